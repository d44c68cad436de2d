import * as z from 'zod';

/** A day that the calendar does not have (30 February) turns into another one. */
const isRealDay = (text: string): boolean => {
  const moment = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
};

/** A calendar day as people name it, `YYYY-MM-DD`, without time or zone. */
export const localDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDay)
  .brand<'LocalDay'>();
export type LocalDay = z.infer<typeof localDay>;

/** An instant in UTC, ISO 8601 to the millisecond with `Z`. */
export const instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof instant>;
