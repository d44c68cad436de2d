import type { TableFormat } from '#shared/csv/columns.ts';
import { headerName } from '#shared/csv/foldHeader.ts';
import type { SourceRow } from '#shared/csv/plan.ts';
import { isLinkedIn } from '#shared/csv/presets.ts';
import { createRowReader } from '#shared/csv/readRow.ts';
import type { ReadRow } from '#shared/csv/roleDraft.ts';
import type { Table } from './readTable.ts';

/** Sources whose rows have ids of one kind are one kind: all of LinkedIn, else files with the same columns. */
export const kindOf = (table: Table): string => (isLinkedIn(table.preset) ? 'linkedin' : table.headerKey);

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** LinkedIn's note about missing e-mail addresses, in the variant that puts it below the header. */
const isNote = (cells: readonly string[]): boolean =>
  /^Notes:|exporting your connection data/.test(cells[0] ?? '') && isBlank(cells.slice(1));

const connectionReader = (table: Table): ((cells: readonly string[]) => ReadRow) => {
  const at = (name: string): number => table.headers.findIndex((header) => headerName(header) === headerName(name));
  const [first, last, company] = [at('First Name'), at('Last Name'), at('Company')];
  return (cells) => {
    const name = `${cells[first] ?? ''} ${cells[last] ?? ''}`.trim();
    return {
      leftOut: { code: name === '' ? 'deleted_member' : 'connection_for_later' },
      title: name.slice(0, 300),
      company: (cells[company] ?? '').trim().slice(0, 300),
    };
  };
};

/** The rows of a table as the planner takes them. A note of the export among them is no row. */
export const tableRows = (table: Table, place: number, format: TableFormat): readonly SourceRow[] => {
  const connections = table.preset?.id === 'linkedin-connections';
  const read = connections ? connectionReader(table) : createRowReader(format);
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
