import type { HolidayPlace, HolidaysOfPlace } from '#shared/contract/holidays.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { Years } from './lookUp.ts';

/** What the thread is asked. */
export type HolidayOrder = { readonly place: HolidayPlace; readonly years: Years };
export type AskHolidays = (order: HolidayOrder) => Promise<HolidaysOfPlace>;

/** What is planned lies within the next year, and what was missed within the last. */
const YEARS_BACK = 1;
const YEARS_AHEAD = 3;
const YEARS_NEEDED = 1;

const isSame = (one: HolidayPlace, other: HolidayPlace): boolean => one.join('/') === other.join('/');

export type KeepHolidaysParts = {
  readonly settings: SettingsStore;
  readonly clock: Pick<Clock, 'today'>;
  readonly ask: AskHolidays;
  readonly log: Log;
};

/**
 * Keeps the public holidays of the user's place beside the settings, for some years: the library that knows them is
 * large, and a start has no need of it. They are looked up where another place is set, and when the years run out.
 */
export const keepHolidays = ({ settings, clock, ask, log }: KeepHolidaysParts) => {
  const thisYear = (): number => Number(clock.today().slice(0, 4));

  /** What is being looked up: whoever goes through a list of countries asks for each of them. */
  let asking: HolidayPlace | undefined;

  const refresh = async (): Promise<void> => {
    const place = settings.read().holidayPlace;
    const kept = settings.holidays();
    if (place === null) return;
    if (kept !== null && isSame(kept.place, place) && kept.to >= thisYear() + YEARS_NEEDED) return;
    const years = { from: thisYear() - YEARS_BACK, to: thisYear() + YEARS_AHEAD };
    if (asking !== undefined && isSame(asking, place)) return;
    asking = place;
    const { days } = await ask({ place, years }).finally(() => {
      if (asking === place) asking = undefined;
    });
    const now = settings.read().holidayPlace;
    // Meanwhile another may have been set, or all data deleted.
    if (now === null || !isSame(now, place)) return;
    settings.rememberHolidays({ place: [...place], to: years.to, days: days.map(({ day }) => day) });
  };
  const refreshQuietly = (): void => {
    refresh().catch((error: unknown) => log.error('holidays.not_looked_up', error));
  };
  settings.onChanged(refreshQuietly);

  return {
    /** Looks them up if the years have run out. */
    refresh: refreshQuietly,
    /** What is known of a place, with the holidays of this year and the next. */
    look: (place: HolidayPlace): Promise<HolidaysOfPlace> =>
      ask({ place, years: { from: thisYear(), to: thisYear() + 1 } }),
  };
};
export type HolidayKeeper = ReturnType<typeof keepHolidays>;
