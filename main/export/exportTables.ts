import type { Db } from '../db/open.ts';

/** The kinds of column that the schema has (its tables are STRICT), and with them all that a cell can be. */
export const COLUMN_TYPES = ['TEXT', 'INTEGER', 'REAL', 'BLOB'] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];
export type Column = { readonly name: string; readonly type: ColumnType; readonly isNullable: boolean };

/** The columns of a table, in its order; none where there is no such table. */
export const columnsOf = (db: Db, table: string): readonly Column[] =>
  db
    .prepare<[string], { name: string; type: ColumnType; required: number }>(
      'SELECT name, type, "notnull" AS required FROM pragma_table_info(?)',
    )
    .all(table)
    .map(({ name, type, required }) => ({ name, type, isNullable: required === 0 }));

/** Their names as SQL lists them. */
export const columnList = (columns: readonly Pick<Column, 'name'>[]): string =>
  columns.map(({ name }) => `"${name}"`).join(', ');

export const countRows = (db: Db, table: string): number =>
  db.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0;
