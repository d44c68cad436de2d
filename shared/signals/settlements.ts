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

/**
 * Those that hold: what was opened again is not settled by what was said before, and nothing by a signal that was taken
 * back.
 * @param all in the order of their time @param isTakenBack whether a signal does not stand any more
 */
export const standingOf = (
  all: readonly Settlement[],
  isTakenBack: (signalId: string) => boolean = () => false,
): readonly Standing[] =>
  all.flatMap((one, index) => {
    const { answer, signalId } = one;
    const isReopened = all.slice(index + 1).some((later) => later.answer === 'reopened' && later.topic === one.topic);
    const isUndone = signalId !== null && isTakenBack(signalId);
    return answer === 'reopened' || isReopened || isUndone ? [] : [{ ...one, answer }];
  });

type Result = Pick<TopicResult, 'topic' | 'band' | 'notComparable'>;

/**
 * What the user said of a topic last, where nothing on it is open any more.
 * @param whole what is against what, whatever was said of it @param open the same without what was settled
 */
export const settlementOf = (
  whole: Result,
  open: Result | undefined,
  standing: readonly Standing[],
): Standing | undefined => {
  const isAtOdds = ({ band, notComparable }: Result): boolean => band !== 'none' || notComparable;
  return isAtOdds(whole) && (open === undefined || !isAtOdds(open))
    ? standing.findLast(({ topic }) => topic === whole.topic)
    : undefined;
};
