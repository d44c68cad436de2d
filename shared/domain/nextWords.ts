import type { LocalDay } from './localDay.ts';
import type { Promised, PromisedDue } from './promise.ts';
import type { WallTime } from './wallTime.ts';
import { readWhen } from './whenWords.ts';

/** What somebody said comes next: that they will do something, or that there will be a decision. */
export type SaidNext =
  | { readonly kind: 'promise'; readonly what: Promised; readonly due: PromisedDue; readonly text: string }
  | { readonly kind: 'decision'; readonly on: LocalDay; readonly willCall: boolean };

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

const CALL = /\b(call|calls|ring|rings|phone|phones)\b/i;
const WRITE = /\b(e-?mails?|mails?|writes?|answers?|reply|replies|messages?|let (me|us) know|get back|gets back)\b/i;
const DECIDE = /\b(decides?|decision|choose|chooses)\b/i;
/** What ties the deed to its time, and what stands before the deed. */
const LINK = /(?:^|\s)(by|on|at|before|until|till|within|in the next|around|about)$/i;
const INTRO = /^(they(’|')?(ll| will| would)|(he|she|it)(’|')?(ll| will| would)|will|would|to)\s+/i;
/** `ten minutes`, as people say it of what is to come. */
const BARE_DISTANCE =
  /^(\d{1,4}|an?|half an|two|three|five|ten|fifteen|twenty|thirty) ?(min|minute|h|hour|day|d|week|w)/i;

/** The longest end of the text that is a time, and what stands before it. */
const splitAtTime = (typed: string, now: WallTime) => {
  const parts = typed.split(' ');
  for (let from = 0; from < parts.length; from += 1) {
    const end = parts
      .slice(from)
      .join(' ')
      .replace(/^(by|before|until|till|within)\s+/i, '');
    const when = readWhen(BARE_DISTANCE.test(end) ? `in ${end}` : end, now, 'future');
    if (end !== '' && when !== null) return { when, before: parts.slice(0, from).join(' ') };
  }
  return null;
};

/**
 * Reads what somebody said comes next, in plain words: `call fri 15:00`, `ten minutes`, `send the contract by tuesday`,
 * `decide by 12 march and call`. A time alone is a promise to do `usual`. Times are of the wall clock of `now`.
 * @returns `null` if no time is understood in it
 */
export const nextWords = (text: string, now: WallTime, usual: Promised): SaidNext | null => {
  const willCall = / (and|then) (will )?(call|ring|phone)\b.*$/i;
  const typed = words(text);
  const isDecision = DECIDE.test(typed);
  const found = splitAtTime(isDecision ? typed.replace(willCall, '') : typed, now);
  if (found === null) return null;
  const { at, hasTime } = found.when;
  if (isDecision) return { kind: 'decision', on: at.day, willCall: willCall.test(typed) || CALL.test(found.before) };
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
