import { compareIds } from './heard.ts';
import type { Topic } from './signal.ts';
import { authorityOf, type Parts } from './strength.ts';
import { DEFAULT_WEIGHTS, type Weights } from './weights.ts';

/** Somebody who could be asked. */
export type Askable = {
  readonly id: string;
  readonly hasEmailOrPhone: boolean;
  readonly hasProfile: boolean;
  /** Business days since the last contact; `null` if there was none. */
  readonly quietBusinessDays: number | null;
};

/** Somebody to ask, and how much it promises. */
export type Asked = { readonly person: string; readonly score: number };

const PROFILE_REACH = 0.5;
const PARTY_BONUS = 0.25;
/** Asking again at once is a nuisance. */
const RECENT_BUSINESS_DAYS = 2;
const RECENT_MALUS = 0.5;

const reachOf = ({ hasEmailOrPhone, hasProfile }: Askable): number => {
  if (hasEmailOrPhone) return 1;
  return hasProfile ? PROFILE_REACH : 0;
};

/**
 * Whom to ask about a topic (signals.md, "Whom to ask"): the best first, then the best of the other side, then the rest;
 * each is asked separately. Nobody who cannot be reached.
 * @param sides the people whose words the two sides are
 */
export const whomToAsk = (
  topic: Topic,
  people: readonly Askable[],
  parts: Parts,
  sides: readonly [readonly string[], readonly string[]] = [[], []],
  weights: Weights = DEFAULT_WEIGHTS,
): readonly Asked[] => {
  const scoreOf = (one: Askable): number => {
    const isParty = sides.some((side) => side.includes(one.id));
    const isRecent = one.quietBusinessDays !== null && one.quietBusinessDays <= RECENT_BUSINESS_DAYS;
    const authority = authorityOf(one.id, topic, parts, weights);
    return authority * reachOf(one) * (isParty ? 1 + PARTY_BONUS : 1) * (isRecent ? 1 - RECENT_MALUS : 1);
  };
  const [best, ...others] = people
    .map((one): Asked => ({ person: one.id, score: scoreOf(one) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || compareIds(one.person, other.person));
  if (best === undefined) return [];
  // Somebody may stand on both sides, with a mixed message: then there is no other one to hear first.
  const against = sides.filter((side) => !side.includes(best.person));
  const isOpposed = ({ person }: Asked): boolean => against.length === 1 && against.flat().includes(person);
  const second = others.find(isOpposed);
  return [best, ...(second === undefined ? [] : [second]), ...others.filter((one) => one !== second)];
};
