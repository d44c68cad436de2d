import type { Part } from '../domain/person.ts';
import type { Band, Certainty, TalkChannel, Topic } from '../signals/signal.ts';
import type { WeightBounds, WeightKind } from '../signals/weightBounds.ts';
import type { Column } from '../signals/weights.ts';
import { formatFigure } from './figures.ts';
import { formatCount } from './format.ts';
import { parts } from './parts.ts';
import { plural } from './plural.ts';
import { signalWords } from './signalWords.ts';

/** What the topics that share a column of authority are about. */
const columns = {
  stance: 'The decision',
  decisionDate: 'Decision day',
  candidates: 'Other candidates',
  salary: 'Pay',
  startDate: 'Start',
  remote: 'Place and office days',
  scope: 'Work and title',
  contingencies: 'Still to be cleared',
} as const satisfies Record<Column, string>;

const ways = {
  email: 'E-mail',
  text: 'Text message',
  call: 'Call',
  video: 'Video call',
  in_person: 'In person',
  secondHand: 'Second-hand',
} as const satisfies Record<TalkChannel | 'secondHand', string>;

const certainties = {
  definite: 'Definite',
  likely: 'Likely',
  tentative: 'Tentative',
  impression: 'My impression',
} as const satisfies Record<Certainty, string>;

const bands = { watch: 'Watch', conflict: 'Conflict', severe: 'Severe conflict' } as const satisfies Record<
  Exclude<Band, 'none'>,
  string
>;

const between = ({ min, max }: WeightBounds): string => `from ${formatFigure(min)} to ${formatFigure(max)}, please.`;

/** How signals are weighed, in the settings. */
export const weights = {
  heading: 'How signals are weighed',
  hint: 'These figures are heuristics that order what deserves a look; nobody has measured them. Change one where you know better, and everything that was said is weighed anew.',
  show: 'Show the tables',
  changed: ({ count }: { readonly count: number }) =>
    `${formatCount(count)} ${plural(count, 'figure', 'figures')} changed`,
  restore: 'Restore the defaults',
  restoreAll: 'Restore the defaults: how signals are weighed',
  restored: 'All figures are the defaults again.',
  was: ({ value }: { readonly value: number }) => `was ${formatFigure(value)}`,

  columns,
  ways,
  certainties,
  bands,

  part: 'Part',
  authority: 'How well each part can know about what',
  authorityHint:
    'Somebody whose part is not known counts as “Other”. The steps before you resign listen to those with 0.5 or more.',
  authorityOf: ({ part, column }: { readonly part: Part; readonly column: Column }) =>
    `${parts[part]}, ${columns[column]}`,

  way: 'Way',
  channel: 'How firmly each way holds it',
  channelHint: 'A document holds all that is in it, whoever sent it.',
  channelOf: ({ way }: { readonly way: keyof typeof ways }) => `${ways[way]}, how firmly it holds`,

  sure: 'How sure',
  certainty: 'How sure they were',
  certaintyOf: ({ certainty }: { readonly certainty: Certainty }) => `${certainties[certainty]}, how much it counts`,

  figure: 'Figure',
  topic: 'Topic',
  topics: 'How much each topic matters, and how soon it is old',
  keysHint:
    'Arrow keys move from figure to figure. Enter or a digit changes one: arrow keys turn it, Enter takes it, Escape goes back.',
  topicsHint:
    'A conflict never fades by time alone. The half-life says when a topic is stale, and which words are of the same time.',
  lookedUp: 'In the first table',
  weight: 'Weight',
  weightOf: ({ topic }: { readonly topic: Topic }) => `${signalWords.topics[topic]}, weight`,
  halfLife: 'Half-life in days',
  halfLifeOf: ({ topic }: { readonly topic: Topic }) => `${signalWords.topics[topic]}, half-life in days`,

  band: 'Called',
  from: 'From',
  bandsHeading: 'From where on a difference is called what',
  bandsHint: 'Each begins above the one before it.',
  bandOf: ({ band }: { readonly band: keyof typeof bands }) => `${bands[band]}, from`,
  outOfOrder: 'Watch has to begin below conflict, and conflict below severe conflict.',

  refusal: (kind: WeightKind, bounds: WeightBounds) =>
    `${kind === 'days' ? 'A whole number' : 'A figure'} ${between(bounds)}`,
} as const;
