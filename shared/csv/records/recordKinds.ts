/** What the rows of a table are, where they are neither roles nor people: companies, or entries of the log of a role. */
export const RECORD_KINDS = ['companies', 'interactions', 'signals', 'promises', 'follow_ups'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
