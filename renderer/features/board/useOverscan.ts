import { startTransition, useEffect, useState } from 'react';
import { whenIdle } from '../../ground/whenIdle.ts';
import { COLUMN_STRIDE, COLUMNS_LEFT, OVERSCAN } from './cardSize.ts';

/**
 * How much of each column is drawn, by its place from the left: in the first instant only what the window shows, so
 * that it is there sooner; all of it as soon as the page is idle. `null` draws no cards.
 */
export const useOverscan = (): ((column: number) => number | null) => {
  const [isWhole, setWhole] = useState(false);
  useEffect(() => whenIdle(() => startTransition(() => setWhole(true))), []);
  return (column) => {
    if (isWhole) {
      return OVERSCAN;
    }
    return COLUMNS_LEFT + column * COLUMN_STRIDE < window.innerWidth ? 0 : null;
  };
};
