import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FollowUpAct, marksOf } from '#shared/followups/acts.ts';
import type { FollowUp } from '#shared/followups/followUp.ts';
import { planView } from '#shared/followups/plan.ts';
import { reconcile } from '#shared/followups/reconcile.ts';
import { DEFAULT_RULES } from '#shared/followups/settings.ts';
import type { SnapshotOwn, SnapshotRole } from '#shared/followups/snapshot.ts';
import { calendar, line, person, said, viewAt } from './build.ts';

const NOW = '2026-03-13T09:00:00Z';
const people = [person('p', 'recruiter', { email: false }), person('q', 'peer')];
const OWN: SnapshotOwn = { id: 'o', person: 'p', channel: null, due: '2026-03-10' };

const run = (
  change: Partial<SnapshotRole>,
  acts: readonly FollowUpAct[] = [],
  { now = NOW, stored = [] as readonly FollowUp[] } = {},
): readonly FollowUp[] => {
  const view = viewAt(now, { people, own: [OWN], ...change, marks: marksOf(acts, calendar) });
  const first = reconcile(view, planView(view), stored, acts);
  expect(reconcile(view, planView(view), first, acts)).toEqual(first);
  return first.filter(({ rule }) => rule === 'own');
};
const act = (name: FollowUpAct['act'], more: Partial<FollowUpAct> = {}): FollowUpAct => ({
  ...{ rule: 'own', person: null, anchor: 'o', step: 1, act: name, dueOn: '2026-03-10', dueAt: null },
  ...{ on: '2026-03-12', at: '2026-03-12T09:00:00Z', untilOn: null, untilAt: null, reason: '' },
  ...more,
});
const OPEN = { key: 'own|role|p|o|1', day: '2026-03-10', state: 'open' };

describe('what the user set themselves', () => {
  it.each<[string, Partial<SnapshotOwn>, string]>([
    ['on its day, in the first way there is', {}, 'own|role|p|o|1 2026-03-10 call'],
    ['in the way that was chosen', { channel: 'email' }, 'own|role|p|o|1 2026-03-10 email'],
    ['at its time', { due: '2026-03-20T08:00:00Z' }, 'own|role|p|o|1 2026-03-20T08:00:00Z call'],
    ['for nobody in particular', { person: null }, 'own|role|-|o|1 2026-03-10 -'],
    ['for somebody who is not on the role', { person: 'z' }, 'own|role|z|o|1 2026-03-10 -'],
  ])('is wanted %s', (_, more, wanted) => {
    expect(planView(viewAt(NOW, { people, own: [{ ...OWN, ...more }] })).map(line)).toEqual([wanted]);
  });

  it('stands whoever is in touch meanwhile, and however long it is overdue', () => {
    const interactions = [
      said('in', 'p', '2026-03-11T10:00:00Z'),
      said('out', 'p', '2026-03-11T11:00:00Z', { channel: 'call', reached: true }),
    ];
    expect(run({ interactions })).toMatchObject([OPEN]);
    expect(run({ interactions }, [], { now: '2031-03-13T09:00:00Z' })).toMatchObject([OPEN]);
  });

  it('cannot be switched off with a rule, and chases nobody less', () => {
    const applied: Partial<SnapshotRole> = { kind: 'applied', appliedOn: '2026-03-02' };
    const settings = { ...DEFAULT_RULES, off: ['applied'] as const };
    const own = [OWN];
    expect(planView(viewAt(NOW, { people, ...applied, own }, settings)).map(({ rule }) => rule)).toEqual(['own']);
    expect(planView(viewAt(NOW, { people, ...applied, own })).map(({ rule }) => rule)).toEqual(['applied', 'own']);
  });

  it.each(['done', 'skipped'] as const)('ends once it is %s, whomever it named then', (how) => {
    const stored = run({});
    const acts = [act(how)];
    const ended = { state: 'ended', endedBy: how, endedOn: '2026-03-12' };
    expect(run({}, acts, { stored })).toMatchObject([ended]);
    expect(run({ own: [{ ...OWN, person: 'q' }] }, acts)).toMatchObject([{ ...ended, person: 'q' }]);
  });

  it('is still to be seen when it was settled before its day, were it planned or not, and gone once it was taken away', () => {
    const own = [{ ...OWN, due: '2026-04-10' }];
    const stored = run({ own });
    const done = run({ own }, [act('done')], { stored });
    expect(run({ own }, [act('done')])).toEqual(done);
    expect(done).toMatchObject([{ state: 'ended', endedBy: 'done', day: '2026-04-10' }]);
    expect(run({ own: [] }, [act('done')], { stored: done })).toEqual([]);
    expect(run({ own: [] }, [], { stored })).toEqual([]);
  });

  it('ends with its role and comes again with it; retired it stays so', () => {
    const stored = run({});
    const closed = run({ kind: 'closed' }, [], { stored });
    expect(closed).toMatchObject([{ state: 'ended', endedBy: 'closed' }]);
    expect(run({}, [], { stored: closed })).toMatchObject([OPEN]);
    expect(run({}, [act('retired')], { stored })).toMatchObject([{ state: 'retired' }]);
    expect(run({}, [act('retired'), act('reopened')], { stored })).toMatchObject([OPEN]);
  });

  it.each(['snoozed', 'pinned'] as const)(
    'that was %s waits whatever is said, until the user sets another day',
    (how) => {
      const held = act(how, { untilOn: '2026-03-20' });
      const interactions = [said('in', 'p', '2026-03-12T10:00:00Z')];
      expect(run({ interactions }, [held])).toMatchObject([{ hold: how, day: '2026-03-20' }]);
      const own = [{ ...OWN, due: '2026-03-17' }];
      expect(run({ interactions, own }, [held])).toMatchObject([{ hold: null, day: '2026-03-17' }]);
    },
  );

  it('is wanted once for each that is not settled, whatever else there is', () => {
    const some = fc.record({
      person: fc.constantFrom(null, 'p', 'q'),
      channel: fc.constantFrom(null, 'email' as const, 'call' as const),
      due: fc.constantFrom('2026-01-10', '2026-03-13', '2027-03-13', '2026-03-13T08:00:00Z'),
      isDone: fc.boolean(),
      isTouched: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), (all) => {
        const own = all.map(({ person: who, channel, due }, index) => ({ id: `o${index}`, person: who, channel, due }));
        const acts = all.flatMap(({ isDone }, index) => (isDone ? act('done', { anchor: `o${index}` }) : []));
        const interactions = all.flatMap(({ isTouched, person: who }, index) =>
          isTouched ? said('out', who, `2026-03-0${index + 1}T09:00:00Z`) : [],
        );
        const open = run({ own, interactions }, acts).filter(({ state }) => state === 'open');
        expect(open.map(({ anchor }) => anchor).toSorted()).toEqual(
          all.flatMap(({ isDone }, index) => (isDone ? [] : `o${index}`)).toSorted(),
        );
      }),
    );
  });
});
