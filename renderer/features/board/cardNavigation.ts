import type { BoardView, Spot } from './boardView.ts';

export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

/** Which step a key stands for; the letters are those of the keyboard's home row, as in many mail programs. */
export const stepOfKey = (key: string): Step | null => {
  switch (key) {
    case 'ArrowUp':
    case 'k':
      return 'up';
    case 'ArrowDown':
    case 'j':
      return 'down';
    case 'ArrowLeft':
    case 'h':
      return 'left';
    case 'ArrowRight':
    case 'l':
      return 'right';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return null;
  }
};

const lengthOf = (view: BoardView, column: number): number => view.columns[column]?.cards.length ?? 0;

const sideways = (view: BoardView, spot: Spot, by: 1 | -1): Spot | null => {
  // Empty columns have nothing to stand on and are stepped over.
  for (let column = spot.column + by; column >= 0 && column < view.columns.length; column += by) {
    const length = lengthOf(view, column);
    if (length > 0) {
      return { column, index: Math.min(spot.index, length - 1) };
    }
  }
  return null;
};

/** Where a step leads from a card; `null` where there is nothing. */
export const stepFrom = (view: BoardView, spot: Spot, step: Step): Spot | null => {
  const { column, index } = spot;
  const last = lengthOf(view, column) - 1;
  switch (step) {
    case 'up':
      return index > 0 ? { column, index: index - 1 } : null;
    case 'down':
      return index < last ? { column, index: index + 1 } : null;
    case 'first':
      return index > 0 ? { column, index: 0 } : null;
    case 'last':
      return index < last ? { column, index: last } : null;
    case 'left':
      return sideways(view, spot, -1);
    case 'right':
      return sideways(view, spot, 1);
  }
};
