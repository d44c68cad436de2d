import type { ImportField } from '../contract/importMapping.ts';
import { foldHeader, headerName, hintedHeader } from './foldHeader.ts';
import { EXAMPLE, FILLING_IN, FORM_OF_DAYS, FORM_OF_PLACE, FORM_OF_SALARY, HEADER_WORDS } from './headerWords.ts';
import { RECORD_WORDS, WORDS_OF_KIND } from './records/recordHeaderWords.ts';
import { stageWord } from './stageWords.ts';

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
const FILLING = new Set(FILLING_IN.map(headerName));
const FORMS: Partial<Readonly<Record<ImportField, ReadonlySet<string>>>> = {
  salary: new Set(FORM_OF_SALARY.map(headerName)),
  location: new Set(FORM_OF_PLACE.map(headerName)),
};

/** Whether the words in a bracket say only how the cells of a field are filled in, or call it by another of its names. */
const isHint = (hint: string, field: ImportField): boolean => {
  const folded = foldHeader(hint);
  if (folded === '' || EXAMPLE.test(folded)) return true;
  const isOfField = (word: string): boolean => {
    if (FILLING.has(word)) return true;
    if (field === 'appliedDate' || field === 'savedDate') return FORM_OF_DAYS.test(word);
    return FORMS[field]?.has(word) === true;
  };
  if (folded.split(' ').every((word) => isOfField(headerName(word)))) return true;
  const names = hint.split(/[,/|]/);
  // One stage alone is of what the column is; several are those to choose from.
  if (field === 'stage' && names.length > 1 && names.every((name) => stageWord(name) !== undefined)) return true;
  return names.every((name) => byName.get(headerName(name))?.field === field);
};

/**
 * The name of a column in the form in which names are compared ({@link headerName}), without a bracket at its end that only
 * says how its cells are filled in: `Date Applied (MM/DD/YYYY)`. A header that is known as a whole stays whole.
 */
export const plainHeaderName = (header: string): string => {
  const whole = headerName(header);
  if (byName.has(whole)) return whole;
  const parts = hintedHeader(header);
  if (parts === null) return whole;
  const name = headerName(parts.name);
  const field = byName.get(name)?.field;
  return field !== undefined && isHint(parts.hint, field) ? name : whole;
};

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
  new Set(cells.map(plainHeaderName).filter((name) => names.has(name))).size;

/** How many different names of columns of lists of roles and people are among the cells. */
export const knownNames = (cells: readonly string[]): number => countIn(ofLists, cells);

/** How many different names of columns of any kind of table are among the cells. */
export const knownNamesOfAnyKind = (cells: readonly string[]): number => countIn(ofAnyKind, cells);

/** A part of a longer list may begin at a high number, and rows may have been taken out of it. */
const HIGHEST_FIRST = 1000;
const HIGHEST_STEP = 10;

/**
 * Whether the cells of such a column count its rows: `STELLE-4711` is somebody's number of the posting, and so is 100234 in
 * a list of twenty.
 */
export const areRowNumbers = (cells: Iterable<string>): boolean => {
  let [rows, highest] = [0, 0];
  for (const cell of cells) {
    if (!/^\d{0,6}\.?$/.test(cell)) return false;
    rows += 1;
    highest = Math.max(highest, Number.parseInt(cell, 10) || 0);
  }
  return highest <= HIGHEST_FIRST + HIGHEST_STEP * rows;
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
    const name = plainHeaderName(header);
    const match = byName.get(name);
    if (match === undefined) return;
    // Of two columns of one name the one without a bracket has it.
    const place = match.place + (name === headerName(header) ? 0 : 0.5);
    const holder = best.get(match.field);
    if (holder === undefined || place < holder.place) best.set(match.field, { column, place });
  });
  const meanings: (ImportField | null)[] = headers.map(() => null);
  for (const [field, { column }] of best) meanings[column] = field;
  return meanings;
};
