import type { OfferStepName } from './choices.ts';
import { NOBODY } from './fromRecords.ts';
import type { GateHistory } from './gateHistory.ts';
import type { Standing } from './settlements.ts';
import type { Contingency, Signal } from './signal.ts';

/** What happened with an offer, as it is stored. */
export type OfferStep = {
  readonly step: OfferStepName;
  readonly personId: string | null;
  readonly signalId: string | null;
  readonly contingency: Contingency | null;
  /** An instant. */
  readonly at: string;
  /** Only the day is known: `at` is its start. */
  readonly isDay: boolean;
};

/** As late on a day as every day is long, so that what has no time is not before what has one. */
const LATE_MS = 23 * 3_600_000 - 1;
const atEnd = ({ at, isDay }: OfferStep): string => (isDay ? new Date(Date.parse(at) + LATE_MS).toISOString() : at);

/** An acceptance is acknowledged by the first word on it before the next one. */
const acceptancesOf = (steps: readonly OfferStep[]): GateHistory['acceptances'] => {
  const accepted = steps.filter(({ step }) => step === 'accepted');
  return accepted.map(({ signalId, at }, index) => {
    const until = accepted[index + 1]?.at;
    const word = steps.find(
      (one) => one.step === 'acknowledged' && one.at >= at && (until === undefined || one.at < until),
    );
    return { letter: signalId, at, acknowledgedAt: word?.at ?? null };
  });
};

/**
 * The history that the gate looks at.
 * @param steps in the order of their time @param settled what stands of what the user said
 */
export const historyOf = (
  given: Pick<GateHistory, 'signals' | 'parts' | 'contacts' | 'today'>,
  taken: readonly OfferStep[],
  settled: readonly Standing[],
): GateHistory => {
  const steps = taken.map((step) => ({ ...step, at: atEnd(step) }));
  return {
    ...given,
    replacing: steps.flatMap(({ step, signalId }) =>
      step === 'replaces_letter' && signalId !== null ? [signalId] : [],
    ),
    acceptances: acceptancesOf(steps),
    cleared: steps.flatMap(({ contingency }) => contingency ?? []),
    toldToGiveNotice: steps.flatMap(({ step, personId, at }) =>
      step === 'may_give_notice' ? [{ person: personId ?? NOBODY, at }] : [],
    ),
    settled: settled.map(({ topic, ids }) => ({ topic, ids })),
  };
};

const speaksOfOffer = (signal: Signal): boolean =>
  signal.retracted !== true &&
  ((signal.topic === 'offer_form' && signal.value !== 'none') ||
    (signal.topic === 'decision_stance' && (signal.value === 'offer_verbal' || signal.value === 'offer_written')));

/** Whether it is time to ask if the user may resign: there is talk of an offer, or something was done with one. */
export const isGateAsked = (signals: readonly Signal[], steps: readonly OfferStep[]): boolean =>
  steps.length > 0 || signals.some(speaksOfOffer);
