import type { Backup } from './backup.ts';
import { localDayOf } from './dayMath.ts';
import type { Instant, LocalDay } from './localDay.ts';

/** How many backups there are at most, and how many of them from today. */
export const MOST_BACKUPS = 10;
export const MOST_OF_TODAY = 3;
/** At most one automatic backup in so many milliseconds. */
const AN_HOUR_MS = 3_600_000;

type Dated = Pick<Backup, 'name' | 'at' | 'reason'>;

const dayOf = ({ at }: Dated): LocalDay => localDayOf(new Date(at));

/**
 * Which backups stay: the newest of each reason, so that a restore can be taken back however many automatic ones
 * follow; 3 of today; one a day, the newest, of every other day; 10 in all. Those of today come first: after the clock
 * was set back, copies that bear a later day are neither in the way of new ones nor thrown away before their turn.
 * Gives their names. `today` in the zone of this machine.
 */
export const retain = (backups: readonly Dated[], today: LocalDay): ReadonlySet<string> => {
  const fromToday = (backup: Dated): number => (dayOf(backup) === today ? 0 : 1);
  const newestFirst = backups.toSorted(
    (a, b) => fromToday(a) - fromToday(b) || b.at.localeCompare(a.at) || b.name.localeCompare(a.name),
  );
  const reasons = new Set<string>();
  const firstOfReason = newestFirst.filter(({ reason }) => !reasons.has(reason) && reasons.add(reason));
  const kept = new Map<string, LocalDay>();
  for (const backup of firstOfReason) kept.set(backup.name, dayOf(backup));
  for (const backup of newestFirst) {
    if (kept.size >= MOST_BACKUPS) break;
    const day = dayOf(backup);
    const ofDay = [...kept.values()].filter((other) => other === day).length;
    if (ofDay < (day === today ? MOST_OF_TODAY : 1)) kept.set(backup.name, day);
  }
  return new Set(kept.keys());
};

export type DueFacts = {
  /** When the newest backup was made; `null` if there is none. */
  readonly lastAt: Instant | null;
  /** When the data was last written. */
  readonly changedAt: Instant;
  readonly now: Instant;
};

/**
 * Whether an automatic backup is due: the data was written since the last one, and that is an hour old or of another
 * day. One that lies in the future was made before the clock was set back, and says nothing.
 */
export const isBackupDue = ({ lastAt, changedAt, now }: DueFacts): boolean => {
  if (lastAt === null || lastAt > now) return true;
  if (changedAt <= lastAt) return false;
  const [last, present] = [new Date(lastAt), new Date(now)];
  return present.getTime() - last.getTime() >= AN_HOUR_MS || localDayOf(last) !== localDayOf(present);
};
