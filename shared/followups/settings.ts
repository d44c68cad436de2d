import type { SET_RULES } from '../domain/choices.ts';
import type { Part } from '../domain/person.ts';
import type { Rule } from './snapshot.ts';

/** A rule that the user can set. */
export type SetRule = (typeof SET_RULES)[number];

/** What the user can change of each rule. All numbers are work days, or steps. */
export type RuleSettings = {
  /** Rules that are off want nothing. */
  readonly off: readonly SetRule[];
  readonly thankYou: { readonly after: number; readonly until: number };
  readonly applied: {
    readonly after: number;
    /** Where the user wants the role much. */
    readonly afterWanted: number;
    /** Where somebody has answered since. */
    readonly afterHeard: number;
    readonly afterClosing: number;
    readonly afterAnnounced: number;
    readonly steps: number;
    /** Whom to ask: the first of these that the role has. */
    readonly to: readonly Part[];
  };
  /** One entry per step. */
  readonly postInterview: {
    readonly after: readonly number[];
    readonly afterPromised: number;
    /** So many of those who were met, the first by this order. */
    readonly people: number;
    readonly to: readonly Part[];
  };
  readonly decisionDate: {
    readonly after: number;
    /** Where they said that they would call. */
    readonly afterCall: number;
    readonly again: number;
    readonly steps: number;
    /** Whom to ask the second time, if that is somebody else. */
    readonly to: readonly Part[];
  };
  readonly promise: {
    readonly graceMinutes: number;
    /** Of a call for which only a day is known. */
    readonly afterCall: number;
    readonly afterOther: number;
    readonly again: number;
    readonly steps: number;
    readonly until: number;
  };
  readonly replyOwed: { readonly after: number; readonly until: number };
  readonly leadUnanswered: { readonly after: number; readonly steps: number };
  readonly competingOffer: {
    /** Somebody was heard on the role within so many work days. */
    readonly within: number;
    readonly to: readonly Part[];
  };
  /** To whoever is the best to ask, after the day on which a conflict arose. */
  readonly conflictOpen: { readonly after: number };
  /** What is overdue by more than this is not wanted any more, where a rule has no limit of its own. */
  readonly until: number;
};

/** Whether the user has switched a rule off. */
export const isOff = (settings: RuleSettings, rule: Rule): boolean => {
  const off: readonly Rule[] = settings.off;
  return off.includes(rule);
};

/** The numbers of followups.md, "The rules, exactly". */
export const DEFAULT_RULES: RuleSettings = {
  off: [],
  thankYou: { after: 1, until: 5 },
  applied: {
    ...{ after: 7, afterWanted: 5, afterHeard: 10, afterClosing: 3, afterAnnounced: 2, steps: 2 },
    to: ['hiring_manager', 'recruiter', 'agency_recruiter'],
  },
  postInterview: {
    ...{ after: [5, 5, 20], afterPromised: 2, people: 2 },
    to: ['hiring_manager', 'recruiter', 'supervisor', 'agency_recruiter', 'executive', 'peer', 'referrer', 'other'],
  },
  decisionDate: {
    ...{ after: 2, afterCall: 1, again: 2, steps: 2 },
    to: ['recruiter', 'agency_recruiter', 'hiring_manager'],
  },
  promise: { graceMinutes: 20, afterCall: 1, afterOther: 2, again: 1, steps: 2, until: 10 },
  replyOwed: { after: 1, until: 20 },
  leadUnanswered: { after: 5, steps: 3 },
  competingOffer: { within: 15, to: ['hiring_manager', 'recruiter', 'agency_recruiter'] },
  conflictOpen: { after: 1 },
  until: 10,
};

/** What the user has set about follow-ups. */
export type PlanSettings = {
  readonly rules: RuleSettings;
  /** Weekdays on which the user works, 1 (Monday) to 7; at least one. */
  readonly workDays: readonly number[];
  /** Days off, `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
};

/** As followups.md has it, until the user sets something else. */
export const DEFAULT_PLAN: PlanSettings = { rules: DEFAULT_RULES, workDays: [1, 2, 3, 4, 5], holidays: [] };
