import { describe, expect, it } from 'vitest';
import { FOLLOW_UP_RULES } from '#shared/domain/choices.ts';
import { type FollowUpAct, marksOf } from '#shared/followups/acts.ts';
import { isAskingRule } from '#shared/followups/asking.ts';
import { createCalendar } from '#shared/followups/calendar.ts';
import type { FollowUp } from '#shared/followups/followUp.ts';
import { momentOf } from '#shared/followups/moment.ts';
import { nextStepOf } from '#shared/followups/nextStep.ts';
import { planView } from '#shared/followups/plan.ts';
import { reconcile } from '#shared/followups/reconcile.ts';
import { DEFAULT_RULES } from '#shared/followups/settings.ts';
import type { SnapshotConflict, SnapshotQuestion, SnapshotRole } from '#shared/followups/snapshot.ts';
import { type DueRow, todayEntries } from '#shared/followups/today.ts';
import { viewOf } from '#shared/followups/view.ts';

const calendar = createCalendar('Europe/Madrid', [1, 2, 3, 4, 5], []);
/** It arose on Friday 6 March 2026. */
const CONFLICT: SnapshotConflict = { topic: 'salary', aroseBy: 's1', aroseOn: '2026-03-06', person: 'm' };
const QUESTION: SnapshotQuestion = {
  ...{ id: 'q1', topic: 'salary', person: 'j', on: '2026-03-10', at: '2026-03-10T09:00:00.000Z', isAnswered: false },
};
const role: SnapshotRole = {
  ...{ id: 'role', kind: 'interview', excitement: null, appliedOn: null, closesOn: null },
  people: [
    { id: 'm', part: 'hiring_manager', email: false, phone: true, profile: false },
    { id: 'j', part: 'supervisor', email: true, phone: true, profile: false },
  ],
  ...{ interviews: [], interactions: [], promises: [], decisions: [], marks: [], offersElsewhere: [] },
  ...{ conflicts: [], questions: [], own: [] },
};
const TUESDAY = '2026-03-10T16:00:00.000Z';

const run = (
  change: Partial<SnapshotRole>,
  {
    now = TUESDAY,
    acts = [] as readonly FollowUpAct[],
    stored = [] as readonly FollowUp[],
    settings = DEFAULT_RULES,
  } = {},
): readonly FollowUp[] => {
  const view = viewOf({ ...role, ...change, marks: marksOf(acts, calendar) }, calendar, settings, now);
  const first = reconcile(view, planView(view), stored, acts);
  expect(reconcile(view, planView(view), first, acts)).toEqual(first);
  return first;
};
const lines = (followUps: readonly FollowUp[]): string[] =>
  followUps.map(({ key, day, channel, state, endedBy }) => `${key} ${day} ${channel} ${endedBy ?? state}`);
const done = (of: Pick<FollowUpAct, 'rule' | 'person' | 'anchor'>): FollowUpAct => ({
  ...{
    ...of,
    step: 1,
    act: 'done',
    dueOn: '2026-03-09',
    dueAt: null,
    on: '2026-03-09',
    at: '2026-03-09T10:00:00.000Z',
  },
  ...{ untilOn: null, untilAt: null, reason: '' },
});

describe('an open conflict', () => {
  const conflicts = [CONFLICT];

  it('is to be asked of the best to ask, from the first work day after it arose', () => {
    expect(lines(run({ conflicts }))).toEqual(['conflict_open|role|m|salary@s1|1 2026-03-09 call open']);
    const later = { ...DEFAULT_RULES, conflictOpen: { after: 3 } };
    expect(run({ conflicts }, { settings: later })[0]).toMatchObject({ day: '2026-03-11' });
    expect(run({ conflicts: [{ ...CONFLICT, person: null }] })).toEqual([]);
  });

  it.each(['lead', 'closed'] as const)('is nothing to a role in %s, nor where the rule is off', (kind) => {
    expect(run({ conflicts, kind })).toEqual([]);
    expect(run({ conflicts }, { settings: { ...DEFAULT_RULES, off: ['conflict_open'] } })).toEqual([]);
  });

  it('stays in reach for ten work days', () => {
    expect(run({ conflicts }, { now: '2026-03-23T22:00:00.000Z' })).toHaveLength(1);
    expect(run({ conflicts }, { now: '2026-03-24T09:00:00.000Z' })).toEqual([]);
    const stored = run({ conflicts });
    expect(run({ conflicts }, { stored, now: '2026-03-24T09:00:00.000Z' })).toMatchObject([{ endedBy: 'aged' }]);
  });

  it('is asked once, whoever is the best to ask by then, and anew where it arises anew', () => {
    const acts = [done({ rule: 'conflict_open', person: null, anchor: 'salary@s1' })];
    expect(run({ conflicts }, { acts })).toEqual([]);
    expect(run({ conflicts: [{ ...CONFLICT, person: 'j' }] }, { acts })).toEqual([]);
    expect(run({ conflicts: [{ ...CONFLICT, aroseBy: 's2' }] }, { acts })).toHaveLength(1);
    const stored = run({ conflicts });
    expect(run({ conflicts }, { acts, stored })).toMatchObject([{ endedBy: 'done' }]);
    expect(lines(run({ conflicts: [{ ...CONFLICT, person: 'j' }] }, { stored }))).toEqual([
      'conflict_open|role|j|salary@s1|1 2026-03-09 email open',
    ]);
  });

  it('leaves nothing behind once it is no conflict any more', () => {
    expect(run({}, { stored: run({ conflicts }) })).toEqual([]);
  });

  it('is what a question on its topic stands in for, since it arose', () => {
    const rules = (question: Partial<SnapshotQuestion>) =>
      run({ conflicts, questions: [{ ...QUESTION, ...question }] }).map(({ rule }) => rule);
    expect(rules({})).toEqual(['question']);
    expect(rules({ isAnswered: true })).toEqual([]);
    expect(rules({ topic: 'start_date' })).toEqual(['conflict_open', 'question']);
    expect(rules({ on: '2026-03-05' })).toEqual(['conflict_open', 'question']);
    expect(rules({ on: '2026-03-06' })).toEqual(['question']);
    // It arose by the answer.
    expect(rules({ on: '2026-03-06', isAnswered: true })).toEqual(['conflict_open']);
    const stored = run({ conflicts });
    expect(run({ conflicts, questions: [QUESTION] }, { stored }).map(({ rule }) => rule)).toEqual(['question']);
  });
});

