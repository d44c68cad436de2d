import * as z from 'zod';

/** Longest note, in characters. */
export const NOTE_LENGTH = 2_000_000;

/** SQL and CSV both lose what follows a NUL. */
const storable = (text: string): boolean => !text.includes('\0');

/**
 * The kinds of text that come in; there is no other, so that no field can forget the bound or the NUL. The bound comes
 * first: what is too long is not looked at any further.
 */

/** Text of any number of lines, kept as it is. */
export const text = (length: number) => z.string().max(length, { abort: true }).refine(storable);
/** One line that has to be there, such as a name. */
export const line = (length: number) => z.string().trim().min(1).max(length, { abort: true }).refine(storable);
/** One line that may be absent; an empty one counts as absent. */
export const optionalLine = (length: number) =>
  z
    .string()
    .trim()
    .max(length, { abort: true })
    .refine(storable)
    .nullable()
    .transform((written) => written || null);
/** What is looked for and kept nowhere: nothing that can be typed or pasted is an error. */
export const sought = (length: number) =>
  z
    .string()
    .max(length, { abort: true })
    .transform((typed) => typed.replaceAll('\0', ' '));
export const note = text(NOTE_LENGTH);

/** The words of a filter box: a record stays if each of them is found in it. */
export const filterText = sought(200);
