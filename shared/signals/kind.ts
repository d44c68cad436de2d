import type { Claim } from './claim.ts';
import type { ConflictKind, Topic } from './signal.ts';
import { countedOf } from './support.ts';
import type { Weights } from './weights.ts';

/** What the kind of a conflict depends on, of one side. */
type Side = {
  /** Whom the side rests on, if that is one voice alone. */
  readonly only: string | null;
  readonly isHearsayAlone: boolean;
  /** The calendar day of its newest claim, implied ones included. */
  readonly newestDay: number;
};

const sideOf = (claims: readonly Claim[]): Side => {
  const [voice, ...others] = new Set(countedOf(claims).map((claim) => claim.voice));
  return {
    only: others.length === 0 ? (voice ?? null) : null,
    isHearsayAlone: claims.every(({ heard }) => heard.isHearsay),
    newestDay: claims.reduce((newest, { heard }) => Math.max(newest, heard.day), Number.NEGATIVE_INFINITY),
  };
};

/** Which kind of conflict two sides have (signals.md, "Conflict on a topic", 5). */
export const kindOf = (
  topic: Topic,
  claims: readonly Claim[],
  opposite: readonly Claim[],
  weights: Weights,
): ConflictKind => {
  const one = sideOf(claims);
  const other = sideOf(opposite);
  // Somebody quoted against their own word is no mixed message: one of the two may be misheard.
  const isOneMind = one.only !== null && one.only === other.only && one.isHearsayAlone === other.isHearsayAlone;
  if (isOneMind) return 'mixed_message';
  const sameTimeDays = weights.topics[topic].halfLifeDays * weights.sameTimeHalfLives;
  return Math.abs(one.newestDay - other.newestDay) <= sameTimeDays ? 'contradiction' : 'possible_change';
};
