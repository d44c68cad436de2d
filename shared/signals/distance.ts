import { payDistance } from './payDistance.ts';
import type { Place } from './place.ts';
import type { NextStep, Topic } from './signal.ts';

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** How many days from Monday to Friday there are up to and with a day, counted from a Monday before 1970. */
const weekdaysUpTo = (day: number): number => {
  // 1 January 1970 was a Thursday: three days after a Monday.
  const sinceMonday = day + 3;
  const week = Math.floor(sinceMonday / 7);
  return week * 5 + Math.min(5, sinceMonday - week * 7 + 1);
};

/** The days from Monday to Friday after the earlier of two days, up to and with the later one. Holidays count. */
const weekdaysBetween = (one: number, other: number): number => Math.abs(weekdaysUpTo(one) - weekdaysUpTo(other));

const numberDistance = (topic: Topic, one: number, other: number): number => {
  const apart = Math.abs(one - other);
  switch (topic) {
    case 'decision_date':
      return clamp((weekdaysBetween(one, other) - 2) / 8);
    case 'start_date':
      return clamp((apart - 5) / 20);
    case 'candidates_remaining':
      // Between nobody else and somebody lies everything.
      return (one === 0) === (other === 0) ? Math.min(1, apart / 3) : 1;
    case 'remote_policy':
      return Math.min(1, apart / 3);
    case 'sentiment':
      return Math.min(1, apart / 4);
    default: // the words of a scale
      return Math.min(1, apart / 2);
  }
};

const NOTHING_PLANNED: NextStep = 'nothing_planned';
/** Two steps that can follow each other differ, but do not exclude each other. */
const OTHER_STEP = 0.6;

const wordDistance = (topic: Topic, one: string, other: string): number => {
  if (one === other) return 0;
  if (topic !== 'next_step') return 1;
  return one === NOTHING_PLANNED || other === NOTHING_PLANNED ? 1 : OTHER_STEP;
};

/** 1 − Jaccard; of two empty sets 0. */
const setDistance = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let shared = 0;
  for (const item of one) if (other.has(item)) shared += 1;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : 1 - shared / all;
};

/** How far two values of a topic are apart, 0 to 1 (signals.md, "Topics"); `null` if they cannot be compared. */
export const placeDistance = (topic: Topic, one: Place, other: Place): number | null => {
  if (one.kind === 'number' && other.kind === 'number') return numberDistance(topic, one.at, other.at);
  if (one.kind === 'word' && other.kind === 'word') return wordDistance(topic, one.key, other.key);
  if (one.kind === 'set' && other.kind === 'set') return setDistance(one.items, other.items);
  if (one.kind === 'pay' && other.kind === 'pay') return payDistance(one.pay, other.pay);
  return null;
};
