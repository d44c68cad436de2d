import { type GateName, TOPICS } from './choices.ts';
import type { Claim } from './claim.ts';
import { TOLERANCE } from './clusters.ts';
import { placeDistance } from './distance.ts';
import { differences, type OpenConflict, TERMS_OF_GATE } from './gateTerms.ts';
import type { GateView } from './gateView.ts';
import type { Heard } from './heard.ts';
import type { Signal } from './signal.ts';

/** Whether a gate is passed, and the claims that show it or stand in its way. */
export type Gate = { readonly name: GateName; readonly isPassed: boolean; readonly ids: readonly string[] };

/** From here on a claim contradicts the letter. */
const CONTRADICTS = 0.5;

const idsOf = (all: readonly Heard[]): readonly string[] => all.map(({ signal }) => signal.id);

const isRefusal = (signal: Signal): boolean => {
  switch (signal.topic) {
    case 'decision_stance':
      return signal.value === 'rejected' || signal.value === 'on_hold';
    case 'offer_form':
      return signal.value === 'none';
    case 'headcount_approved':
      return !signal.value;
    default:
      return false;
  }
};

const writtenOffer = ({ letter, active, isAfterLetter }: GateView): Gate => {
  const refusals = active.filter((heard) => isRefusal(heard.signal) && isAfterLetter(heard));
  // A later paper of its sender may have replaced what the letter says.
  const offers = active.filter((heard) => heard === letter?.offer);
  return {
    name: 'written_offer',
    isPassed: offers.length > 0 && refusals.length === 0,
    ids: idsOf(refusals.length > 0 ? refusals : offers),
  };
};

const accepted = ({ letter, history, clock }: GateView): Gate => {
  const ids = letter === undefined ? [] : idsOf([...letter.parts]);
  const isPassed = history.acceptances.some(
    ({ letter: accepts, at, acknowledgedAt }) =>
      letter !== undefined &&
      accepts !== null &&
      ids.includes(accepts) &&
      clock(at).at >= letter.since &&
      acknowledgedAt !== null &&
      clock(acknowledgedAt).at >= clock(at).at,
  );
  return { name: 'accepted', isPassed, ids };
};

const contingencies = ({ letter, active }: GateView): Gate => {
  // Nobody said what the user only feels.
  const spoken = active.filter(({ signal, isImpression }) => signal.topic === 'contingencies' && !isImpression);
  // What was said since the letter counts, and the letter itself; before it only while there is nothing newer.
  const newer = spoken.filter(({ saidAt }) => letter !== undefined && saidAt >= letter.since);
  const counting = newer.length > 0 ? newer : spoken;
  const open = counting.filter(({ signal }) => signal.topic === 'contingencies' && signal.value.length > 0);
  return {
    name: 'contingencies',
    // That there are none is for those to say who know it themselves.
    isPassed: counting.some(({ isHearsay }) => !isHearsay) && open.length === 0,
    ids: idsOf(open.length > 0 ? open : counting),
  };
};

const startDate = ({ letter, active, hasSay }: GateView): Gate => {
  const isWritten = ({ signal, isDocument, isHearsay }: Heard): boolean =>
    isDocument ||
    (signal.channel === 'email' &&
      signal.certainty === 'definite' &&
      !isHearsay &&
      hasSay(signal.person, 'start_date'));
  const written = active.filter(
    (heard) =>
      heard.signal.topic === 'start_date' && letter !== undefined && heard.saidAt >= letter.since && isWritten(heard),
  );
  return { name: 'start_date', isPassed: written.length > 0, ids: idsOf(written) };
};

const terms = (view: GateView, open: readonly OpenConflict[]): Gate => {
  const ids = TERMS_OF_GATE.flatMap((topic) => [
    ...open.filter((one) => one.topic === topic).flatMap((one) => one.ids),
    ...differences(view, topic).flat(),
  ]);
  return { name: 'terms', isPassed: ids.length === 0, ids: [...new Set(ids)] };
};

const noObjection = (view: GateView): Gate => {
  const contradicts = (claim: Claim): boolean =>
    view.ofLetter(claim.said.topic).some((written) => {
      const distance = placeDistance(claim.said.topic, written.place, claim.place);
      return distance !== null && distance >= CONTRADICTS - TOLERANCE;
    });
  // Of what is implied, the source's own topic says who knows.
  const hasSay = ({ heard }: Claim): boolean => heard.isDocument || view.hasSay(heard.origin, heard.signal.topic);
  const objections = TOPICS.flatMap((topic) =>
    view.claims(topic).filter((claim) => view.isAfterLetter(claim.heard) && hasSay(claim) && contradicts(claim)),
  );
  return { name: 'no_objection', isPassed: objections.length === 0, ids: objections.map(({ id }) => id) };
};

const notice = ({ letter, history, clock, hasSay }: GateView): Gate => ({
  name: 'notice',
  isPassed: history.toldToGiveNotice.some(
    ({ person, at }) => letter !== undefined && clock(at).at > letter.offer.saidAt && hasSay(person, 'decision_stance'),
  ),
  ids: [],
});

/** Every gate, in their order. @param open the open conflicts on the topics of gate 5; others count for nothing */
export const gatesOf = (view: GateView, open: readonly OpenConflict[]): readonly Gate[] =>
  [writtenOffer, accepted, contingencies, startDate, terms, noObjection, notice].map((gate) => gate(view, open));
