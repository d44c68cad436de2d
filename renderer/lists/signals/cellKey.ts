/** The column of the heads of rows, and the row of the heads of columns. No person and no topic is called so. */
export const WHAT = 'what';
export const HEAD = 'head';
/** The line that opens and folds the topics on which all agree. */
export const FOLD = 'fold';

/** A cell of the matrix: it stays the same when others come and go. */
export type CellKey = { readonly row: string; readonly column: string };
