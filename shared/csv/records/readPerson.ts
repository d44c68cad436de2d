import { LENGTHS } from '../rowCells.ts';
import type { RecordPerson } from './recordDraft.ts';
import type { RecordRow } from './recordRow.ts';

const ADDRESS = /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]{1,250}$/;
/** `Ana Soler <ana@example.org>`, as mails name people. */
const NAMED = /^"?([^"<>@]{1,300}?)"?\s*[<(]([^\s<>()]{3,320})[>)]$/;

/** A text without the marks that turn the direction of writing, which come along with what is pasted. */
const plain = (text: string): string => text.replace(/^[\p{Cf}\s]+|[\p{Cf}\s]+$/gu, '');

/** Somebody by a name, an address, or both in one cell; `null` for nobody, and for what is longer than a name can be. */
export const readPerson = (cell: string): RecordPerson | null => {
  if (cell.length > LENGTHS.name + LENGTHS.email) return null;
  const text = plain(cell);
  if (ADDRESS.test(text)) return { name: '', email: text };
  const [, name = '', email = ''] = NAMED.exec(text) ?? [];
  if (ADDRESS.test(email)) return { name: name.trim(), email };
  return text === '' || text.length > LENGTHS.name ? null : { name: text, email: '' };
};

/** Whom the cell of a field names; what is longer than a name can be is kept. */
const inCell = (row: RecordRow, field: 'contactName' | 'contactEmail'): RecordPerson | null => {
  const cell = row.line(field);
  const person = readPerson(cell);
  if (cell !== '' && person === null) row.keep(field, 'too_long');
  return person;
};

/**
 * Whom a row names: by a name, an address, or both, in one cell or two. What the two cells say beyond one name and one
 * address is kept.
 */
export const readRecordPerson = (row: RecordRow): RecordPerson | null => {
  const named = inCell(row, 'contactName');
  const addressed = inCell(row, 'contactEmail');
  if (addressed === null) return named;
  // Words in the column of addresses are somebody's name where nothing else names them.
  const isWords = addressed.email === '' && ((named?.name ?? '') !== '' || addressed.name.includes('@'));
  if (isWords) {
    row.keep('contactEmail', 'unknown_word');
    return named;
  }
  const name = named?.name || addressed.name;
  const email = addressed.email || (named?.email ?? '');
  if (addressed.name !== '' && addressed.name !== name) row.keep('contactEmail', null);
  if (named !== null && named.email !== '' && named.email !== email) row.keep('contactName', null);
  return { name, email };
};
