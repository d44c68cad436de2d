import type { FollowUpItem, FollowUpReason } from '../domain/followUp.ts';
import type { LocalDay } from '../domain/localDay.ts';
import { aboutTopic } from './aboutTopic.ts';
import { formatCount } from './format.ts';
import { plainLine } from './plainLine.ts';
import { plural } from './plural.ts';
import { dayOfInstant, formatClock, formatDistance, formatWeekday, ownZone } from './when.ts';

const businessDays = (count: number): string => `${formatCount(count)} business ${plural(count, 'day', 'days')}`;
const deeds = { call: 'call', email: 'write', other: 'get it done' } as const;

type ReasonOf<Kind extends FollowUpReason['kind']> = Extract<FollowUpReason, { readonly kind: Kind }>;

/** `Fri 20 Nov, 16:00`, on the user's own clock. */
const momentWords = (instant: Parameters<typeof formatClock>[0], today: LocalDay): string =>
  `${formatWeekday(dayOfInstant(instant), today)}, ${formatClock(instant, ownZone())}`;

const interviewReason = (
  { rule, step }: FollowUpItem,
  { startsAt, isInferred, heardOn, workDays }: ReasonOf<'interview'>,
  today: LocalDay,
): string => {
  const day = formatWeekday(dayOfInstant(startsAt), today);
  if (rule === 'prep') return `Prepare for the interview: ${momentWords(startsAt, today)}.`;
  const aside = isInferred ? ' Did it take place?' : '';
  if (rule === 'thank_you') return `Say thank you for the interview on ${day}.${aside}`;
  if (heardOn !== null) return `You last heard from them ${businessDays(workDays)} ago, after the interview on ${day}.`;
  const still = step > 1 ? 'still nothing heard' : 'nothing heard';
  return `${businessDays(workDays)} since the interview on ${day}, ${still}.${aside}`;
};

const promiseReason = ({ promise }: ReasonOf<'promise'>, today: LocalDay): string => {
  const { what, text, dueOn, dueAt, state } = promise;
  const day = dueOn ?? dayOfInstant(dueAt ?? '');
  const when = dueAt === null ? formatWeekday(day, today) : momentWords(dueAt, today);
  const deed = text === '' ? deeds[what] : text;
  const end = state === 'broken' ? 'They didn’t.' : `${formatDistance(day, today)}.`;
  return `Said they would ${deed} by ${when}. ${end.charAt(0).toUpperCase()}${end.slice(1)}`;
};

const touchReason = (
  { rule, step }: FollowUpItem,
  { at, channel, workDays }: ReasonOf<'touch'>,
  today: LocalDay,
): string => {
  const day = formatWeekday(dayOfInstant(at), today);
  if (rule === 'reply_owed') {
    return channel === 'call' ? `You missed their call on ${day}.` : `They wrote on ${day}; you have not answered.`;
  }
  const silence = `No answer for ${businessDays(workDays)}.`;
  return step > 1 ? `${silence} Tried ${formatCount(step)} times.` : `${silence} Try another way.`;
};

const offerReason = ({ companyName, answerBy }: ReasonOf<'offer'>, today: LocalDay): string => {
  const by = answerBy === null ? '' : ` (by ${formatWeekday(answerBy, today)})`;
  return `You have an offer from ${companyName}: tell them before you answer it${by}.`;
};

/** What does not agree, and whose words they are in no case: the line is read aloud, too. */
const conflictReason = ({ topic, how }: ReasonOf<'conflict'>): string => {
  const what = aboutTopic[topic];
  if (how === 'mixed_message') return `One person has said two different things about ${what}.`;
  if (how === 'possible_change') return `What you were told about ${what} may have changed.`;
  return `Two people say different things about ${what}.`;
};

/** Since when it is due, once it is late; of today its time, which may have passed. Until then its line shows the day. */
const ownDue = ({ day, at }: Pick<FollowUpItem, 'day' | 'at'>, today: LocalDay): string => {
  if (day < today) return `, due since ${at === null ? formatWeekday(day, today) : momentWords(at, today)}`;
  return day === today && at !== null ? `, due at ${formatClock(at, ownZone())}` : '';
};

/** What there is to say of it besides. Without a full stop, which would stray in right-to-left text. */
const ownFacts = (item: FollowUpItem, { own }: ReasonOf<'own'>, today: LocalDay): string =>
  ` – you set this yourself on ${formatWeekday(dayOfInstant(own.madeAt), today)}${ownDue(item, today)}`;

/** What it will be about, of one that is still to come: nothing is late yet. */
const aheadReason = (item: FollowUpItem, today: LocalDay): string | undefined => {
  const { reason, rule } = item;
  if (reason.kind === 'silence') return 'If nobody has answered by then.';
  if (reason.kind === 'decision') return `They decide by ${formatWeekday(reason.on, today)}; ask if you haven’t heard.`;
  if (rule === 'post_interview' && reason.kind === 'interview') {
    return `If nothing is heard about the interview on ${formatWeekday(dayOfInstant(reason.startsAt), today)}.`;
  }
  return rule === 'lead_unanswered' ? 'If they have not answered by then.' : undefined;
};

