import type { TopicResult } from './evaluate.ts';
import { compareHeard, type Heard, hearAll } from './heard.ts';
import type { Signal } from './signal.ts';

/**
 * The signal by which two sides came to be against each other: of the first of each, the later one. It stays the same
 * whatever joins them, so that a conflict can be told from another on the same topic. `null` where nothing is against
 * anything.
 * @param signals all of the role @param zone the user's IANA zone @throws RangeError where there is no such zone
 */
export const aroseBy = (
  { sides, clusters }: Pick<TopicResult, 'sides' | 'clusters'>,
  signals: readonly Signal[],
  zone = 'UTC',
): Heard | null => {
  if (sides === null) return null;
  const claims = clusters.flatMap((cluster) => cluster.claims);
  const firsts = sides.map((ids) => {
    const named = new Set(claims.flatMap(({ id, signal }) => (ids.includes(id) ? [signal] : [])));
    return hearAll(
      signals.filter(({ id }) => named.has(id)),
      zone,
    ).toSorted(compareHeard)[0];
  });
  return (
    firsts
      .flatMap((first) => first ?? [])
      .toSorted(compareHeard)
      .at(-1) ?? null
  );
};
