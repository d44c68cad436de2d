import { type RefObject, useCallback, useEffect, useState } from 'react';

type Range = { readonly first: number; readonly last: number };

type Options = {
  readonly count: number;
  /** Height of an item with the gap below it, in pixels; all are equal. */
  readonly stride: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** How many items are drawn beyond both edges. */
  readonly overscan: number;
  /** Height of the list as long as nobody has measured it. */
  readonly firstHeight: number;
  /** Items that stay in the page even out of sight. */
  readonly pinned: readonly number[];
};

const rangeOf = (top: number, height: number, stride: number): Range => ({
  first: Math.max(0, Math.floor(top / stride)),
  last: Math.max(0, Math.ceil((top + height) / stride) - 1),
});

/** Which items of a list are drawn, in their order; each once. */
export const drawnIndexes = (
  range: Range,
  count: number,
  overscan: number,
  pinned: readonly number[],
): readonly number[] => {
  const first = Math.max(0, range.first - overscan);
  const last = Math.min(count - 1, range.last + overscan);
  const indexes = new Set(pinned.filter((index) => index >= 0 && index < count));
  for (let index = first; index <= last; index += 1) {
    indexes.add(index);
  }
  return [...indexes].sort((one, other) => one - other);
};

/**
 * A virtual list whose items are all equally high: which are in sight follows from the scroll position alone, at the
 * same cost for ten items as for 100,000. Nothing is measured before the first paint, since asking the page for a
 * size makes it lay out everything at once; a guess is near enough until then.
 */
export const useFixedList = ({ count, stride, scroller, overscan, firstHeight, pinned }: Options) => {
  const [range, setRange] = useState(() => rangeOf(0, firstHeight, stride));

  useEffect(() => {
    const element = scroller.current;
    if (element === null) {
      return undefined;
    }
    const update = () => {
      const next = rangeOf(element.scrollTop, element.clientHeight, stride);
      setRange((former) => (former.first === next.first && former.last === next.last ? former : next));
    };
    const observer = new ResizeObserver(update);
    observer.observe(element);
    element.addEventListener('scroll', update, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', update);
    };
  }, [scroller, stride]);

  /** Scrolls no further than needed for an item to be in sight. */
  const reveal = useCallback(
    (index: number): void => {
      const element = scroller.current;
      if (element === null) {
        return;
      }
      const top = index * stride;
      const isAbove = top < element.scrollTop;
      const isBelow = top + stride > element.scrollTop + element.clientHeight;
      if (isAbove || isBelow) {
        element.scrollTop = isAbove ? top : top + stride - element.clientHeight;
      }
    },
    [scroller, stride],
  );

  return {
    indexes: drawnIndexes(range, count, overscan, pinned),
    /** The places in sight, whether or not there is an item. */
    range,
    height: count * stride,
    reveal,
  };
};
