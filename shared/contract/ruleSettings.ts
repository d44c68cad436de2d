import * as z from 'zod';
import { FOLLOW_UP_RULES } from '../domain/choices.ts';
import { part } from '../domain/person.ts';
import { RULE_BOUNDS } from '../followups/bounds.ts';
import type { RuleSettings } from '../followups/settings.ts';

const within = ({ min, max }: { readonly min: number; readonly max: number }) => z.int().min(min).max(max);
const days = within(RULE_BOUNDS.days);
const steps = within(RULE_BOUNDS.steps);
const to = z.array(part).min(1).max(part.options.length).readonly();

/** What can be set of each rule, within what a plan can be made of. */
export const ruleSettings = z.object({
  off: z
    .array(z.enum(FOLLOW_UP_RULES).exclude(['question', 'own']))
    .max(FOLLOW_UP_RULES.length)
    .readonly(),
  thankYou: z.object({ after: days, until: days }),
  applied: z.object({
    ...{ after: days, afterWanted: days, afterHeard: days, afterClosing: days, afterAnnounced: days },
    ...{ steps, to },
  }),
  postInterview: z.object({
    after: z.array(days).min(RULE_BOUNDS.steps.min).max(RULE_BOUNDS.steps.max).readonly(),
    ...{ afterPromised: days, people: within(RULE_BOUNDS.people), to },
  }),
  decisionDate: z.object({ after: days, afterCall: days, again: days, steps, to }),
  promise: z.object({
    ...{
      graceMinutes: within(RULE_BOUNDS.minutes),
      afterCall: days,
      afterOther: days,
      again: days,
      steps,
      until: days,
    },
  }),
  replyOwed: z.object({ after: days, until: days }),
  leadUnanswered: z.object({ after: days, steps }),
  competingOffer: z.object({ within: days, to }),
  conflictOpen: z.object({ after: days }),
  until: days,
}) satisfies z.ZodType<RuleSettings>;
