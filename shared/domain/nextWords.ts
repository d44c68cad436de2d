import { addDays } from './dayMath.ts';
import type { LocalDay } from './localDay.ts';
import type { Promised, PromisedDue } from './promise.ts';
import type { WallTime } from './wallTime.ts';
import { readWhen } from './whenWords.ts';

/** What somebody said comes next: that they will do something, or that there will be a decision. */
export type SaidNext =
  | { readonly kind: 'promise'; readonly what: Promised; readonly due: PromisedDue; readonly text: string }
  | { readonly kind: 'decision'; readonly on: LocalDay; readonly willCall: boolean };

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
/** `ten minutes`, as people say it of what is to come. */
const BARE_DISTANCE =
  /^(\d{1,4} ?|an? |half an |two |three |four |five |six |seven |ten |fifteen |twenty |thirty )(mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)$/i;
/** An hour without more: in the morning nobody promises anything for it before seven. */
const BARE_HOUR = /(?:^|\s)(?:at )?([1-6])$/i;

type Found = { readonly at: WallTime; readonly hasTime: boolean };

const momentOf = ({ day, time }: WallTime): string => `${day} ${time}`;

const HALF_DAY = 12;

/** A time that has been today is meant in the afternoon, or tomorrow; of a day that is named it is that day's. */
const stillToCome = (found: Found, said: WallTime, text: string): Found | null => {
  const { at, hasTime } = found;
  if (!hasTime) return at.day < said.day ? null : found;
  const hour = Number(at.time.slice(0, 2));
  const isMeantLater = BARE_HOUR.test(text) && hour < HALF_DAY;
  const later = isMeantLater ? { ...at, time: `${hour + HALF_DAY}${at.time.slice(2)}` } : at;
  if (momentOf(later) >= momentOf(said)) return { at: later, hasTime };
  return later.day === said.day ? { at: { ...later, day: addDays(later.day, 1) }, hasTime } : null;
};

const readTime = (end: string, said: WallTime): Found | null => {
  const found =
    readWhen(end, said, 'future') ?? (BARE_DISTANCE.test(end) ? readWhen(`in ${end}`, said, 'future') : null);
  return found === null ? null : stillToCome(found, said, end);
};

/** The longest end of the text that is a time, and what stands before it. */
const splitAtTime = (typed: string, said: WallTime) => {
  const parts = typed.split(' ');
  for (let from = 0; from < parts.length; from += 1) {
    const end = parts
      .slice(from)
      .join(' ')
      .replace(/^(by|before|until|till|within)\s+/i, '');
    const when = end === '' ? null : readTime(end, said);
    if (when !== null) return { when, before: parts.slice(0, from).join(' ') };
  }
  return null;
};

/**
 * Reads what somebody said comes next, in plain words: `call fri 15:00`, `ten minutes`, `send the contract by tuesday`,
 * `decide by 12 march and call`. A time alone is a promise to do `usual`. `said`: when it was said, on the wall; nothing is
 * promised for before that.
 * @returns `null` if no time to come is understood in it, or no promise of theirs
 */
export const nextWords = (text: string, said: WallTime, usual: Promised): SaidNext | null => {
  const willCall = /,? (and|then|they)( will| they will)? (call|ring|phone)\b.*$/i;
  if (text.length > NEXT_LENGTH) return null;
  const typed = words(text);
  if (NO_PROMISE.test(typed)) return null;
  const isDecision = DECIDE.test(typed);
  const found = splitAtTime(isDecision ? typed.replace(willCall, '') : typed, said);
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
