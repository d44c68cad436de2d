import { describe, expect, it } from 'vitest';
import { isPromiseFresh, promise } from '#shared/followups/rules/promise.ts';
import { DEFAULT_RULES } from '#shared/followups/settings.ts';
import type { SnapshotInteraction, SnapshotPromise, SnapshotRole } from '#shared/followups/snapshot.ts';
import { done, line, met, open, person, promised, said, viewAt } from './build.ts';

const LATER = '2026-03-13T09:00:00Z';
/** Of Wednesday 4 March, at four in the afternoon in Madrid. */
const CALL = promised('2026-03-04T15:00:00Z');
const ON_A_DAY = promised('2026-03-04');
const LETTER = promised('2026-03-04', { what: 'email' });
const people = [person('p', 'recruiter')];

const rows = (given: SnapshotPromise, change: Partial<SnapshotRole> = {}, now = LATER, settings = DEFAULT_RULES) =>
  promise(viewAt(now, { people, promises: [given], ...change }, settings)).map(line);

describe('a promise lapses', () => {
  /** The end of Wednesday 4 March in Madrid, and the end of Thursday. */
  const [WEDNESDAY, THURSDAY] = ['2026-03-04T23:00:00Z', '2026-03-05T23:00:00Z'];
  const AT = '2026-03-04T15:20:00Z';
  const broken = (given: SnapshotPromise, settledAt: string | null) =>
    ({ ...given, state: 'broken', settledAt }) as const;

  it.each<[string, SnapshotPromise, string, string]>([
    ['of a call at a time, twenty minutes later', CALL, AT, `${AT} call`],
    ['of a call on a day, with the next work day', ON_A_DAY, WEDNESDAY, '2026-03-05 call'],
    ['of anything else, a work day later', LETTER, THURSDAY, '2026-03-06 email'],
    [
      'of anything else at a time, by the days of the user',
      promised('2026-03-03T23:30:00Z', { what: 'email' }),
      THURSDAY,
      '2026-03-06 email',
    ],
    [
      'that was broken, when the user said so',
      broken(promised('2026-03-06'), '2026-03-04T10:00:00.500Z'),
      '2026-03-04T10:00:00Z',
      '2026-03-04T10:00:00Z call',
    ],
    ['that was broken later, when it would have anyway', broken(CALL, THURSDAY), AT, `${AT} call`],
    ['that was broken as its day ended, with the next one', broken(ON_A_DAY, WEDNESDAY), WEDNESDAY, '2026-03-05 call'],
    ['that was broken at no known time, as if it was open', broken(CALL, null), AT, `${AT} call`],
    [
      'that is open, whatever the user had said before',
      { ...CALL, settledAt: '2026-03-04T10:00:00Z' },
      AT,
      `${AT} call`,
    ],
  ])('%s', (_, given, at, due) => {
    const before = new Date(Date.parse(at) - 1000).toISOString();
    expect(rows(given, {}, before)).toEqual([]);
    expect(rows(given, {}, at)).toEqual([`promise|role|p|x|1 ${due}`]);
  });

  it.each(['kept', 'waived'] as const)('never where it was %s', (state) => {
    expect(rows({ ...CALL, state, settledAt: '2026-03-04T10:00:00Z' })).toEqual([]);
  });
});

describe('a promise that lapsed is over', () => {
  const talk: Partial<SnapshotInteraction> = { channel: 'call' };
  it.each<[string, SnapshotPromise, SnapshotInteraction, boolean]>([
    ['of a call: when they talked, on any day', CALL, said('out', 'p', '2026-03-02T10:00:00Z', talk), true],
    ['of a call: not when they had talked as it was made', CALL, said('out', 'p', CALL.madeAt, talk), false],
    ['of a call: not when somebody else called', CALL, said('in', 'q', '2026-03-04T15:00:00Z', talk), false],
    ['of a call: when they wrote on that day', CALL, said('in', 'p', '2026-03-03T23:00:00Z'), true],
    ['of a call: not when they wrote on the day before', CALL, said('in', 'p', '2026-03-03T22:59:59Z'), false],
    ['of a call: not when the user wrote', CALL, said('out', 'p', '2026-03-04T14:00:00Z'), false],
    ['of anything else: when they wrote on any day', LETTER, said('in', 'p', '2026-03-02T10:00:00Z'), true],
    ['of anything else: not when they had written before', LETTER, said('in', 'p', '2026-03-02T08:59:00Z'), false],
    ['of anything else: when they talked', LETTER, said('out', 'p', '2026-03-02T10:00:00Z', talk), true],
    ['of anything else: not when the user wrote', LETTER, said('out', 'p', '2026-03-02T10:00:00Z'), false],
  ])('%s', (_, given, contact, isOver) => {
    const [row] = rows(given);
    expect(rows(given, { interactions: [contact] })).toEqual(isOver ? [] : [row]);
  });
});

