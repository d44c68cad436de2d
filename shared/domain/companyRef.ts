import * as z from 'zod';
import { companyId } from './ids.ts';
import { companyName } from './role.ts';

/** Which company is meant: one that is there, or a new one of that name. Nobody is found by a name while something is written. */
export const companyRef = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('known'),
    id: companyId,
    /** The name as it was typed: another spelling of the same name corrects the record. */
    spelling: companyName.optional(),
  }),
  z.object({ kind: z.literal('new'), name: companyName }),
]);
export type CompanyRef = Readonly<z.infer<typeof companyRef>>;
