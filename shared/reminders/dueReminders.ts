import { isQuiet, type QuietHours } from './quietHours.ts';

/**
 * Something of which the user is to be told once (followups.md, "Reminders"): a follow-up that is due, or an interview at
 * hand. One that is put off or moved is due at another time, and so another reminder.
 */
export type Reminder = {
  /** What it is about: the same follow-up, or interview, has the same one. */
  readonly subject: string;
  /** The day or the instant for which it is told. */
  readonly due: string;
  /** The instant from which on it is told; `null` for what is due on a day, which waits for the digest. */
  readonly at: string | null;
  /** The user picked its day: then it is told on that day even if they do not work on it. */
  readonly isChosen: boolean;
  /** It cannot wait for the end of the quiet hours. */
  readonly isAtHand: boolean;
};

export type ReminderSettings = {
  readonly isOn: boolean;
  /** When the digest of what is due on a day comes, `HH:MM` on the user's clock. */
  readonly digestAt: string;
  readonly quiet: QuietHours | null;
  /** An instant; before it nothing is told. */
  readonly pausedUntil: string | null;
};

/** Now, as the user's clock and calendar show it. */
export type Moment = {
  /** An instant. */
  readonly now: string;
  /** `HH:MM`. */
  readonly time: string;
  readonly isWorkDay: boolean;
  /** Whether the digest of this day was given already. */
  readonly isDigestGiven: boolean;
};

/** When the digest comes: at the end of the quiet hours where its own time lies in them, on every day. */
export const digestTime = ({ digestAt, quiet }: Pick<ReminderSettings, 'digestAt' | 'quiet'>): string =>
  quiet !== null && isQuiet(digestAt, quiet) ? quiet.to : digestAt;

export const isPaused = (now: string, { pausedUntil }: Pick<ReminderSettings, 'pausedUntil'>): boolean =>
  pausedUntil !== null && Date.parse(now) < Date.parse(pausedUntil);

/**
 * Which of those not told yet are to be told now: all at once, be it one or what a night, a sleep or a pause has gathered.
 * @param untold all whose day has come, told or not on other days for other times of theirs
 */
export const dueReminders = <One extends Reminder>(
  untold: readonly One[],
  { now, time, isWorkDay, isDigestGiven }: Moment,
  settings: ReminderSettings,
): readonly One[] => {
  if (!settings.isOn || isPaused(now, settings)) return [];
  const isNight = isQuiet(time, settings.quiet);
  const isDigest = !isDigestGiven && !isNight && time >= digestTime(settings);
  return untold.filter(({ at, isChosen, isAtHand }) =>
    at === null ? isDigest && (isWorkDay || isChosen) : Date.parse(at) <= Date.parse(now) && (isAtHand || !isNight),
  );
};
