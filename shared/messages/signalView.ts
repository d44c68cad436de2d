import type { LocalDay } from '../domain/localDay.ts';
import type { Promised } from '../domain/promise.ts';
import type { SignalStatus } from '../signals/choices.ts';
import type { Statement, Topic } from '../signals/signal.ts';
import { aboutTopic } from './aboutTopic.ts';
import { formatAgo } from './ago.ts';
import { formatCount, formatDay } from './format.ts';
import { listed } from './listed.ts';
import { plural } from './plural.ts';
import { signalWords } from './signalWords.ts';
import { dayOfInstant, formatWeekday } from './when.ts';

/** How many are said to be several. */
const SEVERAL = 3;

const remain = (count: number): string => {
  if (count === 1) return 'one other remains';
  return count === SEVERAL ? 'several others remain' : `${formatCount(count)} others remain`;
};

/** What a statement on one topic says about where they are. */
const impliedBy = (said: Statement): string => {
  switch (said.topic) {
    case 'candidates_remaining':
      return remain(said.value);
    case 'next_step':
      return said.value === 'references' ? 'references come next' : 'another round comes next';
    case 'headcount_approved':
      return 'headcount isn’t approved';
    case 'offer_form':
      return said.value === 'written' ? 'there is an offer in writing' : 'there is an offer by word of mouth';
    default:
      return signalWords.topics[said.topic].toLowerCase();
  }
};

const promised = { call: 'promised a call', email: 'promised to write', other: 'promised something' } as const;

const moved = { decision_date: 'the decision day', start_date: 'the start day' } as const;

const times = (count: number): string => {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${formatCount(count)} times`;
};

const withCapital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

type OnDay = { readonly day: LocalDay; readonly today: LocalDay };

/** The view of who said what in a role, and where it is at odds. */
export const signalView = {
  failed: 'Can’t show who said what',

  /** The matrix. */
  matrix: 'Who said what',
  matrixHint: 'Arrow keys move from cell to cell. Enter shows what was said, Escape closes it.',
  heard: ({ day, today }: OnDay) => `heard ${formatWeekday(day, today)}`,
  noContact: 'no contact yet',
  promised: ({
    what,
    text,
    dueOn,
    dueAt,
    today,
  }: {
    readonly what: Promised;
    readonly text: string;
    readonly dueOn: LocalDay | null;
    readonly dueAt: string | null;
    readonly today: LocalDay;
  }) => {
    const day = dueOn ?? dayOfInstant(dueAt ?? '');
    const deed = text === '' || what === 'call' ? promised[what] : `promised: ${text}`;
    return `${deed} by ${formatWeekday(day, today)}${day < today ? ', late' : ''}`;
  },
  ask: 'Ask',
  askAbout: ({ name, topic }: { readonly name: string; readonly topic: Topic }) =>
    `Ask ${name} about ${aboutTopic[topic]}`,
  /** How long ago a day of the user's was. The middle of a day is in it in the zone of this machine. */
  ago: ({ day, today }: OnDay) => formatAgo(`${day}T12:00`, today),
  implied: ({ said }: { readonly said: Statement }) => `implied: ${impliedBy(said)}`,
  against: ({ names }: { readonly names: readonly string[] }) => `against ${listed(names)}`,
  ownOther: 'another word of theirs',
  folded: ({ count }: { readonly count: number }) =>
    `${formatCount(count)} ${plural(count, 'topic', 'topics')} on which all agree`,
  /** One cell opened. */
  detail: ({ name, topic }: { readonly name: string; readonly topic: Topic }) => `${name} on ${aboutTopic[topic]}`,
  more: ({ value }: { readonly value: string }) => `More for: ${value}`,
  noQuote: 'Their words weren’t written down.',
  statuses: {
    active: '',
    superseded: 'restated since',
    given_way: 'gave way to their own word',
    overtaken: 'overtaken by a document',
    retracted: 'taken back',
  } satisfies Record<SignalStatus, string>,
  takenBack: ({ why }: { readonly why: string }) => `taken back: ${why}`,
  /** What an implied claim rests on: `Other candidates: Several`. */
  source: ({ topic, value }: { readonly topic: Topic; readonly value: string }) =>
    `${signalWords.topics[topic]}: ${value}`,

  /** A card about one topic. */
  kind: ({ kind }: { readonly kind: keyof typeof signalWords.kinds }) => withCapital(signalWords.kinds[kind]),
  settled: 'settled',
  notComparablePill: 'Not comparable: ask',
  since: ({ day, today }: OnDay) => `since ${formatWeekday(day, today)}`,
  sides: 'The two sides',
  andAgainst: 'against',
  alsoSaid: 'Also said',
  stale: 'Nobody has spoken of it for a while. It may be out of date.',
  why: ({ figure }: { readonly figure: string }) => `${figure}, why?`,

  /** Who was heard. */
  heardFrom: 'Heard from',
  ring: ({ met, followedUp }: { readonly met: number; readonly followedUp: number }) =>
    `followed up with ${formatCount(followedUp)} of ${formatCount(met)} ${plural(met, 'person', 'people')} met`,
  nobodyMet: 'Nobody met in an interview yet',
  oneVoice: ({
    topic,
    how,
    name,
  }: {
    readonly topic: Topic;
    readonly how: 'talk' | 'hearsay' | 'document';
    readonly name: string;
  }) =>
    ({
      talk: `Only one voice on ${aboutTopic[topic]}: ${name}`,
      hearsay: `Only second-hand on ${aboutTopic[topic]}, from ${name}`,
      document: `Only one document on ${aboutTopic[topic]}, from ${name}`,
    })[how],
  noDecider: 'No decision-maker named',
  deciderNotHeard: ({ names }: { readonly names: readonly string[] }) =>
    `No word yet from who decides: ${listed(names)}`,
  payNotHeard: 'Pay not discussed',
  notHeardShare: ({ count, of }: { readonly count: number; readonly of: number }) =>
    `${formatCount(count)} of ${formatCount(of)} topics not heard`,

  drifts: 'Moved again and again',
  drift: ({
    name,
    topic,
    count,
    days,
    today,
  }: {
    readonly name: string;
    readonly topic: keyof typeof moved;
    readonly count: number;
    readonly days: readonly string[];
    readonly today: LocalDay;
  }) => `${name} moved ${moved[topic]} ${times(count)}: ${days.map((day) => formatDay(day, today)).join(', ')}`,

  nothingHeardHeading: 'Nothing heard yet',
  nothingHeard:
    'Write down what people say about where they are, when they decide, and pay. From two people on you see here where it doesn’t agree.',
  onePersonHeading: 'Only one person heard so far',
  onePerson: ({ name }: { readonly name: string | null }) =>
    `What ${name ?? 'one person'} said can’t be held against anybody else’s word yet. Ask a second person the same question before you rely on it.`,
  writeDown: 'Write down what was said',

  /** History. */
  knownToday: 'Known today',
  knownOnButton: ({ day, today }: OnDay) => `Known on ${formatWeekday(day, today)}`,
  knownOn: ({ day, today }: OnDay) => `What was known on ${formatWeekday(day, today)}`,
  knownOnNote: 'Nothing can be changed from here.',
  nothingKnown: 'Nothing was written down by then.',
  backToToday: 'Back to today',
  chooseDay: 'What was known on which day',
  show: 'Show',
  dayNeeded: 'Choose a day up to today.',
} as const;
