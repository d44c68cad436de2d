import { dayNumber, dayOfNumber } from '../domain/calendarDay.ts';
import { canBeQuiet, PRESUMED_CLOSED_DAYS } from '../domain/quiet.ts';
import { lastOf, laterOf } from './days.ts';
import type { FollowUp } from './followUp.ts';
import type { RoleView } from './view.ts';

/** When a role came into its stage, and until when the user does not want to be asked. Days of the user. */
export type QuietFacts = { readonly stageSince: string | null; readonly waitsUntil: string | null };

/**
 * From which day on the user is asked whether a role is over: others have the next word and have not had it for a month,
 * no interview is to come, and nothing more is to be done. `null`: as things are, never.
 */
export const quietFrom = (
  { role, hasAhead, heard, promised, moment }: RoleView,
  followUps: readonly FollowUp[],
  { stageSince, waitsUntil }: QuietFacts,
): string | null => {
  const isToBeDone = followUps.some(({ state }) => state === 'open');
  const isPromised = promised.some((day) => !moment.isOver(day));
  if (!canBeQuiet(role.kind) || hasAhead || isPromised || isToBeDone || stageSince === null) return null;
  const isOlder = role.kind === 'applied' && role.appliedOn !== null && role.appliedOn < stageSince;
  const since = laterOf(isOlder ? (role.appliedOn ?? stageSince) : stageSince, lastOf(heard.map(({ day }) => day)));
  return laterOf(dayOfNumber(dayNumber(since) + PRESUMED_CLOSED_DAYS), waitsUntil);
};
