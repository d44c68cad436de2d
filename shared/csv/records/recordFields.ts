import type { RecordKind } from './recordKinds.ts';

/** What a column can mean for an interaction, a signal, a promise, or a follow-up. */
export const RECORD_FIELDS = [
  /** Whose role, and who: as in a list of roles (`ImportField`). */
  'company',
  'title',
  'url',
  'externalId',
  'contactName',
  'contactEmail',
  /** When it happened, was said, was promised. */
  'onDay',
  'dueDay',
  'channel',
  'direction',
  'reached',
  'topic',
  'value',
  'certainty',
  /** Whose words they told, if not their own. */
  'hearsayOf',
  /** What was promised: to call, to write, anything else. */
  'promised',
  'state',
  /** Of a company. */
  'website',
  'agency',
  /** The text, the words themselves, or what is to be done. */
  'notes',
] as const;
export type RecordField = (typeof RECORD_FIELDS)[number];

/** What a column of records is: a field, kept in the text under its name, or left out. */
export type RecordMeaning = RecordField | 'keep' | null;

/** By which a row says whose role it is about; one of them is enough. */
const OF_ROLE = ['company', 'title', 'url', 'externalId'] as const satisfies readonly RecordField[];

/** The fields of each kind, in the order in which they are offered. */
export const FIELDS_OF = {
  companies: ['company', 'website', 'agency', 'notes'],
  interactions: [
    ...OF_ROLE,
    ...(['onDay', 'channel', 'direction', 'reached', 'contactName', 'contactEmail', 'notes'] as const),
  ],
  signals: [
    ...OF_ROLE,
    ...(['onDay', 'contactName', 'contactEmail', 'topic', 'value', 'certainty', 'channel'] as const),
    ...(['hearsayOf', 'notes'] as const),
  ],
  promises: [
    ...OF_ROLE,
    ...(['contactName', 'contactEmail', 'promised', 'dueDay', 'onDay', 'state', 'notes'] as const),
  ],
  follow_ups: [...OF_ROLE, ...(['dueDay', 'notes', 'state', 'channel', 'contactName', 'contactEmail'] as const)],
} as const satisfies Record<RecordKind, readonly RecordField[]>;

/** Columns without which a table of the kind cannot be read, beside one that says whose role each row is of. */
export const NEEDED = {
  companies: ['company'],
  interactions: ['onDay'],
  signals: ['onDay', 'topic', 'value'],
  promises: ['dueDay'],
  follow_ups: ['dueDay', 'notes'],
} as const satisfies Record<RecordKind, readonly RecordField[]>;

/** Which columns are missing; `role`: none says whose role a row is of. Empty if the table can be read. */
export const missingFields = (
  kind: RecordKind,
  fields: readonly RecordMeaning[],
): readonly ('role' | RecordField)[] => {
  const missing = NEEDED[kind].filter((field) => !fields.includes(field));
  if (kind === 'companies') return missing;
  return OF_ROLE.some((field) => fields.includes(field)) ? missing : ['role', ...missing];
};
