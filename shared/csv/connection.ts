import type { LocalDay } from '../domain/localDay.ts';
import { isMissing, lineText, longText } from './cellText.ts';
import { type PeopleColumn, peopleColumns } from './peopleColumns.ts';
import { withScheme } from './postingAddress.ts';
import { readDay } from './readDay.ts';
import { createRowNotes } from './rowNotes.ts';
import type { InUsersZone } from './zonedDay.ts';

/** Somebody of a list of people, in the widths that the database allows (shared/domain/person.ts). */
export type Connection = {
  /** Empty where a member deleted their account. */
  readonly name: string;
  readonly companyName: string | null;
  readonly position: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly profileUrl: string | null;
  readonly connectedOn: LocalDay | null;
  /** What else the list says, as `Name: value`. */
  readonly notes: string;
};

const LENGTHS = { line: 300, email: 320, phone: 60, url: 4000, notes: 100_000 } as const;

/** Gives the function that reads the rows of a list of people with these columns. It never throws. */
export const createConnectionReader = (
  headers: readonly string[],
  inUsersZone: InUsersZone,
): ((cells: readonly string[]) => Connection) => {
  const columns = peopleColumns(headers);
  const lineAt = (cells: readonly string[], column: number): string => lineText(cells[column] ?? '');

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
    const parts = [line('first'), line('middle'), line('last')].filter((part) => part !== '');
    const connectedOn = line('on');
    const day = connectedOn === '' ? '' : readDay(connectedOn, 'mdy', inUsersZone);
    if (typeof day === 'string') for (const column of columns.on) taken.delete(column);
    const profile = fact('profile', LENGTHS.url);
    const person = {
      name: (parts.join(' ') || line('whole')).slice(0, LENGTHS.line).trim(),
      // A firm may be called `None`.
      companyName: line('company') || null,
      position: fact('position'),
      email: fact('email', LENGTHS.email),
      phone: fact('phone', LENGTHS.phone),
      profileUrl: profile === null ? null : withScheme(profile),
      connectedOn: typeof day === 'string' ? null : (day.day as LocalDay), // a day of the calendar, as readDay gives it
    };
    const more = createRowNotes();
    headers.forEach((header, column) => {
      const text = longText(cells[column] ?? '');
      if (!taken.has(column) && !isMissing(text)) more.keep(header, text, null);
    });
    return { ...person, notes: more.text().slice(0, LENGTHS.notes) };
  };
};
