import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

const isRealDay = (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
};

/** A calendar day as people name it, `YYYY-MM-DD`, without time or zone. */
export const localDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDay)
  .brand<'LocalDay'>();
export type LocalDay = z.infer<typeof localDay>;

/** A time of day as it was written, `HH:MM` in 24 hours, without a zone. */
export const localTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand<'LocalTime'>();
export type LocalTime = z.infer<typeof localTime>;

/** An instant in UTC, ISO 8601 to the millisecond with `Z`. */
export const instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof instant>;

/** Whole calendar days from one day to another; negative when `to` lies before `from`. */
export const daysBetween = (from: LocalDay, to: LocalDay): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
