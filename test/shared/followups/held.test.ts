import { describe, expect, it } from 'vitest';
import { type FollowUpAct, marksOf } from '#shared/followups/acts.ts';
import type { FollowUp } from '#shared/followups/followUp.ts';
import { planView } from '#shared/followups/plan.ts';
import { reconcile } from '#shared/followups/reconcile.ts';
import { DEFAULT_RULES } from '#shared/followups/settings.ts';
import type { SnapshotInteraction, SnapshotRole } from '#shared/followups/snapshot.ts';
import { calendar, person, promised, said, viewAt } from './build.ts';

const people = [person('p', 'recruiter')];
const NOW = '2026-03-13T09:00:00Z';

const run = (
  change: Partial<SnapshotRole>,
  acts: readonly FollowUpAct[] = [],
  { now = NOW, stored = [] as readonly FollowUp[], settings = DEFAULT_RULES } = {},
): readonly FollowUp[] => {
  const view = viewAt(now, { people, ...change, marks: marksOf(acts, calendar) }, settings);
  const first = reconcile(view, planView(view), stored, acts);
  // Whatever there was: a second time it finds nothing to do.
  expect(reconcile(view, planView(view), first, acts)).toEqual(first);
  return first;
};

/** They wrote on Monday 9 March; an answer is due on the 10th. */
const MAIL = said('in', 'p', '2026-03-09T10:00:00Z', { id: 'm' });
const ACTED = '2026-03-10T09:00:00Z';
const act = (name: FollowUpAct['act'], more: Partial<FollowUpAct> = {}): FollowUpAct => ({
  ...{ rule: 'reply_owed', person: 'p', anchor: 'm', step: 1, act: name, dueOn: '2026-03-10', dueAt: null },
  ...{ on: '2026-03-10', at: ACTED, untilOn: '2026-03-20', untilAt: null, reason: '' },
  ...more,
});
const APPLIED: Partial<SnapshotRole> = { kind: 'applied', appliedOn: '2026-03-02' };
const ofApplied = { rule: 'applied', person: null, anchor: '2026-03-02', dueOn: '2026-03-11' } as const;

describe('what the user has pinned', () => {
  const unreached = (at: string) => said('out', 'p', at, { channel: 'call', reached: false });
  it.each<[string, 'pinned' | null, SnapshotInteraction]>([
    ['a call to them, even if it reached nobody', null, unreached('2026-03-10T09:00:01Z')],
    ['a call from before', 'pinned', unreached('2026-03-10T08:59:59Z')],
    ['a call of the very moment', 'pinned', unreached(ACTED)],
    ['a word to somebody else', 'pinned', said('out', 'q', '2026-03-10T12:00:00Z')],
    ['a word from the company', null, said('in', null, '2026-03-10T12:00:00Z')],
    ['what a machine sent', 'pinned', said('in', 'p', '2026-03-10T12:00:00Z', { automatic: true })],
  ])('after %s is %s', (_, hold, contact) => {
    const found = run({ interactions: [MAIL, contact] }, [act('pinned')]).filter(({ anchor }) => anchor === 'm');
    expect(found).toMatchObject([{ hold, day: hold === null ? '2026-03-10' : '2026-03-20' }]);
  });

  it('for the role as a whole is not any more after a word to anybody', () => {
    const pinned = act('pinned', { ...ofApplied, at: '2026-03-02T12:00:00Z' });
    expect(run(APPLIED, [pinned])).toMatchObject([{ hold: 'pinned', day: '2026-03-20' }]);
    // On the day of the application it is no step.
    const interactions = [said('out', 'q', '2026-03-02T13:00:00Z')];
    expect(run({ ...APPLIED, interactions }, [pinned])).toMatchObject([{ step: 1, hold: null, day: '2026-03-11' }]);
  });

  it('is that step and not the next', () => {
    const acts = [act('pinned', ofApplied), act('done', { ...ofApplied, on: '2026-03-11' })];
    expect(run(APPLIED, acts)).toMatchObject([{ step: 2, hold: null, day: '2026-03-20' }]);
  });
});

