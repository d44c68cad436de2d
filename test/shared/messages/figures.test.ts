import { describe, expect, it } from 'vitest';
import { formatFigure, readFigure } from '#shared/messages/figures.ts';

describe('A figure', () => {
  it.each([
    ['0.9', 0.9],
    ['0,9', 0.9],
    ['.35', 0.35],
    [',35', 0.35],
    ['1', 1],
    ['1.', 1],
    [' 0.5 ', 0.5],
    ['90', 90],
    ['0.1234', 0.1234],
  ])('is read from “%s”', (typed, value) => {
    expect(readFigure(typed)).toBe(value);
  });

  it.each(['', ' ', '.', ',', '-1', '1e3', '0.12345', '1.2.3', 'half', '0x1', '1 000'])(
    'is not read from “%s”',
    (typed) => {
      expect(readFigure(typed)).toBeNaN();
    },
  );

  it('is written as it is read', () => {
    for (const value of [0, 0.05, 0.35, 0.1234, 1, 365]) expect(readFigure(formatFigure(value))).toBe(value);
    expect(formatFigure(0.1 + 0.2)).toBe('0.3');
  });
});
