import { isMissing, lineText } from './cellText.ts';
import { type Column, columnOf } from './columns.ts';

/** The widths that the database and the contract allow (shared/domain/role.ts, person.ts). */
export const LENGTHS = { name: 300, short: 300, email: 320, phone: 60, long: 2_000_000 } as const;

/** Where each meaning's column is in the rows of a table, or -1; and how their cells are read. */
export const rowCells = (columns: readonly Column[]) => {
  const at = {
    company: columnOf(columns, 'company'),
    title: columnOf(columns, 'title'),
    companyTitle: columnOf(columns, 'companyTitle'),
    titleCompany: columnOf(columns, 'titleCompany'),
    stage: columnOf(columns, 'stage'),
    applied: columnOf(columns, 'appliedDate'),
    flag: columnOf(columns, 'appliedFlag'),
    saved: columnOf(columns, 'savedDate'),
    url: columnOf(columns, 'url'),
    location: columnOf(columns, 'location'),
    salary: columnOf(columns, 'salary'),
    notes: columnOf(columns, 'notes'),
    questions: columnOf(columns, 'questions'),
    description: columnOf(columns, 'description'),
    source: columnOf(columns, 'source'),
    resume: columnOf(columns, 'resumeName'),
    id: columnOf(columns, 'externalId'),
    contactName: columnOf(columns, 'contactName'),
    contactEmail: columnOf(columns, 'contactEmail'),
    contactPhone: columnOf(columns, 'contactPhone'),
  };
  const cell = (cells: readonly string[], column: number): string => (column === -1 ? '' : (cells[column] ?? ''));
  return {
    at,
    /** Columns whose cells go into the notes. */
    kept: columns.flatMap(({ meaning }, column) => (meaning === 'keep' ? [column] : [])),
    cell,
    /** A cell that is one line by nature; empty where a tool says that there is nothing. */
    line: (cells: readonly string[], column: number): string => {
      if (column === -1) return '';
      const text = lineText(cell(cells, column));
      return isMissing(text) ? '' : text;
    },
    header: (column: number): string => columns[column]?.header ?? '',
  };
};
export type RowCells = ReturnType<typeof rowCells>;
