import type { SalaryPeriod } from '../domain/salary.ts';
import { currencyOf } from './currencies.ts';
import { type Figure, figureAt } from './figureText.ts';

/** What the parts of a text about pay say, in their order. */
export type PayToken =
  | ({ readonly kind: 'figure' } & Figure)
  | { readonly kind: 'to' }
  /** ISO 4217. */
  | { readonly kind: 'currency'; readonly currency: string }
  | { readonly kind: 'period'; readonly period: SalaryPeriod }
  | { readonly kind: 'nothing' };

const PERIOD_WORDS = {
  year: ['year', 'yr', 'y', 'a', 'annum', 'yearly', 'annual', 'annually'],
  month: ['month', 'mth', 'mo', 'm', 'cm', 'monthly'],
  week: ['week', 'wk', 'w', 'weekly'],
  day: ['day', 'd', 'daily'],
  hour: ['hour', 'hr', 'h', 'hourly'],
} as const satisfies Record<SalaryPeriod, readonly string[]>;

const PERIOD_OF: ReadonlyMap<string, SalaryPeriod> = new Map(
  (['year', 'month', 'week', 'day', 'hour'] as const).flatMap((period) =>
    PERIOD_WORDS[period].map((word) => [word, period] as const),
  ),
);

/** `a year`, `per month`, `/ hour`, `daily`; and `p.a.`, `/mo`, `pcm`. */
const PERIOD =
  /(?:(?:per|an?|each|every) |\/ ?)?(year|yr|annum|month|mth|mo|week|wk|day|hour|hr|yearly|annual(?:ly)?|monthly|weekly|daily|hourly)(?![a-z])\.?/y;
const SHORT_PERIOD = /(?:\/ ?|p[./]? ?)(a|y|m|cm|w|d|h)(?![a-z])\.?/y;
const SIGN = /(?:(?:us|ca|au|nz|hk|mx|[acsr])?\$|[€£¥₹₽₩₺₪₴₫₱₦฿])/y;
const WORD = /\p{L}+\.?/uy;
const GAP = /[ ,:]+/y;

/** What makes a range of two figures. */
const TO = new Set(['to', 'and', 'till', 'until']);
/** What changes nothing: gross is what is meant where nothing is said. */
const NOTHING = new Set(['from', 'between', 'about', 'around', 'approx', 'circa', 'ca', 'gross', 'brutto', 'base']);

type Found = { readonly token: PayToken; readonly end: number };

const matchAt = (shape: RegExp, text: string, from: number): readonly string[] | null => {
  shape.lastIndex = from;
  return shape.exec(text);
};

const wordToken = (word: string, own: string | null): PayToken | undefined => {
  if (TO.has(word)) return { kind: 'to' };
  if (NOTHING.has(word)) return { kind: 'nothing' };
  const currency = currencyOf(word, own);
  return currency === undefined ? undefined : { kind: 'currency', currency };
};

const tokenAt = (text: string, from: number, own: string | null): Found | undefined => {
  const char = text.charAt(from);
  if (char === '-') return { token: { kind: 'to' }, end: from + 1 };
  if (char === '~') return { token: { kind: 'nothing' }, end: from + 1 };
  const found = figureAt(text, from);
  if (found !== undefined) return { token: { kind: 'figure', ...found.figure }, end: found.end };
  const [ofPeriod, name = ''] = matchAt(PERIOD, text, from) ?? matchAt(SHORT_PERIOD, text, from) ?? [];
  const period = PERIOD_OF.get(name);
  if (ofPeriod !== undefined && period !== undefined) {
    return { token: { kind: 'period', period }, end: from + ofPeriod.length };
  }
  const [word] = matchAt(SIGN, text, from) ?? matchAt(WORD, text, from) ?? [];
  const token = word === undefined ? undefined : wordToken(word.replace(/\.$/, ''), own);
  return word === undefined || token === undefined ? undefined : { token, end: from + word.length };
};

/**
 * Takes a folded text about pay apart; `undefined` if some of it is not understood.
 * @param own the user's own currency, ISO 4217, that a sign such as `$` may mean; `null` if it is not known
 */
export const payTokens = (text: string, own: string | null): readonly PayToken[] | undefined => {
  const tokens: PayToken[] = [];
  let at = 0;
  while (at < text.length) {
    const [gap] = matchAt(GAP, text, at) ?? [];
    if (gap !== undefined) {
      at += gap.length;
      continue;
    }
    const found = tokenAt(text, at, own);
    if (found === undefined) return undefined;
    tokens.push(found.token);
    at = found.end;
  }
  return tokens;
};
