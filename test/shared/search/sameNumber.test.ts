import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitsIn, sameDigits } from '#shared/search/sameNumber.ts';

const same = (one: string, other: string): boolean => {
  const [first = '', second = ''] = [digitsIn(one)[0], digitsIn(other)[0]];
  expect(sameDigits(first, second)).toBe(sameDigits(second, first));
  return sameDigits(first, second) > 0;
};

describe('two telephone numbers', () => {
  it.each([
    ['+34 600 00 00 00', '600-000-000'], ['+34 600 00 00 00', '0034600000000'], ['0034 600 000 000', '600.000.000'],
    ['+44 (0)20 7946 0018', '020 7946 0018'], ['+44 20 7946 0018', '(020) 7946-0018'], ['+44 020 7946 0018', '+442079460018'],
    ['+15551234567', '123-4567'], ['+1 (555) 123-4567', '011 1 555 123 4567'], ['+49 89 1234567', '089/1234567'],
    ['+7 495 123-45-67', '8 (495) 123-45-67'], ['+52 1 55 1234 5678', '+52 55 1234 5678'], ['٠٠٣٤٦٠٠٠٠٠٠٠٠', '600000000'],
    ['＋３４ ６００ ０００ ０００', '600000000'], ['+39 06 1234567', '061234567'],
  ])('%s and %s are one', (one, other) => {
    expect(same(one, other)).toBe(true);
  }); // biome-ignore format: a table is read as one

  it.each([
    ['+34 600 12 34 56', '+34 700 12 34 56'], ['+1 212 555 0100', '+1 312 555 0100'], ['600 000 000', '600 000 001'],
    ['020 7946 0018', '0161 7946 0018'], ['+34 600 000 000', '+44 600 000 000'],
  ])('%s and %s are two', (one, other) => {
    expect(same(one, other)).toBe(false);
  }); // biome-ignore format: a table is read as one

  it('are one for whatever code of a country stands before, and never by fewer than seven digits', () => {
    const digits = fc.stringMatching(/^[1-9]\d{6,10}$/);
    fc.assert(
      fc.property(digits, fc.stringMatching(/^[1-9]\d{0,2}$/), (number, code) => {
        expect(sameDigits(`00${code}${number}`, `0${number}`)).toBeGreaterThanOrEqual(number.length);
      }),
    );
    expect(sameDigits('000000', '000000')).toBe(0);
    expect(sameDigits('123456', '34123456')).toBe(0);
    expect(sameDigits('', '')).toBe(0);
  });
});
