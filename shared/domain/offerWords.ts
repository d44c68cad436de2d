import type { OFFER_FORMS } from './choices.ts';
import type { LocalDay } from './localDay.ts';
import { timeAtEnd } from './timeAtEnd.ts';
import type { WallTime } from './wallTime.ts';

export type SaidOffer = { readonly form: (typeof OFFER_FORMS)[number]; readonly answerBy: LocalDay | null };

const OFFER =
  /^((they|he|she|it) )?((made|gave) (me )?an? |an? )?((verbal|oral|written|formal) )?(job )?(offer(ed)?( me the (job|role|position))?)\b[,;:.]?\s*(verbally|orally|in writing|by letter|letter)?[,;:.]?\s*/i;
const IN_WRITING = /\b(written|formal|in writing|letter)\b/i;
/** What they want of the user, and what ties it to a day. Without such a word a day is when the offer is to come. */
const ANSWER =
  /^(and |to |i |they want an? |wants? an? )*(answer|reply|respond|decide|accept|sign|decision|deadline|valid|open|expires?|good)\b/i;

/**
 * Reads that an offer was made: `verbal offer`, `written offer, answer by friday`, `offered me the job, decide by 12 march`.
 * @returns `null` where nobody has made one: `offer by friday` is a promise
 */
export const offerWords = (typed: string, said: WallTime): SaidOffer | null => {
  const [made] = OFFER.exec(typed) ?? [];
  if (made === undefined) return null;
  const form = IN_WRITING.test(made) ? 'written' : 'verbal';
  const rest = typed.slice(made.length);
  if (rest === '') return { form, answerBy: null };
  const found = ANSWER.test(rest) ? timeAtEnd(rest, said) : null;
  return found === null ? null : { form, answerBy: found.when.at.day };
};
