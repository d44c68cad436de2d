import type { LocalDay } from '../domain/localDay.ts';
import { isMissing, lineText } from './cellText.ts';
import { headerName } from './foldHeader.ts';
import { withScheme } from './postingAddress.ts';
import { readDay } from './readDay.ts';

/** Somebody of LinkedIn's export, in the widths that the database allows (shared/domain/person.ts). */
export type Connection = {
  /** Empty where a member deleted their account. */
  readonly name: string;
  readonly companyName: string | null;
  readonly position: string | null;
  readonly email: string | null;
  readonly profileUrl: string | null;
  readonly connectedOn: LocalDay | null;
};

const LENGTHS = { line: 300, email: 320, url: 4000 } as const;

/** Gives the function that reads the rows of `Connections.csv` with these columns. It never throws. */
export const createConnectionReader = (headers: readonly string[]): ((cells: readonly string[]) => Connection) => {
  const names = headers.map(headerName);
  const at = (name: string): number => names.indexOf(headerName(name));
  const columns = {
    first: at('First Name'),
    last: at('Last Name'),
    url: at('URL'),
    email: at('Email Address'),
    company: at('Company'),
    position: at('Position'),
    on: at('Connected On'),
  };
  const line = (cells: readonly string[], column: number): string => lineText(cells[column] ?? '');
  const cut = (text: string): string | null => (isMissing(text) ? null : text.slice(0, LENGTHS.line).trim());
  /** Half an address is none. */
  const whole = (text: string, length: number): string | null => (text === '' || text.length > length ? null : text);
  return (cells) => {
    const day = readDay(line(cells, columns.on), 'mdy');
    return {
      name: `${line(cells, columns.first)} ${line(cells, columns.last)}`.trim().slice(0, LENGTHS.line).trim(),
      // A firm may be called `None`.
      companyName: line(cells, columns.company).slice(0, LENGTHS.line).trim() || null,
      position: cut(line(cells, columns.position)),
      email: whole(line(cells, columns.email), LENGTHS.email),
      profileUrl: whole(withScheme(line(cells, columns.url)), LENGTHS.url),
      connectedOn: typeof day === 'string' ? null : (day.day as LocalDay), // a day of the calendar, as readDay gives it
    };
  };
};
