import type { LocalDay } from '../domain/localDay.ts';
import { isMissing, lineText } from './cellText.ts';
import { peopleColumns } from './peopleColumns.ts';
import { withScheme } from './postingAddress.ts';
import { readDay } from './readDay.ts';
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
};

const LENGTHS = { line: 300, email: 320, phone: 60, url: 4000 } as const;

/** Gives the function that reads the rows of a list of people with these columns. It never throws. */
export const createConnectionReader = (
  headers: readonly string[],
  inUsersZone: InUsersZone,
): ((cells: readonly string[]) => Connection) => {
  const columns = peopleColumns(headers);
  const line = (cells: readonly string[], column: number): string =>
    column === -1 ? '' : lineText(cells[column] ?? '');
  const cut = (text: string): string | null => (isMissing(text) ? null : text.slice(0, LENGTHS.line).trim());
  /** Half an address is none. */
  const whole = (text: string, length: number): string | null =>
    isMissing(text) || text.length > length ? null : text;
  return (cells) => {
    const day = readDay(line(cells, columns.on), 'mdy', inUsersZone);
    const parts = [columns.first, columns.middle, columns.last].map((column) => line(cells, column));
    const name = parts.filter((part) => part !== '').join(' ') || line(cells, columns.whole);
    return {
      name: name.slice(0, LENGTHS.line).trim(),
      // A firm may be called `None`.
      companyName: line(cells, columns.company).slice(0, LENGTHS.line).trim() || null,
      position: cut(line(cells, columns.position)),
      email: whole(line(cells, columns.email), LENGTHS.email),
      phone: whole(line(cells, columns.phone), LENGTHS.phone),
      profileUrl: whole(withScheme(line(cells, columns.profile)), LENGTHS.url),
      connectedOn: typeof day === 'string' ? null : (day.day as LocalDay), // a day of the calendar, as readDay gives it
    };
  };
};
