import * as z from 'zod';

/** Counts the edits of a record; a write that names an older one is refused. */
export const version = z.int().positive();
/** A place among the cards of a column, counted from 1. */
/** Which way a list is sorted. */
export const sortDirection = z.enum(['ascending', 'descending']);
