import type { Part } from '#shared/domain/person.ts';
import { RULE_BOUNDS } from '#shared/followups/bounds.ts';
import { DEFAULT_RULES, type RuleSettings, type SetRule } from '#shared/followups/settings.ts';
import { rules as words } from '#shared/messages/rules.ts';

const names = words.fields;

/** A number of a rule's settings: what it is called, in which unit it counts, and where it stands. */
export type RuleNumber = {
  readonly label: string;
  readonly unit: keyof typeof RULE_BOUNDS;
  readonly get: (rules: RuleSettings) => number;
  readonly set: (rules: RuleSettings, value: number) => RuleSettings;
};

/** Whom a rule asks first: one of those whom it asks at all. */
export type RulePeople = {
  readonly label: string;
  readonly get: (rules: RuleSettings) => readonly Part[];
  readonly set: (rules: RuleSettings, first: Part) => RuleSettings;
};

export type RuleFields = {
  readonly numbers: (rules: RuleSettings) => readonly RuleNumber[];
  readonly people?: RulePeople;
  /** As the rule was at first, with all else as it is. */
  readonly reset: (rules: RuleSettings) => RuleSettings;
};

type Groups = { [G in keyof RuleSettings]: RuleSettings[G] extends { readonly [name: string]: unknown } ? G : never };
type Group = Groups[keyof Groups];
type NumberIn<G extends Group> = {
  [K in keyof RuleSettings[G]]: RuleSettings[G][K] extends number ? K : never;
}[keyof RuleSettings[G]];

const number = <G extends Group>(
  group: G,
  name: NumberIn<G>,
  label: string,
  unit: RuleNumber['unit'] = 'days',
): RuleNumber => ({
  label,
  unit,
  get: (rules) => rules[group][name] as number, // by the type of `name`
  set: (rules, value) => ({ ...rules, [group]: { ...rules[group], [name]: value } }),
});

const reset =
  (group: Group) =>
  (rules: RuleSettings): RuleSettings => ({ ...rules, [group]: DEFAULT_RULES[group] });

const people = (group: 'applied' | 'postInterview' | 'decisionDate' | 'competingOffer', label: string): RulePeople => ({
  label,
  get: (rules) => rules[group].to,
  set: (rules, first) => {
    const others = DEFAULT_RULES[group].to.filter((part) => part !== first);
    return { ...rules, [group]: { ...rules[group], to: [first, ...others] } };
  },
});

/** After an interview each step waits for itself. */
const afterInterview = (step: number): RuleNumber => ({
  label: step === 0 ? names.postInterviewFirst : names.postInterviewAgain({ step: step + 1 }),
  unit: 'days',
  get: ({ postInterview }) => postInterview.after[step] ?? RULE_BOUNDS.days.min,
  set: (rules, value) => ({
    ...rules,
    postInterview: { ...rules.postInterview, after: rules.postInterview.after.with(step, value) },
  }),
});

const interviewSteps: RuleNumber = {
  label: names.stepsAtMost,
  unit: 'steps',
  get: ({ postInterview }) => postInterview.after.length,
  set: (rules, count) => {
    const { after } = rules.postInterview;
    const last = after.at(-1) ?? RULE_BOUNDS.days.min;
    const kept = Array.from({ length: count }, (_, step) => after[step] ?? last);
    return { ...rules, postInterview: { ...rules.postInterview, after: kept } };
  },
};

/** What can be set of each rule that has anything to set. */
export const RULE_FIELDS: Readonly<Partial<Record<SetRule, RuleFields>>> = {
  thank_you: {
    numbers: () => [number('thankYou', 'after', names.thankYouAfter), number('thankYou', 'until', names.thankYouUntil)],
    reset: reset('thankYou'),
  },
  applied: {
    numbers: () => [
      number('applied', 'after', names.appliedAfter),
      number('applied', 'afterWanted', names.appliedAfterWanted),
      number('applied', 'afterHeard', names.appliedAfterHeard),
      number('applied', 'afterClosing', names.appliedAfterClosing),
      number('applied', 'afterAnnounced', names.appliedAfterAnnounced),
      number('applied', 'steps', names.stepsAtMost, 'steps'),
    ],
    people: people('applied', names.askFirst),
    reset: reset('applied'),
  },
  post_interview: {
    numbers: ({ postInterview }) => [
      ...postInterview.after.map((_, step) => afterInterview(step)),
      interviewSteps,
      number('postInterview', 'afterPromised', names.postInterviewPromised),
      number('postInterview', 'people', names.postInterviewPeople, 'people'),
    ],
    people: people('postInterview', names.askFirst),
    reset: reset('postInterview'),
  },
  decision_date: {
    numbers: () => [
      number('decisionDate', 'after', names.decisionAfter),
      number('decisionDate', 'afterCall', names.decisionAfterCall),
      number('decisionDate', 'again', names.again),
      number('decisionDate', 'steps', names.stepsAtMost, 'steps'),
    ],
    people: people('decisionDate', names.askSecond),
    reset: reset('decisionDate'),
  },
  promise: {
    numbers: () => [
      number('promise', 'graceMinutes', names.promiseGrace, 'minutes'),
      number('promise', 'afterCall', names.promiseAfterCall),
      number('promise', 'afterOther', names.promiseAfterOther),
      number('promise', 'again', names.again),
      number('promise', 'steps', names.stepsAtMost, 'steps'),
      number('promise', 'until', names.promiseUntil),
    ],
    reset: reset('promise'),
  },
  reply_owed: {
    numbers: () => [number('replyOwed', 'after', names.replyAfter), number('replyOwed', 'until', names.replyUntil)],
    reset: reset('replyOwed'),
  },
  competing_offer: {
    numbers: () => [number('competingOffer', 'within', names.offerWithin)],
    people: people('competingOffer', names.askFirst),
    reset: reset('competingOffer'),
  },
  conflict_open: {
    numbers: () => [number('conflictOpen', 'after', names.conflictAfter)],
    reset: reset('conflictOpen'),
  },
  lead_unanswered: {
    numbers: () => [
      number('leadUnanswered', 'after', names.leadAfter),
      number('leadUnanswered', 'steps', names.stepsAtMost, 'steps'),
    ],
    reset: reset('leadUnanswered'),
  },
};

/** The limit of all rules that have none of their own. */
export const UNTIL: RuleNumber = {
  label: names.until,
  unit: 'days',
  get: ({ until }) => until,
  set: (rules, until) => ({ ...rules, until }),
};
