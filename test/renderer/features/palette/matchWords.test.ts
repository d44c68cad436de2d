import { describe, expect, it } from 'vitest';
import { markWords, matchWords } from '#renderer/features/palette/matchWords.ts';

describe('An action', () => {
  it('is found by the beginnings of its words, in any order', () => {
    expect(matchWords('int add', 'Add an interview')).toBeGreaterThan(0);
  });

  it('is found without accents and capitals', () => {
    expect(matchWords('RÔLE', 'Add a role')).toBeGreaterThan(0);
  });

  it('is found by other words, but later than by its own', () => {
    expect(matchWords('backup', 'Back up now', 'backup copy')).toBeGreaterThan(0);
    expect(matchWords('add', 'Add a role')).toBeGreaterThan(matchWords('add', 'Log a call', 'add'));
  });

  it('is not found if one of the words fits nothing', () => {
    expect(matchWords('add elephant', 'Add a role')).toBe(0);
  });

  it('forgives letters left out', () => {
    expect(matchWords('intvw', 'Add an interview')).toBeGreaterThan(0);
  });

  it('marks what was typed', () => {
    expect(markWords('int', 'Add an interview')).toEqual([
      { text: 'Add', isHit: false },
      { text: ' ', isHit: false },
      { text: 'an', isHit: false },
      { text: ' ', isHit: false },
      { text: 'int', isHit: true },
      { text: 'erview', isHit: false },
    ]);
  });
});
