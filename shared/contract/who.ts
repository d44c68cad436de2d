import * as z from 'zod';
import { personId } from '../domain/ids.ts';
import { part, personName } from '../domain/person.ts';

/** Somebody who is there already, or somebody new, by name. */
export const who = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('person'),
    personId,
    /** What they are to the role, if they have no part in it yet; `other` if nothing is said. */
    part: part.nullable(),
  }),
  z.object({ kind: z.literal('new'), name: personName, part }),
]);
export type Who = Readonly<z.infer<typeof who>>;
