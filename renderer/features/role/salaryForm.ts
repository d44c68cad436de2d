import type { Salary, SalaryPeriod } from '#shared/domain/salary.ts';
import { locale } from '#shared/messages/locale.ts';
import { role as words } from '#shared/messages/role.ts';

/** What stands in the fields of a salary, in major units as people write them. */
export type SalaryForm = {
  readonly min: string;
  readonly max: string;
  readonly currency: string;
  readonly period: SalaryPeriod;
};

/** By how many digits an amount in minor units is shifted: 2 for EUR, 0 for JPY. */
const digitsOf = (currency: string): number => {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    // Not three letters: the check of the form says so.
    return 2;
  }
};

const MOST_MINOR = 1_000_000_000_000;

/** `52,000`, `52 000`, `52000.50` or `18,50`: thousands may be parted, two digits at the end are a fraction. */
const toMinor = (text: string, currency: string): number | null | undefined => {
  const compact = text.replaceAll(/[\s'’_]/g, '');
  if (compact === '') return null;
  const [, whole = '', fraction = ''] = /^(\d+(?:[.,]\d{3})*|\d+)(?:[.,](\d{1,2}))?$/.exec(compact) ?? [];
  if (whole === '') return undefined;
  const minor = Math.round(Number(`${whole.replaceAll(/[.,]/g, '')}.${fraction || '0'}`) * 10 ** digitsOf(currency));
  return minor <= MOST_MINOR ? minor : undefined;
};

const toMajor = (minor: number | null, currency: string): string => {
  if (minor === null) return '';
  const digits = digitsOf(currency);
  const major = minor / 10 ** digits;
  return Number.isInteger(major) ? `${major}` : major.toFixed(digits);
};

/** The currencies that people of common regions are paid in, for a first guess; the user can always name another. */
const REGION_CURRENCIES: Readonly<Record<string, string>> = {
  US: 'USD', GB: 'GBP', CA: 'CAD', AU: 'AUD', NZ: 'NZD', CH: 'CHF', JP: 'JPY', IN: 'INR', SE: 'SEK', NO: 'NOK',
  DK: 'DKK', PL: 'PLN', CZ: 'CZK', BR: 'BRL', MX: 'MXN', SG: 'SGD', ZA: 'ZAR',
}; // biome-ignore format: a table

const guessCurrency = (): string => REGION_CURRENCIES[new Intl.Locale(locale()).maximize().region ?? ''] ?? 'EUR';

/** What the fields show of a stored salary. */
export const toForm = (salary: Salary | null): SalaryForm =>
  salary === null
    ? { min: '', max: '', currency: guessCurrency(), period: 'year' }
    : {
        min: toMajor(salary.min, salary.currency),
        max: toMajor(salary.max, salary.currency),
        currency: salary.currency,
        period: salary.period,
      };

/** The salary in minor units; `null` if both amounts are left out, a sentence if something is wrong. */
export const readSalary = ({ min, max, currency, period }: SalaryForm): Salary | null | string => {
  const code = currency.trim().toUpperCase();
  const from = toMinor(min, code);
  const to = toMinor(max, code);
  if (from === undefined || to === undefined) return words.salaryWrong;
  if (from === null && to === null) return null;
  if (!/^[A-Z]{3}$/.test(code)) return words.currencyWrong;
  if (from !== null && to !== null && from > to) return words.salaryOrder;
  return { min: from, max: to, currency: code, period };
};
