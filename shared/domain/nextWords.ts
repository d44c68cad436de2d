import type { LocalDay } from './localDay.ts';
import { offerWords, type SaidOffer } from './offerWords.ts';
import type { Promised, PromisedDue } from './promise.ts';
import { timeAtEnd } from './timeAtEnd.ts';
import type { WallTime } from './wallTime.ts';

/** What somebody said: that they will do something, that there will be a decision, or that they want the user. */
export type SaidNext =
  | { readonly kind: 'promise'; readonly what: Promised; readonly due: PromisedDue; readonly text: string }
  | { readonly kind: 'decision'; readonly on: LocalDay; readonly willCall: boolean }
  | ({ readonly kind: 'offer' } & SaidOffer);

/** Nobody says what comes next in more; and every start of it is tried. */
export const NEXT_LENGTH = 300;

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

const CALL = /^(call|calls|ring|rings|phone|phones)\b(?! (screen|screening|invite|interview))/i;
const WRITE = /\b(e-?mails?|mails?|writes?|answers?|reply|replies|messages?|let (me|us) know|get back|gets back)\b/i;
const DECIDE = /\b(decides?|decision|choose|chooses)\b/i;
/** What they will not do, and what the user will, is no promise of theirs. */
const NO_PROMISE = /\b(not|never|won[’']?t|don[’']?t|can[’']?t|cannot)\b|^(i|i[’']ll|we|we[’']ll)\b/i;
/** What ties the deed to its time, and what stands before the deed. */
const LINK = /(?:^|\s)(by|on|at|before|until|till|within|in the next|around|about)$/i;
const INTRO = /^(they([’']?(ll| will| would))?|(he|she|it)[’']?(ll| will| would)|will|would|to)\s+/i;

/**
 * Reads what somebody said comes next, in plain words: `call fri 15:00`, `ten minutes`, `send the contract by tuesday`,
 * `decide by 12 march and call`, `written offer, answer by friday`. A time alone is a promise to do `usual`. `said`: when it was said, on the wall; nothing is
 * promised for before that.
 * @returns `null` if no time to come is understood in it, or no promise of theirs
 */
export const nextWords = (text: string, said: WallTime, usual: Promised): SaidNext | null => {
  const willCall = /,? (and|then|they)( will| they will)? (call|ring|phone)\b.*$/i;
  if (text.length > NEXT_LENGTH) return null;
  const typed = words(text);
  const offer = offerWords(typed, said);
  if (offer !== null) return { kind: 'offer', ...offer };
  if (NO_PROMISE.test(typed)) return null;
  const isDecision = DECIDE.test(typed);
  const found = timeAtEnd(isDecision ? typed.replace(willCall, '') : typed, said);
  if (found === null) return null;
  const { at, hasTime } = found.when;
  if (isDecision) return { kind: 'decision', on: at.day, willCall: willCall.test(typed) };
  const deed = words(found.before.replace(LINK, '').replace(INTRO, ''));
  return {
    kind: 'promise',
    what: deedOf(deed, usual),
    due: { ...at, time: hasTime ? at.time : null },
    text: isPlain(deed) ? '' : deed,
  };
};

const deedOf = (deed: string, usual: Promised): Promised => {
  if (deed === '') return usual;
  if (CALL.test(deed)) return 'call';
  return WRITE.test(deed) ? 'email' : 'other';
};

/** Nothing beyond what it is. */
const isPlain = (deed: string): boolean =>
  /^((call|ring|phone|e-?mail|mail|write|reply|answer)( (me|us))?( back)?)?$/i.test(deed);
