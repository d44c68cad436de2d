import { TOPICS } from './choices.ts';
import { type Claim, claimsOf } from './claim.ts';
import { compareIds, type Heard, hearAll } from './heard.ts';
import type { Signal, Topic } from './signal.ts';
import type { Parts } from './strength.ts';
import { DEFAULT_WEIGHTS, type Weights } from './weights.ts';

/** The topics on which one voice alone is thin: what most depends on, and what people differ on most. */
const VOICE_TOPICS = [
  'decision_stance', 'decision_date', 'salary', 'start_date',
] as const satisfies readonly Topic[]; // biome-ignore format: a list is read as one

/** A topic of which only one voice speaks. `person`: whose words they are; of a document, who sent it. */
export type OneVoice = {
  readonly topic: (typeof VOICE_TOPICS)[number];
  readonly person: string;
  /** `hearsay`: from others alone. */
  readonly how: 'talk' | 'hearsay' | 'document';
};

/** How much of a role was looked at and heard (signals.md, "The view", 3). Ids are in their order; no words. */
export type SignalCoverage = {
  /** People met in interviews, and how many of them were followed up since. */
  readonly met: number;
  readonly followedUp: number;
  /** In the order of {@link VOICE_TOPICS}. */
  readonly oneVoice: readonly OneVoice[];
  /** Who decides as far as is known, and who of them spoke of the decision themselves. */
  readonly deciders: { readonly known: readonly string[]; readonly heard: readonly string[] };
  readonly isPayHeard: boolean;
  /** Topics on which nothing counts, in the order of {@link TOPICS}; and their share of all, 0 to 1. */
  readonly notHeard: readonly Topic[];
  readonly shareNotHeard: number;
  /** Why there is not enough yet for any figure; `null` if there is. */
  readonly notEnough: 'nothing_heard' | 'one_person' | null;
};

/** What says how the decision stands. Terms and kind words may come from somebody who knows nothing of it. */
const OF_THE_DECISION: ReadonlySet<Topic> = new Set([
  'decision_stance', 'decision_date', 'candidates_remaining', 'headcount_approved', 'next_step', 'offer_form',
]); // biome-ignore format: a list is read as one

/** What came from one person at one time is one paper, however much it says. */
const voiceOf = ({ heard }: Claim): string =>
  heard.isDocument ? `document ${heard.saidAt} ${heard.signal.person}` : `person ${heard.origin}`;

const oneVoiceOn = (topic: OneVoice['topic'], claims: readonly Claim[]): readonly OneVoice[] => {
  const [first] = claims;
  if (first === undefined || new Set(claims.map(voiceOf)).size !== 1) return [];
  const talkOrHearsay = claims.every(({ heard }) => heard.isHearsay) ? 'hearsay' : 'talk';
  return [{ topic, person: first.heard.origin, how: first.heard.isDocument ? 'document' : talkOrHearsay }];
};

const decidersOf = (all: readonly Heard[], named: readonly Claim[], parts: Parts): SignalCoverage['deciders'] => {
  const known = new Set([
    ...Object.entries(parts).flatMap(([id, part]) => (part === 'hiring_manager' || part === 'executive' ? [id] : [])),
    ...named.flatMap(({ said }) => (said.topic === 'decision_maker' ? [said.value] : [])),
  ]);
  // Their word counts as heard after a letter has overtaken it, too: they did speak.
  const spoke = all.filter(({ signal, isHearsay }) => !isHearsay && OF_THE_DECISION.has(signal.topic));
  const heard = new Set(spoke.map(({ signal }) => signal.person));
  const ids = [...known].sort(compareIds);
  return { known: ids, heard: ids.filter((id) => heard.has(id)) };
};

/**
 * How much of a role was heard, from whom. An impression is the user's own and nobody's voice; what was retracted was not
 * heard. What a signal implies counts on the topic that it is about, as in `evaluate`.
 * @param given `met` and `followedUp` are counts; `zone` is the user's IANA zone, UTC if absent
 * @throws RangeError where there is no such zone
 */
export const signalCoverage = ({
  signals,
  parts,
  met,
  followedUp,
  weights = DEFAULT_WEIGHTS,
  zone = 'UTC',
}: {
  readonly signals: readonly Signal[];
  readonly parts: Parts;
  readonly met: number;
  readonly followedUp: number;
  readonly weights?: Weights;
  readonly zone?: string;
}): SignalCoverage => {
  // What nobody said silences nothing that somebody did, so it can be left out from the start.
  const all = hearAll(signals, zone).filter(({ signal, isImpression }) => !isImpression && signal.retracted !== true);
  const byTopic = claimsOf(all, parts, weights);
  const notHeard = TOPICS.filter((topic) => !byTopic.has(topic));
  const people = Math.max(met, new Set(all.map(({ signal }) => signal.person)).size);
  const ofFew = people <= 1 ? 'one_person' : null;
  return {
    met,
    followedUp,
    oneVoice: VOICE_TOPICS.flatMap((topic) => oneVoiceOn(topic, byTopic.get(topic) ?? [])),
    deciders: decidersOf(all, byTopic.get('decision_maker') ?? [], parts),
    isPayHeard: byTopic.has('salary'),
    notHeard,
    shareNotHeard: notHeard.length / TOPICS.length,
    notEnough: all.length === 0 ? 'nothing_heard' : ofFew,
  };
};
