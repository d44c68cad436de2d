import type { WorkCalendar } from './calendar.ts';
import { createCalendar } from './calendar.ts';
import { applied } from './rules/applied.ts';
import { decisionDate } from './rules/decisionDate.ts';
import { leadUnanswered } from './rules/leadUnanswered.ts';
import { postInterview } from './rules/postInterview.ts';
import { prep } from './rules/prep.ts';
import { isPromiseFresh, promise } from './rules/promise.ts';
import { replyOwed } from './rules/replyOwed.ts';
import { thankYou } from './rules/thankYou.ts';
import { DEFAULT_RULES, type RuleSettings } from './settings.ts';
import type { Snapshot, SnapshotRole, WantedFollowUp } from './snapshot.ts';
import { type RoleView, viewOf } from './view.ts';

/** The follow-ups that are wanted on one role now, by key. */
export const planRole = (
  role: SnapshotRole,
  calendar: WorkCalendar,
  now: string,
  settings: RuleSettings = DEFAULT_RULES,
): readonly WantedFollowUp[] => {
  if (role.kind === 'closed') return [];
  const view = viewOf(role, calendar, settings, now);
  const isOn = ({ rule }: WantedFollowUp): boolean => !settings.off.includes(rule);
  /** What is long overdue is not wanted any more: nothing surfaces that nobody can do anything about. */
  const isFresh =
    (until: number) =>
    ({ dueOn }: WantedFollowUp): boolean =>
      dueOn === null || view.today <= calendar.workDayAfter(dueOn, until);
  const promises = promise(view).filter(isOn);
  const decisions = decisionDate(view).filter(isOn);
  const owed = replyOwed(view).filter(isOn).filter(isFresh(settings.replyOwed.until));
  const others = (rule: (of: RoleView) => readonly WantedFollowUp[]): readonly WantedFollowUp[] =>
    rule(view).filter(isOn).filter(isFresh(settings.until));
  // While something was announced, whatever became of it, nobody else is chased.
  const isQuiet = owed.length > 0 || promises.length > 0 || decisions.length > 0;
  return [
    ...thankYou(view).filter(isOn),
    ...promises.filter((one) => isPromiseFresh(view, one)),
    // The ball is in the user's court.
    ...(owed.length > 0 ? [] : decisions.filter(isFresh(settings.until))),
    ...owed,
    ...others(leadUnanswered),
    ...prep(view).filter(isOn),
    ...(isQuiet ? [] : [...others(applied), ...others(postInterview)]),
  ].sort((one, other) => (one.key < other.key ? -1 : 1));
};

/** The follow-ups that are wanted on every role of a snapshot, by key. @throws RangeError where a zone or week is none */
export const plan = (
  { now, zone, workDays, holidays, roles }: Snapshot,
  settings: RuleSettings = DEFAULT_RULES,
): readonly WantedFollowUp[] => {
  const calendar = createCalendar(zone, workDays, holidays);
  return roles
    .flatMap((role) => planRole(role, calendar, now, settings))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
};
