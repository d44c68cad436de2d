import type { LocalDay } from '../domain/localDay.ts';
import type { Contingency, Statement } from '../signals/signal.ts';
import type { StatementOn, TypedTopic } from '../signals/writtenTopics.ts';
import { formatCount } from './format.ts';
import { formatPay, formatShortPay } from './pay.ts';
import { signalWords as words } from './signalWords.ts';
import { formatDistance, formatWeekday } from './when.ts';

/** How many are said to be several. */
const SEVERAL = 3;
const MIDDLE = 2;

const candidates = (count: number): string => {
  if (count === 0) return 'None';
  if (count === 1) return '1 other';
  return count === SEVERAL ? 'Several' : `${formatCount(count)} others`;
};

/** In a row of words only the first begins with a capital. */
const listed = (several: readonly Contingency[]): string =>
  several
    .map((one, index) => (index === 0 ? words.contingencies[one] : words.contingencies[one].toLowerCase()))
    .join(', ');

/**
 * What was said on a topic, in short words: `€48–54k a year`, `3 a week`, `Fri 27 Nov`, `Several`.
 * @param names the name of a person by their id
 * @param today `YYYY-MM-DD`: of days in another year the year is said, too
 */
export const valueWords = (said: Statement, names: (personId: string) => string, today: LocalDay): string => {
  switch (said.topic) {
    case 'decision_stance':
      return words.stances[said.value];
    case 'decision_date':
    case 'start_date':
      return formatWeekday(said.value, today);
    case 'candidates_remaining':
      return candidates(said.value);
    case 'salary':
      return formatShortPay(said.value);
    case 'remote_policy':
      return said.value === 0 ? 'Remote' : `${formatCount(said.value)} a week`;
    case 'location':
    case 'title_level':
      return said.value;
    case 'contract_type':
      return words.contracts[said.value];
    case 'role_scope':
      return said.value.join(', ');
    case 'decision_maker':
      return names(said.value);
    case 'headcount_approved':
      return said.value ? words.headcount.yes : words.headcount.no;
    case 'next_step':
      return words.steps[said.value];
    case 'offer_form':
      return words.offers[said.value];
    case 'contingencies':
      return said.value.length === 0 ? words.noContingencies : listed(said.value);
    case 'sentiment':
      return words.sentiments[said.value + MIDDLE] ?? `${said.value}`;
  }
};

/** How a typed value was understood, in full: `Fri 27 Nov (in 4 days)`, `€48,000–54,000 a year`. */
export const understoodWords = (said: StatementOn<TypedTopic>, today: LocalDay): string => {
  switch (said.topic) {
    case 'decision_date':
    case 'start_date':
      return `${formatWeekday(said.value, today)} (${formatDistance(said.value as LocalDay, today)})`; // a day that was read
    case 'candidates_remaining':
      return said.value === SEVERAL ? 'Several: counted as 3 others' : candidates(said.value);
    case 'salary':
      return formatPay(said.value);
    case 'remote_policy':
      return said.value === 0 ? 'Remote: no office days' : `${formatCount(said.value)} in the office each week`;
    default:
      return valueWords(said, String, today);
  }
};
