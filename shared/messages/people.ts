import type { Channel, Direction } from '../domain/channel.ts';
import type { InterviewState } from '../domain/interview.ts';
import type { Part } from '../domain/person.ts';
import { formatCount } from './format.ts';
import { counted, listed } from './listed.ts';
import { parts } from './parts.ts';
import { plural } from './plural.ts';

type Name = { readonly name: string };
type Count = { readonly count: number };

const persons = (count: number): string => `${formatCount(count)} ${plural(count, 'person', 'people')}`;
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const connections = (count: number): string => `${formatCount(count)} ${plural(count, 'connection', 'connections')}`;

/** The people, one of them beside the list, and the connections of LinkedIn. */
export const people = {
  heading: 'People',
  count: ({ count }: Count) => persons(count),
  filterLabel: 'Filter people',
  filterPlaceholder: 'Filter by name or company',
  columns: { name: 'Name', company: 'Company', position: 'Position', roles: 'Roles' },
  emptyHeading: 'Nobody here yet',
  emptyBody:
    'Everybody you talk with on the way: recruiters, hiring managers, interviewers, friends who put in a word. With each stands when you last had contact, so that nobody is forgotten.',
  // One person
  panel: ({ name }: Name) => `Person: ${name}`,
  close: 'Close the person',
  gone: 'This person is no longer among your people',
  name: 'Name',
  company: 'Company',
  position: 'What they do there',
  email: 'E-mail',
  phone: 'Phone',
  profile: 'Profile',
  writeEmail: ({ name }: Name) => `Write an e-mail to ${name}`,
  openProfile: ({ name }: Name) => `Open the profile of ${name} in your browser`,
  namesake: ({ name, company }: Name & { readonly company: string | null }) =>
    `You know ${name}${company === null ? '' : ` of ${company}`} already. This adds another person of that name.`,
  log: 'Log a call or message',
  contacted: ({ ago }: { readonly ago: string }) => `last contact ${ago}`,
  notContacted: 'no contact yet',
  connectedOn: ({ day }: { readonly day: string }) => `connected on LinkedIn ${day}`,
  roles: 'Their part in roles',
  noRoles: 'No part in a role yet. Give them one on the role’s tab “People”.',
  timeline: 'Timeline',
  noTimeline: 'Nothing yet. Log a call or message, and it stands here.',
  parts,
  touch: {
    in: {
      email: 'E-mail from them',
      call: 'They called',
      text: 'Text from them',
      profile_message: 'Message from them',
      video: 'They called by video',
      in_person: 'They spoke to you',
      other: 'They got in touch',
    },
    out: {
      email: 'E-mail from you',
      call: 'You called',
      text: 'Text from you',
      profile_message: 'Message from you',
      video: 'You called by video',
      in_person: 'You spoke to them',
      other: 'You got in touch',
    },
  } satisfies Record<Direction, Record<Channel, string>>,
  interview: {
    scheduled: 'Interview planned',
    held: 'Interview',
    cancelled: 'Interview cancelled',
    no_show: 'Interview: nobody came',
  } satisfies Record<InterviewState, string>,
  reached: ({ stage }: { readonly stage: string }) => `Reached ${stage}`,
  // Adding and removing
  add: 'Add person',
  addHeading: 'Add a person',
  added: ({ name }: Name) => `Added ${name}.`,
  nameMissing: 'Give the person a name.',
  emailInvalid: 'An e-mail address has an @, like sam@example.com.',
  tooLong: ({ limit }: { readonly limit: number }) => `Keep it under ${formatCount(limit)} characters.`,
  removeAsk: ({ name }: Name) => `Remove ${name}?`,
  removeBody: ({
    roles,
    interviews,
    interactions,
    withoutRole,
    questions,
    hasNotes,
  }: {
    readonly roles: number;
    readonly interviews: number;
    /** Calls and messages about a role, and those about none. */
    readonly interactions: number;
    readonly withoutRole: number;
    /** What the user still wants to ask them. */
    readonly questions: number;
    readonly hasNotes: boolean;
  }) => {
    const stays = [
      ...counted(roles, 'role', 'roles'),
      ...counted(interviews, 'interview', 'interviews'),
      ...counted(interactions, 'call or message about a role', 'calls and messages about a role'),
    ];
    const goes = [
      ...(hasNotes ? ['your notes on them'] : []),
      ...counted(withoutRole, 'call or message about no role', 'calls and messages about no role'),
      ...counted(questions, 'question that you want to ask them', 'questions that you want to ask them'),
    ];
    return [
      ...(stays.length === 0
        ? []
        : [
            `They are in ${listed(stays)}. ${stays.length === 1 && roles + interviews + interactions === 1 ? 'It stays' : 'All of that stays'}, without their name.`,
          ]),
      ...(goes.length === 0
        ? []
        : [
            `${capital(listed(goes))} ${goes.length === 1 && withoutRole + questions === 1 ? 'goes' : 'go'} with them.`,
          ]),
      ...(stays.length + goes.length === 0 ? ['Nothing else hangs on them.'] : []),
    ].join(' ');
  },
  removeNow: 'Remove',
  removed: ({ name }: Name) => `Removed ${name}.`,
  // Possible duplicates
  because: {
    email: 'the same e-mail address',
    profile: 'the same profile',
    name_and_company: 'the same name at the same company',
    name: 'the same name',
  },
  partClash: ({ title, first, second }: { readonly title: string; readonly first: Part; readonly second: Part }) =>
    `In ${title}: ${parts[first]} on the left, ${parts[second]} on the right. The one you keep keeps theirs; the other goes into the notes.`,
  // Connections
  connections: 'Add LinkedIn connections…',
  connectionsHeading: 'Connections on LinkedIn',
  connectionsFound: ({
    total,
    atBoard,
    known,
  }: {
    readonly total: number;
    readonly atBoard: number;
    readonly known: number;
  }) =>
    `${connections(total)}, ${formatCount(atBoard)} at companies on your board, ${formatCount(known)} already among your people.`,
  connectionsNone: 'Everybody in this file is already among your people.',
  connectionsCut: ({ count }: Count) =>
    `${persons(count)} ${plural(count, 'has', 'have')} longer notes in the file than a person can have here: after ${formatCount(100_000)} characters they end.`,
  connectionsSample: 'At companies on your board',
  connectionsMore: ({ count }: Count) => `and ${formatCount(count)} more`,
  connectionAt: ({ position, company }: { readonly position: string; readonly company: string }) =>
    position === '' ? company : `${position}, ${company}`,
  addAtBoard: ({ count }: Count) => `Add those at companies on your board (${formatCount(count)})`,
  addAll: ({ count }: Count) => `Add all (${formatCount(count)})`,
  connectionsAdded: ({ count }: Count) => `Added ${persons(count)}.`,
} as const;
