import * as z from 'zod';
import { boardFilter } from '../domain/boardFilter.ts';
import { localDay } from '../domain/localDay.ts';
import { filterText } from '../domain/text.ts';

const count = z.int().nonnegative();

export const exportKind = z.enum(['everything', 'applications', 'people', 'workSearch']);
export type ExportKind = z.infer<typeof exportKind>;

/** The one export under way; every change of it is sent as the event `export`. */
export const exportState = z.discriminatedUnion('step', [
  z.object({ step: z.literal('idle') }),
  z.object({
    step: z.literal('writing'),
    kind: exportKind,
    /** In records; a `total` of 0 is not known yet. */
    done: count,
    total: count,
    isCancelling: z.boolean(),
  }),
]);
export type ExportState = Readonly<z.infer<typeof exportState>>;

/** What was written. `null`: the user backed out; a `file` of `null`: they wanted no more of it, and nothing was written. */
const written = z.object({ file: z.string().nullable(), count }).nullable();
export type Exported = z.infer<typeof written>;

/** Each asks where to, and answers once the file is there, whole. There is one export at a time. */
export const exportsContract = {
  'export.state': { input: z.object({}), output: exportState },
  /** Every table of the user's as an archive of CSV files. */
  'export.everything': { input: z.object({}), output: written },
  /** One flat CSV file; `filter` null: every role. */
  'export.applications': { input: z.object({ filter: boardFilter.nullable() }), output: written },
  'export.people': { input: z.object({ format: z.enum(['csv', 'vcf']), filter: filterText }), output: written },
  /** What was done for work in some days, the last one included. */
  'export.workSearch': {
    input: z.object({ format: z.enum(['csv', 'pdf']), from: localDay, to: localDay }),
    output: written,
  },
  'export.cancel': { input: z.object({}), output: exportState },
} as const;
