import { createCalendar } from '#shared/followups/calendar.ts';
import type { FollowUp } from '#shared/followups/followUp.ts';
import { DEFAULT_RULES } from '#shared/followups/settings.ts';
import type {
  SnapshotDecision,
  SnapshotInteraction,
  SnapshotInterview,
  SnapshotMark,
  SnapshotPerson,
  SnapshotPromise,
  SnapshotRole,
  WantedFollowUp,
} from '#shared/followups/snapshot.ts';
import { type RoleView, viewOf } from '#shared/followups/view.ts';

/** Madrid, Monday to Friday, no day off. 2 March 2026 is a Monday; until the 29th the clocks are an hour ahead of UTC. */
export const calendar = createCalendar('Europe/Madrid', [1, 2, 3, 4, 5], []);

/** Somebody who can be reached in every way, but for what `without` says. */
export const person = (
  id: string,
  part: SnapshotPerson['part'],
  without: Partial<Pick<SnapshotPerson, 'email' | 'phone' | 'profile'>> = {},
): SnapshotPerson => ({ id, part, email: true, phone: true, profile: true, ...without });

/** A role in an interview stage on which nothing has happened yet. */
export const roleWith = (change: Partial<SnapshotRole> = {}): SnapshotRole => ({
  ...{ id: 'role', kind: 'interview', excitement: null, appliedOn: null, closesOn: null },
  ...{ people: [], interviews: [], interactions: [], promises: [], decisions: [], marks: [] },
  ...{ offersElsewhere: [], conflicts: [], questions: [], own: [] },
  ...change,
});

/** As the rules see such a role at an instant. */
export const viewAt = (now: string, change: Partial<SnapshotRole> = {}, settings = DEFAULT_RULES): RoleView =>
  viewOf(roleWith(change), calendar, settings, now);

/** An e-mail, unless it says otherwise. Its id is the time of it, if it has no other. */
export const said = (
  direction: SnapshotInteraction['direction'],
  who: string | null,
  at: string,
  more: Partial<SnapshotInteraction> = {},
): SnapshotInteraction => ({ id: at, person: who, direction, channel: 'email', at, automatic: false, ...more });

/** An interview of an hour that was held. */
export const met = (
  id: string,
  start: string,
  people: readonly string[],
  more: Partial<SnapshotInterview> = {},
): SnapshotInterview => ({ id, start, minutes: 60, state: 'held', people, ...more });

/** What p promised on 2 March. */
export const promised = (due: string, more: Partial<SnapshotPromise> = {}): SnapshotPromise => ({
  ...{ id: 'x', person: 'p', what: 'call', due, state: 'open', madeAt: '2026-03-02T09:00:00Z', settledAt: null },
  ...more,
});

/** A decision that p named on 2 March. */
export const decision = (on: string, more: Partial<SnapshotDecision> = {}): SnapshotDecision => ({
  ...{ person: 'p', on, saidAt: '2026-03-02T09:00:00Z', willCall: false },
  ...more,
});

export const done = (
  of: Pick<SnapshotMark, 'rule' | 'person' | 'anchor'>,
  on: string,
  more: Partial<SnapshotMark> = {},
): SnapshotMark => ({ ...of, how: 'done', on, dueOn: on, ...more });

/** A follow-up of the role with nothing set: open, due on Tuesday 10 March. */
export const open = (
  rule: FollowUp['rule'],
  more: Partial<WantedFollowUp & { day: string; at: string | null }> = {},
) => {
  const wanted = { person: null, anchor: 'a', step: 1, channel: null, dueOn: '2026-03-10', dueAt: null, ...more };
  return {
    ...{ rule, role: 'role', day: '2026-03-10', at: null, hold: null, state: 'open', endedBy: null, endedOn: null },
    ...{ key: [rule, 'role', wanted.person ?? '-', wanted.anchor, wanted.step].join('|'), ...wanted },
  } satisfies FollowUp;
};

/** A wanted follow-up in one line: its key, when it is due, and by what. */
export const line = ({ key, dueOn, dueAt, channel }: WantedFollowUp): string =>
  `${key} ${dueOn ?? dueAt} ${channel ?? '-'}`;
