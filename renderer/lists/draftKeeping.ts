import { call } from '../api/client.ts';
import { failureMessage, isLocked } from '../api/failure.ts';
import { showProblem, showWhile } from '../ui/toasts.ts';

/** A pause in the typing after which what was typed is kept. */
const PAUSE_MS = 300;
/** What could not be kept is tried again this soon, without a word if it is only a file in use: main has waited for that. */
const AGAIN_MS = { locked: 200, otherwise: 5000 };

type Receive = (id: string, value: unknown) => void;

/** What is to be written, by key; `null`: to be forgotten. */
const unwritten = new Map<string, string | null>();
/** What main had, for forms whose code is not loaded yet. */
const unclaimed = new Map<string, string>();
const receivers = new Map<string, Receive>();
let timer: ReturnType<typeof setTimeout> | undefined;
/** Takes the notice away that says why nothing is kept. */
let worksAgain: (() => void) | undefined;
let writing: Promise<void> = Promise.resolve();

const SEPARATOR = '/';
const keyOf = (form: string, id: string): string => `${form}${SEPARATOR}${id}`;

const writeAfter = (ms: number): void => {
  clearTimeout(timer);
  timer = setTimeout(() => void keepDraftsNow(), ms);
};

const writeAll = async (): Promise<void> => {
  const batch = [...unwritten];
  unwritten.clear();
  let failed: unknown;
  for (const [key, text] of batch) {
    try {
      // Each would wait as long as the first for a file that is in use.
      if (isLocked(failed)) throw failed;
      await call('drafts.keep', { key, text });
    } catch (failure) {
      // It still stands in its form.
      if (!unwritten.has(key)) unwritten.set(key, text);
      failed = failure;
    }
  }
  if (failed === undefined || isLocked(failed)) {
    worksAgain?.();
    worksAgain = undefined;
  } else {
    worksAgain ??= showWhile(failureMessage(failed));
  }
  if (failed !== undefined) writeAfter(isLocked(failed) ? AGAIN_MS.locked : AGAIN_MS.otherwise);
};

/** Keeps all drafts without waiting for a pause; whether that worked. One after the other, so that the newest stays. */
export const keepDraftsNow = async (): Promise<boolean> => {
  clearTimeout(timer);
  writing = writing.then(writeAll);
  await writing;
  return unwritten.size === 0;
};

/** Keeps a draft of a form once the typing pauses; with `null` forgets it. */
export const keepDraft = (form: string, id: string, value: unknown): void => {
  unwritten.set(keyOf(form, id), value === null ? null : JSON.stringify(value));
  writeAfter(PAUSE_MS);
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
  const writeNow = (): void => void keepDraftsNow();
  window.addEventListener('pagehide', writeNow);
  window.addEventListener('blur', writeNow);
  return () => {
    window.removeEventListener('pagehide', writeNow);
    window.removeEventListener('blur', writeNow);
  };
};
