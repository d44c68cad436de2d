import type { DateOrder } from '../../contract/importMapping.ts';
import type { LocalDay } from '../../domain/localDay.ts';
import { readLine } from '../../signals/lineText.ts';
import type { Statement, Topic } from '../../signals/signal.ts';
import { readValue } from '../../signals/valueText.ts';
import { monthOf } from '../monthNames.ts';
import { readDay } from '../readDay.ts';
import type { InUsersZone } from '../zonedDay.ts';
import { CHOSEN_VALUES, contingencyCodes } from './signalWordLists.ts';
import { wordIn } from './wordList.ts';

/** What surrounds a value. */
export type AroundValue = {
  /** `YYYY-MM-DD`: when it was said, from which on “next week” lies. */
  readonly saidOn: string;
  readonly dateOrder: DateOrder;
  readonly inUsersZone: InUsersZone;
};

export type ReadStatement = {
  readonly said: Statement;
  /** The cell says more than the value, or says it less surely: its words are worth keeping. */
  readonly saysMore: boolean;
};

const FURTHER_WORDS =
  /\b(?:about|around|approx|circa|ca|gross|brutto|base|several|some|few|couple|mehrere|einige|etwa|rund)\b|~/i;

/** The words of German cells for which the app's own readers have English ones. */
const IN_ENGLISH = [
  [/(?:\b(?:pro|im|je)\s+|\/\s*)jahr\b|(?<!\p{L})jährlich\b|\bp\. ?a\./giu, ' per year '],
  [/(?:\b(?:pro|im|je)\s+|\/\s*)monat\b|\bmonatlich\b/giu, ' per month '],
  [/(?:\b(?:pro|je|in der|die)\s+|\/\s*)woche\b|(?<!\p{L})wöchentlich\b/giu, ' per week '],
  [/(?:\b(?:pro|am|je)\s+|\/\s*)tag\b|(?<!\p{L})täglich\b/giu, ' per day '],
  [/(?:\b(?:pro|je)\s+|\/\s*)stunde\b/giu, ' per hour '],
  [/\bbis\b/giu, ' to '],
  [/\b(?:etwa|rund)\b/giu, ' about '],
  [/\btage?\b/giu, ' days '],
  [/\bim\s+büro\b/giu, ' in office '],
  [/\bvor\s+ort\b/giu, ' on site '],
  [/\bnoch\s+/giu, ' '],
  [/\b(?:andere[nr]?|weitere[nr]?)\b/giu, ' other '],
  [/\b(?:kandidaten|kandidat|bewerber(?:innen|in)?)\b/giu, ' candidates '],
  [/\bkeine[nr]?\b|\bniemand\b/giu, ' no '],
  [/\beine?[nr]?\b/giu, ' one '],
  [/\bzwei\b/giu, ' two '],
  [/\bdrei\b/giu, ' three '],
  [/\bvier\b/giu, ' four '],
  [/\bfünf(?!\p{L})/giu, ' five '],
  [/\b(?:mehrere|einige)\b/giu, ' several '],
] as const satisfies readonly (readonly [RegExp, string])[];

/** Longer than any count or pay. */
const LONGEST = 200;

const inEnglish = (text: string): string => {
  const english = IN_ENGLISH.reduce((said, [word, meant]) => said.replace(word, meant), text);
  return english.replace(/\s+/g, ' ').trim();
};

/** `in 3 days`, `2 weeks`: what is counted from the day on which it was said. */
const COUNTED = /^(?:in )?\d{1,3} (?:days?|weeks?|months?)$/i;

/**
 * Whether a day in words can be meant in one way: a year that is not there is never guessed (csv.md, rule 3), so that
 * `next week` can, and `12 March` cannot.
 */
const isSureDay = (text: string): boolean => {
  if (COUNTED.test(text)) return true;
  const hasMonth = text.split(/[^\p{L}]+/u).some((word) => word.length > 2 && monthOf(word) !== 0);
  return hasMonth ? /\b(?:19|20|21)\d\d\b/.test(text) : !/\d/.test(text);
};

const readDayOn = (
  topic: 'decision_date' | 'start_date',
  cell: string,
  { saidOn, dateOrder, inUsersZone }: AroundValue,
): ReadStatement | undefined => {
  const text = cell.replace(/\p{Cf}/gu, '').trim();
  const read = readDay(text, dateOrder, inUsersZone);
  if (typeof read !== 'string')
    return { said: { topic, value: read.day }, saysMore: read.time !== null || read.isPartial };
  if (read === 'impossible_date' || text.length > LONGEST || !isSureDay(text)) return undefined;
  const said = readValue(topic, text, saidOn as LocalDay); // a day of the calendar, as the column of days gives it
  return said === undefined ? undefined : { said, saysMore: true };
};

/**
 * The value of a topic, as the app's own line reads it, or by the label of a menu, in English or German. Days are read as the
 * column writes them; pay has to name its currency.
 * @returns `undefined` for what cannot be read for sure
 */
export const readSignalValue = (topic: Topic, cell: string, around: AroundValue): ReadStatement | undefined => {
  const today = around.saidOn as LocalDay; // a day of the calendar, as the column of days gives it
  switch (topic) {
    case 'decision_date':
    case 'start_date':
      return readDayOn(topic, cell, around);
    case 'decision_maker': {
      const named = readLine(cell);
      return named === undefined ? undefined : { said: { topic, value: named }, saysMore: false };
    }
    case 'salary':
    case 'candidates_remaining':
    case 'remote_policy': {
      if (cell.length > LONGEST) return undefined;
      const said = readValue(topic, cell, today) ?? readValue(topic, inEnglish(cell), today);
      return said === undefined ? undefined : { said, saysMore: FURTHER_WORDS.test(cell) };
    }
    case 'contingencies': {
      const said = readValue(topic, contingencyCodes(cell) ?? cell, today);
      return said === undefined ? undefined : { said, saysMore: false };
    }
    case 'location':
    case 'title_level':
    case 'role_scope': {
      const said = readValue(topic, cell, today);
      return said === undefined ? undefined : { said, saysMore: false };
    }
    default: {
      const chosen = CHOSEN_VALUES[topic];
      const word = chosen === undefined ? undefined : wordIn(chosen, cell);
      const said = readValue(topic, cell, today) ?? readValue(topic, word?.value ?? cell, today);
      return said === undefined ? undefined : { said, saysMore: word?.saysMore ?? false };
    }
  }
};