describe('the way to come back to a promise', () => {
  const to = (given: SnapshotPromise, who: SnapshotRole['people']) =>
    rows(given, { people: who }).map((row) => row.split(' ').at(-1));
  it('is by phone where they were to call and have a number, and else the first there is', () => {
    expect(to(CALL, people)).toEqual(['call']);
    expect(to(LETTER, people)).toEqual(['email']);
    expect(to(CALL, [person('p', 'recruiter', { phone: false })])).toEqual(['email']);
    expect(to(CALL, [person('q', 'recruiter')])).toEqual(['-']);
    expect(to({ ...CALL, person: null }, people)).toEqual(['-']);
  });
});

describe('the second time about a promise', () => {
  const wrote = (at: string, more?: Partial<SnapshotInteraction>) => said('out', 'p', at, more);
  const rang = (at: string) => wrote(at, { channel: 'call', reached: false });
  const second = (due: string, channel: string) => [`promise|role|p|x|2 2026-03-${due} ${channel}`];
  const marks = [done({ rule: 'promise', person: 'p', anchor: 'x' }, '2026-03-05')];

  it('comes a work day after the first, by the next way after the last', () => {
    expect(rows(CALL, { interactions: [wrote('2026-03-06T10:00:00Z')] })).toEqual(second('09', 'call'));
    expect(rows(CALL, { interactions: [rang('2026-03-05T10:00:00Z')] })).toEqual(second('06', 'profile_message'));
    const both = [rang('2026-03-05T10:00:00Z'), wrote('2026-03-05T10:05:00Z')];
    expect(rows(CALL, { interactions: both })).toEqual(second('06', 'call'));
  });

  it('comes by another way than the first time if only the user says that it was done', () => {
    expect(rows(CALL, { marks })).toEqual(second('06', 'profile_message'));
    expect(rows(LETTER, { marks })).toEqual(second('06', 'call'));
  });

  it('comes by the first way there is after they met', () => {
    // A meeting is no way of writing; and it is no word of theirs about a call that they promised in it.
    const given = { ...ON_A_DAY, madeAt: '2026-03-04T10:00:00Z' };
    expect(rows(given, { interviews: [met('i', '2026-03-04T10:00:00Z', ['p'])] })).toEqual(second('05', 'email'));
  });

  it.each<[string, SnapshotPromise, SnapshotInteraction, boolean]>([
    ['from the time of it on', CALL, wrote(CALL.due), true],
    ['not from before', CALL, wrote('2026-03-04T14:59:59Z'), false],
    ['from the beginning of its day on', ON_A_DAY, wrote('2026-03-03T23:00:00Z'), true],
    ['not from the day before', ON_A_DAY, wrote('2026-03-03T22:59:59Z'), false],
    ['from its time on where they were to write', { ...CALL, what: 'email' }, wrote('2026-03-04T14:59:59Z'), false],
    ['not of a word to somebody else', CALL, said('out', 'q', '2026-03-05T10:00:00Z'), false],
  ])('counts %s', (_, given, contact, isSecond) => {
    const [first] = rows(given);
    const found = rows(given, { interactions: [contact] });
    expect(found).toEqual(isSecond ? [expect.stringContaining('|x|2 ')] : [first]);
  });

  it('counts from the day that was promised where it was done before', () => {
    const early = [done({ rule: 'promise', person: 'p', anchor: 'x' }, '2026-03-03')];
    expect(rows(ON_A_DAY, { marks: early })).toEqual(second('05', 'profile_message'));
  });

  it('is the last', () => {
    const interactions = [wrote('2026-03-06T10:00:00Z')];
    expect(rows(CALL, { interactions, marks })).toEqual([]);
    const once = { ...DEFAULT_RULES, promise: { ...DEFAULT_RULES.promise, steps: 1 } };
    expect(rows(CALL, { marks }, LATER, once)).toEqual([]);
    const thrice = { ...DEFAULT_RULES, promise: { ...DEFAULT_RULES.promise, steps: 3 } };
    expect(rows(CALL, { interactions, marks }, LATER, thrice)).toEqual([expect.stringContaining('|x|3 2026-03-09')]);
  });
});

describe('a promise', () => {
  const isFresh = (now: string, anchor: string, ...promises: readonly SnapshotPromise[]) =>
    isPromiseFresh(viewAt(now, { promises }), open('promise', { anchor }));
  it('is fresh for ten work days after it lapsed', () => {
    // On 4 March; the tenth work day after it is the 18th.
    expect(isFresh('2026-03-18T22:59:59Z', 'x', CALL)).toBe(true);
    expect(isFresh('2026-03-18T23:00:00Z', 'x', CALL)).toBe(false);
  });

  it('is as fresh as it is itself, and not as another', () => {
    const other = promised('2026-03-20', { id: 'y' });
    expect(isFresh('2026-03-19T10:00:00Z', 'x', other, CALL)).toBe(false);
    expect(isFresh('2026-03-19T10:00:00Z', 'y', CALL, other)).toBe(true);
    expect(isFresh('2026-03-19T10:00:00Z', 'z', other)).toBe(false);
  });
});
