import { expect } from 'vitest';
import { type FollowUpAct, marksOf } from '#shared/followups/acts.ts';
import type { FollowUp } from '#shared/followups/followUp.ts';
import { planView } from '#shared/followups/plan.ts';
import { reconcile } from '#shared/followups/reconcile.ts';
import { DEFAULT_RULES } from '#shared/followups/settings.ts';
import type { SnapshotRole } from '#shared/followups/snapshot.ts';
import { calendar, viewAt } from './build.ts';

/** A role as it is at an instant, and what the user has done with its follow-ups by then. */
export type Lived = {
  readonly now: string;
  readonly role: Partial<SnapshotRole>;
  readonly acts?: readonly FollowUpAct[];
  readonly settings?: typeof DEFAULT_RULES;
};

/** The follow-ups of a role that was planned at some instants, one after another. */
export const livedThrough = (lived: readonly Lived[], stored: readonly FollowUp[] = []): readonly FollowUp[] =>
  lived.reduce<readonly FollowUp[]>((before, { now, role, acts = [], settings = DEFAULT_RULES }) => {
    const view = viewAt(now, { ...role, marks: marksOf(acts, calendar) }, settings);
    const after = reconcile(view, planView(view), before, acts);
    // Whatever there was: a second time it finds nothing to do.
    expect(reconcile(view, planView(view), after, acts)).toEqual(after);
    return after;
  }, stored);

/** Those of a rule in lines: person and step, and when it is due or why it ended and when. */
export const become = (followUps: readonly FollowUp[], rule: FollowUp['rule']): readonly string[] =>
  followUps
    .filter((one) => one.rule === rule)
    .map(({ person, step, state, day, endedBy, endedOn }) =>
      [person ?? '-', step, ...(state === 'ended' ? [endedBy, endedOn] : [state, day])].join(' '),
    );

/** Noon of a day in March 2026, or of another month, in Madrid's winter. */
export const noon = (day: number, month = 3): string =>
  `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}T11:00:00Z`;
