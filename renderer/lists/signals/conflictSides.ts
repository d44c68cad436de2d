import type { TopicView } from '#shared/contract/signals.ts';
import { daysFrom } from '#shared/domain/dayMath.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { dayOf, type Known } from './known.ts';

export type Side = TopicView['clusters'][number];

/** The weight of the topic that main counted with: it may be one of the user's own. */
export const weightOf = ({ kappa, severity }: TopicView): number => (kappa === 0 ? 1 : severity / kappa);

const newestDay = (side: Side | undefined, known: Known): LocalDay | null =>
  (side?.claims ?? [])
    .flatMap((claim) => {
      const signal = known.signalOf(claim);
      return signal === undefined ? [] : [dayOf(signal)];
    })
    .toSorted()
    .at(-1) ?? null;

/** The two sides of a conflict, what else was said, and the days between their newest words. */
export const conflictSides = (
  known: Known,
  { clusters, sides, band }: TopicView,
): { readonly sides: readonly Side[]; readonly rest: readonly Side[]; readonly days: number } => {
  // Where nothing can be set against each other, everything that was said stands side by side.
  if (sides === null || band === 'none') return { sides: clusters, rest: [], days: 0 };
  const opposed = sides.flatMap((ids) => clusters.find((cluster) => cluster.ids.join() === ids.join()) ?? []);
  const [one, other] = opposed.map((side) => newestDay(side, known));
  return {
    sides: opposed,
    rest: clusters.filter((cluster) => !opposed.includes(cluster)),
    days: one && other ? Math.abs(daysFrom(one, other)) : 0,
  };
};
