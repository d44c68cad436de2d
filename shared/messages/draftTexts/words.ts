import type { Channel } from '../../domain/channel.ts';
import { daysFrom } from '../../domain/dayMath.ts';
import type { LocalDay } from '../../domain/localDay.ts';
import type { Promised } from '../../domain/promise.ts';
import { locale } from '../locale.ts';
import { formatTime } from '../when.ts';

/** Beyond this many days a weekday says nothing to the one who reads it. */
const NEAR = 13;
const near = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const far = { day: 'numeric', month: 'long' } as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formatters are slow to make: one per look is kept. */
const formatOf = (isNear: boolean, hasYear: boolean): Intl.DateTimeFormat => {
  const key = `${isNear} ${hasYear}`;
  const year = hasYear ? ({ year: 'numeric' } as const) : {};
  const kept =
    formats.get(key) ?? new Intl.DateTimeFormat(locale(), { ...(isNear ? near : far), ...year, timeZone: 'UTC' });
  formats.set(key, kept);
  return kept;
};

/**
 * A day as one writes it to others: `Tuesday 3 March`, `3 March` from afar, with its year if that is another one. Never
 * "yesterday": a draft is sent when its user gets to it. `null` of a day that cannot be read.
 */
export const draftDay = (day: string, today: string): string | null => {
  const moment = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return null;
  const isNear = Math.abs(daysFrom(day as LocalDay, today as LocalDay)) <= NEAR; // any other text is no number of days
  return formatOf(isNear, day.slice(0, 4) !== today.slice(0, 4)).format(moment);
};

/** `the Data Analyst role at Acme`; of a lead `a possible role at Acme`. */
export const theRole = ({
  title,
  company,
  isLead,
}: {
  readonly title: string | null;
  readonly company: string | null;
  readonly isLead: boolean;
}): string => {
  const at = company === null ? '' : ` at ${company}`;
  if (isLead) return `a possible role${at}`;
  if (title === null) return `the role${at}`;
  return /\b(role|position|job)$/i.test(title) ? `the ${title}${at}` : `the ${title} role${at}`;
};

const mine: Readonly<Record<Channel, string>> = {
  email: 'my e-mail of',
  call: 'my call on',
  text: 'my message of',
  profile_message: 'my message of',
  video: 'our video call on',
  in_person: 'our conversation on',
  other: 'my note of',
};

/** `my e-mail of 3 March`, `our call on 3 March`: how the user last got in touch. */
export const myLastContact = (contact: {
  readonly channel: Channel;
  readonly day: string;
  readonly talked: boolean;
}): string => `${contact.channel === 'call' && contact.talked ? 'our call on' : mine[contact.channel]} ${contact.day}`;

const theirs: Readonly<Record<Channel, string>> = {
  email: 'your e-mail of',
  call: 'your call on',
  text: 'your message of',
  profile_message: 'your message of',
  video: 'your call on',
  in_person: 'our conversation on',
  other: 'your message of',
};

/** `your e-mail of 3 March`. */
export const theirMessage = ({ channel, day }: { readonly channel: Channel; readonly day: string }): string =>
  `${theirs[channel]} ${day}`;

/** `a call from you on Tuesday 3 March at 15:00`, `word from you by 6 March`: what was agreed, in no one's words. */
export const promisedWords = ({
  what,
  day,
  time,
}: {
  readonly what: Promised;
  readonly day: string;
  readonly time: string | null;
}): string => {
  const clock = time === null ? '' : ` at ${formatTime(time)}`;
  switch (what) {
    case 'call':
      return `a call from you on ${day}${clock}`;
    case 'email':
      return `an e-mail from you by ${day}`;
    case 'other':
      return `word from you by ${day}`;
  }
};

/** What stands in a text for a fact that is not known, where there is something to say; with its article, if it has one. */
export const unknownWords = {
  role: 'the role',
  company: 'the company',
  promised: 'word from you',
  'their message': 'your message',
} as const;

/** “Dear” cannot stand alone. */
export const toNobody = 'hiring team';
