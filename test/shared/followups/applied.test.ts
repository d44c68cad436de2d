import { describe, expect, it } from 'vitest';
import { applied } from '#shared/followups/rules/applied.ts';
import type { SnapshotRole } from '#shared/followups/snapshot.ts';
import { line, person, said, viewAt } from './build.ts';

const people = [person('r', 'recruiter'), person('m', 'hiring_manager', { email: false })];
/** Applied on Monday 2 March. */
const rows = (change: Partial<SnapshotRole> = {}): readonly string[] =>
  applied(viewAt('2026-03-20T09:00:00Z', { kind: 'applied', appliedOn: '2026-03-02', people, ...change })).map(line);
const wrote = (direction: 'in' | 'out', day: string) => said(direction, 'r', `2026-03-${day}T10:00:00Z`);

describe('an application that nobody has answered', () => {
  it('is asked about seven work days later, or five where the user wants it much', () => {
    const due = (excitement: number | null) => rows({ excitement });
    expect(due(null)).toEqual(['applied|role|m|2026-03-02|1 2026-03-11 call']);
    expect(due(3)).toEqual(due(null));
    expect(due(4)).toEqual(['applied|role|m|2026-03-02|1 2026-03-09 call']);
  });

  it('is asked about a second time after whatever the user said on a later day, be it the next', () => {
    expect(rows({ interactions: [wrote('out', '02')] })).toEqual(['applied|role|m|2026-03-02|1 2026-03-11 call']);
    expect(rows({ interactions: [wrote('out', '03')] })).toEqual(['applied|role|m|2026-03-02|2 2026-03-12 call']);
  });

  it('is asked about ten work days after they were heard; an answer to them by the next work day is none to count', () => {
    const heard = wrote('in', '04');
    const first = ['applied|role|m|2026-03-04|1 2026-03-18 call'];
    expect(rows({ interactions: [heard] })).toEqual(first);
    expect(rows({ interactions: [heard, wrote('out', '05')] })).toEqual(first);
    expect(rows({ interactions: [heard, wrote('out', '06')] })).toEqual([
      'applied|role|m|2026-03-04|2 2026-03-20 call',
    ]);
  });
});
