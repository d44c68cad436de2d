import { TOPICS } from './choices.ts';
import { bandRank } from './conflict.ts';
import type { TopicResult } from './evaluate.ts';

type Ranked = Pick<TopicResult, 'topic' | 'band' | 'severity' | 'notComparable'>;

/** The order in which topics are shown: by band, then severity; then what cannot be compared; then as in {@link TOPICS}. */
export const worstFirst = (one: Ranked, other: Ranked): number =>
  bandRank(other.band) - bandRank(one.band) ||
  (one.band === 'none' ? 0 : other.severity - one.severity) ||
  Number(other.notComparable) - Number(one.notComparable) ||
  TOPICS.indexOf(one.topic) - TOPICS.indexOf(other.topic);
