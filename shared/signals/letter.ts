import { compareHeard, type Heard } from './heard.ts';
import type { Signal } from './signal.ts';

/** The offer letter that counts: what one sender put on paper at one time. */
export type Letter = {
  /** The signal by which it is the letter. */
  readonly offer: Heard;
  /** All that it says. */
  readonly parts: ReadonlySet<Heard>;
  /** When the first of it was said: milliseconds since 1970. */
  readonly since: number;
};

const isOffer = (signal: Signal): boolean =>
  (signal.topic === 'decision_stance' && signal.value === 'offer_written') ||
  (signal.topic === 'offer_form' && signal.value === 'written');

/**
 * The last offer letter, or the last one marked as replacing it; `undefined` while there is none. What came in writing from
 * the same person on the same day is the same paper: its terms are typed in one after the other.
 */
export const letterOf = (all: readonly Heard[], replacing: readonly string[]): Letter | undefined => {
  const offer = all
    .filter(({ signal, isDocument }) => isDocument && signal.retracted !== true)
    .filter(({ signal }) => isOffer(signal) || replacing.includes(signal.id))
    .toSorted(compareHeard)
    .at(-1);
  if (offer === undefined) return undefined;
  const isPart = (heard: Heard): boolean =>
    heard.isDocument &&
    heard.signal.retracted !== true &&
    heard.signal.person === offer.signal.person &&
    heard.day === offer.day;
  const parts = all.filter(isPart);
  return { offer, parts: new Set(parts), since: Math.min(...parts.map(({ saidAt }) => saidAt)) };
};
