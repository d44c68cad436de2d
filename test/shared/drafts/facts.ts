import { FOLLOW_UP_CHANNELS } from '#shared/domain/choices.ts';
import type { DraftFacts } from '#shared/drafts/facts.ts';
import { type DraftRule, variantsOf } from '#shared/drafts/variants.ts';
import type { FollowUpChannel } from '#shared/followups/snapshot.ts';
import { draftTexts } from '#shared/messages/draftTexts.ts';

/** Everything that can be known of a follow-up. */
export const everyFact: DraftFacts = {
  today: '2026-03-12',
  roleId: 'role',
  personId: 'anna',
  name: 'Anna Schmidt',
  phone: '+49 30 123456',
  role: 'Senior Data Analyst',
  company: 'Lindqvist & Sons',
  isLead: false,
  myName: 'Sam Lee',
  myPhone: '+49 171 555',
  appliedOn: '2026-02-20',
  interviewDay: '2026-03-04',
  decisionDay: '2026-03-10',
  promised: { what: 'call', day: '2026-03-11', time: '15:00' },
  myLastContact: { channel: 'email', day: '2026-03-05', talked: false },
  theirMessage: { channel: 'email', day: '2026-03-10' },
};

const unknowable = [
  'name', 'phone', 'role', 'company', 'myName', 'myPhone', 'appliedOn', 'interviewDay', 'decisionDay', 'promised',
  'myLastContact', 'theirMessage',
] as const; // biome-ignore format: a list is read as one

/** The facts with every subset of them unknown. */
export const everySubset: readonly DraftFacts[] = Array.from({ length: 2 ** unknowable.length }, (_, bits) => ({
  ...everyFact,
  ...Object.fromEntries(unknowable.filter((_, index) => (bits >> index) & 1).map((fact) => [fact, null])),
}));

// Of the catalogue's own keys.
export const draftRules = Object.keys(draftTexts) as DraftRule[];

/** Each rule, step and form; one step more than there are texts for, as a user's own settings can want it. */
export const everyDraft: readonly (readonly [rule: DraftRule, step: number, channel: FollowUpChannel])[] =
  draftRules.flatMap((rule) =>
    [...draftTexts[rule].steps.keys(), draftTexts[rule].steps.length].flatMap((index) =>
      FOLLOW_UP_CHANNELS.map((channel) => [rule, index + 1, channel] as const),
    ),
  );

/** Every default template of a draft. */
export const templatesOf = ([rule, step, channel]: (typeof everyDraft)[number]): readonly string[] =>
  variantsOf(rule, step, channel, '').map(({ body }) => body([]));
