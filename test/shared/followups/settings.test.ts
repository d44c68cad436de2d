import { describe, expect, it } from 'vitest';
import { DEFAULT_PLAN, DEFAULT_RULES, isOff } from '#shared/followups/settings.ts';

describe('what the user has set about follow-ups', () => {
  it('is at first every rule, a week from Monday to Friday, and no day off', () => {
    expect(DEFAULT_PLAN).toEqual({ rules: DEFAULT_RULES, workDays: [1, 2, 3, 4, 5], holidays: [] });
    expect(DEFAULT_RULES.off).toEqual([]);
  });

  it('says which rules are off', () => {
    const settings = { ...DEFAULT_RULES, off: ['prep', 'applied'] as const };
    expect([isOff(settings, 'prep'), isOff(settings, 'thank_you'), isOff(DEFAULT_RULES, 'prep')]).toEqual([
      ...[true, false, false],
    ]);
  });
});
