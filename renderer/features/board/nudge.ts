import type { BoardSort } from '#shared/domain/boardFilter.ts';
import type { BoardView, Place, Spot } from './boardView.ts';

export type Direction = 'up' | 'down' | 'left' | 'right' | 'top' | 'bottom';

/** A place by its numbers: in a column, directly below the card at `afterIndex` as the column is now; -1 is on top. */
export type Target = { readonly column: number; readonly afterIndex: number };

/** Whether a direction leads to another column. */
export const isSideways = (direction: Direction): boolean => direction === 'left' || direction === 'right';

/**
 * Where a card goes when it is moved in a direction; `null` if it is already there, if there is no such column, or if
 * the order within columns is not by hand.
 */
export const targetOf = (view: BoardView, spot: Spot, direction: Direction, sort: BoardSort): Target | null => {
  if (sort !== 'hand' && !isSideways(direction)) {
    return null;
  }
  const { column, index } = spot;
  const last = (view.columns[column]?.cards.length ?? 0) - 1;
  switch (direction) {
    case 'up':
      // Below the card two above, which is -1, the top, for the second card.
      return index > 0 ? { column, afterIndex: index - 2 } : null;
    case 'top':
      return index > 0 ? { column, afterIndex: -1 } : null;
    case 'down':
      return index < last ? { column, afterIndex: index + 1 } : null;
    case 'bottom':
      return index < last ? { column, afterIndex: last } : null;
    case 'left':
      return column > 0 ? { column: column - 1, afterIndex: -1 } : null;
    case 'right':
      return column < view.columns.length - 1 ? { column: column + 1, afterIndex: -1 } : null;
  }
};

/** The same as main takes it; `null` while the card above is not loaded, since another one would be another place. */
export const placeOfTarget = (view: BoardView, { column, afterIndex }: Target): Place | null => {
  const target = view.columns[column];
  const above = target?.cards[afterIndex];
  if (target === undefined || (afterIndex >= 0 && above === undefined)) {
    return null;
  }
  return { stageId: target.stage.id, afterRoleId: above?.id ?? null };
};
