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
  /** What is restated by its like alone: documents, own words and hearsay, each on its topic and by its voice. */
  readonly line: string;
  /** Milliseconds since 1970. */
  readonly saidAt: number;
  /** The calendar day on which it was said, as days since 1970. */
  readonly day: number;
  readonly clock: Clock;
};

const lineOf = ({ topic, person }: Signal, isDocument: boolean, attributedTo: string | undefined): string => {
  if (isDocument) return `${topic} document ${person}`;
  return attributedTo === undefined ? `${topic} talk ${person}` : `${topic} hearsay ${attributedTo}`;
};

const hear = (signal: Signal, clock: Clock): Heard => {
  const { at, day } = clock(signal.saidAt);
  // A document is never hearsay, whatever somebody typed beside it.
  const isDocument = signal.channel === 'document';
  const attributedTo = isDocument ? undefined : signal.attributedTo;
  return {
    signal,
    origin: attributedTo ?? signal.person,
    isHearsay: attributedTo !== undefined,
    isDocument,
    isImpression: signal.certainty === 'impression',
    line: lineOf(signal, isDocument, attributedTo),
    saidAt: at,
    day,
    clock,
  };
};

/** Signals made ready for the rules, in their order. @throws RangeError where there is no such zone */
export const hearAll = (signals: readonly Signal[], zone: string): readonly Heard[] => {
  const clock = clockIn(zone);
  return signals.map((signal) => hear(signal, clock));
};

/** By character codes, so that the order is the same in every language. */
export const compareIds = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** When it was typed in, in milliseconds since 1970. Read when it is asked for: it decides between equal times alone. */
const recordedAt = ({ signal, saidAt, clock }: Heard): number =>
  signal.recordedAt === undefined ? saidAt : clock(signal.recordedAt).at;

/** The order in which things were said: by `saidAt`, then `recordedAt`, then id. */
export const compareHeard = (one: Heard, other: Heard): number =>
  one.saidAt - other.saidAt || recordedAt(one) - recordedAt(other) || compareIds(one.signal.id, other.signal.id);
