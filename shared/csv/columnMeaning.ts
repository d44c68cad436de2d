import type { ImportField } from '../contract/importMapping.ts';
import { headerName } from './foldHeader.ts';
import { HEADER_WORDS } from './headerWords.ts';
import { RECORD_WORDS, WORDS_OF_KIND } from './records/recordHeaderWords.ts';

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
/** Names of columns that are answers more often: `No` says that nobody was reached, `Applied` is a stage. */
const ANSWERS = new Set(['no', 'applied', 'beworben'].map(headerName));

const namesOf = (names: Iterable<string>): ReadonlySet<string> =>
  new Set([...names].map(headerName).filter((name) => !ANSWERS.has(name)));
const ofLists = namesOf([...byName.keys(), ...OTHER_KNOWN, ...ROW_NUMBERS]);
const ofAnyKind = namesOf([
  ...ofLists,
  ...[RECORD_WORDS, ...Object.values(WORDS_OF_KIND)].flatMap((words) => Object.values(words).flat()),
]);

const countIn = (names: ReadonlySet<string>, cells: readonly string[]): number =>
  new Set(cells.map(headerName).filter((name) => names.has(name))).size;

/** How many different names of columns of lists of roles and people are among the cells. */
export const knownNames = (cells: readonly string[]): number => countIn(ofLists, cells);

/** How many different names of columns of any kind of table are among the cells. */
export const knownNamesOfAnyKind = (cells: readonly string[]): number => countIn(ofAnyKind, cells);

/** Whether the cells of such a column count: `STELLE-4711` is somebody's number of the posting. */
export const areRowNumbers = (cells: Iterable<string>): boolean => {
  for (const cell of cells) if (!/^\d{0,6}\.?$/.test(cell)) return false;
  return true;
};

/** True if the name of a column says that it only counts the rows of its file: `#`, `No.`, `index`. */
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
