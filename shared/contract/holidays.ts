import * as z from 'zod';
import { localDay } from '../domain/localDay.ts';

/** A country, a state in it, a region in that, by the codes of date-holidays (countries: ISO 3166-1 alpha-2). */
export const holidayPlace = z
  .array(
    z
      .string()
      .max(12, { abort: true })
      .regex(/^[A-Za-z0-9-]+$/),
  )
  .max(3);
export type HolidayPlace = readonly string[];

/** What is known of a place: the places within it, by name, and its public holidays. */
export const holidaysOfPlace = z.object({
  within: z.array(z.object({ code: z.string(), name: z.string() })),
  days: z.array(z.object({ day: localDay, name: z.string() })),
});
export type HolidaysOfPlace = z.infer<typeof holidaysOfPlace>;

export const holidaysContract = {
  /** The countries of the world, or the states of one, and so on; and the holidays of this year and the next. */
  'holidays.look': { input: z.object({ place: holidayPlace }), output: holidaysOfPlace },
} as const;
