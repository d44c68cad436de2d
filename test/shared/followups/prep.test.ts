import { describe, expect, it } from 'vitest';
import { prep } from '#shared/followups/rules/prep.ts';
import type { SnapshotInterview, SnapshotRole } from '#shared/followups/snapshot.ts';
import { done, line, met, viewAt } from './build.ts';

/** On Monday 9 March, half past midnight in Madrid. */
const AHEAD = met('i', '2026-03-08T23:30:00Z', ['p'], { state: 'scheduled' });
const ROW = 'prep|role|-|i|1 2026-03-06 -';
const rows = (change: Partial<SnapshotRole>, now = '2026-03-04T10:00:00Z'): readonly string[] =>
  prep(viewAt(now, change)).map(line);

describe('getting ready for an interview', () => {
  it('is due on the last work day before it, until it begins', () => {
    expect(rows({ interviews: [AHEAD] })).toEqual([ROW]);
    expect(rows({ interviews: [AHEAD] }, '2026-03-08T23:29:59Z')).toEqual([ROW]);
    expect(rows({ interviews: [AHEAD] }, AHEAD.start)).toEqual([]);
  });

  it.each<SnapshotInterview['state']>(['cancelled', 'held', 'no_show'])('is nothing where it is %s', (state) => {
    expect(rows({ interviews: [{ ...AHEAD, state }] })).toEqual([]);
  });

  it('is done when the user says so', () => {
    const interviews = [AHEAD, { ...AHEAD, id: 'j' }];
    const marks = [done({ rule: 'prep', person: null, anchor: 'j' }, '2026-03-04')];
    expect(rows({ interviews, marks })).toEqual([ROW]);
  });
});
