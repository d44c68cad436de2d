import { foldLine } from '../calendar/fold.ts';
import { escapeText } from '../calendar/textValue.ts';
import type { ExportedPerson } from './people.ts';

/** A value that is one line by nature. */
const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();

/**
 * A person as a vCard, its lines folded at 75 octets without cutting a character. Version 3.0 (RFC 2426): the address books
 * of Google, Apple and Microsoft all read it, while not all of them read 4.0. A name is never taken apart: the whole of it
 * stands where 3.0 wants a given name.
 */
export const vcard = (person: ExportedPerson): string => {
  const { id, name, company, position, email, phone, profileUrl, notes, updatedAt } = person;
  const optional = (property: string, value: string | null, shown: (value: string) => string): readonly string[] =>
    value === null || value.trim() === '' ? [] : [`${property}:${shown(value)}`];
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:;${escapeText(oneLine(name))};;;`,
    `FN:${escapeText(oneLine(name))}`,
    ...optional('ORG', company, (value) => escapeText(oneLine(value))),
    ...optional('TITLE', position, (value) => escapeText(oneLine(value))),
    ...optional('EMAIL;TYPE=INTERNET', email, (value) => escapeText(oneLine(value))),
    ...optional('TEL', phone, (value) => escapeText(oneLine(value))),
    ...optional('URL', profileUrl, oneLine),
    ...optional('NOTE', notes, escapeText),
    `UID:urn:uuid:${id}`,
    `REV:${updatedAt}`,
    'END:VCARD',
  ]
    .map((line) => `${foldLine(line)}\r\n`)
    .join('');
};
