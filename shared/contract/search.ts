import * as z from 'zod';
import { companyId, interactionId, interviewId, personId, roleId, signalId } from '../domain/ids.ts';
import { sought } from '../domain/text.ts';
import { SEARCH_HITS } from './pageSizes.ts';

/** A text in pieces; those that match the query are marked. */
const marked = z.array(z.object({ text: z.string(), isHit: z.boolean() }));
export type Marked = Readonly<z.infer<typeof marked>>;

/** A record that was found. What `roleId` says is where the window goes. */
export const searchHit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('role'), id: roleId, title: marked, detail: marked }),
  z.object({ kind: z.literal('company'), id: companyId, title: marked, detail: marked }),
  z.object({ kind: z.literal('person'), id: personId, title: marked, detail: marked }),
  z.object({ kind: z.literal('interview'), id: interviewId, roleId, title: marked, detail: marked }),
  z.object({
    kind: z.literal('interaction'),
    id: interactionId,
    roleId: roleId.nullable(),
    personId: personId.nullable(),
    title: marked,
    detail: marked,
  }),
  z.object({ kind: z.literal('signal'), id: signalId, roleId, title: marked, detail: marked }),
]);
export type SearchHit = Readonly<z.infer<typeof searchHit>>;

export const searchContract = {
  /**
   * Finds records by what the user typed so far: every word by its beginning, words in quotation marks as they stand.
   * Best first within each kind; nothing that can be typed is an error.
   */
  'search.find': {
    input: z.object({ text: sought(400) }),
    output: z.object({
      hits: z.array(searchHit).max(SEARCH_HITS),
      /** Where nothing was found: what was typed, in the nearest spelling by which something is. */
      nearest: z.string().max(2000).nullable(),
    }),
  },
} as const;
