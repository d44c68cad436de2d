import { describe, expect, it } from 'vitest';
import { readCandidates, readOfficeDays } from '#shared/signals/countText.ts';

describe('how many others there are', () => {
  it.each([
    [0, ['zero', 'no', 'none', 'nobody', 'no one', 'no-one', 'nobody else', 'none left', 'no people']],
    [1, ['one', 'another', 'one other', 'one more candidate', 'another candidate', 'one left']],
    [2, ['two', 'couple', 'a couple', 'a couple of others', 'two other people', 'two others', '2 more']],
    [3, ['several', 'some', 'few', 'a few', 'three', 'a few more people', 'some other candidates']],
  ] as const)('is read as %i', (count, texts) => {
    for (const text of texts) expect(readCandidates(text), text).toBe(count);
  });

  it('is read of every number up to twelve, and of figures up to a million', () => {
    const words = ['four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
    expect(words.map(readCandidates)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect([readCandidates('1000000'), readCandidates('1000001')]).toEqual([1_000_000, undefined]);
  });

  it('is not read of anything around a number', () => {
    for (const text of ['2 others there', 'about 2', '2x', 'x2', 'others', '-1', '2.5', '']) {
      expect(readCandidates(text), text).toBeUndefined();
    }
  });
});

describe('the days in the office', () => {
  it.each([
    [0, ['remote', 'remotely', 'fully remote', 'full remote', '100% remote', '100 % remote', 'all remote', 'wfh']],
    [0, ['home office', 'from home', 'no office', 'no office days', 'none', '0 days']],
    [5, ['office', 'on-site', 'on site', 'onsite', 'in-office', 'in office', 'fully on-site', 'full onsite']],
    [5, ['full time in the office', 'full-time office', 'all in office', 'always at the office', 'every day', 'five']],
    [3, ['3', 'three days', '3 office days', '3 days in the office', '3 days in office', '3 days at the office']],
    [3, ['3 days on-site', '3 days on site', '3 days onsite', '3 days per week', '3 days each week', '3 / week']],
    [3, ['3/week', '3 days in the office a week', '3 office days/week']],
    [1, ['one day', '1 day a week', '1 office day']],
  ] as const)('are %i', (days, texts) => {
    for (const text of texts) expect(readOfficeDays(text), text).toBe(days);
  });

  it('are not read of what says neither, or says more', () => {
    const unclear = [
      'hybrid',
      'several',
      'some days',
      'few days',
      '6',
      '33',
      'remote first',
      'mostly remote',
      'my wfh',
    ];
    const more = [
      'wfh fridays',
      'the office',
      'office party',
      'every day off',
      'not every day',
      '3 days off',
      'x 3 days',
    ];
    for (const text of [...unclear, ...more, '']) expect(readOfficeDays(text), text).toBeUndefined();
  });
});
