import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import * as z from 'zod';

/**
 * A place in a hand-made order, as a fractional index: between any two there is always another,
 * so one drop changes one row. Compared as plain ASCII text (SQLite's BINARY collation).
 */
export const rank = z
  .string()
  .regex(/^[A-Za-z][0-9A-Za-z]*$/)
  .max(4096)
  .brand<'Rank'>();
export type Rank = z.infer<typeof rank>;

/** A rank as it stands in the database. */
export const storedRank = z.string().brand<'Rank'>();

/** A rank strictly between two neighbours; `null` stands for the open end on that side. Throws if `after` is not below `before`. */
export const rankBetween = (after: Rank | null, before: Rank | null): Rank =>
  rank.parse(generateKeyBetween(after, before));

/** `count` ranks in ascending order strictly between two neighbours, as short as they can be. */
export const ranksBetween = (after: Rank | null, before: Rank | null, count: number): readonly Rank[] =>
  // The library's own output: parsing each of 100,000 again would only cost time.
  generateNKeysBetween(after, before, count) as Rank[];
