import type { Channel } from '../domain/channel.ts';
import type { Promised } from '../domain/promise.ts';

/**
 * What is known about one follow-up, and may be said to the one it is for. Only what this very person did or said, or
 * what the user did with them, belongs here: what another person said must never reach a draft. Days are `YYYY-MM-DD`
 * in the user's zone; anything that is not known, or cannot be read, is `null`.
 */
export type DraftFacts = {
  /** The user's day: of it hangs how a day is written. */
  readonly today: string;
  readonly roleId: string;
  /** `null`: the company, or nobody in particular. */
  readonly personId: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly role: string | null;
  /** The employer, not the agency through which the role came. */
  readonly company: string | null;
  /** There is no posting yet: the title is the user's own label, and is not told. */
  readonly isLead: boolean;
  readonly myName: string | null;
  readonly myPhone: string | null;
  readonly appliedOn: string | null;
  /** Of the interview that the follow-up rests on, which took place. */
  readonly interviewDay: string | null;
  /** The day that this person named. `null` if somebody else did. */
  readonly decisionDay: string | null;
  /** What this person promised, on the calendar and clock (`HH:MM`) of the zone in which they said it. */
  readonly promised: { readonly what: Promised; readonly day: string; readonly time: string | null } | null;
  /** When the user last got in touch with this person about the role. `talked`: they spoke with each other. */
  readonly myLastContact: { readonly channel: Channel; readonly day: string; readonly talked: boolean } | null;
  /** What they sent, and the user owes an answer to. */
  readonly theirMessage: { readonly channel: Channel; readonly day: string } | null;
};
