import { dayNumber, dayOfNumber } from '../domain/calendarDay.ts';
import { askingFirst } from './asking.ts';
import type { FollowUp } from './followUp.ts';
import type { Moment } from './moment.ts';
import type { FollowUpChannel, Rule } from './snapshot.ts';

/** What comes next on a role: the first of its open follow-ups, and how many like it are due by the same day. */
export type NextStep = {
  readonly rule: Rule;
  readonly channel: FollowUpChannel | null;
  /** The user's day from which on it is to be done. */
  readonly day: string;
  readonly count: number;
};

const HARD: readonly Rule[] = ['promise', 'decision_date'];

/** Whether others had to do something first, and did not: it comes before all that is due on its day or was before. */
export const isHardRule = (rule: Rule): boolean => HARD.includes(rule);

/** Of what is due by now, what is hard comes first; of one day, what asks something before what only gets in touch. */
export const nextStepOf = (followUps: readonly FollowUp[], { isOver }: Moment): NextStep | null => {
  const isDue = (day: string): boolean => isOver(dayOfNumber(dayNumber(day) - 1));
  const open = followUps.filter(({ state }) => state === 'open');
  const rank = ({ rule, day, at, key }: FollowUp): string =>
    [isHardRule(rule) && isDue(day) ? 0 : 1, day, at ?? '', askingFirst(rule), key].join(' ');
  const [first] = open.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1));
  if (first === undefined) return null;
  const { rule, channel, day } = first;
  return { rule, channel, day, count: open.filter((one) => one.rule === rule && one.day <= day).length };
};
