import Holidays from 'date-holidays';
import type { HolidayPlace, HolidaysOfPlace } from '#shared/contract/holidays.ts';
import { addDays } from '#shared/domain/dayMath.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';

/** The years, both included, of which holidays are asked for. */
export type Years = { readonly from: number; readonly to: number };

const LANGUAGE = 'en';
const DAY_MS = 86_400_000;

const named = (names: Readonly<Record<string, string>> | undefined): HolidaysOfPlace['within'] =>
  Object.entries(names ?? {})
    .map(([code, name]) => ({ code, name }))
    .sort((one, other) => one.name.localeCompare(other.name, LANGUAGE));

const placesWithin = (all: Holidays, [country, state, region]: HolidayPlace): HolidaysOfPlace['within'] => {
  if (country === undefined) return named(all.getCountries(LANGUAGE));
  if (state === undefined) return named(all.getStates(country, LANGUAGE));
  return region === undefined ? named(all.getRegions(country, state, LANGUAGE)) : [];
};

/**
 * The public holidays of a place, each day of them, the first first; none of a place that is not known. Where one begins
 * on the evening before, as in the Islamic calendar, its date is that of the day.
 */
export const lookUpHolidays = (place: HolidayPlace, { from, to }: Years): HolidaysOfPlace => {
  const within = placesWithin(new Holidays(), place);
  const [country, state, region] = place;
  if (country === undefined) return { within, days: [] };
  const known = new Holidays(
    { country, ...(state !== undefined && { state }), ...(region !== undefined && { region }) },
    { types: ['public'] },
  );
  const names = new Map<string, string>();
  for (let year = from; year <= to; year += 1) {
    // Of a place that is not known it gives nothing at all, whatever its types say.
    for (const { date, start, end, name } of known.getHolidays(year, LANGUAGE) ?? []) {
      const first = date.slice(0, 10) as LocalDay; // so the library writes it
      // To whole days: one of them may have 23 or 25 hours.
      const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS));
      for (let count = 0; count < length; count += 1) {
        const day = addDays(first, count);
        if (!names.has(day)) names.set(day, name);
      }
    }
  }
  const days = [...names].map(([day, name]) => ({ day: day as LocalDay, name })); // its keys are such
  return { within, days: days.sort((one, other) => (one.day < other.day ? -1 : 1)) };
};