describe('what the user has put off', () => {
  it('is due again once a promised call is put off to another time', () => {
    const at = '2026-03-10T16:30:00Z';
    const due = { dueOn: null, dueAt: '2026-03-10T15:20:00Z', untilOn: null, untilAt: at };
    const snoozed = act('snoozed', { rule: 'promise', anchor: 'x', ...due, at: '2026-03-10T15:21:00Z' });
    const calls = (promise: string) =>
      run({ promises: [promised(promise)] }, [snoozed], { now: '2026-03-10T16:00:00Z' });
    expect(calls('2026-03-10T15:00:00Z')).toMatchObject([{ hold: 'snoozed', at }]);
    expect(calls('2026-03-10T15:30:00Z')).toMatchObject([{ hold: null, at: '2026-03-10T15:50:00Z' }]);
  });

  it('ends with its role all the same', () => {
    const acts = [act('snoozed', { ...ofApplied, untilOn: '2026-03-12' })];
    const stored = run(APPLIED, acts);
    expect(stored).toMatchObject([{ hold: 'snoozed', day: '2026-03-12', state: 'open' }]);
    expect(run({ ...APPLIED, kind: 'closed' }, acts, { stored })).toEqual([
      { ...stored[0], state: 'ended', endedBy: 'closed', endedOn: '2026-03-13' },
    ]);
  });
});

describe('what the user has retired', () => {
  it('stays so whatever else they do with it, until they take it up again', () => {
    const states = (...acts: readonly FollowUpAct['act'][]) =>
      run(
        APPLIED,
        acts.map((name) => act(name, ofApplied)),
      ).map(({ state }) => state);
    expect(states('retired')).toEqual(['retired']);
    expect(states('retired', 'pinned')).toEqual(['retired']);
    expect(states('retired', 'reopened')).toEqual(['open']);
    expect(states('retired', 'reopened', 'retired')).toEqual(['retired']);
    expect(states('pinned')).toEqual(['open']);
  });
});

describe('what has ended', () => {
  it('stays as it ended until that is taken back', () => {
    const off = { ...DEFAULT_RULES, off: ['applied'] as const };
    const stored = run(APPLIED, [], { now: '2026-03-12T09:00:00Z', settings: off, stored: run(APPLIED) });
    expect(stored).toMatchObject([{ state: 'ended', endedBy: 'off', endedOn: '2026-03-12' }]);
    expect(run(APPLIED, [], { settings: off, stored })).toEqual(stored);
    const closed = { ...APPLIED, kind: 'closed' } as const;
    expect(run(closed, [], { settings: off, stored })).toEqual(stored);
    expect(run(closed, [], { stored })).toEqual([{ ...stored[0], endedBy: 'closed', endedOn: '2026-03-13' }]);
    expect(run(APPLIED, [], { stored })).toMatchObject([{ state: 'open', endedBy: null, endedOn: null }]);
  });
});

describe('what is to be asked of somebody else', () => {
  it('is the same step, and nothing has ended with it', () => {
    const answered = [said('in', 'p', '2026-03-02T10:00:00Z'), said('out', 'p', '2026-03-03T10:00:00Z')];
    const change = { ...APPLIED, interactions: answered };
    const stored = run(change, [], { now: '2026-03-17T09:00:00Z' });
    expect(stored).toMatchObject([{ rule: 'applied', person: 'p', day: '2026-03-16' }]);
    const more = { ...change, people: [...people, person('m', 'hiring_manager')] };
    expect(run(more, [], { now: '2026-03-17T09:00:00Z', stored })).toEqual([
      { ...stored[0], key: 'applied|role|m|2026-03-02|1', person: 'm' },
    ]);
    // Not even where it would be too old by now if it were not due later.
    const later = { ...more, closesOn: '2026-03-27' };
    expect(run(later, [], { now: '2026-03-31T09:00:00Z', stored })).toMatchObject([{ person: 'm', day: '2026-04-01' }]);
  });
});
