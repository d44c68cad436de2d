import { FOLLOW_UP_CHANNELS } from '#shared/domain/choices.ts';
import type { DraftFacts } from '#shared/drafts/facts.ts';
import { type DraftSubject, textsOf } from '#shared/drafts/textsOf.ts';
import { variantsOf } from '#shared/drafts/variants.ts';
import type { FollowUpChannel } from '#shared/followups/snapshot.ts';
import { draftTexts, type TemplateRule } from '#shared/messages/draftTexts.ts';
import { TOPICS } from '#shared/signals/choices.ts';

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
const draftRules = Object.keys(draftTexts) as TemplateRule[];

/** What each draft is about: a rule with texts of its own, or a topic that somebody is asked about. */
export const draftSubjects: readonly DraftSubject[] = [
  ...draftRules.map((rule) => ({ rule })),
  ...TOPICS.map((topic) => ({ rule: 'question' as const, topic })),
];

/** Each of these, step and form; one step more than there are texts for, as a user's own settings can want it. */
export const everyDraft: readonly (readonly [of: DraftSubject, step: number, channel: FollowUpChannel])[] =
  draftSubjects.flatMap((of) =>
    [...textsOf(of).steps.keys(), textsOf(of).steps.length].flatMap((index) =>
      FOLLOW_UP_CHANNELS.map((channel) => [of, index + 1, channel] as const),
    ),
  );

/** Every default template of a draft. */
export const templatesOf = ([of, step, channel]: (typeof everyDraft)[number]): readonly string[] =>
  variantsOf(of, step, channel, '').map(({ body }) => body([]));
