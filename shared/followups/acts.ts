import type { FollowUpActName } from '../domain/choices.ts';
import type { WorkCalendar } from './calendar.ts';
import type { Rule, SnapshotMark } from './snapshot.ts';

/** What the user did with a follow-up that was wanted. None is ever changed: a later one says otherwise. */
export type FollowUpAct = {
  readonly rule: Rule;
  /** As in a mark: `null` for a rule of the role as a whole, and for the company. */
  readonly person: string | null;
  readonly anchor: string;
  readonly step: number;
  readonly act: FollowUpActName;
  /** When it was due then; either a day or an instant. */
  readonly dueOn: string | null;
  readonly dueAt: string | null;
  /** The user's day and the instant of the act. */
  readonly on: string;
  readonly at: string;
  /** Until when it was put off, or for when it was pinned; either, of these two acts alone. */
  readonly untilOn: string | null;
  readonly untilAt: string | null;
  readonly reason: string;
};

/** What makes two follow-ups steps of one and the same; each rule looks at its role, or at one person of it. */
export type Series = Pick<FollowUpAct, 'rule' | 'person' | 'anchor'>;

const OF_THE_ROLE: readonly Rule[] = ['applied', 'decision_date', 'prep', 'conflict_open', 'own'];

/** Whom a mark names: nobody where it counts whoever the follow-up names. */
export const markPerson = (rule: Rule, person: string | null): string | null =>
  OF_THE_ROLE.includes(rule) ? null : person;

export const isSameSeries = (act: Series, { rule, person, anchor }: Series): boolean =>
  act.rule === rule && act.anchor === anchor && act.person === markPerson(rule, person);

/** The marks that the rules count, of all that the user did. */
export const marksOf = (acts: readonly FollowUpAct[], calendar: WorkCalendar): readonly SnapshotMark[] =>
  acts.flatMap(({ act, rule, person, anchor, on, dueOn, dueAt }) =>
    act === 'done' || act === 'skipped'
      ? { rule, person, anchor, how: act, on, dueOn: dueOn ?? (dueAt === null ? on : calendar.dayOf(dueAt)) }
      : [],
  );
