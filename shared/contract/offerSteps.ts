import * as z from 'zod';
import { offerStepId, personId, roleId, signalId } from '../domain/ids.ts';
import { storedInstant } from '../domain/localDay.ts';
import { wallTime } from '../domain/wallTime.ts';
import { BANDS, CONTINGENCIES, GATES, OFFER_STEPS, TOPICS, VERDICTS } from '../signals/choices.ts';
import { who } from './who.ts';

const topic = z.enum(TOPICS);
const ids = z.array(z.string()).readonly();

/** Whether the user may resign from the job they have: information, not legal advice. */
export const gateView = z.object({
  verdict: z.enum(VERDICTS),
  /** The day for which it holds. */
  asOf: z.string(),
  /** The signals of the letter; none while there is none. */
  letter: ids,
  gates: z.array(z.object({ name: z.enum(GATES), isPassed: z.boolean(), ids })).readonly(),
  /** Severe conflicts that forbid it whatever the gates say. `band`: `null` where the two cannot be compared. */
  severe: z.array(z.object({ topic, band: z.enum(BANDS).nullable(), ids })).readonly(),
  isLapsed: z.boolean(),
  lapsesAfter: z.string().nullable(),
});
export type GateShown = Readonly<z.infer<typeof gateView>>;

/** What happened with an offer beside what was said of it. */
export const offerStep = z.object({
  id: offerStepId,
  step: z.enum(OFFER_STEPS),
  personId: personId.nullable(),
  personName: z.string().nullable(),
  signalId: signalId.nullable(),
  contingency: z.enum(CONTINGENCIES).nullable(),
  at: storedInstant,
  /** Only the day is known. */
  isDay: z.boolean(),
  zone: z.string(),
});
export type OfferStepShown = Readonly<z.infer<typeof offerStep>>;

export const offerStepsContract = {
  /** Writes down a step. An acceptance is of the letter that there is then, or of what was only said. */
  'offerSteps.add': {
    input: z
      .object({
        roleId,
        step: z.enum(OFFER_STEPS),
        /** Who said so. */
        who: who.nullable(),
        /** Of an acceptance, the letter, by one of its signals; of a letter that replaces another, itself. */
        signalId: signalId.nullable(),
        contingency: z.enum(CONTINGENCIES).nullable(),
        /** `time` is `null` where the day alone is known. */
        at: wallTime.extend({ time: wallTime.shape.time.nullable() }),
      })
      .refine(({ step, contingency }) => (step === 'cleared') === (contingency !== null), 'says what was cleared')
      .refine(({ step, signalId: letter }) => step !== 'replaces_letter' || letter !== null, 'names the letter'),
    output: z.null(),
  },
  'offerSteps.remove': { input: z.object({ id: offerStepId }), output: z.null() },
} as const;
