/** Files that the app writes for the user, by their ending. */
export type SavedKind = 'ics' | 'csv' | 'zip' | 'vcf' | 'pdf';

/** Lets the user say where a file is to be; `null` if they back out, or have no window to do it in. */
export type PickSaveFile = (kind: SavedKind, suggestedName: string) => Promise<string | null>;
