import type { ImportReason } from '../../contract/imports.ts';
import type { ReadDay } from '../readDay.ts';
import type { InUsersZone } from '../zonedDay.ts';
import type { RecordFields, RecordMoment, RecordPerson } from './recordDraft.ts';
import type { RecordField } from './recordFields.ts';
import type { RecordRow } from './recordRow.ts';

/** What a row says of its kind, and a text that stands in a column of something else; or why it cannot be used. */
export type ReadFields =
  | {
      readonly fields: RecordFields;
      readonly writtenMoment: string | null;
      readonly words: string;
    }
  | { readonly problem: ImportReason }
  | { readonly leftOut: ImportReason };

/** What the reading of a row's fields needs besides the row. */
export type Known = { readonly person: RecordPerson | null; readonly inUsersZone: InUsersZone };

export const momentOf = ({ day, time }: ReadDay): RecordMoment => ({ day, time });

/** The cell of a moment, whose day is the user's zone's, or of a range; `null` where the cell itself names the day. */
export const writtenOf = (row: RecordRow, field: RecordField, { isMoment, isPartial }: ReadDay): string | null =>
  isMoment || isPartial ? row.line(field) : null;

/** The day that a row has to have. */
export const neededDay = (row: RecordRow, field: RecordField): ReadDay | { readonly problem: ImportReason } => {
  const read = row.day(field);
  if (read === null) return { problem: row.reason('no_day', field) };
  return typeof read === 'string' ? { problem: row.reason(read, field, row.line(field)) } : read;
};
