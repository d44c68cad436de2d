import type { Stance, Statement } from './signal.ts';
import type { Weights } from './weights.ts';

/** What a statement says about the decision, though it is about something else. */
export type Implication = {
  readonly said: Extract<Statement, { topic: 'decision_stance' }>;
  /** How much of its strength it keeps. */
  readonly factor: number;
};

/** The one topic about which others say something. */
export const IMPLIED_TOPIC = 'decision_stance';

const stance = (value: Stance, factor: number): Implication => ({ said: { topic: IMPLIED_TOPIC, value }, factor });

/** What a statement implies (signals.md, "What one topic says about another"); `null` of most. */
export const implicationOf = (said: Statement, { implied }: Weights): Implication | null => {
  switch (said.topic) {
    case 'candidates_remaining':
      return said.value >= 1 ? stance('comparing', implied.otherCandidates) : null;
    case 'next_step':
      if (said.value === 'another_round') return stance('comparing', implied.anotherRound);
      return said.value === 'references' ? stance('positive', implied.references) : null;
    case 'headcount_approved':
      return said.value ? null : stance('on_hold', implied.noHeadcount);
    case 'offer_form':
      if (said.value === 'verbal') return stance('offer_verbal', implied.verbalOffer);
      return said.value === 'written' ? stance('offer_written', implied.writtenOffer) : null;
    default:
      return null;
  }
};
