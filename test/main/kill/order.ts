import type { Kind } from './kinds.ts';

/** What a child is started with. */
export type Order = {
  readonly folder: string;
  readonly seed: number;
  /** What it does first; from then on it does what comes to its mind. */
  readonly steps: readonly Kind[];
  /** How many rows the first of the steps imports. */
  readonly rows: number;
  /** It does nothing once the data is open: what is looked at is how it was opened. */
  readonly isIdle?: boolean;
  /** When it says that it may be killed from now on. */
  readonly aim: Aim;
};

/**
 * Before the data is opened, or once it is; or as soon as the time is asked for, by which the backup before a migration is
 * named, in which case it ends by itself; or before a step is carried out, once a part of it is there, or after it was
 * acknowledged.
 */
export type Aim =
  | { readonly at: 'open' | 'clock' | 'start' }
  | { readonly at: 'begin' | 'half' | 'done'; readonly step: number };

/** The line by which it says so. */
export const AIMED = 'aimed';
/** What it was aimed at had passed before anybody could look: the child has nothing to wait for, and ends. */
export const MISSED = 'missed';

export const SMALL_IMPORT = 12;
