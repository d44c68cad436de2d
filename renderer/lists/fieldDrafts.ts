import { role as words } from '#shared/messages/role.ts';
import { createKeptDrafts } from './keptDrafts.ts';

/** Text that is being written and is not saved yet. */
export type Draft = {
  readonly text: string;
  /**
   * What was stored when the writing began: if it is another by now, somebody else has written. `null` after a save of
   * our own, when what is stored is ours.
   */
  readonly base: string | null;
  readonly state: 'writing' | 'saving' | 'failed' | 'conflict';
  /** What main said, if it failed. */
  readonly reason: string;
};

/**
 * A text of which the app ended before it was stored is not stored now by itself: the user says. With what one was begun
 * over a save of our own nobody knows any more: unless it is stored itself, what is there is taken for another's.
 */
const restored = ({ base, ...draft }: Draft): Draft => ({
  ...{ ...draft, base: base ?? draft.text },
  ...((draft.state === 'writing' || draft.state === 'saving') && { state: 'failed', reason: words.endedBefore }),
});

/**
 * All unsaved text, by role and field. It outlives the panel, the window and the app, so that nothing written is ever
 * lost by closing it.
 */
export const drafts = createKeptDrafts<Draft>(
  'field',
  { text: '', base: null, state: 'writing', reason: '' },
  restored,
);

/** Sets or forgets (`null`) the draft of a field. */
export const setDraft = (name: string, draft: Draft | null): void => drafts.put(name, draft);
