import type { ImportField } from '../contract/importMapping.ts';
import { headerName } from './foldHeader.ts';
import { HEADER_WORDS } from './headerWords.ts';

/**
 * What a column is for the engine: the fields that a user may choose, `keep` (its cells go into the notes under its
 * name), and three that only known formats have. `null`: left out.
 */
export type ColumnMeaning = ImportField | 'keep' | 'resumeName' | 'questions' | 'appliedFlag';

/** Counts the rows of a file, and means nothing outside it. */
const ROW_NUMBERS = new Set(['index', 'no', 'nr', 'row', 'rownumber', 'lp'].map(headerName));

/** Names that only tell a header row from a row of data. */
const OTHER_KNOWN = [
  'first name',
  'last name',
  'email address',
  'connected on',
  'id',
  'tags',
  'labels',
  'job type',
  'workplace type',
];

const byName = new Map<string, { readonly field: ImportField; readonly place: number }>();
for (const [field, names] of Object.entries(HEADER_WORDS) as [ImportField, readonly string[]][]) {
  names.forEach((name, place) => {
    if (!byName.has(headerName(name))) byName.set(headerName(name), { field, place });
  });
}
const known = new Set([...byName.keys(), ...OTHER_KNOWN.map(headerName), ...ROW_NUMBERS]);

/** True if a cell reads like the name of a column. */
export const isKnownHeader = (header: string): boolean => known.has(headerName(header));

/** True if a column only counts the rows of its file: `#`, `No.`, `index`. */
export const isRowNumber = (header: string): boolean => header.trim() === '#' || ROW_NUMBERS.has(headerName(header));

/**
 * For each column its field by name, or `null`. Where several columns name one field, the better name has it, and the
 * others are nobody's.
 */
export const meaningsByName = (headers: readonly string[]): readonly (ImportField | null)[] => {
  const best = new Map<ImportField, { readonly column: number; readonly place: number }>();
  headers.forEach((header, column) => {
    const match = byName.get(headerName(header));
    if (match === undefined) return;
    const holder = best.get(match.field);
    if (holder === undefined || match.place < holder.place) best.set(match.field, { column, place: match.place });
  });
  const meanings: (ImportField | null)[] = headers.map(() => null);
  for (const [field, { column }] of best) meanings[column] = field;
  return meanings;
};
