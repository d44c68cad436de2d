import type { Contingency, Signal, Topic } from './signal.ts';
import type { Parts } from './strength.ts';

/** What the user logged of an offer, beside the signals. Times are days or instants, as `saidAt` of a signal. */
export type GateHistory = {
  readonly signals: readonly Signal[];
  readonly parts: Parts;
  /** Documents that the user marked as replacing the letter. Ids of signals. */
  readonly replacing: readonly string[];
  /** What was accepted: the id of any signal of the letter; `null` for what was only said. */
  readonly acceptances: readonly {
    readonly letter: string | null;
    readonly at: string;
    /** When they said that they had received it. */
    readonly acknowledgedAt: string | null;
  }[];
  readonly cleared: readonly Contingency[];
  /** Who said that the user may give notice. */
  readonly toldToGiveNotice: readonly { readonly person: string; readonly at: string }[];
  /** What the user confirmed or settled of a topic: the claims that were on the table. A new one opens it again. */
  readonly settled: readonly { readonly topic: Topic; readonly ids: readonly string[] }[];
  /** When the user was in touch with them. */
  readonly contacts: readonly string[];
  /** `YYYY-MM-DD` in the zone. */
  readonly today: string;
};
