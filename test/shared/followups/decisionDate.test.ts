import { describe, expect, it } from 'vitest';
import { decisionDate } from '#shared/followups/rules/decisionDate.ts';
import { DEFAULT_RULES } from '#shared/followups/settings.ts';
import type { SnapshotRole } from '#shared/followups/snapshot.ts';
import { decision, done, line, met, person, promised, said, viewAt } from './build.ts';

/** Friday 6 March was named, on the 2nd. */
const DAY = '2026-03-06';
const FIRST = 'decision_date|role|p|2026-03-06|1 2026-03-10 email';
const people = [person('p', 'peer'), person('m', 'hiring_manager'), person('r', 'recruiter', { email: false })];
const rows = (change: Partial<SnapshotRole> = {}, settings = DEFAULT_RULES): readonly string[] =>
  decisionDate(viewAt('2026-03-20T09:00:00Z', { people, decisions: [decision(DAY)], ...change }, settings)).map(line);

describe('a decision day that passed in silence', () => {
  it('is asked about two work days later of whoever named it, or one if they were to call', () => {
    expect(rows()).toEqual([FIRST]);
    expect(rows({ decisions: [decision(DAY, { willCall: true })] })).toEqual([FIRST.replace('03-10', '03-09')]);
    expect(rows({ decisions: [] })).toEqual([]);
  });

  it.each<[SnapshotRole['kind'], boolean]>([
    ['lead', false],
    ['saved', true],
    ['applied', true],
    ['screening', true],
    ['interview', true],
    ['offer', false],
  ])('is asked about on a role in %s: %s', (kind, isAsked) => {
    expect(rows({ kind })).toEqual(isAsked ? [FIRST] : []);
  });

  it('is not asked about while an interview is to come', () => {
    const ahead = met('i', '2026-03-25T10:00:00Z', ['p'], { state: 'scheduled' });
    expect(rows({ interviews: [ahead] })).toEqual([]);
    expect(rows({ interviews: [{ ...ahead, state: 'cancelled' }] })).toEqual([FIRST]);
  });

  it.each<[string, string | null, string, boolean]>([
    ['of the day before', 'p', '2026-03-05T12:00:00Z', true],
    ['of that day', 'm', '2026-03-06T08:00:00Z', false],
    ['of a later day', null, '2026-03-11T08:00:00Z', false],
  ])('is asked about after a word %s (%s, %s): %s', (_, who, at, isAsked) => {
    expect(rows({ interactions: [said('in', who, at)] })).toEqual(isAsked ? [FIRST] : []);
  });

  it.each<[string, boolean, Parameters<typeof promised>[1]]>([
    ['open', false, {}],
    ['broken', false, { state: 'broken' }],
    ['kept', true, { state: 'kept' }],
    ['waived', true, { state: 'waived' }],
    ['open, at a time of it', false, { due: '2026-03-05T23:30:00Z' }],
    ['open, but for another day', true, { due: '2026-03-05T22:30:00Z' }],
    ['open, but of somebody else', true, { person: 'm' }],
  ])('is asked about where a promise for that day is %s: %s', (_, isAsked, change) => {
    expect(rows({ promises: [promised(DAY, change)] })).toEqual(isAsked ? [FIRST] : []);
  });
});

describe('the decision day that counts', () => {
  const later = '2026-03-09';
  it('is the one that was named last, whenever it falls', () => {
    const last = decision(DAY, { saidAt: '2026-03-03T09:00:00.000Z', person: 'm' });
    const second = 'decision_date|role|m|2026-03-06|1 2026-03-10 email';
    expect(rows({ decisions: [last, decision(later)] })).toEqual([second]);
    expect(rows({ decisions: [decision(later), last] })).toEqual([second]);
  });

  it.each<[string | null, string | null, string]>([
    ['m', 'p', 'p'],
    ['p', 'm', 'p'],
    [null, 'm', 'm'],
    ['m', null, 'm'],
    [null, '1', '1'],
    ['1', null, '1'],
  ])('is the one by name where %s and %s named one at once: %s', (one, other, who) => {
    const day = (by: string | null): string => (by === who ? later : DAY);
    const decisions = [one, other].map((by) => decision(day(by), { person: by }));
    expect(rows({ decisions, people: [...people, person('1', 'other')] })).toEqual([
      `decision_date|role|${who}|2026-03-09|1 2026-03-11 email`,
    ]);
  });
});

describe('the second time about a decision day', () => {
  const wrote = (at: string) => said('out', 'p', at);
  const ASKED = wrote('2026-03-10T12:00:00Z');

  it('somebody else is asked, the recruiter first, two work days after they were asked last', () => {
    const interactions = [ASKED];
    expect(rows({ interactions })).toEqual(['decision_date|role|r|2026-03-06|2 2026-03-12 call']);
    expect(rows({ interactions, people: people.slice(0, 2) })).toEqual([
      'decision_date|role|m|2026-03-06|2 2026-03-12 email',
    ]);
    const [two, three] = [person('r1', 'recruiter'), person('r2', 'recruiter')];
    expect(rows({ interactions, people: [two, three], decisions: [decision(DAY, { person: 'r1' })] })).toEqual([
      'decision_date|role|r2|2026-03-06|2 2026-03-12 email',
    ]);
  });

  it('the same person is asked where there is nobody else to ask', () => {
    const again = ['decision_date|role|p|2026-03-06|2 2026-03-12 email'];
    expect(rows({ interactions: [ASKED], people: people.slice(0, 1) })).toEqual(again);
    expect(rows({ interactions: [ASKED], people: [person('p', 'recruiter')] })).toEqual(again);
  });

  it('comes only of what was done after that day', () => {
    expect(rows({ interactions: [wrote('2026-03-06T12:00:00Z')] })).toEqual([FIRST]);
    expect(rows({ interactions: [wrote('2026-03-07T12:00:00Z')] })).toEqual([
      'decision_date|role|r|2026-03-06|2 2026-03-10 call',
    ]);
  });

  it('counts from that day where it was done before', () => {
    const mark = done({ rule: 'decision_date', person: null, anchor: DAY }, '2026-03-03');
    expect(rows({ marks: [mark] })).toEqual(['decision_date|role|r|2026-03-06|2 2026-03-10 call']);
  });

  it('is the last', () => {
    const interactions = [ASKED, wrote('2026-03-12T12:00:00Z')];
    expect(rows({ interactions })).toEqual([]);
    const more = { ...DEFAULT_RULES, decisionDate: { ...DEFAULT_RULES.decisionDate, steps: 3 } };
    expect(rows({ interactions }, more)).toEqual(['decision_date|role|r|2026-03-06|3 2026-03-16 call']);
    // Twice on one day is once.
    const twice = [ASKED, wrote('2026-03-10T15:00:00Z')];
    expect(rows({ interactions: twice })).toEqual(['decision_date|role|r|2026-03-06|2 2026-03-12 call']);
  });
});
