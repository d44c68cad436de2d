import { useCallback, useEffect, useRef } from 'react';
import { failureMessage, isLocked, isStale } from '../api/failure.ts';
import { beforeLeaving } from '../ui/beforeLeaving.ts';
import { useStore } from '../ui/createStore.ts';
import { type Draft, drafts, setDraft } from './fieldDrafts.ts';

/** Main has waited for the file already. */
const AGAIN_MS = 200;

type Options = {
  /** Role and field. */
  readonly name: string;
  readonly stored: string;
  /** What is wrong with a text; it is then kept but not saved. */
  readonly check?: (text: string) => string | null;
  readonly save: (text: string) => Promise<void>;
  /** Reads the role anew after main refused a stale write. */
  readonly reload: () => void;
};

/** Saves, however long something else has the data file: the window says meanwhile what is waited for. */
const saveOnceFree = async (save: () => Promise<void>): Promise<void> => {
  for (;;) {
    try {
      return await save();
    } catch (failure) {
      if (!isLocked(failure)) throw failure;
    }
    await new Promise((next) => setTimeout(next, AGAIN_MS));
  }
};

/**
 * A field edited in place. What is typed is a draft until main has it; a failure keeps the draft, whatever it was,
 * and a change from elsewhere is never overwritten without a word.
 */
export const useDraft = ({ name, stored, check, save, reload }: Options) => {
  const draft = useStore(drafts, (all) => all.get(name));
  const latest = useRef({ stored, check, save, reload });
  useEffect(() => {
    latest.current = { stored, check, save, reload };
  });

  const write = useCallback(
    async (text: string): Promise<void> => {
      const base = latest.current.stored;
      setDraft(name, { text, base, state: 'saving', reason: '' });
      try {
        await saveOnceFree(() => latest.current.save(text));
        const now = drafts.get().get(name);
        // Typed on while it was being saved: the whole is a draft on top of what we have just stored.
        setDraft(name, now === undefined || now.text === text ? null : { ...now, base: null, state: 'writing' });
      } catch (failure) {
        const now = drafts.get().get(name);
        const kept = { text: now?.text ?? text, base, reason: failureMessage(failure) };
        setDraft(name, { ...kept, state: isStale(failure) ? 'conflict' : 'failed' });
        if (isStale(failure)) {
          latest.current.reload();
        }
      }
    },
    [name],
  );

  const commit = useCallback((): void => {
    const current: Draft | undefined = drafts.get().get(name);
    if (current === undefined || current.state === 'saving' || current.state === 'conflict') {
      return;
    }
    if (current.text === latest.current.stored) {
      setDraft(name, null);
    } else if (current.base !== null && current.base !== latest.current.stored) {
      setDraft(name, { ...current, state: 'conflict' });
    } else if ((latest.current.check?.(current.text) ?? null) === null) {
      void write(current.text);
    }
  }, [name, write]);

  // Leaving by any way, even by closing the window, keeps what was written.
  useEffect(() => {
    const stay = beforeLeaving(commit);
    return () => {
      stay();
      commit();
    };
  }, [commit]);

  // What failed or was cut off, and is stored by now all the same, waits for nobody.
  const isStored = draft?.text === stored && (draft.state === 'failed' || draft.state === 'conflict');
  useEffect(() => {
    if (isStored) setDraft(name, null);
  }, [name, isStored]);

  return {
    text: draft?.text ?? stored,
    draft,
    problem: draft === undefined ? null : (check?.(draft.text) ?? null),
    change: (text: string) =>
      setDraft(name, {
        text,
        base: draft === undefined ? stored : draft.base,
        state: draft?.state === 'conflict' || draft?.state === 'saving' ? draft.state : 'writing',
        reason: '',
      }),
    commit,
    revert: () => setDraft(name, null),
    /** Writes it over what was changed elsewhere. */
    saveAnyway: () => void write(draft?.text ?? stored),
  };
};
