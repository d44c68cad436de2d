import { evaluate, type TopicResult } from '#shared/signals/evaluate.ts';
import type { Certainty, Signal, SignalChannel, Statement, Topic, ValueOf } from '#shared/signals/signal.ts';
import type { Parts } from '#shared/signals/strength.ts';

/** One person per part. */
export const PEOPLE: Parts = {
  manager: 'hiring_manager',
  recruiter: 'recruiter',
  supervisor: 'supervisor',
  executive: 'executive',
  peer: 'peer',
  agency: 'agency_recruiter',
  referrer: 'referrer',
  somebody: 'other',
};

let count = 0;

/** A signal; the day is one of March 2026, or a whole text. Certain, by a call, unless something else is said. */
export const said = <T extends Topic>(
  person: string,
  topic: T,
  value: ValueOf[T],
  day: number | string,
  more: {
    readonly id?: string;
    readonly certainty?: Certainty;
    readonly channel?: SignalChannel;
    readonly attributedTo?: string;
    readonly recordedAt?: string;
    readonly retracted?: boolean;
  } = {},
): Signal => {
  count += 1;
  const saidAt = typeof day === 'number' ? `2026-03-${`${day}`.padStart(2, '0')}` : day;
  const id = `s${`${count}`.padStart(6, '0')}`;
  return { id, person, certainty: 'definite', channel: 'call', saidAt, topic, value, ...more } as Signal; // by T
};

/** The result on one topic. */
export const on = (topic: Topic, signals: readonly Signal[], parts: Parts = PEOPLE): TopicResult | undefined =>
  evaluate(signals, parts).find((result) => result.topic === topic);

/** κ on a topic; 0 where nothing was said. */
export const kappaOn = (topic: Topic, signals: readonly Signal[]): number => on(topic, signals)?.kappa ?? 0;

/** A statement by its parts. */
export const statement = <T extends Topic>(topic: T, value: ValueOf[T]): Statement => ({ topic, value }) as Statement; // by T
