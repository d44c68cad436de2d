import { describe, expect, it } from 'vitest';
import { createCalendar } from '#shared/followups/calendar.ts';
import { planView } from '#shared/followups/plan.ts';
import { DEFAULT_RULES } from '#shared/followups/settings.ts';
import type { SnapshotInteraction, SnapshotRole } from '#shared/followups/snapshot.ts';
import { viewOf } from '#shared/followups/view.ts';

const calendar = createCalendar('Europe/Madrid', [1, 2, 3, 4, 5], []);
const talk = (id: string, person: string, direction: 'in' | 'out', at: string): SnapshotInteraction => ({
  ...{ id, person, direction, channel: 'email', at, automatic: false },
});
/** Monday 2 March 2026: the recruiter wrote. */
const WROTE = talk('w', 'r', 'in', '2026-03-02T09:00:00Z');
const OFFER = { id: 'o', person: 'x', at: '2026-03-10T15:00:00Z' };
const role: SnapshotRole = {
  ...{ id: 'role', kind: 'interview', excitement: null, appliedOn: '2026-02-02', closesOn: null },
  people: [
    { id: 'r', part: 'recruiter', email: true, phone: true, profile: false },
    { id: 'p', part: 'peer', email: true, phone: false, profile: false },
  ],
  ...{ interviews: [], interactions: [WROTE, talk('a', 'r', 'out', '2026-03-02T10:00:00Z')], promises: [] },
  ...{ decisions: [], marks: [], offersElsewhere: [OFFER], conflicts: [], questions: [], own: [] },
};
const keys = (change: Partial<SnapshotRole> = {}, now = '2026-03-10T16:00:00Z', settings = DEFAULT_RULES) =>
  planView(viewOf({ ...role, ...change }, calendar, settings, now))
    .filter(({ rule }) => rule === 'competing_offer')
    .map(({ key, dueOn, channel }) => `${key} ${dueOn} ${channel}`);

describe('an offer on another role', () => {
  it('is to be told, at once, to whoever decides here', () => {
    expect(keys()).toEqual(['competing_offer|role|r|o|1 2026-03-10 email']);
    expect(keys({ offersElsewhere: [] })).toEqual([]);
    // Who made it knows.
    expect(keys({ offersElsewhere: [{ ...OFFER, person: 'r' }] })).toEqual([]);
    expect(keys({ people: [{ id: 'p', part: 'peer', email: true, phone: false, profile: false }] })).toEqual([]);
  });

  it.each(['lead', 'saved', 'closed'] as const)('is nothing to a role in %s', (kind) => {
    expect(keys({ kind })).toEqual([]);
  });

  it('is nothing where nobody was heard within three weeks', () => {
    // 15 work days after 2 March end with the 23rd.
    expect(keys({}, '2026-03-23T22:00:00Z')).toHaveLength(1);
    expect(keys({}, '2026-03-24T09:00:00Z')).toEqual([]);
    expect(keys({ interactions: role.interactions.filter(({ direction }) => direction === 'out') })).toEqual([]);
    const { competingOffer } = DEFAULT_RULES;
    expect(
      keys({}, '2026-03-23T22:00:00Z', { ...DEFAULT_RULES, competingOffer: { ...competingOffer, within: 5 } }),
    ).toEqual([]);
  });

  it('is told by a word to them since then, by what is done or skipped, and not by one to another', () => {
    const told = (person: string) => [...role.interactions, talk('t', person, 'out', '2026-03-10T15:30:00Z')];
    expect(keys({ interactions: told('p') })).toHaveLength(1);
    expect(keys({ interactions: told('r') })).toEqual([]);
    const mark = { rule: 'competing_offer', person: 'r', anchor: 'o', on: '2026-03-10', dueOn: '2026-03-10' } as const;
    expect(keys({ marks: [{ ...mark, how: 'done' }] })).toEqual([]);
    expect(keys({ marks: [{ ...mark, how: 'skipped' }] })).toEqual([]);
  });

  it('is the latest of several', () => {
    const later = { id: 'n', person: null, at: '2026-03-10T15:30:00.000Z' };
    expect(keys({ offersElsewhere: [later, OFFER] })).toEqual(['competing_offer|role|r|n|1 2026-03-10 email']);
  });
});
