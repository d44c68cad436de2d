import type { Claim } from './claim.ts';

/** The probability that one of several independent things holds, by the probability of each. */
const either = (chances: Iterable<number>): number => {
  let none = 1;
  for (const chance of chances) none *= 1 - chance;
  return 1 - none;
};

/**
 * The claims that count for a cluster: hearsay adds nothing where its origin's own word stands, or a document from that
 * person, or it would count twice.
 */
export const countedOf = (claims: readonly Claim[]): readonly Claim[] => {
  if (!claims.some(({ heard }) => heard.isHearsay)) return claims;
  const own = new Set(claims.flatMap(({ heard }) => (heard.isHearsay ? [] : [heard.signal.person])));
  return claims.filter(({ heard }) => !(heard.isHearsay && own.has(heard.origin)));
};

/** S = 1 − Π(1 − w) over the distinct voices, each with the most that `worth` gives one of its claims. */
export const supportOf = (counted: readonly Claim[], worth: (claim: Claim) => number): number => {
  const [only, second] = counted;
  if (only !== undefined && second === undefined) return either([worth(only)]);
  const best = new Map<string, number>();
  for (const claim of counted) best.set(claim.voice, Math.max(best.get(claim.voice) ?? 0, worth(claim)));
  return either(best.values());
};
