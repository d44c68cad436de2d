import type { ImportReason } from '../../contract/imports.ts';
import { NOTE_LENGTH } from '../../domain/text.ts';
import { longText } from '../cellText.ts';
import { LENGTHS } from '../rowCells.ts';
import type { InUsersZone } from '../zonedDay.ts';
import { readRecordPerson } from './readPerson.ts';
import { readRecordFields } from './readRecordFields.ts';
import { namesOf, readRecordRole } from './readRecordRole.ts';
import type { ReadRecord } from './recordDraft.ts';
import type { RecordKind } from './recordKinds.ts';
import { createRecordCells, type RecordColumn } from './recordRow.ts';

/** A table's format, as far as the reading of its rows depends on it. */
export type RecordFormat = {
  readonly columns: readonly RecordColumn[];
  /** The name before the colon of a key made from the column of ids. */
  readonly keyName: string;
};

export type RecordParts = { readonly inUsersZone: InUsersZone };

/** The most that a text of the kind may have; what is longer is refused, as nobody would miss what was cut. */
const TEXT_LENGTHS: Readonly<Record<RecordKind, number>> = {
  companies: NOTE_LENGTH,
  interactions: NOTE_LENGTH,
  signals: NOTE_LENGTH,
  promises: 2000,
  follow_ups: 2000,
};

const isBroken = (cell: string): boolean => cell.includes('\0') || !cell.isWellFormed();

/** What no database keeps, a NUL or half a character, is as visible as what could not be read from the file. */
const mended = (cell: string): string => cell.toWellFormed().replaceAll('\0', '�');

/**
 * Gives the function that reads the rows of a table of records of this kind. It never throws. Only what a record cannot be
 * without refuses its row; every other cell is in a field, or in the text under its name.
 */
export const createRecordReader = (
  kind: RecordKind,
  { columns, keyName }: RecordFormat,
  { inUsersZone }: RecordParts,
): ((cells: readonly string[]) => ReadRecord) => {
  const rowOf = createRecordCells(kind, columns, inUsersZone);
  return (written) => {
    const hasBroken = written.some(isBroken);
    const row = rowOf(hasBroken ? written.map(mended) : written);
    const { company, title } = namesOf(row.list, row.cells);
    const refuse = (invalid: ImportReason): ReadRecord => ({
      invalid,
      company: company.text.slice(0, LENGTHS.name),
      title: title.text.slice(0, LENGTHS.name),
    });

    if (hasBroken) row.more.warn({ code: 'broken_characters' });
    if (kind === 'companies' && company.text === '') return refuse({ code: 'no_company' });
    const role = readRecordRole(row, keyName);
    if ('problem' in role) return refuse(role.problem);
    const person = readRecordPerson(row);
    const read = readRecordFields(kind, row, { person, inUsersZone });
    if ('problem' in read) return refuse(read.problem);
    if ('leftOut' in read) return { leftOut: read.leftOut, company: role.company, title: role.title };
    row.keepOthers();

    const text = row.more.joined([read.words, longText(row.raw('notes'))]);
    // What is said of its people, and its address, may be added to it.
    const beside = [person?.name, person?.email, role.link].reduce(
      (sum, part) => sum + (part ? part.length + 20 : 0),
      0,
    );
    if (text.length + beside > TEXT_LENGTHS[kind]) return refuse(row.reason('too_long', text === '' ? 'url' : 'notes'));
    const { fields, writtenMoment } = read;
    const said = kind === 'signals' ? [`${row.line('topic')}: ${row.line('value')}`] : [];
    const shown = [...said, text.split('\n', 1)[0] ?? ''].filter((part) => part !== '').join(' · ');
    return { role, person, fields, text, shown, writtenMoment, warnings: row.more.warnings() };
  };
};
