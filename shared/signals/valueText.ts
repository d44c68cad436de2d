import type { LocalDay } from '../domain/localDay.ts';
import { CONTINGENCIES, CONTRACT_TYPES, NEXT_STEPS, OFFER_FORMS_SAID, STANCES } from './choices.ts';
import { readCandidates, readOfficeDays } from './countText.ts';
import { readDay } from './dayText.ts';
import { foldTyped } from './foldTyped.ts';
import { readLine, readTags, writeTags } from './lineText.ts';
import { readPay, writePay } from './payText.ts';
import type { Contingency, ValueOf } from './signal.ts';
import type { StatementOn, WrittenTopic } from './writtenTopics.ts';

/** The word for an empty set. */
export const NONE = 'none';

/** Longer than any value: it is not looked at any further. */
const LONGEST = 4000;

type Around = { readonly today: LocalDay; readonly currency: string | null };

const codeIn = (text: string): string => foldTyped(text).replace(/[ -]/g, '_');

const oneOf =
  <const T extends readonly string[]>(list: T) =>
  (text: string): T[number] | undefined =>
    list.find((word) => word === codeIn(text));

const contingency = oneOf(CONTINGENCIES);
const readContingencies = (text: string): readonly Contingency[] | undefined => {
  if (codeIn(text) === NONE) return [];
  const named = foldTyped(text).split(',').map(contingency);
  return named.includes(undefined) ? undefined : CONTINGENCIES.filter((one) => named.includes(one));
};

const readYesNo = (text: string): boolean | undefined => {
  const answer = foldTyped(text);
  return answer === 'yes' || answer === 'no' ? answer === 'yes' : undefined;
};

const readSentiment = (text: string): number | undefined => {
  const typed = foldTyped(text);
  return /^[+-]?[12]$|^0$/.test(typed) ? Number(typed) : undefined;
};

const READERS: { readonly [T in WrittenTopic]: (text: string, around: Around) => ValueOf[T] | undefined } = {
  decision_stance: oneOf(STANCES),
  decision_date: (text, { today }) => readDay(text, today),
  start_date: (text, { today }) => readDay(text, today),
  candidates_remaining: readCandidates,
  salary: (text, { currency }) => readPay(text, currency),
  remote_policy: readOfficeDays,
  location: (text) => readLine(text),
  title_level: (text) => readLine(text),
  contract_type: oneOf(CONTRACT_TYPES),
  role_scope: readTags,
  headcount_approved: readYesNo,
  next_step: oneOf(NEXT_STEPS),
  offer_form: oneOf(OFFER_FORMS_SAID),
  contingencies: readContingencies,
  sentiment: readSentiment,
};

/**
 * The value of a topic as the user types it: days in words or `YYYY-MM-DD`, numbers, pay, texts as they are, tags and sets
 * parted by commas (`none`: an empty set), `yes` and `no`, and of the enumerated topics their code words (`choices.ts`), in
 * any case. Never throws.
 * @param today `YYYY-MM-DD`: days without a year, and days of the week, lie from it on
 * @param currency what pay is in that names none, ISO 4217; `null`: such pay cannot be read
 * @returns `undefined` for what cannot be read
 */
export const readValue = <T extends WrittenTopic>(
  topic: T,
  text: string,
  today: LocalDay,
  currency: string | null = null,
): StatementOn<T> | undefined => {
  if (text.length > LONGEST) return undefined;
  const read: (text: string, around: Around) => ValueOf[T] | undefined = READERS[topic];
  const value = read(text, { today, currency });
  return value === undefined ? undefined : { topic, value };
};

/** The text that {@link readValue} takes for the same value, on every day and with every currency. */
export const writeValue = (said: StatementOn<WrittenTopic>): string => {
  switch (said.topic) {
    case 'salary':
      return writePay(said.value);
    case 'role_scope':
      return writeTags(said.value);
    case 'contingencies':
      return said.value.length === 0 ? NONE : CONTINGENCIES.filter((one) => said.value.includes(one)).join(', ');
    case 'headcount_approved':
      return said.value ? 'yes' : 'no';
    case 'candidates_remaining':
    case 'remote_policy':
    case 'sentiment':
      return `${said.value}`;
    default:
      return said.value;
  }
};
