import { createCalendar } from './calendar.ts';
import { isFresh } from './fresh.ts';
import { applied } from './rules/applied.ts';
import { competingOffer } from './rules/competingOffer.ts';
import { conflictOpen } from './rules/conflictOpen.ts';
import { decisionDate } from './rules/decisionDate.ts';
import { leadUnanswered } from './rules/leadUnanswered.ts';
import { own } from './rules/own.ts';
import { postInterview } from './rules/postInterview.ts';
import { prep } from './rules/prep.ts';
import { promise } from './rules/promise.ts';
import { question } from './rules/question.ts';
import { replyOwed } from './rules/replyOwed.ts';
import { thankYou } from './rules/thankYou.ts';
import { DEFAULT_RULES, isOff, type RuleSettings } from './settings.ts';
import type { Snapshot, WantedFollowUp } from './snapshot.ts';
import { type RoleView, viewOf } from './view.ts';

/** What the rules want of one role, as they see it. By key. */
export const planView = (view: RoleView): readonly WantedFollowUp[] => {
  const { role, settings } = view;
  if (role.kind === 'closed') return [];
  const isOn = ({ rule }: WantedFollowUp): boolean => !isOff(settings, rule);
  const isInTime = (one: WantedFollowUp): boolean => isFresh(view, one);
  const promises = promise(view).filter(isOn);
  const decisions = decisionDate(view).filter(isOn);
  const owed = replyOwed(view).filter(isOn).filter(isInTime);
  const others = (rule: (of: RoleView) => readonly WantedFollowUp[]): readonly WantedFollowUp[] =>
    rule(view).filter(isOn).filter(isInTime);
  // While something was announced, whatever became of it, nobody else is chased.
  const isQuiet = owed.length > 0 || promises.length > 0 || decisions.length > 0;
  return [
    ...others(thankYou),
    ...promises.filter(isInTime),
    // The ball is in the user's court.
    ...(owed.length > 0 ? [] : decisions.filter(isInTime)),
    ...owed,
    ...others(leadUnanswered),
    ...others(competingOffer),
    ...others(conflictOpen),
    ...others(question),
    ...others(own),
    ...others(prep),
    ...(isQuiet ? [] : [...others(applied), ...others(postInterview)]),
  ].sort((one, other) => (one.key < other.key ? -1 : 1));
};

/** A follow-up as a file of cases has it. */
type Planned = Omit<WantedFollowUp, 'anchor'>;

/** The follow-ups that are wanted on every role of a snapshot, by key. @throws RangeError where a zone or week is none */
export const plan = (
  { now, zone, workDays, holidays, roles }: Snapshot,
  settings: RuleSettings = DEFAULT_RULES,
): readonly Planned[] => {
  const calendar = createCalendar(zone, workDays, holidays);
  return roles
    .flatMap((role) => planView(viewOf(role, calendar, settings, now)))
    .map(({ anchor, ...planned }) => planned)
    .sort((one, other) => (one.key < other.key ? -1 : 1));
};
