import * as z from 'zod';
import { isRealDay } from './calendarDay.ts';
import { isYear } from './years.ts';

/** A calendar day as people name it, `YYYY-MM-DD`, without time or zone, of the years that may come in. */
export const localDay = z
  .string()
  .length(10, { abort: true })
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => isYear(Number(text.slice(0, 4))) && isRealDay(text))
  .brand<'LocalDay'>();
export type LocalDay = z.infer<typeof localDay>;

/**
 * A day and an instant as they stand in the database. An answer takes them as they are: one that cannot be read must not
 * hide all the others. The words for days say so of it (`messages/readable.ts`), and it can be typed anew.
 */
export const storedDay = z.string().brand<'LocalDay'>();
/** An instant in UTC, ISO 8601 to the millisecond with `Z`; see {@link storedDay}. */
export const storedInstant = z.string().brand<'Instant'>();
export type Instant = z.infer<typeof storedInstant>;
