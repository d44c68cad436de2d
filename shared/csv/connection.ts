import type { DateOrder } from '../contract/importMapping.ts';
import type { LocalDay } from '../domain/localDay.ts';
import { isMissing, lineText, longText } from './cellText.ts';
import { type ColumnDateOrder, columnDateOrder } from './columnDateOrder.ts';
import { type PeopleColumn, peopleColumns } from './peopleColumns.ts';
import { withScheme } from './postingAddress.ts';
import { readDay } from './readDay.ts';
import { createRowNotes } from './rowNotes.ts';
import { scanDate } from './scanDate.ts';
import type { InUsersZone } from './zonedDay.ts';

/** Somebody of a list of people, in the widths that the database allows (shared/domain/person.ts). */
export type Connection = {
  /** Of somebody without a name the e-mail address by which they are written to; empty where there is neither. */
  readonly name: string;
  readonly companyName: string | null;
  readonly position: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly profileUrl: string | null;
  readonly connectedOn: LocalDay | null;
  /** What else the list says, as `Name: value`. */
  readonly notes: string;
  /** The notes were longer than a person's may be: their end is not among them. */
  readonly isCut: boolean;
};

/** A list of people, as its reader needs it. */
export type PeopleTable = {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How its numeric days are written where they leave it open, if its format says so. */
  readonly dateOrder: DateOrder | null;
};

/** An address has room for the scheme that it may lack. */
const LENGTHS = { line: 300, email: 320, phone: 60, url: 3990, notes: 100_000 } as const;

/** What parts several values in a cell of Google's contacts. */
const BETWEEN_VALUES = ':::';

/** What stands for a name where there is none. `None` and `Na` are somebody's. */
const NO_NAME = /^[-–—]*$/;

const valuesOf = (cell: string): readonly string[] =>
  cell
    .split(BETWEEN_VALUES)
    .map((value) => value.trim())
    .filter((value) => !isMissing(value));

const lineAt = (cells: readonly string[], column: number): string => lineText(cells[column] ?? '');

/**
 * How the days of a column are written: as its cells say, else as its format does. Where that is open still, nobody is
 * asked, and no day is read from the numbers.
 */
const orderOf = ({ rows, dateOrder }: PeopleTable, column: number | undefined): ColumnDateOrder => {
  if (column === undefined) return { order: dateOrder ?? 'mdy', open: false };
  return columnDateOrder(
    rows.map((cells) => lineAt(cells, column)),
    dateOrder,
  );
};

/**
 * Gives what tells the rows of members of LinkedIn who deleted their account: the day of the connection stands in them and
 * nothing else (csv.md, presets).
 */
export const deletedMembers = (headers: readonly string[]): ((cells: readonly string[]) => boolean) => {
  const { on } = peopleColumns(headers);
  const isEmpty = (cell: string): boolean => isMissing(lineText(cell));
  return (cells) =>
    on.some((column) => !isEmpty(cells[column] ?? '')) &&
    cells.every((cell, column) => on.includes(column) || isEmpty(cell));
};

/** Gives the function that reads the rows of a list of people. It never throws. */
export const createConnectionReader = (
  table: PeopleTable,
  inUsersZone: InUsersZone,
): ((cells: readonly string[]) => Connection) => {
  const { headers } = table;
  const columns = peopleColumns(headers);
  const { order, open } = orderOf(table, columns.on[0]);
  const connectedDay = (text: string): LocalDay | null => {
    if (text === '' || (open && scanDate(text)?.form === 'numeric')) return null;
    const read = readDay(text, order, inUsersZone);
    return typeof read === 'string' || read.isPartial ? null : (read.day as LocalDay); // a day of the calendar, as readDay gives it
  };

  return (cells) => {
    const taken = new Set<number>();
    /** The first of some columns that has something in it that fits; what the others have stays for the notes. */
    const line = (which: PeopleColumn, length: number = LENGTHS.line): string => {
      for (const column of columns[which]) {
        const text = lineAt(cells, column);
        if (text === '' || text.length > length) continue;
        taken.add(column);
        return text;
      }
      return '';
    };
    const fact = (which: PeopleColumn, length?: number): string | null => {
      const text = line(which, length);
      return isMissing(text) ? null : text;
    };
    /** The values that stand behind the first one of a column. */
    const further = new Map<number, readonly string[]>();
    /** As `fact`, of columns that may hold several values. */
    const firstFact = (which: PeopleColumn, length: number): string | null => {
      for (const column of columns[which]) {
        const [first, ...others] = valuesOf(lineAt(cells, column));
        if (first === undefined || first.length > length) continue;
        taken.add(column);
        further.set(column, others);
        return first;
      }
      return null;
    };
    const whole = (which: PeopleColumn): string => line(which, Number.POSITIVE_INFINITY);
    const isName = (part: string): boolean => !NO_NAME.test(part);
    const parts = [whole('first'), whole('middle'), whole('last')].filter(isName);
    const written = parts.join(' ') || [whole('whole')].filter(isName).join('');
    const email = firstFact('email', LENGTHS.email);
    // An office, or somebody who was only ever written to: their address is what they are known by.
    const name = written === '' && email?.includes('@') ? email : written;
    const connectedOn = connectedDay(line('on'));
    if (connectedOn === null) for (const column of columns.on) taken.delete(column);
    const profile = fact('profile', LENGTHS.url);
    const person = {
      name: name.slice(0, LENGTHS.line).trim(),
      // A firm may be called `None`.
      companyName: line('company') || null,
      position: fact('position'),
      email,
      phone: firstFact('phone', LENGTHS.phone),
      profileUrl: profile === null ? null : withScheme(profile),
      connectedOn,
    };
    const more = createRowNotes();
    if (name.length > LENGTHS.line) more.keep('Name', name, null);
    headers.forEach((header, column) => {
      const text = longText(cells[column] ?? '');
      if (!taken.has(column) && !isMissing(text)) more.keep(header, text, null);
      for (const value of further.get(column) ?? []) more.keep(header, value, null);
    });
    const notes = more.text();
    return { ...person, notes: notes.slice(0, LENGTHS.notes), isCut: notes.length > LENGTHS.notes };
  };
};
