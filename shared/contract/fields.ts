import * as z from 'zod';
import { sought } from '../domain/text.ts';

/** Counts the edits of a record; a write that names an older one is refused. */
export const version = z.int().positive();
/** A place among the cards of a column, counted from 1. */
export const position = z.int().positive();
/** The words of a filter box: a record stays if each of them is found in it. */
export const filterText = sought(200);
/** Which way a list is sorted. */
export const sortDirection = z.enum(['ascending', 'descending']);
