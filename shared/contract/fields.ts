import * as z from 'zod';

/** Counts the edits of a record; a write that names an older one is refused. */
export const version = z.int().positive();
/** Which way a list is sorted. */
export const sortDirection = z.enum(['ascending', 'descending']);

/** What an interaction says of itself beyond who, how and when: see `domain/interaction.ts`. */
export const interactionMarks = { isAutomatic: z.boolean(), reached: z.boolean().nullable() };
