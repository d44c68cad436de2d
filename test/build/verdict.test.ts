import { describe, expect, test } from 'vitest';
import { judge } from '../../build/testing/vitestProject.mjs';

const file = (...statuses: string[]) => ({
  name: 'some.test.ts',
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status, fullName: `a test that ${status}` })),
});

const reportOf = (...testResults: ReturnType<typeof file>[]) => {
  const count = (status: string) =>
    testResults.flatMap(({ assertionResults }) => assertionResults).filter((test) => test.status === status).length;
  return {
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    numPendingTests: count('skipped'),
    numTodoTests: count('todo'),
    testResults,
  };
};

describe('the count of a test run', () => {
  test('is that of the runner when all is well', () => {
    expect(judge('unit', 0, reportOf(file('passed', 'passed')), false)).toMatchObject({ passed: 2, failed: 0 });
  });

  test('takes over failures', () => {
    expect(judge('unit', 1, reportOf(file('passed', 'failed')), false)).toMatchObject({ passed: 1, failed: 1 });
  });

  test('calls a skipped test a failure and names it', () => {
    const result = judge('unit', 0, reportOf(file('passed', 'skipped', 'todo')), false);
    expect(result).toMatchObject({ passed: 1, failed: 2 });
    expect(result.output).toContain('a test that skipped');
  });

  test('calls a file that could not be loaded a failure', () => {
    const broken = { name: 'broken.test.ts', status: 'failed', assertionResults: [] };
    const result = judge('unit', 1, reportOf(file('passed'), broken), false);
    expect(result).toMatchObject({ passed: 1, failed: 1 });
    expect(result.output).toContain('broken.test.ts');
  });

  test('calls a runner that failed without a failed test a failure', () => {
    expect(judge('unit', 1, reportOf(file('passed')), false)).toMatchObject({ passed: 1, failed: 1 });
  });

  test('calls a runner that wrote no report a failure', () => {
    expect(judge('e2e', 139, undefined, true)).toMatchObject({ passed: 0, failed: 1 });
  });

  test('calls a run without tests a failure, unless file names were asked for', () => {
    expect(judge('e2e', 0, reportOf(), false)).toMatchObject({ passed: 0, failed: 1 });
    expect(judge('e2e', 0, reportOf(), true)).toMatchObject({ passed: 0, failed: 0 });
  });
});
