import { type KeyboardEvent, useRef } from 'react';

/** Marks what takes the focus in a grid: one per cell. */
export const CELL = '[data-cell]';

const cellsOf = (table: HTMLElement): readonly (readonly HTMLElement[])[] =>
  [...table.querySelectorAll('tr')]
    .map((row) => [...row.querySelectorAll<HTMLElement>(CELL)])
    .filter((cells) => cells.length > 0);

type Place = { readonly row: number; readonly column: number };

/** Where a key leads from a place; further than the grid goes is its end. */
const placeAfter = (event: KeyboardEvent, { row, column }: Place): Place | undefined => {
  const isFar = event.ctrlKey || event.metaKey;
  const end = Number.MAX_SAFE_INTEGER;
  switch (event.key) {
    case 'Home':
      return { row: isFar ? 0 : row, column: 0 };
    case 'End':
      return { row: isFar ? end : row, column: end };
    case 'ArrowUp':
      return isFar ? undefined : { row: row - 1, column };
    case 'ArrowDown':
      return isFar ? undefined : { row: row + 1, column };
    case 'ArrowLeft':
      return isFar ? undefined : { row, column: column - 1 };
    case 'ArrowRight':
      return isFar ? undefined : { row, column: column + 1 };
    default:
      return undefined;
  }
};

const within = (index: number, length: number): number => Math.min(Math.max(0, index), length - 1);

/** The keys that move the focus from cell to cell of a table: arrows, Home and End, with Ctrl to its corners. */
export const useGridKeys = (): ((event: KeyboardEvent<HTMLElement>) => void) => {
  /** Over a row of one cell the column is kept, as a cursor is over a short line. */
  const column = useRef(0);
  return (event) => {
    const { target, currentTarget } = event;
    if (!(target instanceof HTMLElement) || !target.matches(CELL) || event.altKey || event.shiftKey) return;
    const cells = cellsOf(currentTarget);
    const row = cells.findIndex((line) => line.includes(target));
    const line = cells[row] ?? [];
    if (line.length > 1) column.current = line.indexOf(target);
    const place = placeAfter(event, { row, column: column.current });
    if (place === undefined) return;
    event.preventDefault();
    const toLine = cells[within(place.row, cells.length)] ?? [];
    const to = toLine[within(place.column, toLine.length)];
    to?.focus({ preventScroll: true });
    to?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
};
