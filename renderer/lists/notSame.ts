import { createStore } from '../ui/createStore.ts';

/** Pairs of records that the user called "not the same", until the app is closed. */
export const notSame = createStore<ReadonlySet<string>>(new Set());

/** The name of a pair, whichever way round it is. */
export const pairName = (one: string, other: string): string => [one, other].sort().join(' ');

/** Leaves a pair out from now on. */
export const callNotSame = (name: string): void => notSame.set(new Set([...notSame.get(), name]));
