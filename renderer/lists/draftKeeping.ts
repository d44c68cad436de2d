import { call } from '../api/client.ts';
import { failureMessage } from '../api/failure.ts';
import { showProblem } from '../ui/toasts.ts';

/** A pause in the typing after which what was typed is kept. */
const PAUSE_MS = 300;

type Receive = (id: string, value: unknown) => void;

/** What is to be written, by key; `null`: to be forgotten. */
const unwritten = new Map<string, string | null>();
/** What main had, for forms whose code is not loaded yet. */
const unclaimed = new Map<string, string>();
const receivers = new Map<string, Receive>();
let timer: ReturnType<typeof setTimeout> | undefined;
/** Said once until it works again. */
let isTold = false;

const SEPARATOR = '/';
const keyOf = (form: string, id: string): string => `${form}${SEPARATOR}${id}`;

const write = async (): Promise<void> => {
  clearTimeout(timer);
  timer = undefined;
  const batch = [...unwritten];
  unwritten.clear();
  for (const [key, text] of batch) {
    try {
      await call('drafts.keep', { key, text });
      isTold = false;
    } catch (failure) {
      // It still stands in its form; the next key that is pressed tries again.
      if (!unwritten.has(key)) unwritten.set(key, text);
      if (!isTold) showProblem(failureMessage(failure));
      isTold = true;
    }
  }
};

/** Keeps a draft of a form once the typing pauses; with `null` forgets it. */
export const keepDraft = (form: string, id: string, value: unknown): void => {
  unwritten.set(keyOf(form, id), value === null ? null : JSON.stringify(value));
  clearTimeout(timer);
  timer = setTimeout(() => void write(), PAUSE_MS);
};

const deliver = (key: string, text: string): boolean => {
  const at = key.indexOf(SEPARATOR);
  const receive = receivers.get(key.slice(0, at));
  receive?.(key.slice(at + 1), JSON.parse(text));
  return receive !== undefined;
};

/** Gives a form the drafts that were kept of it, now and once they are read. */
export const receiveDrafts = (form: string, receive: Receive): void => {
  receivers.set(form, receive);
  for (const [key, text] of unclaimed) if (deliver(key, text)) unclaimed.delete(key);
};

/** Reads what the last session left half-way, and keeps what this one types when its window goes. */
export const startKeepingDrafts = (): (() => void) => {
  call('drafts.list', {}).then(
    (drafts) => {
      // Oldest first, so that the newest is the last of its form.
      for (const { key, text } of drafts.toReversed()) if (!deliver(key, text)) unclaimed.set(key, text);
    },
    (failure: unknown) => showProblem(failureMessage(failure)),
  );
  const writeNow = (): void => void write();
  window.addEventListener('pagehide', writeNow);
  window.addEventListener('blur', writeNow);
  return () => {
    window.removeEventListener('pagehide', writeNow);
    window.removeEventListener('blur', writeNow);
  };
};
