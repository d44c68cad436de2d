import { describe, expect, it } from 'vitest';
import { readCases } from '#shared/followups/caseFile.ts';
import type { SnapshotRole } from '#shared/followups/snapshot.ts';
import { decision, done, met, person, promised, roleWith, said } from './build.ts';

const DAY = '2026-03-04';
const AT = '2026-03-04T10:00:00Z';
const FULL = roleWith({
  ...{ people: [person('p', 'recruiter')], interviews: [met('i', AT, ['p'])], interactions: [said('in', 'p', AT)] },
  ...{ promises: [promised(DAY)], decisions: [decision(DAY)] },
  marks: [done({ rule: 'thank_you', person: 'p', anchor: 'i' }, DAY)],
  offersElsewhere: [{ id: 'o', person: null, at: AT }],
  conflicts: [{ topic: 'salary', aroseBy: 's', aroseOn: DAY, person: 'p' }],
  questions: [{ id: 'q', topic: 'salary', person: 'p', on: DAY, at: AT, isAnswered: false }],
});

const read = (role: Partial<SnapshotRole>) =>
  readCases(
    JSON.stringify([{ name: 'x', snapshot: { now: AT, zone: 'UTC', workDays: [1], holidays: [DAY], roles: [role] } }]),
  );

describe('a file of cases', () => {
  it('is read with all that it tells of a role', () => {
    expect(read(FULL)[0]?.snapshot).toEqual({
      ...{ now: AT, zone: 'UTC', workDays: [1], holidays: [DAY], roles: [FULL] },
    });
  });

  it('may tell of no offer, conflict or question', () => {
    const { offersElsewhere, conflicts, questions, ...short } = FULL;
    expect([offersElsewhere, conflicts, questions].map(({ length }) => length)).toEqual([1, 1, 1]);
    const nothing = { offersElsewhere: [], conflicts: [], questions: [] };
    expect(read(short)[0]?.snapshot.roles).toEqual([{ ...short, ...nothing }]);
  });
});
