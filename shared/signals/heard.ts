import { type Clock, clockIn } from './clock.ts';
import type { Signal } from './signal.ts';

/** A signal, and what the rules ask of it again and again. */
export type Heard = {
  readonly signal: Signal;
  /** Whose words these are: the one they are attributed to, or who told them. */
  readonly origin: string;
  readonly isHearsay: boolean;
  readonly isDocument: boolean;
  /** The user's own impression, which silences nothing but impressions. */
  readonly isImpression: boolean;
  /** Milliseconds since 1970. */
  readonly saidAt: number;
  readonly recordedAt: number;
  /** The calendar day on which it was said, as days since 1970. */
  readonly day: number;
};

const hear = (signal: Signal, clock: Clock): Heard => {
  const { at, day } = clock(signal.saidAt);
  // A document is never hearsay, whatever somebody typed beside it.
  const attributedTo = signal.channel === 'document' ? undefined : signal.attributedTo;
  return {
    signal,
    origin: attributedTo ?? signal.person,
    isHearsay: attributedTo !== undefined,
    isDocument: signal.channel === 'document',
    isImpression: signal.certainty === 'impression',
    saidAt: at,
    recordedAt: signal.recordedAt === undefined ? at : clock(signal.recordedAt).at,
    day,
  };
};

/** Signals made ready for the rules, in their order. @throws RangeError where there is no such zone */
export const hearAll = (signals: readonly Signal[], zone: string): readonly Heard[] => {
  const clock = clockIn(zone);
  return signals.map((signal) => hear(signal, clock));
};

/** By character codes, so that the order is the same in every language. */
export const compareIds = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** The order in which things were said: by `saidAt`, then `recordedAt`, then id. */
export const compareHeard = (one: Heard, other: Heard): number =>
  one.saidAt - other.saidAt || one.recordedAt - other.recordedAt || compareIds(one.signal.id, other.signal.id);
