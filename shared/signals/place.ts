import { dayNumber } from '../domain/calendarDay.ts';
import type { PaySaid, Statement } from './signal.ts';
import type { Weights } from './weights.ts';

/** A value made ready to be compared. Values of one topic with the same key are the same. */
export type Place =
  | { readonly kind: 'number'; readonly key: string; readonly at: number }
  | { readonly kind: 'word'; readonly key: string }
  | { readonly kind: 'set'; readonly key: string; readonly items: ReadonlySet<string> }
  | { readonly kind: 'pay'; readonly key: string; readonly pay: PaySaid };

const atNumber = (at: number): Place => ({ kind: 'number', key: `${at}`, at });
const atWord = (word: string): Place => ({ kind: 'word', key: word });

/** Texts are the same if they differ in case and spaces alone. */
export const foldedText = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();

const atSet = (items: readonly string[]): Place => {
  const set = new Set(items);
  return { kind: 'set', key: [...set].sort().join('\0'), items: set };
};

/** Where a value stands. Days stand at their number, words of a scale at their figure. */
export const placeOf = (said: Statement, { stance, offerForm }: Weights): Place => {
  switch (said.topic) {
    case 'decision_stance':
      return atNumber(stance[said.value]);
    case 'decision_date':
    case 'start_date':
      return atNumber(dayNumber(said.value));
    case 'candidates_remaining':
    case 'remote_policy':
    case 'sentiment':
      return atNumber(said.value);
    case 'offer_form':
      return atNumber(offerForm[said.value]);
    case 'headcount_approved':
      return atWord(`${said.value}`);
    case 'location':
    case 'title_level':
      return atWord(foldedText(said.value));
    case 'contract_type':
    case 'decision_maker':
    case 'next_step':
      return atWord(said.value);
    case 'role_scope':
      // Tags are typed like any other text: “SQL” is no other work than “sql”.
      return atSet(said.value.map(foldedText));
    case 'contingencies':
      return atSet(said.value);
    case 'salary': {
      const { min, max, currency, period } = said.value;
      return { kind: 'pay', key: `${currency} ${period} ${min} ${max}`, pay: said.value };
    }
  }
};
