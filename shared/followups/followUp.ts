import type { FollowUpEnd } from '../domain/choices.ts';
import type { WantedFollowUp } from './snapshot.ts';

/** A follow-up as it stands: what a rule wants, and what became of it. */
export type FollowUp = WantedFollowUp & {
  /** Whether the user has put it off, or chosen its day. */
  readonly hold: 'snoozed' | 'pinned' | null;
  /** The user's day, and the instant if there is one, from which on it is to be done. */
  readonly day: string;
  readonly at: string | null;
} & (
    | {
        /** Retired: by the user, for good. */
        readonly state: 'open' | 'retired';
        readonly endedBy: null;
        readonly endedOn: null;
      }
    | { readonly state: 'ended'; readonly endedBy: FollowUpEnd; readonly endedOn: string }
  );