const rules = {
  thank_you: 'Thank-you',
  applied: 'After the application',
  post_interview: 'After the interview',
  decision_date: 'Decision day',
  promise: 'Promise',
  reply_owed: 'Reply',
  lead_unanswered: 'Lead',
  competing_offer: 'Another offer',
  conflict_open: 'Conflict',
  question: 'Question',
  own: 'Your follow-up',
  prep: 'Preparation',
} as const satisfies Record<FollowUpItem['rule'], string>;

/** As much of what the user wrote as stands in one line. */
const LINE = 120;

/** What is to be done, in few words: the user's own, where they set it. */
const whatOf = ({ rule, reason }: Pick<FollowUpItem, 'rule' | 'reason'>, most: number = LINE): string =>
  (reason.kind === 'own' ? plainLine(reason.own.text, most) : '') || rules[rule];

/** As much as there is: once it is over, nothing else shows it whole. */
const wholeOf = (of: Pick<FollowUpItem, 'rule' | 'reason'>): string =>
  whatOf(of, of.reason.kind === 'own' ? of.reason.own.text.length : LINE);

const ends = {
  answered: 'They answered',
  reached_out: 'You were in touch',
  settled: 'Settled',
  done: 'Done',
  skipped: 'Skipped',
  closed: 'The role was closed',
  off: 'Its rule was switched off',
  aged: 'Nothing came of it',
} as const satisfies Record<NonNullable<FollowUpItem['endedBy']>, string>;

const since = {
  applied: 'applied',
  heard: 'last heard from them',
  reached_out: 'got in touch',
} as const satisfies Record<ReasonOf<'silence'>['what'], string>;

/** Why the user should do it. */
const reasonOf = (item: FollowUpItem, today: LocalDay): string => {
  const { reason } = item;
  const ahead = item.day > today && item.hold === null ? aheadReason(item, today) : undefined;
  if (ahead !== undefined) return ahead;
  switch (reason.kind) {
    case 'interview':
      return interviewReason(item, reason, today);
    case 'silence': {
      const days = businessDays(reason.workDays);
      if (item.step > 1) return `Still no answer, ${days} after you ${since[reason.what]}.`;
      const end = reason.what === 'heard' ? '' : '; nobody has answered';
      return `You ${since[reason.what]} ${days} ago${end}.`;
    }
    case 'promise':
      return promiseReason(reason, today);
    case 'decision':
      return `They meant to decide by ${formatWeekday(reason.on, today)}, and you haven’t heard back.`;
    case 'touch':
      return touchReason(item, reason, today);
    case 'offer':
      return offerReason(reason, today);
    case 'conflict':
      return conflictReason(reason);
    case 'question':
      return `You wanted to ask about ${aboutTopic[reason.topic]}.`;
    case 'own':
      // What the user wrote comes first: it is what they look for.
      return `${reason.own.text}${ownFacts(item, reason, today)}`;
    case 'gone':
      return 'What it was about is no longer there.';
  }
};

/** The same in one line of at most so many characters: where it is too long, what the user wrote is cut, not when it is due. */
const reasonLineOf = (item: FollowUpItem, today: LocalDay, most: number): string => {
  const { reason } = item;
  if (reason.kind !== 'own') return plainLine(reasonOf(item, today), most);
  const facts = ownFacts(item, reason, today);
  return plainLine(`${plainLine(reason.own.text, Math.max(1, most - facts.length))}${facts}`, most);
};

/** What follow-ups are called, and why each is wanted, in words. */
export const followUps = {
  heading: 'Follow-ups',
  none: 'Nothing to do.',
  olderEnded: ({ count }: { readonly count: number }) => `Show ${formatCount(count)} older`,
  fewerEnded: 'Show fewer',
  reopen: 'Take up again',
  reopened: 'It is to be done again.',
  rules,
  what: (of: Pick<FollowUpItem, 'rule' | 'reason'>): string => whatOf(of),

  reason: reasonOf,
  reasonLine: reasonLineOf,
  past: ({
    name,
    state,
    endedBy,
    userReason,
    ...of
  }: Pick<FollowUpItem, 'rule' | 'reason' | 'state' | 'endedBy' | 'userReason'> & { readonly name: string | null }) => {
    const what = name === null ? wholeOf(of) : `${wholeOf(of)}, ${name}`;
    if (state === 'retired') return userReason === '' ? `${what}: retired` : `${what}: retired, “${userReason}”`;
    return endedBy === null ? what : `${what}: ${ends[endedBy].toLowerCase()}`;
  },
} as const;
