import { createStore, type Store } from '../ui/createStore.ts';
import { keepDraft, receiveDrafts } from './draftKeeping.ts';

/** The unsaved drafts of one kind of form, by an id of the form's choosing; the newest last. */
export type KeptDrafts<T> = Store<ReadonlyMap<string, T>> & {
  /** Keeps a draft, or with `null` forgets it. */
  readonly put: (id: string, draft: T | null) => void;
};

/** Whether a value has the fields of a sample, each of the same type; where the sample has `null` anything will do. */
const isLike = (sample: object, value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(sample).every(([name, part]) => {
    const found: unknown = Reflect.get(value, name);
    if (part === null) return found !== undefined;
    return typeof found === typeof part && Array.isArray(found) === Array.isArray(part);
  });

/**
 * Drafts that outlive their form, the window and the app: each belongs to what it was begun for, and is gone only when
 * it is saved or given up. `sample` shows the fields of one; what an older version of the app kept otherwise is left alone.
 * `restored` says how a draft of the last session comes back.
 */
export const createKeptDrafts = <T extends object>(
  form: string,
  sample: Partial<T>,
  restored: (draft: T) => T = (draft) => draft,
): KeptDrafts<T> => {
  const store = createStore<ReadonlyMap<string, T>>(new Map());
  receiveDrafts(form, (id, value) => {
    // What is typed by now is newer.
    if (!isLike(sample, value) || store.get().has(id)) return;
    store.set(new Map([...store.get(), [id, restored(value as T)]])); // it has the fields of one
  });
  return {
    ...store,
    put: (id, draft) => {
      const next = new Map(store.get());
      next.delete(id);
      if (draft !== null) next.set(id, draft);
      store.set(next);
      keepDraft(form, id, draft);
    },
  };
};
