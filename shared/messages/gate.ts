import type { GateName, OfferStepName, Verdict } from '../signals/choices.ts';
import type { Contingency, Topic } from '../signals/signal.ts';
import { aboutTopic } from './aboutTopic.ts';
import { formatDay } from './format.ts';
import { listed } from './listed.ts';
import { signalWords } from './signalWords.ts';

/** Whether to resign from the job that one has. */
export const gate = {
  verdicts: {
    dont_resign: 'Don’t resign yet',
    hold: 'Hold: clear these first',
    clear: 'Clear',
  } satisfies Record<Verdict, string>,
  /** On a card. */
  short: { dont_resign: 'Don’t resign', hold: 'Hold', clear: 'Clear' } satisfies Record<Verdict, string>,
  shortFull: {
    dont_resign: 'Don’t resign yet: an offer is talked of, and what makes it safe is missing',
    hold: 'Hold: something is to be cleared before you resign',
    clear: 'All seven points are clear',
  } satisfies Record<Verdict, string>,
  clearAsOf: ({ day, today }: { readonly day: string; readonly today: string }) =>
    `Clear, as of ${formatDay(day, today)}`,
  lapses: ({ day, today }: { readonly day: string; readonly today: string }) =>
    `It holds until ${formatDay(day, today)} if nothing more is heard.`,
  lapsed: 'Nobody has been in touch for two weeks: ask whether all still stands.',
  note: 'Information, not legal advice.',
  open: ({ names }: { readonly names: readonly string[] }) => `Open: ${listed(names)}.`,
  allOpen: 'Nothing is open.',
  points: 'All seven points',
  fewer: 'Fewer',
  list: 'The seven points',
  passed: 'passed',
  notPassed: 'open',
  /** In a row after “Open:”. */
  brief: {
    written_offer: 'written offer',
    accepted: 'acceptance',
    contingencies: 'contingencies',
    start_date: 'start date in writing',
    terms: 'terms that differ',
    no_objection: 'a word against it since',
    notice: 'their word that you can give notice',
  } satisfies Record<GateName, string>,
  names: {
    written_offer: 'There is a written offer',
    accepted: 'You accepted it, and they said that they had that',
    contingencies: 'Nothing is left to be cleared',
    start_date: 'The start date stands in writing',
    terms: 'The terms are those that were spoken of',
    no_objection: 'Nobody with a say has said otherwise since',
    notice: 'You were told that you can give notice',
  } satisfies Record<GateName, string>,
  missing: {
    noLetter: 'There is no offer letter yet. What is only said can be taken back.',
    replaced: 'A later paper took the place of the letter, and makes no offer.',
    refused: ({ names }: { readonly names: readonly string[] }) =>
      `Since the letter ${listed(names)} spoke against it.`,
    notAccepted: 'Accept the letter, and write it down here.',
    notAcknowledged: 'Wait until they say that they have your acceptance, and write that down.',
    notSpokenOf: 'Nobody has spoken of background checks, references or the like. Ask whether there are any.',
    notCleared: ({ names }: { readonly names: readonly string[] }) => `Still open: ${listed(names)}.`,
    startDate: 'It stands in no letter, and in no definite e-mail of somebody with a say since. Ask for it in writing.',
    differs: ({ topics }: { readonly topics: readonly Topic[] }) =>
      `What was said and what is written differ on ${listed(topics.map((topic) => aboutTopic[topic]))}.`,
    against: ({ names }: { readonly names: readonly string[] }) =>
      `${listed(names)} said something else since the letter.`,
    notice: 'Nobody with a say has told you so since the letter.',
  },
  severe: ({ topics }: { readonly topics: readonly Topic[] }) => {
    const about = listed(topics.map((topic) => aboutTopic[topic]));
    return topics.length === 1
      ? `There is a severe conflict on ${about}. Clear it first.`
      : `There are severe conflicts on ${about}. Clear them first.`;
  },
  addLetter: 'Add the offer letter…',
  addAccepted: 'I accepted it…',
  addAcknowledged: 'They have my acceptance…',
  addCleared: ({ contingency }: { readonly contingency: Contingency }) =>
    `Cleared: ${signalWords.contingencies[contingency].toLowerCase()}…`,
  addSaid: 'Add what was said…',
  addNotice: 'They told me…',
  confirm: ({ topic }: { readonly topic: Topic }) => `It is right: ${aboutTopic[topic]}`,
  /** What happened with the offer, one in a line. */
  steps: 'What happened with the offer',
  step: ({
    step,
    contingency,
    name,
  }: {
    readonly step: OfferStepName;
    readonly contingency: Contingency | null;
    readonly name: string | null;
  }): string => {
    const who = name ?? 'They';
    switch (step) {
      case 'accepted':
        return 'You accepted it';
      case 'acknowledged':
        return `${who} said that they had your acceptance`;
      case 'cleared':
        return `Cleared: ${contingency === null ? '' : signalWords.contingencies[contingency].toLowerCase()}`;
      case 'may_give_notice':
        return `${who} said that you can give notice`;
      case 'replaces_letter':
        return 'This letter replaces the one before';
    }
  },
  removeStep: ({ what }: { readonly what: string }) => `Remove: ${what}`,
  stepRemoved: 'The step was removed.',
  /** The form. */
  form: {
    headings: {
      accepted: 'You accepted the offer',
      acknowledged: 'They have your acceptance',
      cleared: 'Something is cleared',
      may_give_notice: 'You can give notice',
      replaces_letter: 'A new letter',
    } satisfies Record<OfferStepName, string>,
    who: {
      accepted: 'Whom you told',
      acknowledged: 'Who said so',
      cleared: 'Who said so',
      may_give_notice: 'Who said so',
      replaces_letter: 'Who sent it',
    } satisfies Record<OfferStepName, string>,
    onlyTalk:
      'There is no offer letter yet: this counts as accepting what was said, which is not enough to resign for.',
    saved: 'Written down.',
  },
} as const;
