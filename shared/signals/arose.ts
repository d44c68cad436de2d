import type { TopicResult } from './evaluate.ts';
import { compareHeard, type Heard, hearAll } from './heard.ts';
import type { Signal } from './signal.ts';

type Clusters = Pick<TopicResult, 'clusters'>;

/** The signals behind some claims of a topic, or behind all that count, in the order in which they were said. */
const behind = ({ clusters }: Clusters, signals: readonly Signal[], zone: string, ids?: readonly string[]): Heard[] => {
  const claims = clusters.flatMap((cluster) => cluster.claims);
  const named = new Set(claims.flatMap(({ id, signal }) => (ids === undefined || ids.includes(id) ? [signal] : [])));
  return hearAll(
    signals.filter(({ id }) => named.has(id)),
    zone,
  ).toSorted(compareHeard);
};

/**
 * The signal by which two sides came to be against each other: of the first of each, the later one. It stays the same
 * whatever joins them, so that a conflict can be told from another on the same topic. `null` where nothing is against
 * anything.
 * @param signals all of the role @param zone the user's IANA zone @throws RangeError where there is no such zone
 */
export const aroseBy = (
  result: Pick<TopicResult, 'sides' | 'clusters'>,
  signals: readonly Signal[],
  zone = 'UTC',
): Heard | null =>
  (result.sides ?? [])
    .flatMap((ids) => behind(result, signals, zone, ids)[0] ?? [])
    .toSorted(compareHeard)
    .at(-1) ?? null;

/** The latest signal that counts on a topic; `null` where none does. */
export const latestOn = (result: Clusters, signals: readonly Signal[], zone = 'UTC'): Heard | null =>
  behind(result, signals, zone).at(-1) ?? null;
