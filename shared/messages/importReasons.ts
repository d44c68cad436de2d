import type { ImportAction, ImportReason } from '../contract/imports.ts';

const quoted = (value: string | undefined): string => (value === undefined || value === '' ? 'This' : `“${value}”`);
const inColumn = (column: string | undefined): string => (column === undefined ? '' : ` in column ${column}`);

const comesIn = (what: string, value: string | undefined): string =>
  value === undefined ? `${what}: comes into the log` : `${what}: “${value}”`;

/** Where a cell is kept that could not be read; `null`: nowhere, since its row does not come in. */
type Kept = 'notes' | 'text' | null;
const inNotes = (kept: Kept): string => (kept === null ? '' : `; it is kept in the ${kept}`);

/** Why a row has its action, or a warning, in words. */
const reasons: Readonly<Record<ImportReason['code'], (reason: ImportReason, kept: Kept) => string>> = {
  new_role: () => 'Not on your board yet',
  possible_duplicate: () => 'Looks like another one',
  new_company: () => 'Not among your companies yet',
  new_interaction: ({ value }) => comesIn('In touch', value),
  new_signal: ({ value }) => comesIn('Said', value),
  new_promise: ({ value }) => comesIn('Promised', value),
  new_follow_up: ({ value }) => comesIn('To do', value),
  adds_details: ({ value }) => (value === undefined ? 'Adds what was missing' : `Adds what was missing: ${value}`),
  adds_applied_date: () => 'Adds the day you applied',
  moves_to_applied: () => 'You saved it, then applied: moves to Applied',
  moves_on: ({ value }) => `Further on in the file: moves to ${value ?? 'a later stage'}`,
  same_role_in_this_import: () => 'The same role as an earlier row of this import',
  already_on_board: () => 'Already on your board; what it has there stays',
  repeated_row: () => 'Repeats an earlier row',
  deleted_member: () => 'A member who left LinkedIn: no name is left',
  is_person: () => 'Somebody you know, and no role',
  person_without_name: () => 'Has no name and no e-mail address',
  empty_row: () => 'Empty, or only what a template filled in',
  header_again: () => 'The names of the columns once more, or only a rule between rows',
  total_row: () => 'Counts or adds up the rows above',
  duplicate_skipped: () => 'Looks like another one; you left it out',
  already_done: ({ value }) => `Nothing to do any more: ${quoted(value)}`,
  company_known: () => 'Among your companies already; what it has there stays',
  already_in_log: () => 'Imported before; what became of it stays',
  no_company: () => 'No company',
  no_title: () => 'No title',
  too_long: ({ column }, kept) =>
    `Too long${inColumn(column)}${kept === null ? '' : `: shortened, the whole text is in the ${kept}`}`,
  impossible_date: ({ value, column }, kept) =>
    `${quoted(value)} is not a day of the calendar${inColumn(column)}${inNotes(kept)}`,
  unreadable_date: ({ value, column }, kept) =>
    `${quoted(value)} cannot be read as a day from 1900 to 2199${inColumn(column)}${inNotes(kept)}`,
  unreadable_url: ({ value, column }, kept) =>
    `${quoted(value)} is not a web address${inColumn(column)}${inNotes(kept)}`,
  too_many_cells: () => 'More cells than the file has columns',
  too_few_cells: () => 'Fewer cells than the file has columns',
  no_role_named: () => 'Does not say which role it is about',
  role_not_found: ({ value }) => `No role on your board, or in this import, is ${quoted(value)}`,
  role_unclear: ({ value }) => `More than one role could be meant by ${quoted(value)}`,
  role_closed: ({ value }) => `${quoted(value)} is closed: nothing is to be done there any more`,
  in_future: ({ value }) => `${quoted(value)} is still to come`,
  no_day: () => 'No day',
  no_topic: () => 'Does not say what it is about',
  unknown_topic: ({ value, column }) => `${quoted(value)} is none of the topics${inColumn(column)}`,
  unreadable_value: ({ value, column }) => `${quoted(value)} cannot be read as a value of its topic${inColumn(column)}`,
  no_text: () => 'Nothing says what is to be done',
  further_cells: (_, kept) => `More cells than the file has columns: they are in the ${kept ?? 'notes'}`,
  cut_off: ({ column }) => `Longer than notes can be${inColumn(column)}: its end is left out`,
  broken_characters: () => 'Some characters could not be read: they became �',
  unknown_word: ({ value, column }) =>
    `${quoted(value)} is not a word for it${inColumn(column)}; it is kept in the text`,
};

/** The reason of a row that cannot be used says nothing of where its cells are kept. */
export const importReasonText = (
  reason: ImportReason,
  action?: ImportAction,
  place: 'notes' | 'text' = 'notes',
): string => reasons[reason.code](reason, action === 'invalid' ? null : place);
