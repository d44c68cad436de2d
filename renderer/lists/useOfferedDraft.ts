import { useState } from 'react';
import { useStore } from '../ui/createStore.ts';
import type { KeptDrafts } from './keptDrafts.ts';

type Options<T> = {
  readonly drafts: KeptDrafts<T>;
  /** How the form begins. */
  readonly empty: T;
  /** Whether a draft holds anything that somebody typed. */
  readonly isFilled: (draft: T) => boolean;
  /** Whether a draft was begun for what this form is about. */
  readonly belongs?: (draft: T) => boolean;
};

/** A draft that was begun before and can be gone on with. */
export type Offer<T> = { readonly draft: T; readonly takeUp: () => void; readonly discard: () => void };

const newId = (): string => crypto.randomUUID();

/**
 * The text of a form that is kept while it is typed. A form begins empty; what was begun before and belongs here is
 * offered beside it, and comes in only if the user wants it.
 */
export const useOfferedDraft = <T extends object>({ drafts, empty, isFilled, belongs = () => true }: Options<T>) => {
  const [form, setForm] = useState(() => ({ id: newId(), draft: empty, isTakenUp: false }));
  const kept = useStore(drafts, (all) => all);
  const offered = [...kept].filter(([id, draft]) => id !== form.id && belongs(draft)).at(-1);
  const set = (draft: T): void => {
    setForm({ ...form, draft });
    drafts.put(form.id, isFilled(draft) ? draft : null);
  };
  return {
    draft: form.draft,
    set,
    /** Went on with a draft that was begun before. */
    isTakenUp: form.isTakenUp,
    isFilled: isFilled(form.draft),
    /** Begins another one, the last being saved. */
    startAnew: (draft: T): void => setForm({ id: newId(), draft, isTakenUp: false }),
    /** Forgets the draft, unless something was typed since `saved`. */
    forget: (saved: T = form.draft): void => {
      if ((drafts.get().get(form.id) ?? saved) === saved) drafts.put(form.id, null);
    },
    offer:
      offered === undefined
        ? null
        : ({
            draft: offered[1],
            takeUp: () => setForm({ id: offered[0], draft: offered[1], isTakenUp: true }),
            discard: () => drafts.put(offered[0], null),
          } satisfies Offer<T>),
  };
};
