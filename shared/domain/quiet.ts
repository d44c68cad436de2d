import { addDays, daysSince } from './dayMath.ts';
import type { LocalDay } from './localDay.ts';
import type { StageKind } from './stage.ts';

/** A role of which nothing was heard for so many calendar days, while the other side is to speak, is quiet. */
export const QUIET_DAYS = 14;
/** After so many the user is asked whether it is over. Nothing is ever moved for it. */
export const PRESUMED_CLOSED_DAYS = 30;

const QUIET_KINDS: readonly StageKind[] = ['applied', 'screening', 'interview'];

/** Whether somebody else has the next word in a column of that kind. */
export const canBeQuiet = (kind: StageKind): boolean => QUIET_KINDS.includes(kind);

/**
 * The last day on which a word from them leaves a role quiet today; it has to have been in its column since that day,
 * or longer. By days of the user's calendar, so that nothing turns quiet in the middle of one.
 */
export const quietSinceDay = (today: LocalDay): LocalDay => addDays(today, -QUIET_DAYS);

export type Silence = {
  readonly kind: StageKind;
  readonly stageSince: LocalDay;
  /** The user's day of the latest word from them: a message or call in, or an interview that was held. */
  readonly heardOn: LocalDay | null;
  /** An interview is still to come: the next word has its day. */
  readonly isAwaited: boolean;
};

/** How many calendar days a role has been quiet; `null` while it is not. */
export const quietDays = ({ kind, stageSince, heardOn, isAwaited }: Silence, today: LocalDay): number | null => {
  if (isAwaited || !canBeQuiet(kind)) return null;
  const since = heardOn !== null && heardOn > stageSince ? heardOn : stageSince;
  return since <= quietSinceDay(today) ? daysSince(since, today) : null;
};
