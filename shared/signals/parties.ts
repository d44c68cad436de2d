import type { TopicResult } from './evaluate.ts';

/** Whose words the two sides of a topic are, by person; nobody's where nothing is against anything. */
export const partiesOf = (
  result: Pick<TopicResult, 'sides' | 'clusters'> | undefined,
): readonly [readonly string[], readonly string[]] => {
  const claims = result?.clusters.flatMap((cluster) => cluster.claims) ?? [];
  const originsOf = (ids: readonly string[]) => claims.flatMap(({ id, origin }) => (ids.includes(id) ? [origin] : []));
  const [one, other] = result?.sides ?? [[], []];
  return [originsOf(one), originsOf(other)];
};
