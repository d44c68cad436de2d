import { dayNumber, dayOfNumber } from '../domain/calendarDay.ts';
import { CONTINGENCIES, CONTRACT_TYPES, NEXT_STEPS, OFFER_FORMS_SAID, STANCES } from './choices.ts';
import { placeOf } from './place.ts';
import type { PaySaid, Signal, Statement, Topic, ValueOf } from './signal.ts';
import type { Weights } from './weights.ts';

/** Further apart than any two days that are partly the same. */
const CLEARLY_APART_DAYS = 60;
const LAST_YEAR = '9999';
const OFFICE_DAYS = [0, 1, 2, 3, 4, 5];
const SENTIMENTS = [-2, -1, 0, 1, 2];
/** Nobody else, or several. */
const CANDIDATES = [0, 3];

const valuesOn = <T extends Topic>(topic: T, all: readonly Statement[]): readonly ValueOf[T][] =>
  all.flatMap((said) => (said.topic === topic ? [said.value as ValueOf[T]] : [])); // by its topic

/** A text that is none of these: longer than all. */
const otherThan = (texts: readonly string[]): string =>
  `other ${'x'.repeat(Math.max(0, ...texts.map((t) => t.length)))}`;

/** Pay far above what was said, once for each currency and period in which it was. */
const otherPay = (said: readonly PaySaid[]): readonly PaySaid[] => {
  const highest = new Map<string, PaySaid>();
  for (const pay of said) {
    const key = `${pay.currency} ${pay.period}`;
    if (pay.max >= (highest.get(key)?.max ?? 0)) highest.set(key, pay);
  }
  return [...highest.values()].map((pay) => ({ ...pay, min: pay.max * 2 + 1, max: pay.max * 2 + 1 }));
};

/** A day clearly later than all, or earlier where the calendar has no later one. */
const otherDay = (days: readonly string[], today: string): string => {
  const [first = today, ...others] = days.toSorted();
  const last = others.at(-1) ?? first;
  return last < LAST_YEAR
    ? dayOfNumber(dayNumber(last) + CLEARLY_APART_DAYS)
    : dayOfNumber(dayNumber(first) - CLEARLY_APART_DAYS);
};

const answers = (
  topic: Topic,
  stands: readonly Statement[],
  named: readonly Statement[],
  today: string,
): readonly Statement[] => {
  switch (topic) {
    case 'decision_stance':
      return STANCES.map((value) => ({ topic, value }));
    case 'contract_type':
      return CONTRACT_TYPES.map((value) => ({ topic, value }));
    case 'next_step':
      return NEXT_STEPS.map((value) => ({ topic, value }));
    case 'offer_form':
      return OFFER_FORMS_SAID.map((value) => ({ topic, value }));
    case 'headcount_approved':
      return [true, false].map((value) => ({ topic, value }));
    case 'candidates_remaining':
      return CANDIDATES.map((value) => ({ topic, value }));
    case 'remote_policy':
      return OFFICE_DAYS.map((value) => ({ topic, value }));
    case 'sentiment':
      return SENTIMENTS.map((value) => ({ topic, value }));
    case 'decision_date':
    case 'start_date': {
      const days = valuesOn(topic, named);
      return [...days, otherDay(days, today)].map((value) => ({ topic, value }));
    }
    case 'location':
    case 'title_level':
    case 'decision_maker': {
      const texts = valuesOn(topic, stands);
      return [...texts, otherThan(texts)].map((value) => ({ topic, value }));
    }
    case 'role_scope': {
      const sets = valuesOn(topic, stands);
      return [...sets, [otherThan(sets.flat())]].map((value) => ({ topic, value }));
    }
    case 'contingencies': {
      const sets = valuesOn(topic, stands);
      const unsaid = CONTINGENCIES.filter((one) => !sets.some((set) => set.includes(one)));
      // That there are none, which opens a gate; and what nobody has named, or else all of them.
      return [...sets, [], unsaid.length > 0 ? unsaid : CONTINGENCIES].map((value) => ({ topic, value }));
    }
    case 'salary': {
      const pays = valuesOn(topic, stands);
      return [...pays, ...otherPay(pays)].map((value) => ({ topic, value }));
    }
  }
};

/**
 * What somebody could answer on a topic, each value once: every word of a scale; each day named so far, and each pay, text
 * and set that stands; and of these one more that differs from all. Pay that nobody has spoken of has no answer here: a
 * first one contradicts nothing.
 * @param stands what counts now, on this topic and others @param signals all of the role @param today `YYYY-MM-DD`
 */
export const answersOn = (
  topic: Topic,
  stands: readonly Statement[],
  signals: readonly Signal[],
  today: string,
  weights: Weights,
): readonly Statement[] => {
  const named = signals.filter(({ retracted }) => retracted !== true);
  return [...new Map(answers(topic, stands, named, today).map((said) => [placeOf(said, weights).key, said])).values()];
};
