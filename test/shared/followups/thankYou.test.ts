import { describe, expect, it } from 'vitest';
import { thankYou } from '#shared/followups/rules/thankYou.ts';
import type { SnapshotInteraction, SnapshotRole } from '#shared/followups/snapshot.ts';
import { done, line, met, person, said, viewAt } from './build.ts';

/** On Wednesday 4 March, from ten to eleven in the morning of UTC. */
const MET = met('i', '2026-03-04T10:00:00Z', ['p', 'q']);
const END = '2026-03-04T11:00:00Z';
const [TO_P, TO_Q] = ['thank_you|role|p|i|1 2026-03-05 email', 'thank_you|role|q|i|1 2026-03-05 call'];
const people = [person('p', 'recruiter'), person('q', 'peer', { email: false })];
const rows = (change: Partial<SnapshotRole> = {}, now = END): readonly string[] =>
  thankYou(viewAt(now, { people, interviews: [MET], ...change })).map(line);

describe('thanks for an interview', () => {
  it('are due to each interviewer on the next work day, for five of them', () => {
    expect(rows()).toEqual([TO_P, TO_Q]);
    expect(rows({}, '2026-03-11T22:59:59Z')).toEqual([TO_P, TO_Q]);
    expect(rows({}, '2026-03-11T23:00:00Z')).toEqual([]);
    expect(rows({ interviews: [{ ...MET, state: 'scheduled' }] }, '2026-03-04T10:59:59Z')).toEqual([]);
  });

  it('are due from the day on which it ends', () => {
    const late = { ...MET, start: '2026-03-04T22:30:00Z' };
    expect(rows({ interviews: [late] })[0]).toBe('thank_you|role|p|i|1 2026-03-06 email');
  });

  it.each<[string, SnapshotInteraction, readonly string[]]>([
    ['a word to one of them as it ended', said('out', 'p', END), [TO_Q]],
    ['a word to one of them before it ended', said('out', 'p', '2026-03-04T10:59:59Z'), [TO_P, TO_Q]],
    ['a word to somebody else', said('out', 'r', END), [TO_P, TO_Q]],
    ['a word from one of them', said('in', 'p', END), [TO_P, TO_Q]],
    ['a call that reached nobody', said('out', 'p', END, { channel: 'call', reached: false }), [TO_P, TO_Q]],
    ['a call that reached one of them', said('out', 'q', END, { channel: 'call' }), [TO_P]],
  ])('after %s are due to whoever had none', (_, contact, left) => {
    expect(rows({ interactions: [contact] })).toEqual(left);
  });

  it('are due to whom the user has not marked as thanked', () => {
    expect(rows({ marks: [done({ rule: 'thank_you', person: 'p', anchor: 'i' }, '2026-03-04')] })).toEqual([TO_Q]);
    expect(rows({ marks: [done({ rule: 'thank_you', person: 'p', anchor: 'j' }, '2026-03-04')] })).toHaveLength(2);
  });
});
