import * as z from 'zod';
import { DELIMITERS } from '../csv/delimiters.ts';
import { ENCODINGS } from '../csv/encodings.ts';
import { RECORD_FIELDS } from '../csv/records/recordFields.ts';
import { RECORD_KINDS } from '../csv/records/recordKinds.ts';
import { text } from '../domain/text.ts';

/** What a column of a file can mean for a role. */
export const IMPORT_FIELDS = [
  'company',
  'title',
  'stage',
  'appliedDate',
  'savedDate',
  'url',
  'location',
  'salary',
  'notes',
  'description',
  'source',
  'externalId',
  /** Somebody there, who comes in with the role. */
  'contactName',
  'contactEmail',
  'contactPhone',
  /** `Acme – Editor` and `Editor at Acme`, as boards name their cards. */
  'companyTitle',
  'titleCompany',
] as const;
export const importField = z.enum(IMPORT_FIELDS);
export type ImportField = z.infer<typeof importField>;

/**
 * What the user makes of a column: a field of a role, or of a record where the rows are such; or its cells go into the notes
 * under its name.
 */
export const importColumnUse = z.enum([...new Set([...IMPORT_FIELDS, ...RECORD_FIELDS, 'keep' as const])]);
export type ImportColumnUse = z.infer<typeof importColumnUse>;

/** What the rows of a file are. */
export const importTableKind = z.enum(['roles', 'people', ...RECORD_KINDS]);
export type ImportTableKind = z.infer<typeof importTableKind>;

/** How a file is read where the user says so; `null` where it is found out. */
export const importReading = z.object({
  encoding: z.enum(ENCODINGS).nullable(),
  delimiter: z.enum(DELIMITERS).nullable(),
  /** Line of the file on which the columns' names stand, from 1; 0: it has no names. */
  headerLine: z.int().nonnegative().max(1000).nullable(),
});
export type ImportReading = Readonly<z.infer<typeof importReading>>;

/** How a column writes its days when the numbers alone leave it open. */
export const dateOrder = z.enum(['dmy', 'mdy', 'ymd']);
export type DateOrder = z.infer<typeof dateOrder>;

/** How a file is read, and what its columns are: what the engine makes of it, for the user to say otherwise. */
export const importMappingQuestion = z.object({
  file: z.string(),
  kind: importTableKind,
  encoding: z.enum(ENCODINGS),
  isGuess: z.boolean(),
  delimiter: z.string(),
  headerLine: z.int().nonnegative(),
  /** What of it the user has chosen. */
  choice: importReading,
  columns: z.array(
    z.object({
      header: z.string(),
      /** Some of the column's cells, as they stand. */
      samples: z.array(z.string()).max(5),
      isEmpty: z.boolean(),
      /** The user's own choice where there is one; `null`: left out. */
      suggested: importColumnUse.nullable(),
      dateOrder: dateOrder.nullable(),
      /** True if the column's days can be read both ways, so that the order must be chosen. */
      dateOrderOpen: z.boolean(),
    }),
  ),
});
export type ImportMappingQuestion = Readonly<z.infer<typeof importMappingQuestion>>;

/**
 * The answer: per column (in the file's order) its use or `null` to leave it out, and the order of its days if asked.
 * `isDone` false: the user is still at it, and what they have chosen so far is kept.
 */
export const importMappingAnswer = z.object({
  file: text(32_768),
  kind: importTableKind,
  columns: z.array(z.object({ field: importColumnUse.nullable(), dateOrder: dateOrder.nullable() })).max(500),
  isDone: z.boolean(),
});
export type ImportMappingAnswer = Readonly<z.infer<typeof importMappingAnswer>>;
