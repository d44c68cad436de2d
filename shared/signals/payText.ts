import type { SalaryPeriod } from '../domain/salary.ts';
import type { Figure } from './figureText.ts';
import { foldTyped } from './foldTyped.ts';
import { type PayToken, payTokens } from './payTokens.ts';
import type { PaySaid } from './signal.ts';

/** The most that a signal takes. */
const MOST = 1e12;
/** A figure below it can be one of thousands: the first of `120-140k`, or both of `120-140`. */
const FIRST_WHOLE = 1000;
const CENTS = 100;

const inCents = (amount: number): number => Math.round(amount * CENTS) / CENTS;

const amountOf = ({ figure, unit }: Figure, other: Figure | undefined): number => {
  const shared = figure < FIRST_WHOLE ? (other?.unit ?? 1) : 1;
  return inCents(figure * (unit ?? shared));
};

/** The bounds, of `A` or `A to B`. */
const boundsOf = (tokens: readonly PayToken[]): Pick<PaySaid, 'min' | 'max'> | undefined => {
  const [first, to, second, more] = tokens.filter(({ kind }) => kind === 'figure' || kind === 'to');
  if (first?.kind !== 'figure' || more !== undefined) return undefined;
  if (to === undefined) return { min: amountOf(first, undefined), max: amountOf(first, undefined) };
  if (to.kind !== 'to' || second?.kind !== 'figure') return undefined;
  return { min: amountOf(first, second), max: amountOf(second, first) };
};

/** Whether nothing says if units or thousands are meant: nobody is paid 50 a year. */
const isUnclear = (tokens: readonly PayToken[]): boolean =>
  !tokens.some(({ kind }) => kind === 'period') &&
  tokens.some((token) => token.kind === 'figure' && token.figure > 0) &&
  tokens.every((token) => token.kind !== 'figure' || (token.unit === null && token.figure < FIRST_WHOLE));

/** The one thing that is said however often; `undefined` if there are two, `null` if nothing is said. */
const oneOf = <T extends string>(all: readonly T[]): T | null | undefined => {
  const [one, other] = new Set(all);
  return other === undefined ? (one ?? null) : undefined;
};

/**
 * Reads what somebody said of pay: `€48–54k`, `EUR 7000-8000 / month`, `95.000 EUR`, `1,200 per day`. Whole units of the
 * currency, two decimals at most; without a period, by the year, and then not below 1,000 (`50-60` are thousands to most).
 * @param own the currency that is meant where none is named, ISO 4217; `null`: then one has to be
 * @returns `undefined` for what cannot be read, the higher figure first included
 */
export const readPay = (text: string, own: string | null): PaySaid | undefined => {
  // 12 LPA: twelve lakh per annum.
  const typed = foldTyped(text).replace(/lpa\b/, 'lakh pa');
  const tokens = payTokens(typed, own);
  const bounds = tokens === undefined ? undefined : boundsOf(tokens);
  if (tokens === undefined || bounds === undefined || isUnclear(tokens)) return undefined;
  const currency = oneOf(tokens.flatMap((token) => (token.kind === 'currency' ? [token.currency] : [])));
  const period = oneOf(tokens.flatMap((token) => (token.kind === 'period' ? [token.period] : [])));
  const meant = currency === null ? own : currency;
  if (meant === null || meant === undefined || period === undefined) return undefined;
  return bounds.min <= bounds.max && bounds.max <= MOST
    ? { ...bounds, currency: meant, period: period ?? 'year' }
    : undefined;
};

const PER = {
  year: 'a year',
  month: 'a month',
  week: 'a week',
  day: 'a day',
  hour: 'an hour',
} as const satisfies Record<SalaryPeriod, string>;

/** Three decimals would read as thousands. */
const figures = (amount: number): string => (Number.isInteger(amount) ? `${amount}` : amount.toFixed(2));

/** Pay as {@link readPay} reads it, whatever the user's own currency: `EUR 48000–54000 a year`. */
export const writePay = ({ min, max, currency, period }: PaySaid): string =>
  `${currency} ${min === max ? figures(min) : `${figures(min)}–${figures(max)}`} ${PER[period]}`;
