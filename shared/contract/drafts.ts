import * as z from 'zod';
import { NOTE_LENGTH, storable } from '../domain/text.ts';
import { DRAFTS_AT_ONCE } from './pageSizes.ts';

/** A form and which draft of it, such as `call/0190…`. */
const key = z.string().min(1).max(200).refine(storable);
/** What the form holds, as JSON that it alone reads: the longest note with every character escaped, and the rest. */
const text = z
  .string()
  .max(6 * NOTE_LENGTH + 100_000)
  .refine(storable);

export type Draft = { readonly key: string; readonly text: string };

export const draftsContract = {
  /** What was typed and neither saved nor given up, the newest first. */
  'drafts.list': { input: z.object({}), output: z.array(z.object({ key, text })).max(DRAFTS_AT_ONCE) },
  /** Keeps a draft; with `null` forgets it. */
  'drafts.keep': { input: z.object({ key, text: text.nullable() }), output: z.null() },
} as const;
