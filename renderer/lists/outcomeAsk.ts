import type { RoleId } from '#shared/domain/ids.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import { createStore, type Store } from '../ui/createStore.ts';

/** The question why a role closed, asked beside the board without standing in its way. */
export type OutcomeAsk = {
  readonly card: RoleCard;
  /** The card is out of sight: the question takes the focus that it had, and gives it to this card afterwards. */
  readonly focusAfter: RoleId | null;
  readonly takesFocus: boolean;
};

export const outcomeAsk: Store<OutcomeAsk | null> = createStore<OutcomeAsk | null>(null);

/** Asks why a role closed, without a word to screen readers. Whoever does not want to say just goes on. */
export const askOutcome = (
  card: RoleCard,
  focus: Pick<OutcomeAsk, 'focusAfter' | 'takesFocus'> = { focusAfter: null, takesFocus: false },
): void => {
  outcomeAsk.set({ card, ...focus });
};

/** Takes the question back, if it is about this role. */
export const withdrawAsk = (id: RoleId): void => {
  if (outcomeAsk.get()?.card.id === id) {
    outcomeAsk.set(null);
  }
};
