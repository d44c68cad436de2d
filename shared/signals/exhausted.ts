import { type Clock, clockIn } from './clock.ts';
import { compareIds, hearAll } from './heard.ts';
import type { Signal, Topic } from './signal.ts';

/** That the user asked somebody about a topic. `at`: a day or an instant, as `saidAt` of a signal. */
export type Asking = { readonly topic: Topic; readonly person: string; readonly at: string };

/** Asked on so many days without a word, somebody will not answer. */
const MOST_ASKED = 2;

const keyOf = (topic: Topic, person: string): string => `${topic} ${person}`;

/** By topic and person: when they last said something on it themselves, be it true, retracted or outdated since. */
const lastWords = (signals: readonly Signal[], zone: string): ReadonlyMap<string, number> => {
  const last = new Map<string, number>();
  for (const { signal, saidAt, isHearsay, isImpression } of hearAll(signals, zone)) {
    if (isHearsay || isImpression) continue;
    const key = keyOf(signal.topic, signal.person);
    last.set(key, Math.max(last.get(key) ?? Number.NEGATIVE_INFINITY, saidAt));
  }
  return last;
};

const daysAsked = (asked: readonly Asking[], last: ReadonlyMap<string, number>, clock: Clock) => {
  const days = new Map<string, Set<number>>();
  for (const { topic, person, at } of asked) {
    const moment = clock(at);
    const key = keyOf(topic, person);
    if (moment.at <= (last.get(key) ?? Number.NEGATIVE_INFINITY)) continue;
    days.set(key, (days.get(key) ?? new Set()).add(moment.day));
  }
  return days;
};

/** Who was asked on a topic twice since they last said something on it: their ids, in their order. */
export type Exhausted = (topic: Topic) => readonly string[];

/**
 * Who need not be asked again (signals.md, "What to ask first"). Two askings on one day, by e-mail and by phone, are one.
 * An asking of the very instant of an answer was answered; a day alone stands for its start.
 * @param zone the user's IANA zone @throws RangeError where there is no such zone
 */
export const exhaustedBy = (signals: readonly Signal[], asked: readonly Asking[], zone = 'UTC'): Exhausted => {
  const days = daysAsked(asked, lastWords(signals, zone), clockIn(zone));
  const byTopic = new Map<Topic, Set<string>>();
  for (const { topic, person } of asked) {
    if ((days.get(keyOf(topic, person))?.size ?? 0) < MOST_ASKED) continue;
    byTopic.set(topic, (byTopic.get(topic) ?? new Set()).add(person));
  }
  return (topic) => [...(byTopic.get(topic) ?? [])].sort(compareIds);
};
