import { isMissing, lineText } from '#shared/csv/cellText.ts';
import { type Connection, createConnectionReader, deletedMembers } from '#shared/csv/connection.ts';
import type { SourceRow } from '#shared/csv/plan.ts';
import { presetRows } from '#shared/csv/presetRows.ts';
import { isLinkedIn } from '#shared/csv/presets/index.ts';
import { createRowReader } from '#shared/csv/readRow.ts';
import { createRecordReader } from '#shared/csv/records/readRecord.ts';
import { isRecordDraft, type RecordDraft } from '#shared/csv/records/recordDraft.ts';
import type { RecordKind } from '#shared/csv/records/recordKinds.ts';
import type { ReadRow } from '#shared/csv/roleDraft.ts';
import { totalRows } from '#shared/csv/totalRows.ts';
import { type InUsersZone, inUsersZone } from '#shared/csv/zonedDay.ts';
import { descriptionText } from './htmlToText.ts';
import type { Reading } from './openTables.ts';
import type { Table } from './readTable.ts';

/** Sources whose rows have ids of one kind are one kind: all of LinkedIn, else files with the same columns. */
export const kindOf = (table: Table): string => (isLinkedIn(table.preset) ? 'linkedin' : table.headerKey);

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** LinkedIn's note about missing e-mail addresses, in the variant that puts it below the header. */
export const isNote = (cells: readonly string[]): boolean =>
  /^Notes:|exporting your connection data/.test(cells[0] ?? '') && isBlank(cells.slice(1));

const personReader = ({ headers, rows, preset }: Table, inUsersZone: InUsersZone) =>
  createConnectionReader({ headers, rows, dateOrder: preset?.dateOrder ?? null }, inUsersZone);

/** What is said of a row of people: whom it names, or why it names nobody. */
const connectionReader = (table: Table, inUsersZone: InUsersZone): ((cells: readonly string[]) => ReadRow) => {
  const read = personReader(table, inUsersZone);
  const isDeleted = deletedMembers(table.headers);
  const namelessCode = (cells: readonly string[]) => {
    if (isDeleted(cells)) return 'deleted_member';
    return cells.every((cell) => isMissing(lineText(cell))) ? 'empty_row' : 'person_without_name';
  };
  return (cells) => {
    const { name, companyName } = read(cells);
    return {
      leftOut: { code: name === '' ? namelessCode(cells) : 'is_person' },
      title: name,
      company: companyName ?? '',
    };
  };
};

/** Gives what tells a row that says the names of the columns once more, or is drawn of dashes: tables of pages have them. */
const headerRows = (headers: readonly string[]): ((cells: readonly string[]) => boolean) => {
  const names = headers.map((header) => header.trim());
  const isDrawn = (cell: string): boolean => /^[\s:|=_-]*$/.test(cell);
  return (cells) => {
    const [first = ''] = cells;
    if (isDrawn(first)) return cells.every(isDrawn) && cells.some((cell) => cell.includes('--'));
    // Most rows differ from it in their first cell.
    return first.trim() === names[0] && names.every((name, column) => (cells[column] ?? '').trim() === name);
  };
};

/**
 * The people of a list of them. Empty rows, members who deleted their account, and whoever has neither name nor e-mail
 * address are left out.
 */
export const connectionRows = (table: Table, inUsersZone: InUsersZone): readonly Connection[] => {
  const read = personReader(table, inUsersZone);
  const isHeaderAgain = headerRows(table.headers);
  const totals = totalRows(table.rows);
  return table.rows
    .filter((cells, place) => !(isNote(cells) || isHeaderAgain(cells) || totals.has(place)))
    .map(read)
    .filter(({ name }) => name !== '');
};

const EMPTY_ROW: ReadRow = { leftOut: { code: 'empty_row' }, company: '', title: '' };

const HEADER_AGAIN: ReadRow = { leftOut: { code: 'header_again' }, company: '', title: '' };

const TOTAL_ROW: ReadRow = { leftOut: { code: 'total_row' }, company: '', title: '' };

/** What is said of a row with a character that could not be read. */
const withBroken = <R extends object>(read: R): R =>
  'warnings' in read && Array.isArray(read.warnings)
    ? { ...read, warnings: [...read.warnings, { code: 'broken_characters' }] }
    : read;

type Read = Pick<SourceRow, 'read' | 'record'>;

/** A record comes in by itself, beside the roles. */
const recordReader = (reading: NonNullable<Reading> & { readonly kind: RecordKind }, inUsersZone: InUsersZone) => {
  const read = createRecordReader(reading.kind, reading.format, { inUsersZone });
  return (cells: readonly string[], isBroken: boolean): Read => {
    const record = read(cells);
    if (!isRecordDraft(record)) return { read: record, record: null };
    const { company, title } = record.role;
    return {
      read: { leftOut: { code: 'empty_row' }, company, title }, // until it is planned
      record: isBroken ? withBroken<RecordDraft>(record) : record,
    };
  };
};

/**
 * The rows of a table as the planner takes them. `reading` null: it is a list of people. A note of the export among them is
 * no row.
 * @param zone the user's (IANA), for moments
 */
export const tableRows = (table: Table, place: number, reading: Reading, zone: string): readonly SourceRow[] => {
  const moments = inUsersZone(zone);
  const readAs = (): ((cells: readonly string[], isBroken: boolean) => Read) => {
    if (reading !== null && reading.kind !== 'roles') return recordReader(reading, moments);
    const read =
      reading === null
        ? connectionReader(table, moments)
        : createRowReader(reading.format, { descriptionText, zone, inUsersZone: moments });
    return (cells, isBroken) => ({ read: isBroken ? withBroken(read(cells)) : read(cells), record: null });
  };
  const read = readAs();
  const isPreset = reading?.kind === 'roles' ? presetRows(table, reading.format) : () => false;
  const isHeaderAgain = headerRows(table.headers);
  const totals = totalRows(table.rows);
  const broken = new Set(table.brokenLines);
  const rows: SourceRow[] = [];
  table.rows.forEach((cells, index) => {
    if (reading === null && isNote(cells)) return;
    const line = table.lines[index] ?? 1;
    const push = ({ read: row, record }: Read): void =>
      void rows.push({ table: place, line, read: row, record, cells });
    if (isBlank(cells) || isPreset(cells)) push({ read: EMPTY_ROW, record: null });
    else if (isHeaderAgain(cells)) push({ read: HEADER_AGAIN, record: null });
    else if (totals.has(index)) push({ read: TOTAL_ROW, record: null });
    else push(read(cells, broken.has(line)));
  });
  return rows;
};
