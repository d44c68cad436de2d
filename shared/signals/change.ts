import type { TopicResult } from './evaluate.ts';
import type { GateResult } from './gate.ts';
import type { Topic } from './signal.ts';

/** What an answer changes. */
export type Change = {
  /** How many steps the verdict of the gate moves: 2 from *don't resign* to *clear*. */
  readonly gateSteps: number;
  /** How many gates open or close. */
  readonly gatesChanged: number;
  /** How far κ rises or falls, on the topic where it does so most: 0 to 1. */
  readonly kappaChange: number;
};

export const NO_CHANGE: Change = { gateSteps: 0, gatesChanged: 0, kappaChange: 0 };

const VERDICTS: readonly GateResult['verdict'][] = ['dont_resign', 'hold', 'clear'];
/** Figures that differ by less came out of the same factors. */
const ROUNDED = 1e9;

/** What became of the gate. */
export const changeOfGate = (before: GateResult, after: GateResult): Omit<Change, 'kappaChange'> => ({
  gateSteps: Math.abs(VERDICTS.indexOf(after.verdict) - VERDICTS.indexOf(before.verdict)),
  gatesChanged: after.gates.filter(({ isPassed }, index) => isPassed !== before.gates[index]?.isPassed).length,
});

const kappaIn = (results: readonly TopicResult[], topic: Topic): number =>
  results.find((result) => result.topic === topic)?.kappa ?? 0;

/** How far κ moved at most on one of some topics. Results may lack a topic on which nothing counts. */
export const changeOfKappa = (
  topics: Iterable<Topic>,
  before: readonly TopicResult[],
  after: readonly TopicResult[],
): number => {
  const changes = [...topics].map((topic) => Math.abs(kappaIn(after, topic) - kappaIn(before, topic)));
  const most = Math.max(0, ...changes);
  return Math.round(most * ROUNDED) === 0 ? 0 : most;
};

/** Whether anything changes. */
export const isChange = ({ gateSteps, gatesChanged, kappaChange }: Change): boolean =>
  gateSteps > 0 || gatesChanged > 0 || kappaChange > 0;

/** Each figure at its most, whichever of the two has it. */
export const mostOf = (one: Change, other: Change): Change => ({
  gateSteps: Math.max(one.gateSteps, other.gateSteps),
  gatesChanged: Math.max(one.gatesChanged, other.gatesChanged),
  kappaChange: Math.max(one.kappaChange, other.kappaChange),
});

/** The larger first: by the verdict, then by the gates, then by κ. */
export const compareChanges = (one: Change, other: Change): number =>
  other.gateSteps - one.gateSteps ||
  other.gatesChanged - one.gatesChanged ||
  Math.round(other.kappaChange * ROUNDED) - Math.round(one.kappaChange * ROUNDED);
