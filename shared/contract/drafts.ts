import * as z from 'zod';
import { line, NOTE_LENGTH, text } from '../domain/text.ts';

/** A form and which draft of it, such as `call/0190…`. */
const key = line(200);
/** What the form holds, as JSON that it alone reads: the longest note with every character escaped, and the rest. */
const form = text(6 * NOTE_LENGTH + 100_000);

export type Draft = { readonly key: string; readonly text: string };

export const draftsContract = {
  /** What was typed and neither saved nor given up, the newest first; at most 500. */
  'drafts.list': { input: z.object({}), output: z.array(z.object({ key: z.string(), text: z.string() })) },
  /** Keeps a draft; with `null` forgets it. */
  'drafts.keep': { input: z.object({ key, text: form.nullable() }), output: z.null() },
} as const;
