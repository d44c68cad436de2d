import type { TableFormat } from '#shared/csv/columns.ts';
import { type Connection, createConnectionReader } from '#shared/csv/connection.ts';
import type { SourceRow } from '#shared/csv/plan.ts';
import { presetRows } from '#shared/csv/presetRows.ts';
import { isLinkedIn } from '#shared/csv/presets/index.ts';
import { createRowReader } from '#shared/csv/readRow.ts';
import type { ReadRow } from '#shared/csv/roleDraft.ts';
import { type InUsersZone, inUsersZone } from '#shared/csv/zonedDay.ts';
import { descriptionText } from './htmlToText.ts';
import type { Table } from './readTable.ts';

/** Sources whose rows have ids of one kind are one kind: all of LinkedIn, else files with the same columns. */
export const kindOf = (table: Table): string => (isLinkedIn(table.preset) ? 'linkedin' : table.headerKey);

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** LinkedIn's note about missing e-mail addresses, in the variant that puts it below the header. */
export const isNote = (cells: readonly string[]): boolean =>
  /^Notes:|exporting your connection data/.test(cells[0] ?? '') && isBlank(cells.slice(1));

const personReader = ({ headers, rows, preset }: Table, inUsersZone: InUsersZone) =>
  createConnectionReader({ headers, rows, dateOrder: preset?.dateOrder ?? null }, inUsersZone);

const connectionReader = (table: Table, inUsersZone: InUsersZone): ((cells: readonly string[]) => ReadRow) => {
  const read = personReader(table, inUsersZone);
  return (cells) => {
    const { name, companyName } = read(cells);
    return {
      leftOut: { code: name === '' ? 'deleted_member' : 'is_person' },
      title: name,
      company: companyName ?? '',
    };
  };
};

/** The people of a list of them. Empty rows, and members who deleted their account, are left out. */
export const connectionRows = (table: Table, inUsersZone: InUsersZone): readonly Connection[] => {
  const read = personReader(table, inUsersZone);
  return table.rows
    .filter((cells) => !isNote(cells))
    .map(read)
    .filter(({ name }) => name !== '');
};

const EMPTY_ROW: ReadRow = { leftOut: { code: 'empty_row' }, company: '', title: '' };

/** What is said of a row with a character that could not be read. */
const withBroken = (read: ReadRow): ReadRow =>
  'warnings' in read ? { ...read, warnings: [...read.warnings, { code: 'broken_characters' }] } : read;

/**
 * The rows of a table as the planner takes them. `format` null: it is a list of people. A note of the export among them is
 * no row.
 * @param zone the user's (IANA), for moments
 */
export const tableRows = (
  table: Table,
  place: number,
  format: TableFormat | null,
  zone: string,
): readonly SourceRow[] => {
  const moments = inUsersZone(zone);
  const read =
    format === null
      ? connectionReader(table, moments)
      : createRowReader(format, { descriptionText, zone, inUsersZone: moments });
  const isPreset = format === null ? () => false : presetRows(table, format);
  const broken = new Set(table.brokenLines);
  const rows: SourceRow[] = [];
  table.rows.forEach((cells, index) => {
    if (format === null && isNote(cells)) return;
    const line = table.lines[index] ?? 1;
    const row = isBlank(cells) || isPreset(cells) ? EMPTY_ROW : read(cells);
    rows.push({ table: place, line, read: broken.has(line) ? withBroken(row) : row, cells });
  });
  return rows;
};
