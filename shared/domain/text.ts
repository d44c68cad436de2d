import * as z from 'zod';

/** Longest note, in characters. */
export const NOTE_LENGTH = 2_000_000;

/** Text that can be stored and written out again: SQL and CSV both lose what follows a NUL. */
export const storable = (text: string): boolean => !text.includes('\0');

/** One line that has to be there, such as a name. */
export const line = (length: number) => z.string().trim().min(1).max(length).refine(storable);
/** One line that may be absent; an empty one counts as absent. */
export const optionalLine = (length: number) =>
  z
    .string()
    .trim()
    .max(length)
    .refine(storable)
    .nullable()
    .transform((text) => text || null);
/** Text of any number of lines, kept as it is. */
export const note = z.string().max(NOTE_LENGTH).refine(storable);
