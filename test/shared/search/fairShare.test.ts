import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fairShare } from '#shared/search/fairShare.ts';

describe('a fair share', () => {
  it('leaves room for the few among the many', () => {
    expect(fairShare([1000, 3, 0, 1000], 50)).toEqual([24, 3, 0, 23]);
    expect(fairShare([2, 1], 50)).toEqual([2, 1]);
  });

  it('uses all the room there is, and gives nobody more than they have', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { maxLength: 6 }), fc.nat(100), (sizes, limit) => {
        const shares = fairShare(sizes, limit);
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        expect(sum(shares)).toBe(Math.min(limit, sum(sizes)));
        for (const [index, share] of shares.entries()) expect(share).toBeLessThanOrEqual(sizes[index] ?? 0);
      }),
    );
  });
});
