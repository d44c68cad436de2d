import { describe, expect, it } from 'vitest';
import { currencyOf } from '#shared/signals/currencies.ts';

describe('the currency that a sign stands for', () => {
  it.each([
    ['$', ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'CLP', 'COP', 'ARS']],
    ['€', ['EUR']],
    ['£', ['GBP']],
    ['¥', ['JPY', 'CNY']],
    ['₹', ['INR', 'PKR', 'LKR', 'NPR']],
    ['fr', ['CHF']],
  ] as const)('is of “%s” one’s own if it can be, else the usual one', (sign, [usual, ...others]) => {
    expect([currencyOf(sign, null), currencyOf(sign, 'XOF'), currencyOf(sign, usual)]).toEqual([usual, usual, usual]);
    for (const own of others) expect(currencyOf(sign, own)).toBe(own);
  });

  it('is not known of a crown without one’s own', () => {
    expect([currencyOf('kr', null), currencyOf('kr', 'EUR')]).toEqual([undefined, undefined]);
    for (const own of ['SEK', 'NOK', 'DKK', 'ISK']) expect(currencyOf('kr', own)).toBe(own);
  });

  it.each([
    [['dollar', 'dollars', 'us$'], 'USD'],
    [['euro', 'euros'], 'EUR'],
    [['pound', 'pounds'], 'GBP'],
    [['rs', 'rupee', 'rupees'], 'INR'],
    [['sfr', 'franc', 'francs'], 'CHF'],
    [['yen'], 'JPY'],
    [['yuan'], 'CNY'],
    [['ca$', 'c$'], 'CAD'],
    [['au$', 'a$'], 'AUD'],
    [['nz$'], 'NZD'],
    [['s$'], 'SGD'],
    [['hk$'], 'HKD'],
    [['mx$'], 'MXN'],
    [['r$'], 'BRL'],
    [['zł'], 'PLN'],
    [['kč'], 'CZK'],
    [['₽'], 'RUB'],
    [['₩'], 'KRW'],
    [['₺'], 'TRY'],
    [['₪'], 'ILS'],
    [['₴'], 'UAH'],
    [['₫'], 'VND'],
    [['₱'], 'PHP'],
    [['₦'], 'NGN'],
    [['฿'], 'THB'],
  ] as const)('is of %j always %s', (words, code) => {
    for (const word of words) expect(currencyOf(word, null), word).toBe(code);
  });

  it('is of three letters what they say, if there is such a currency', () => {
    expect([currencyOf('sek', 'EUR'), currencyOf('usd', 'EUR')]).toEqual(['SEK', 'USD']);
    for (const word of ['xyq', 'us', 'usdx', 'eur.', '1eur', '']) expect(currencyOf(word, 'EUR'), word).toBeUndefined();
  });
});
