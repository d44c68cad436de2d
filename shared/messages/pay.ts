import type { SalaryPeriod } from '../domain/salary.ts';
import type { PaySaid } from '../signals/signal.ts';
import { locale } from './locale.ts';

const periods = {
  year: 'a year',
  month: 'a month',
  week: 'a week',
  day: 'a day',
  hour: 'an hour',
} as const satisfies Record<SalaryPeriod, string>;

const formats = new Map<string, Intl.NumberFormat>();

/** One formatter per currency and number of decimals; they are slow to make. */
const formatOf = (currency: string, decimals: number): Intl.NumberFormat => {
  const key = `${currency} ${decimals}`;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const kept = formats.get(key) ?? new Intl.NumberFormat(locale(), { style: 'currency', currency, ...digits });
  formats.set(key, kept);
  return kept;
};

/** An amount with what the user's region writes before and after it. */
type Parts = { readonly before: string; readonly number: string; readonly after: string };

const isSign = ({ type }: Intl.NumberFormatPart): boolean => type === 'currency' || type === 'literal';

const partsOf = (amount: number, currency: string, decimals: number): Parts => {
  const parts = formatOf(currency, decimals).formatToParts(amount);
  const first = parts.findIndex((part) => !isSign(part));
  const last = parts.findLastIndex((part) => !isSign(part));
  const joined = (some: readonly Intl.NumberFormatPart[]): string => some.map(({ value }) => value).join('');
  return {
    before: joined(parts.slice(0, first)),
    number: joined(parts.slice(first, last + 1)),
    after: joined(parts.slice(last + 1)),
  };
};

/** What amounts are counted in. */
type Scale = { readonly from: number; readonly unit: number; readonly mark: string };

const WHOLE: Scale = { from: 0, unit: 1, mark: '' };
const SCALES: readonly Scale[] = [
  { from: 1_000_000, unit: 1_000_000, mark: 'm' },
  { from: 10_000, unit: 1_000, mark: 'k' },
];

/** Whole, or at most so many decimals: in thousands one, in millions two. */
const decimalsOf = (amounts: readonly number[], most: number): number | null => {
  for (let decimals = 0; decimals <= most; decimals += 1) {
    const isExact = (amount: number): boolean => Math.abs(Number(amount.toFixed(decimals)) - amount) < 1e-9;
    if (amounts.every(isExact)) return decimals;
  }
  return null;
};

const written = ({ min, max, currency, period }: PaySaid, { unit, mark }: Scale, decimals: number): string => {
  const low = partsOf(min / unit, currency, decimals);
  const high = partsOf(max / unit, currency, decimals);
  const range = min === max ? low.number : `${low.number}–${high.number}`;
  return `${low.before}${range}${mark}${low.after} ${periods[period]}`;
};

/** `€48,000–54,000 a year`, as the user's region writes amounts. Whole units of the currency. */
export const formatPay = (pay: PaySaid): string =>
  written(pay, WHOLE, Number.isInteger(pay.min) && Number.isInteger(pay.max) ? 0 : 2);

/** `€48–54k a year`: in thousands or millions where that loses nothing. */
export const formatShortPay = (pay: PaySaid): string => {
  for (const scale of SCALES) {
    if (pay.max < scale.from) continue;
    const decimals = decimalsOf([pay.min / scale.unit, pay.max / scale.unit], scale.mark === 'm' ? 2 : 1);
    if (decimals !== null) return written(pay, scale, decimals);
  }
  return formatPay(pay);
};
