import type { InvitedRole } from '../contract/calendar.ts';
import type { InterviewChannel } from '../domain/channel.ts';
import type { FollowUpItem } from '../domain/followUp.ts';
import type { LocalDay } from '../domain/localDay.ts';
import type { PromiseMade } from '../domain/promise.ts';
import { interviewChannels } from './channels.ts';
import { fileNameOf } from './fileName.ts';
import { followUps } from './followUps.ts';
import { formatCount } from './format.ts';
import { plural } from './plural.ts';
import { promises } from './promises.ts';

type Role = { readonly roleTitle: string; readonly companyName: string };

const listed = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(', ');

/** What nobody else should read where a calendar is shared. */
const IS_PRIVATE: readonly FollowUpItem['rule'][] = ['competing_offer', 'conflict_open'];

const fileName = (what: string, about: Role | undefined): string => {
  const plain = fileNameOf(about?.roleTitle ?? '');
  return `${plain === '' ? what : `${what} ${plain}`}.ics`;
};

/**
 * What is written into a calendar, which others may see or get: who, what for, and why. Nothing that somebody else said,
 * and none of the user's notes.
 */
export const calendarEvents = {
  interview: ({ roleTitle, companyName }: Role) => `Interview: ${listed(roleTitle, companyName)}`,
  interviewText: ({
    names,
    channel,
    place,
  }: {
    readonly names: readonly string[];
    readonly channel: InterviewChannel;
    readonly place: string | null;
  }) =>
    [`${interviewChannels[channel]}.`, names.length === 0 ? '' : `With ${names.join(', ')}.`, place ?? '']
      .filter((line) => line !== '')
      .join('\n'),
  promise: ({ personName, roleTitle, companyName }: Role & Pick<PromiseMade, 'personName'>) =>
    `Promised: ${listed(personName, roleTitle, companyName)}`,
  // Not in their own words.
  promiseText: (made: PromiseMade & { readonly today: LocalDay }) =>
    `${promises.line({ ...made, text: '' })} ${promises.by(made)}.`,
  followUp: ({ rule, person, roleTitle, companyName }: FollowUpItem) =>
    `${IS_PRIVATE.includes(rule) ? 'Get in touch' : followUps.rules[rule]}: ${listed(person?.name ?? null, roleTitle, companyName)}`,
  /** What a promise's day is told by is that day itself: the event stands on it. */
  followUpText: (item: FollowUpItem, today: LocalDay) => {
    const { reason } = item;
    // That there is another offer, or that people disagree, is for nobody else's eyes; nor is what the user wrote down.
    if (reason.kind === 'offer' || reason.kind === 'conflict' || reason.kind === 'own') return '';
    if (reason.kind !== 'promise') return followUps.reason(item, today);
    const promise = { ...reason.promise, text: '' };
    return followUps.reason({ ...item, reason: { kind: 'promise', promise } }, item.day);
  },
  files: {
    all: 'Followthrough.ics',
    interview: (about: Role | undefined) => fileName('Interview', about),
    promise: (about: Role | undefined) => fileName('Promise', about),
    followUp: (about: Role | undefined) => fileName('Follow-up', about),
  },
} as const;

/** Words of the page about calendar files. */
export const calendar = {
  export: 'Export to calendar…',
  exported: ({
    events,
    leftOut,
    file,
  }: {
    readonly events: number;
    readonly leftOut: number;
    readonly file: string;
  }) => {
    const done = `${formatCount(events)} ${plural(events, 'event is', 'events are')} in ${file}.`;
    if (leftOut === 0) return done;
    return `${done} ${formatCount(leftOut)} ${plural(leftOut, 'was', 'were')} left out: no time that can be read, or too many for one file.`;
  },

  heading: 'Add an interview from an invitation',
  read: ({ title }: { readonly title: string }) =>
    title === '' ? 'The invitation has no title.' : `The invitation is called “${title}”.`,
  dayAlone: 'It names a day and no time: add the time.',
  zoneGuessed: 'It names no time zone that is known. The time was read in yours: check it.',
  recurring: 'It comes again. Only its first time is added.',
  roles: 'Which role is it for?',
  because: {
    person: 'somebody invited has a part in it',
    title: 'its title is named',
    company: 'its company is named',
  } satisfies Record<InvitedRole['because'], string>,
  role: ({ title, companyName, stageName, because }: Omit<InvitedRole, 'roleId'>) =>
    `${listed(title, companyName)} (${stageName}; ${calendar.because[because]})`,
  /** Below the notes: those whom nobody here knows by their address. */
  alsoInvited: ({ people }: { readonly people: readonly { readonly name: string; readonly email: string }[] }) =>
    `Also invited: ${people.map(({ name, email }) => (name === email ? email : `${name} <${email}>`)).join(', ')}`,
} as const;
