import * as z from 'zod';
import { importBatchId, stageId } from './ids.ts';
import { excitement } from './role.ts';
import { filterText, sought } from './text.ts';

/** Which roles the board shows; all parts have to fit. Empty lists and `null` leave everything in. */
export const boardFilter = z.object({
  /** Each word is found in title, company or place. */
  text: filterText,
  /** `active`: those that are not in a closed column. */
  scope: z.enum(['active', 'closed', 'all']),
  stageIds: z.array(stageId).max(50),
  /** By name; a role has at least one of them. */
  tags: z.array(sought(60)).max(20),
  companies: z.array(sought(300)).max(20),
  sources: z.array(sought(200)).max(20),
  excitementFrom: excitement.nullable(),
  /** Only applied or later, and no word from them for 14 days. */
  isQuiet: z.boolean(),
  /** Only what that import brought. Views saved before there was such a part have none. */
  batchId: importBatchId.nullable().default(null),
});
export type BoardFilter = Readonly<z.infer<typeof boardFilter>>;

/** The order within columns: by hand, by what comes next, by how long they have been in their stage. */
export const boardSort = z.enum(['hand', 'next', 'age']);
export type BoardSort = z.infer<typeof boardSort>;
