import { createStore, type Store } from '../../ui/createStore.ts';

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

type Drafts = ReadonlyMap<string, Draft>;

/** All unsaved text, by role and field. It outlives the panel, so that nothing written is ever lost by closing it. */
export const drafts: Store<Drafts> = createStore<Drafts>(new Map());

/** Sets or forgets (`null`) the draft of a field. */
export const setDraft = (name: string, draft: Draft | null): void => {
  const next = new Map(drafts.get());
  if (draft === null) {
    next.delete(name);
  } else {
    next.set(name, draft);
  }
  drafts.set(next);
};
