import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBeMisspelt, nearestWords, otherBeginnings, slipsBetween } from '#shared/search/nearest.ts';

describe('the nearest spelling', () => {
  it.each([
    ['google', 'gogle', 1],
    ['google', 'goolge', 1],
    ['google', 'googel', 1],
    ['kitten', 'sitting', 3],
    ['acme', 'acme', 0],
    ['', 'ab', 2],
  ])('of %j and %j is %i slips away', (one, other, slips) => {
    expect(slipsBetween(one, other, 5)).toBe(slips);
    expect(slipsBetween(other, one, 5)).toBe(slips);
    expect(slipsBetween(one, other, 0)).toBe(Math.min(slips, 1));
  });

  it('is one slip away in a short word and two in a long one', () => {
    expect(nearestWords('acne', ['acme', 'alma', 'acre'])).toEqual(['acme', 'acre']);
    expect(nearestWords('enginer', ['engineer', 'enginex', 'england'])).toEqual(['engineer', 'enginex']);
    expect(nearestWords('lumeire', ['lumiere', 'lumber'])).toEqual(['lumiere']);
    expect(nearestWords('acne', ['other'])).toEqual([]);
  });

  it('is looked for under other first letters as well', () => {
    for (const word of ['google', 'ogogle', 'oogle', 'foogle', 'xgoogle'].slice(1)) {
      expect(otherBeginnings(word)).toContain('google');
    }
    expect(otherBeginnings('бривет')).toContain('привет');
  });

  it('never differs by more than its length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 9 }), fc.string({ maxLength: 9 }), (one, other) => {
        const slips = slipsBetween(one, other, 20);
        expect(slips).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(slips === 0).toBe(one === other);
      }),
    );
  });

  it('is not offered for what is no word of letters', () => {
    expect(['abc', 'ab12', 'c++', 'x'.repeat(25), 'word'].filter((word) => canBeMisspelt(word))).toEqual(['word']);
  });
});
