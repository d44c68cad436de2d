import type { Contact } from './contacts.ts';
import type { FollowUp } from './followUp.ts';
import type { RoleView } from './view.ts';

/** What ends a follow-up besides what the user says of it, as its rule has it (followups.md, "The rules, exactly"). */
export type Course = {
  /** What was heard of others, by which the rule lets go of all its steps. In their order. */
  readonly heard: readonly Contact[];
  /** The touches of E: each day of them completes the step that stands next. In their order. */
  readonly touches: readonly Contact[];
  /** How many days there are in E once this step is completed. */
  readonly days: number;
};

/** The course of a follow-up; `undefined` where what it rests on is gone, so that it rests on nothing. */
export type CourseOf = (view: RoleView, followUp: FollowUp) => Course | undefined;
