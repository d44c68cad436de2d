import type { SettlementAnswer } from './choices.ts';
import type { TopicResult } from './evaluate.ts';
import type { Topic } from './signal.ts';

/** What the user said of a conflict. `ids`: the claims that were on the table. */
export type Settlement = {
  readonly id: string;
  readonly topic: Topic;
  readonly answer: SettlementAnswer;
  readonly ids: readonly string[];
  /** The signal that settles it. */
  readonly signalId: string | null;
  readonly reason: string;
  /** An instant. */
  readonly at: string;
};
export type Standing = Settlement & { readonly answer: Exclude<SettlementAnswer, 'reopened'> };

/** Those that hold: what was opened again is not settled by what was said before. @param all in the order of their time */
export const standingOf = (all: readonly Settlement[]): readonly Standing[] =>
  all.flatMap((one, index) => {
    const { answer } = one;
    const isReopened = all.slice(index + 1).some((later) => later.answer === 'reopened' && later.topic === one.topic);
    return answer === 'reopened' || isReopened ? [] : [{ ...one, answer }];
  });

/**
 * What settles the conflict on a topic: the latest answer to which nothing on either side is new. `undefined`: it is open,
 * or there is none.
 */
export const settlementOf = (
  { topic, sides }: Pick<TopicResult, 'topic' | 'sides'>,
  standing: readonly Standing[],
): Standing | undefined =>
  sides === null
    ? undefined
    : standing.findLast((one) => one.topic === topic && sides.flat().every((id) => one.ids.includes(id)));
