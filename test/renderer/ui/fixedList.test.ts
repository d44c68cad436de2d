import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnIndexes } from '#renderer/ui/useFixedList.ts';

describe('A virtual list', () => {
  it('draws what is in sight and a little more, and never beyond its ends', () => {
    expect(drawnIndexes({ first: 0, last: 2 }, 100, 2, [])).toEqual([0, 1, 2, 3, 4]);
    expect(drawnIndexes({ first: 97, last: 105 }, 100, 1, [])).toEqual([96, 97, 98, 99]);
    expect(drawnIndexes({ first: 0, last: 8 }, 0, 4, [])).toEqual([]);
  });

  it('keeps an item that must not leave the page, once and in its place', () => {
    expect(drawnIndexes({ first: 50, last: 51 }, 100, 0, [3, 51, 99])).toEqual([3, 50, 51, 99]);
    expect(drawnIndexes({ first: 0, last: 0 }, 2, 0, [-1, 7])).toEqual([0]);
  });

  it('draws few items of however long a list', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), fc.nat(30), (count, first, height) => {
        const drawn = drawnIndexes({ first, last: first + height }, count, 4, [0]);
        expect(drawn.length).toBeLessThanOrEqual(height + 10);
        expect(drawn.every((index) => index >= 0 && index < count)).toBe(true);
      }),
    );
  });
});