describe('a question of the user’s', () => {
  const questions = [QUESTION];

  it('is to be asked from the day on which it was put, of a lead, too', () => {
    const wanted = ['question|role|j|q1|1 2026-03-10 email open'];
    expect(lines(run({ questions }))).toEqual(wanted);
    expect(lines(run({ questions, kind: 'lead' }))).toEqual(wanted);
    expect(run({ questions, kind: 'closed' })).toEqual([]);
    expect(run({ questions }, { now: '2026-03-25T09:00:00.000Z' })).toEqual([]);
  });

  it('is done when it was asked', () => {
    const acts = [done({ rule: 'question', person: 'j', anchor: 'q1' })];
    expect(run({ questions }, { acts })).toEqual([]);
    expect(run({ questions }, { acts, stored: run({ questions }) })).toMatchObject([{ endedBy: 'done' }]);
    expect(run({ questions: [{ ...QUESTION, id: 'q2' }] }, { acts })).toHaveLength(1);
  });

  it('is over once they have spoken of it, and back if they have not after all', () => {
    const answered = [{ ...QUESTION, isAnswered: true }];
    const stored = run({ questions: answered }, { stored: run({ questions }) });
    expect(stored).toMatchObject([{ state: 'ended', endedBy: 'answered', endedOn: '2026-03-10' }]);
    // Days later it ended when it did.
    expect(run({ questions: answered }, { stored, now: '2026-03-12T09:00:00.000Z' })).toEqual(stored);
    expect(run({ questions }, { stored })).toMatchObject([{ state: 'open' }]);
    expect(run({}, { stored: run({ questions }) })).toEqual([]);
  });

  it('is not over by any other word to them or from them', () => {
    const said = { person: 'j', channel: 'email', automatic: false, at: '2026-03-10T12:00:00.000Z' } as const;
    const interactions = (['in', 'out'] as const).map((direction) => ({ ...said, id: direction, direction }));
    expect(run({ questions, interactions }).map(({ rule }) => rule)).toContain('question');
  });
});

describe('what is due on one day', () => {
  const wanted: FollowUp = {
    ...{
      key: '',
      rule: 'applied',
      role: 'role',
      person: null,
      anchor: '',
      step: 1,
      channel: null,
      dueOn: '',
      dueAt: null,
    },
    ...{ hold: null, day: '2026-03-10', at: null, state: 'open', endedBy: null, endedOn: null },
  };
  const [reach, ask] = [
    { ...wanted, key: 'applied|role|-|a|1' },
    { ...wanted, key: 'question|role|j|q1|1', rule: 'question' as const, person: 'j' },
  ];
  const row = ({ key, role: of, rule, person, day, at }: FollowUp): DueRow => ({
    ...{ key, role: of, rule, person, day, at, meetsOn: null },
  });
  const firstOfToday = (rows: readonly FollowUp[]) =>
    todayEntries(rows.map(row), { now: TUESDAY, today: '2026-03-10', horizon: '2026-03-12' })[0]?.rows[0]?.rule;

  it('begins with what is to be asked, on the card and in Today', () => {
    const moment = momentOf(TUESDAY, calendar);
    expect(nextStepOf([reach, ask], moment)?.rule).toBe('question');
    expect(firstOfToday([reach, ask])).toBe('question');
    const before = { ...reach, day: '2026-03-09' };
    expect(nextStepOf([before, ask], moment)?.rule).toBe('applied');
    expect(firstOfToday([before, ask])).toBe('applied');
    const missed = { ...reach, rule: 'decision_date' as const };
    expect(nextStepOf([ask, missed], moment)?.rule).toBe('decision_date');
    expect(firstOfToday([ask, missed])).toBe('decision_date');
  });

  it('asks something by two rules', () => {
    expect(FOLLOW_UP_RULES.filter(isAskingRule)).toEqual(['conflict_open', 'question']);
  });
});
