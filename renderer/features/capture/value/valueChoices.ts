import { signalFields as fieldWords } from '#shared/messages/signalFields.ts';
import { signalWords as words } from '#shared/messages/signalWords.ts';
import { CONTRACT_TYPES, NEXT_STEPS, OFFER_FORMS_SAID, STANCES } from '#shared/signals/choices.ts';
import type { ChosenTopic, TypedTopic } from '#shared/signals/writtenTopics.ts';
import type { ChipOption } from '../../../ui/ChipGroup.tsx';

type Choices = readonly ChipOption<string>[];

const named = <const T extends string>(codes: readonly T[], names: Readonly<Record<T, string>>): Choices =>
  codes.map((code) => ({ value: code, label: names[code] }));

/** The words of a topic, each by the text that is its value. */
export const CHOICES: Readonly<Record<ChosenTopic, Choices>> = {
  decision_stance: named(STANCES, words.stances),
  contract_type: named(CONTRACT_TYPES, words.contracts),
  headcount_approved: named(['yes', 'no'], words.headcount),
  next_step: named(NEXT_STEPS, words.steps),
  offer_form: named(OFFER_FORMS_SAID, words.offers),
  sentiment: words.sentiments.map((label, index) => ({ value: `${index - 2}`, label })),
};

/** Answers ready beside a line, each by the text that it writes there. */
export const QUICK_CHOICES: Readonly<Partial<Record<TypedTopic, Choices>>> = {
  candidates_remaining: [
    { value: 'none', label: fieldWords.candidates.none },
    { value: '1', label: fieldWords.candidates.one },
    { value: '2', label: fieldWords.candidates.two },
    { value: 'several', label: fieldWords.candidates.several },
  ],
  remote_policy: [
    { value: 'remote', label: fieldWords.remote },
    ...[1, 2, 3, 4, 5].map((days) => ({
      value: `${days}`,
      label: `${days}`,
      fullLabel: fieldWords.officeDays({ days }),
    })),
  ],
};
