import type { DraftContact } from './roleDraft.ts';
import { LENGTHS, type RowCells } from './rowCells.ts';
import type { RowNotes } from './rowNotes.ts';

/** Somebody whom a row names; `null` for nobody. What is longer than it can be goes into the notes: half an address is none. */
export const readContact = (
  { at, line, header }: RowCells,
  cells: readonly string[],
  more: RowNotes,
): DraftContact | null => {
  const whole = (column: number, length: number): string | null => {
    const text = line(cells, column);
    if (text.length <= length) return text || null;
    more.keep(header(column), text, { code: 'too_long', column: header(column) });
    return null;
  };
  const own = whole(at.contactName, LENGTHS.name);
  const email = whole(at.contactEmail, LENGTHS.email);
  const phone = whole(at.contactPhone, LENGTHS.phone);
  const name = own ?? email ?? phone;
  return name === null ? null : { name, email, phone };
};
