import { announce } from './announce.ts';
import { createStore } from './createStore.ts';

export type Toast = {
  readonly id: number;
  readonly text: string;
  readonly tone: 'neutral' | 'problem';
  readonly action?: { readonly label: string; readonly run: () => void };
};

const NEUTRAL_MS = 7000;
const MOST = 3;

export const toasts = createStore<readonly Toast[]>([]);

let lastId = 0;

/** Takes a notice away. */
export const dismissToast = (id: number): void => {
  toasts.set(toasts.get().filter((toast) => toast.id !== id));
};

type NewToast = Omit<Toast, 'id' | 'tone'> & Partial<Pick<Toast, 'tone'>>;

const add = (toast: NewToast): number => {
  lastId += 1;
  const id = lastId;
  const tone = toast.tone ?? 'neutral';
  toasts.set([...toasts.get(), { ...toast, tone, id }].slice(-MOST));
  announce(toast.text, tone === 'problem' ? 'assertive' : 'polite');
  if (tone === 'neutral') {
    setTimeout(() => dismissToast(id), NEUTRAL_MS);
  }
  return id;
};

/**
 * Shows a short notice, and says it to screen readers. A neutral one goes by itself; a problem stays until it is
 * dismissed, since nobody should miss it by looking away.
 */
export const showToast = (toast: NewToast): void => void add(toast);

/** A notice that something went wrong. */
export const showProblem = (text: string): void => showToast({ text, tone: 'problem' });

/** A notice that holds until what it says is over: the answer takes it away. */
export const showWhile = (text: string): (() => void) => {
  const id = add({ text, tone: 'problem' });
  return () => dismissToast(id);
};
