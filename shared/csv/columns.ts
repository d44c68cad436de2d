import type { DateOrder } from '../contract/importMapping.ts';
import type { ColumnMeaning } from './columnMeaning.ts';

/** A table's columns once it is decided what each of them is. */
export type Column = {
  /** The header as it stands in the file. */
  readonly header: string;
  readonly meaning: ColumnMeaning | null;
  /** Only of a column of days. */
  readonly dateOrder: DateOrder;
};

/** A table's format, as far as the reading of its rows depends on it. */
export type TableFormat = {
  readonly columns: readonly Column[];
  /** Refuse rows that are shorter than the header, even where nothing that is needed is missing. */
  readonly strictWidth: boolean;
  /** The name before the colon of a key made from the column of ids. */
  readonly keyName: string;
};

/** Where a meaning's column is, or -1. */
export const columnOf = (columns: readonly Column[], meaning: ColumnMeaning): number =>
  columns.findIndex((column) => column.meaning === meaning);
