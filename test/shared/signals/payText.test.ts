import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SALARY_PERIODS } from '#shared/domain/choices.ts';
import { readPay, writePay } from '#shared/signals/payText.ts';

/** `120000-140000 USD year`, or `null`. */
const read = (text: string, own: string | null = null): string | null => {
  const pay = readPay(text, own);
  return pay === undefined ? null : `${pay.min}-${pay.max} ${pay.currency} ${pay.period}`;
};

describe('Pay as people write it', () => {
  it.each([
    ['120-140k usd a year', '120000-140000 USD year'],
    ['€ 48–54k', '48000-54000 EUR year'],
    ['EUR 7000-8000 / month', '7000-8000 EUR month'],
    ['95.000 EUR', '95000-95000 EUR year'],
    ['95.000,50 EUR', '95000.5-95000.5 EUR year'],
    ['£45k', '45000-45000 GBP year'],
    ['$120,000.00', '120000-120000 USD year'],
    ['$120k - $140k', '120000-140000 USD year'],
    ['120k usd to 140k usd', '120000-140000 USD year'],
    ['between 120 and 140k USD', '120000-140000 USD year'],
    ['120k–140 USD', '120000-140000 USD year'],
    ['120 000 – 140 000 SEK', '120000-140000 SEK year'],
    ["CHF 110'000", '110000-110000 CHF year'],
    ['CHF 110’000.–110’500', '110000-110500 CHF year'],
    ['48 000 to 54 000 €', '48000-54000 EUR year'],
    ['1.2-1.4m JPY', '1200000-1400000 JPY year'],
    ['USD 52.5k', '52500-52500 USD year'],
    ['USD 52,5k', '52500-52500 USD year'],
    ['12 LPA INR', '1200000-1200000 INR year'],
    ['₹ 12,50,000', '1250000-1250000 INR year'],
    ['usd120k p.a.', '120000-120000 USD year'],
    ['7k eur p.m.', '7000-7000 EUR month'],
    ['7k eur/mo', '7000-7000 EUR month'],
    ['GBP 2000 pcm', '2000-2000 GBP month'],
    ['$45.50 an hour', '45.5-45.5 USD hour'],
    ['$45/hr', '45-45 USD hour'],
    ['1,200 € per day', '1200-1200 EUR day'],
    ['daily: 600 GBP', '600-600 GBP day'],
    ['GBP 900 weekly', '900-900 GBP week'],
    ['about 50k€ gross', '50000-50000 EUR year'],
    ['0 EUR', '0-0 EUR year'],
    ['0-5000 EUR', '0-5000 EUR year'],
    ['EUR 50 a year', '50-50 EUR year'],
    ['€60 p/h', '60-60 EUR hour'],
    ['0–10k EUR', '0-10000 EUR year'],
    ['A$150k', '150000-150000 AUD year'],
    ['10 000 zł / month', '10000-10000 PLN month'],
    ['\u200F€\u00A048k\u202F–\u00A054k\u200E', '48000-54000 EUR year'],
    ['＄１２０ｋ', '120000-120000 USD year'],
  ])('reads “%s”', (text, pay) => expect(read(text)).toBe(pay));

  it.each([
    ['120k–140k', 'EUR', '120000-140000 EUR year'],
    ['1,200 per day', 'GBP', '1200-1200 GBP day'],
    ['$120k', 'CAD', '120000-120000 CAD year'],
    ['$120k', 'EUR', '120000-120000 USD year'],
    ['45 000 kr / month', 'NOK', '45000-45000 NOK month'],
    ['120k usd', 'EUR', '120000-120000 USD year'],
  ])('reads “%s” of somebody paid in %s', (text, own, pay) => expect(read(text, own)).toBe(pay));

  it.each([
    ...['', 'EUR', '120k', 'kr 45 000', 'lots', '-5000 EUR', '140-120k EUR', '1.125m EUR', '100.200,300 EUR'],
    ...['48k EUR 54k', '48k–50k–54k EUR', '48k € or $', '48k EUR a day a year', '48k net EUR', 'up to 48k EUR'],
    ...['48k FOO', '9'.repeat(190), `${'9'.repeat(100)} EUR`, `EUR ${'1,'.repeat(90)}`, '٤٨ EUR', '💶 48k', '48kk EUR'],
    ...[
      '50-60 EUR',
      '120 EUR',
      '13 months of 4000 EUR',
      '7000/8000 EUR',
      '2e6 EUR',
      'constructor',
      `48k EUR${' '.repeat(300)}`,
    ],
  ])('does not understand “%s”', (text) => expect(read(text)).toBeNull());

  it('is written so that it reads as the same, whatever the user is paid in', () => {
    const cents = fc.integer({ min: 0, max: 1e14 }).map((amount) => amount / 100);
    const pay = fc
      .record({
        bounds: fc.oneof(fc.tuple(cents, cents), fc.tuple(fc.nat(999), fc.nat(200_000))),
        currency: fc.constantFrom('EUR', 'USD', 'CAD', 'SEK', 'JPY', 'KWD', 'CHF'),
        period: fc.constantFrom(...SALARY_PERIODS),
      })
      .map(({ bounds: [one, other], ...of }) => ({ min: Math.min(one, other), max: Math.max(one, other), ...of }));
    fc.assert(
      fc.property(pay, fc.constantFrom(null, 'EUR', 'USD', 'AUD'), (said, own) => {
        expect(readPay(writePay(said), own)).toEqual(said);
      }),
    );
  });
});
