import type { TableFormat } from '#shared/csv/columns.ts';
import { type Connection, createConnectionReader } from '#shared/csv/connection.ts';
import type { SourceRow } from '#shared/csv/plan.ts';
import { isLinkedIn } from '#shared/csv/presets.ts';
import { createRowReader } from '#shared/csv/readRow.ts';
import type { ReadRow } from '#shared/csv/roleDraft.ts';
import { descriptionText } from './htmlToText.ts';
import type { Table } from './readTable.ts';

/** Sources whose rows have ids of one kind are one kind: all of LinkedIn, else files with the same columns. */
export const kindOf = (table: Table): string => (isLinkedIn(table.preset) ? 'linkedin' : table.headerKey);

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** LinkedIn's note about missing e-mail addresses, in the variant that puts it below the header. */
const isNote = (cells: readonly string[]): boolean =>
  /^Notes:|exporting your connection data/.test(cells[0] ?? '') && isBlank(cells.slice(1));

const connectionReader = (table: Table): ((cells: readonly string[]) => ReadRow) => {
  const read = createConnectionReader(table.headers);
  return (cells) => {
    const { name, companyName } = read(cells);
    return {
      leftOut: { code: name === '' ? 'deleted_member' : 'connection_for_later' },
      title: name,
      company: companyName ?? '',
    };
  };
};

/** The people of a table of LinkedIn's connections. Empty rows, and members who deleted their account, are left out. */
export const connectionRows = (table: Table): readonly Connection[] => {
  const read = createConnectionReader(table.headers);
  return table.rows
    .filter((cells) => !isNote(cells))
    .map(read)
    .filter(({ name }) => name !== '');
};

/** The rows of a table as the planner takes them. A note of the export among them is no row. */
export const tableRows = (table: Table, place: number, format: TableFormat): readonly SourceRow[] => {
  const connections = table.preset?.id === 'linkedin-connections';
  const read = connections ? connectionReader(table) : createRowReader(format, descriptionText);
  const rows: SourceRow[] = [];
  table.rows.forEach((cells, index) => {
    if (connections && isNote(cells)) return;
    const empty = isBlank(cells);
    rows.push({
      table: place,
      line: table.lines[index] ?? 1,
      read: empty ? { leftOut: { code: 'empty_row' }, company: '', title: '' } : read(cells),
      cells,
    });
  });
  return rows;
};
