import type { GateShown } from '#shared/contract/offerSteps.ts';
import { gate as words } from '#shared/messages/gate.ts';
import { signalWords } from '#shared/messages/signalWords.ts';
import type { GateName } from '#shared/signals/choices.ts';
import type { Contingency, Topic } from '#shared/signals/signal.ts';
import type { ClaimView, Known } from './known.ts';

type Gate = GateShown['gates'][number];

/** What can be done about a gate that is open. */
export type GateDeed =
  | { readonly kind: 'letter' }
  | { readonly kind: 'said'; readonly topic: Topic }
  | { readonly kind: 'accepted' | 'acknowledged' | 'may_give_notice' }
  | { readonly kind: 'cleared'; readonly contingency: Contingency }
  | { readonly kind: 'confirm'; readonly topic: Topic; readonly ids: readonly string[] };

/** A gate as it is shown: what is missing, in words, and what can be done about it. */
export type GatePoint = {
  readonly name: GateName;
  readonly isPassed: boolean;
  readonly missing: string | null;
  readonly deeds: readonly GateDeed[];
};

const claimsOf = ({ data }: Known): readonly ClaimView[] =>
  data.topics.flatMap(({ clusters }) => clusters.flatMap(({ claims }) => claims));

/** Whose words some claims are, each once. */
const namesOf = (known: Known, ids: readonly string[]): readonly string[] => [
  ...new Set(claimsOf(known).flatMap(({ id, person }) => (ids.includes(id) ? [known.nameOf(person)] : []))),
];

const topicsOf = (known: Known, ids: readonly string[]): readonly Topic[] => [
  ...new Set(claimsOf(known).flatMap(({ id, said }) => (ids.includes(id) ? [said.topic] : []))),
];

/** What the letter and others still want cleared, without what was. */
const openContingencies = ({ data }: Known, ids: readonly string[]): readonly Contingency[] => {
  const cleared = new Set(data.offerSteps.map(({ contingency }) => contingency));
  const named = data.signals.flatMap(({ id, said }) =>
    said.topic === 'contingencies' && ids.includes(id) ? said.value : [],
  );
  return [...new Set(named)].filter((one) => !cleared.has(one));
};

const acceptedPoint = ({ data }: Known, { letter }: GateShown): Pick<GatePoint, 'missing' | 'deeds'> => {
  const steps = data.offerSteps;
  const ofLetter = steps.findLast(({ step, signalId }) => step === 'accepted' && letter.some((id) => id === signalId));
  return ofLetter === undefined
    ? { missing: words.missing.notAccepted, deeds: [{ kind: 'accepted' }] }
    : { missing: words.missing.notAcknowledged, deeds: [{ kind: 'acknowledged' }] };
};

const openPoint = (known: Known, gate: GateShown, { name, ids }: Gate): Pick<GatePoint, 'missing' | 'deeds'> => {
  switch (name) {
    case 'written_offer': {
      if (gate.letter.length === 0) return { missing: words.missing.noLetter, deeds: [{ kind: 'letter' }] };
      const names = namesOf(known, ids);
      // Nobody spoke against it, but a later paper took its place.
      if (names.length === 0) return { missing: words.missing.replaced, deeds: [{ kind: 'letter' }] };
      return { missing: words.missing.refused({ names }), deeds: [] };
    }
    case 'accepted':
      return acceptedPoint(known, gate);
    case 'contingencies': {
      const open = openContingencies(known, ids);
      if (open.length === 0) {
        return { missing: words.missing.notSpokenOf, deeds: [{ kind: 'said', topic: 'contingencies' }] };
      }
      const names = open.map((one) => signalWords.contingencies[one].toLowerCase());
      return {
        missing: words.missing.notCleared({ names }),
        deeds: open.map((contingency) => ({ kind: 'cleared' as const, contingency })),
      };
    }
    case 'start_date':
      return { missing: words.missing.startDate, deeds: [{ kind: 'said', topic: 'start_date' }] };
    case 'terms': {
      const topics = topicsOf(known, ids);
      // All that stands on the topic is on the table.
      const onTable = (topic: Topic) => claimsOf(known).flatMap(({ id, said }) => (said.topic === topic ? [id] : []));
      return {
        missing: words.missing.differs({ topics }),
        deeds: topics.map((topic) => ({ kind: 'confirm' as const, topic, ids: onTable(topic) })),
      };
    }
    case 'no_objection':
      return { missing: words.missing.against({ names: namesOf(known, ids) }), deeds: [] };
    case 'notice':
      return { missing: words.missing.notice, deeds: [{ kind: 'may_give_notice' }] };
  }
};

/** The gates of a role, with what is missing. */
export const gatePoints = (known: Known, gate: GateShown): readonly GatePoint[] =>
  gate.gates.map((one) => ({
    name: one.name,
    isPassed: one.isPassed,
    ...(one.isPassed ? { missing: null, deeds: [] } : openPoint(known, gate, one)),
  }));
