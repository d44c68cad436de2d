import type { ImportField } from '../contract/imports.ts';
import { headerName } from './foldHeader.ts';

/** What a column is for the engine: the fields that a user may choose, and three that only known formats have. */
export type ColumnMeaning = ImportField | 'resumeName' | 'questions' | 'appliedFlag';

/** Names of columns seen in trackers and spreadsheets (csv.md), best first: the first that a file has wins its field. */
const ALIASES: Readonly<Record<ImportField, readonly string[]>> = {
  company: ['company', 'company name', 'employer', 'organisation', 'organization', 'employer name'],
  title: ['job title', 'title', 'role', 'position', 'job position', 'position title', 'role title', 'job'],
  stage: ['status', 'stage', 'application status', 'list', 'list name', 'application stage'],
  appliedDate: ['date applied', 'applied date', 'application date', 'applied on', 'applied at', 'applied', 'date'],
  savedDate: [
    'date saved',
    'saved date',
    'saved on',
    'date added',
    'added on',
    'created at',
    'created',
    'created time',
  ],
  url: [
    'job url',
    'job post url',
    'job posting url',
    'job posting',
    'listing page',
    'source url',
    'url',
    'link',
    'job link',
  ],
  location: ['location', 'job location', 'city'],
  salary: ['salary', 'salary range', 'compensation', 'pay'],
  notes: ['notes', 'note', 'comments', 'comment'],
  description: ['description', 'job description', 'html description'],
  source: ['source', 'job source', 'job board', 'found on'],
  externalId: [],
};

/** Columns of lists that hold no applications; they only tell a header row from a row of data. */
const OTHER_KNOWN = [
  'first name',
  'last name',
  'email address',
  'connected on',
  'id',
  'index',
  'tags',
  'job type',
  'workplace type',
];

const byName = new Map<string, { readonly field: ImportField; readonly place: number }>();
for (const [field, names] of Object.entries(ALIASES) as [ImportField, readonly string[]][]) {
  names.forEach((name, place) => {
    byName.set(headerName(name), { field, place });
  });
}
const known = new Set([...byName.keys(), ...OTHER_KNOWN.map(headerName)]);

/** True if a cell reads like the name of a column. */
export const isKnownHeader = (header: string): boolean => known.has(headerName(header));

/** For each column its field by name, or `null`. Where several columns name one field, the better name has it. */
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
