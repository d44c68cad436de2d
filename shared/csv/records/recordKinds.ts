/** What the rows of a table are about, where they are neither roles nor people. */
export const RECORD_KINDS = ['interactions', 'signals', 'promises', 'follow_ups'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
