import { describe, expect, it } from 'vitest';
import { lastOf, laterOf } from '#shared/followups/days.ts';

const [FIRST, SECOND, THIRD] = ['2026-03-02', '2026-03-10', '2026-11-01'] as const;

describe('of some days', () => {
  it('the last one is found wherever it stands, and none of none', () => {
    for (const days of [
      [FIRST, SECOND, THIRD],
      [THIRD, FIRST, SECOND],
      [SECOND, THIRD, FIRST],
    ]) {
      expect(lastOf(days)).toBe(THIRD);
    }
    expect(lastOf(new Set<string>())).toBeUndefined();
  });

  it('the later one is that of those there are', () => {
    expect(laterOf(SECOND)).toBe(SECOND);
    expect(laterOf(SECOND, null, FIRST, undefined)).toBe(SECOND);
    expect(laterOf(FIRST, SECOND, null)).toBe(SECOND);
    expect(laterOf(FIRST, THIRD, SECOND)).toBe(THIRD);
  });
});
