import type { TopicView } from '#shared/contract/signals.ts';
import type { Topic } from '#shared/signals/signal.ts';
import { type ClaimView, isImplied, type Known, type KnownSignal, tellerOf } from './known.ts';

/** One thing that stands in a cell. */
export type CellClaim = {
  readonly claim: ClaimView;
  readonly signal: KnownSignal;
  /** Who stands on the other side; empty where nothing is at odds. */
  readonly against: readonly string[];
};

export type MatrixCell = {
  readonly person: string;
  readonly claims: readonly CellClaim[];
  /** All that they ever said on it, the latest first, and what their claims follow from. */
  readonly all: readonly KnownSignal[];
};

export type MatrixRow = {
  readonly topic: Topic;
  /** `null`: all that was said on it was taken back. */
  readonly view: TopicView | null;
  readonly cells: readonly MatrixCell[];
};

/** Topics on which nothing is at odds, though several may have spoken. */
export const isAgreed = ({ view }: MatrixRow): boolean =>
  view === null || (view.clusters.length < 2 && view.band === 'none' && !view.notComparable);

/** What they said outright comes first; what follows from it is left out where the same stands there already. */
const shownOf = (claims: readonly ClaimView[], view: TopicView): readonly ClaimView[] => {
  const clusterOf = ({ id }: ClaimView) => view.clusters.findIndex(({ ids }) => ids.includes(id));
  const outright = claims.filter((claim) => !isImplied(claim));
  const said = new Set(outright.map(clusterOf));
  const implied = claims.filter((claim) => {
    const cluster = clusterOf(claim);
    const isNew = isImplied(claim) && !said.has(cluster);
    said.add(cluster);
    return isNew;
  });
  return [...outright, ...implied];
};

const againstOf = (id: string, view: TopicView, all: readonly ClaimView[]): readonly string[] => {
  // What the user settled is against nothing any more.
  if (view.band === 'none' || view.sides === null || view.settled !== null) return [];
  const [one, other] = view.sides;
  const opposite = [one.includes(id) ? other : [], other.includes(id) ? one : []].flat();
  return [...new Set(all.filter((claim) => opposite.includes(claim.id)).map(({ person }) => person))];
};

const cellOf = (topic: Topic, view: TopicView | null, person: string, known: Known): MatrixCell => {
  const all = view?.clusters.flatMap(({ claims }) => claims) ?? [];
  const own = all.filter((claim) => claim.person === person);
  const claims = (view === null ? [] : shownOf(own, view)).flatMap((claim) => {
    const signal = known.signalOf(claim);
    return signal === undefined || view === null ? [] : [{ claim, signal, against: againstOf(claim.id, view, all) }];
  });
  const sources = new Set(own.map(({ signal }) => signal));
  return {
    person,
    claims,
    all: known.data.signals.filter(
      (signal) => tellerOf(signal) === person && (signal.said.topic === topic || sources.has(signal.id)),
    ),
  };
};

/** Topics down, the worst first, people across. */
export const matrixRows = (known: Known): readonly MatrixRow[] => {
  const { topics, people, signals } = known.data;
  const listed = new Set(topics.map(({ topic }) => topic));
  const takenBack = new Set(signals.map(({ said }) => said.topic).filter((topic) => !listed.has(topic)));
  const rowOf = (topic: Topic, view: TopicView | null): MatrixRow => ({
    ...{ topic, view },
    cells: people.map(({ id }) => cellOf(topic, view, id, known)),
  });
  return [...topics.map((view) => rowOf(view.topic, view)), ...[...takenBack].map((topic) => rowOf(topic, null))];
};
