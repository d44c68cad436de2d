import { PARTS } from '../domain/choices.ts';
import type { Part } from '../domain/person.ts';
import { CERTAINTIES, TALK_CHANNELS, TOPICS } from './choices.ts';
import type { Certainty, TalkChannel, Topic } from './signal.ts';
import { type Column, DEFAULT_WEIGHTS, type Weights } from './weights.ts';

/** The columns of authority, in the order of their table. */
export const COLUMNS = [
  'stance', 'decisionDate', 'candidates', 'salary', 'startDate', 'remote', 'scope', 'contingencies',
] as const satisfies readonly Column[]; // biome-ignore format: a list is read as one

/** The channels whose figure can be changed. A document has none that counts: its strength is its certainty alone. */
export const WEIGHED_CHANNELS = [...TALK_CHANNELS, 'secondHand'] as const;

/** The bands that begin somewhere, from the least to the worst. */
export const BAND_STARTS = ['watch', 'conflict', 'severe'] as const;

/**
 * Every figure of the model that the user can change, by its name in the settings. What is missing here is no degree of
 * anything, and to turn it would not weigh a signal but give its words another meaning: the scales of stance and of the
 * form of an offer, what one topic says about another, and within which distance two claims mean the same. How many
 * half-lives are progress, the same time, or stale goes with the half-lives, which can be changed.
 */
export type WeightName =
  | `authority.${Part}.${Column}`
  | `channel.${TalkChannel | 'secondHand'}`
  | `certainty.${Certainty}`
  | `topics.${Topic}.${'weight' | 'halfLifeDays'}`
  | `bands.${(typeof BAND_STARTS)[number]}`;

/** A figure for each name. */
export type WeightFigures = Readonly<Record<WeightName, number>>;

const recordOf = <K extends string, V>(keys: readonly K[], of: (key: K) => V): Readonly<Record<K, V>> =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, V>; // each key has its value

/** The figures of a model, by name. */
const figuresOf = ({ authority, channel, certainty, topics, bands }: Weights): WeightFigures => {
  const all: readonly (readonly [WeightName, number])[] = [
    ...PARTS.flatMap((part) =>
      COLUMNS.map((column) => [`authority.${part}.${column}`, authority[part][column]] as const),
    ),
    ...WEIGHED_CHANNELS.map((name) => [`channel.${name}`, channel[name]] as const),
    ...CERTAINTIES.map((name) => [`certainty.${name}`, certainty[name]] as const),
    ...TOPICS.map((topic) => [`topics.${topic}.weight`, topics[topic].weight] as const),
    ...TOPICS.map((topic) => [`topics.${topic}.halfLifeDays`, topics[topic].halfLifeDays] as const),
    ...BAND_STARTS.map((band) => [`bands.${band}`, bands[band]] as const),
  ];
  return Object.fromEntries(all) as WeightFigures; // every name is in it
};

/** What each figure is until the user changes it. */
export const DEFAULT_FIGURES: WeightFigures = figuresOf(DEFAULT_WEIGHTS);

/** All names, in the order of their tables. */
export const WEIGHT_NAMES = Object.keys(DEFAULT_FIGURES) as readonly WeightName[]; // the keys of figures are names

/** The model with these figures, and with all else as it is for everybody. */
export const modelOf = (figures: WeightFigures): Weights => ({
  ...DEFAULT_WEIGHTS,
  authority: recordOf(PARTS, (part) => recordOf(COLUMNS, (column) => figures[`authority.${part}.${column}`])),
  channel: { ...DEFAULT_WEIGHTS.channel, ...recordOf(WEIGHED_CHANNELS, (name) => figures[`channel.${name}`]) },
  certainty: recordOf(CERTAINTIES, (name) => figures[`certainty.${name}`]),
  topics: recordOf(TOPICS, (topic) => ({
    column: DEFAULT_WEIGHTS.topics[topic].column,
    halfLifeDays: figures[`topics.${topic}.halfLifeDays`],
    weight: figures[`topics.${topic}.weight`],
  })),
  bands: recordOf(BAND_STARTS, (band) => figures[`bands.${band}`]),
});
