import { GOES_WITH_ROLE, type GoesWithRole, type RoleCounts } from '../domain/goesWithRole.ts';
import type { LocalDay } from '../domain/localDay.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { SalaryPeriod } from '../domain/salary.ts';
import { formatCount, formatDay } from './format.ts';
import { counted, listed } from './listed.ts';
import { plural } from './plural.ts';
import { formatDistance } from './when.ts';

/** What goes with a role, one and several. */
const goesWith: Readonly<Record<GoesWithRole, readonly [one: string, other: string]>> = {
  interviews: ['interview', 'interviews'],
  interactions: ['logged call or message', 'logged calls and messages'],
  promises: ['promise', 'promises'],
  ownFollowUps: ['follow-up of your own', 'follow-ups of your own'],
  signals: ['signal', 'signals'],
  offerSteps: ['step of the offer', 'steps of the offer'],
  stages: ['step of its stage history', 'steps of its stage history'],
};

/** One role beside the board, and the form that adds one. */
export const role = {
  panel: ({ title }: { readonly title: string }) => `Role: ${title}`,
  close: 'Close the role',
  title: 'Title',
  company: 'Company',
  stage: 'Stage',
  location: 'Place',
  link: 'Link to the posting',
  openLink: 'Open the posting in your browser',
  appliedOn: 'Applied on',
  notes: 'Notes',
  notesPlaceholder: 'What you know, what you asked, what to remember',
  notesHint: ({ keys }: { readonly keys: string }) => `Saved when you leave the field, or with ${keys}`,
  tabs: {
    overview: 'Overview',
    people: 'People',
    signals: 'Signals',
    interviews: 'Interviews',
    timeline: 'Timeline',
    notes: 'Notes',
  },
  tabList: 'What the role holds',
  resize: 'Width of the role',
  via: 'Via agency',
  closesOn: 'Closes on',
  excitement: 'How much you want it',
  excitementOf: ({ value }: { readonly value: number }) => `${value} of 5`,
  excitementNone: 'Not said',
  tags: 'Tags',
  addTag: 'Add a tag',
  newTag: ({ tag }: { readonly tag: string }) => `Add “${tag}”`,
  /** Takes the text as it stands, though others begin like it. */
  asTyped: ({ text }: { readonly text: string }) => `Just “${text}”`,
  removeTag: ({ tag }: { readonly tag: string }) => `Remove the tag ${tag}`,
  tagsFull: ({ limit }: { readonly limit: number }) => `A role has at most ${limit} tags.`,
  salaryFrom: 'From',
  salaryTo: 'To',
  salaryFromFull: 'Salary from',
  salaryToFull: 'Salary to',
  currency: 'Currency',
  period: 'Paid per',
  perPeriod: ({ period }: { readonly period: string }) => `per ${period}`,
  periods: { hour: 'hour', day: 'day', week: 'week', month: 'month', year: 'year' } satisfies Record<
    SalaryPeriod,
    string
  >,
  salaryWrong: 'Write amounts as plain numbers, such as 52000 or 18.50.',
  salaryOrder: 'The lower amount comes first.',
  currencyWrong: 'A currency has three letters, such as EUR or USD.',
  notClosed: 'Not said',
  nextInterview: 'Next interview',
  met: 'You met',
  followedUp: ({ met, followedUp }: { readonly met: number; readonly followedUp: number }) =>
    `${formatCount(followedUp)} of ${formatCount(met)} followed up`,
  metCount: ({ count }: { readonly count: number }) =>
    count === 0 ? 'Nobody yet' : `${formatCount(count)} ${plural(count, 'person', 'people')}`,
  lastTouch: 'Last contact',
  never: 'None yet',

  remove: 'Remove role…',
  removeNow: 'Remove role',
  removeKeep: 'Keep it',
  removeHeading: 'Remove this role?',
  removeBody: ({ counts, hasNotes }: { readonly counts: RoleCounts; readonly hasNotes: boolean }) => {
    const parts = [
      ...GOES_WITH_ROLE.flatMap((name) => counted(counts[name], ...goesWith[name])),
      ...(hasNotes ? ['your notes'] : []),
    ];
    const goes =
      parts.length === 0
        ? 'Nothing hangs on it yet.'
        : `With it ${plural(parts.length === 1 && parts[0]?.startsWith('1 ') === true ? 1 : 2, 'goes', 'go')} ${listed(parts)}.`;
    return `${goes} Its people stay, and its company too, if there is more to it than its name. You can undo this.`;
  },

  toRoleHeading: 'This is a lead',
  toRoleBody: 'Is there a role now? Give it a title and a column. What happened so far stays with it.',
  toRole: 'Make it a role…',
  toRoleNow: 'Make it a role',
  toRoleDone: ({ title, stage }: { readonly title: string; readonly stage: string }) => `${title} is now in ${stage}.`,

  peopleEmptyHeading: 'Nobody here yet',
  peopleEmpty: 'Add whoever writes to you, interviews you or put you forward. You then see who is silent.',
  addPersonLabel: 'Add somebody',
  addPersonPlaceholder: 'A name, known or new',
  part: 'Part',
  partOf: ({ name, part }: { readonly name: string; readonly part: string }) => `${name}: ${part}. Change the part`,
  personAdded: ({ name }: { readonly name: string }) => `Added ${name} to this role.`,
  personRemoved: ({ name }: { readonly name: string }) => `Took ${name} off this role.`,
  personMenu: ({ name }: { readonly name: string }) => `More for ${name}`,
  logWith: ({ name }: { readonly name: string }) => `Log a call or message with ${name}`,
  log: 'Log…',
  removePerson: 'Take off this role',
  copyEmail: 'Copy e-mail address',
  copyPhone: 'Copy number',
  copied: ({ text }: { readonly text: string }) => `Copied ${text}.`,
  writeTo: ({ email }: { readonly email: string }) => `Write to ${email}`,
  spokeLast: ({ day, today }: { readonly day: LocalDay; readonly today: LocalDay }) =>
    `Last contact ${formatDistance(day, today)}`,
  noContact: 'No contact yet',

  imported: 'From the import',
  outcome: 'Outcome',
  outcomes: {
    accepted: 'Accepted',
    declined: 'Declined by you',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn by you',
    ghosted: 'No answer',
  } satisfies Record<Outcome, string>,
  salary: 'Salary',
  source: 'Source',
  savedOn: 'Saved on',
  appliedTime: 'Applied at',
  resume: 'Résumé',
  description: 'Description',
  stageMenu: ({ stage }: { readonly stage: string }) => `Stage: ${stage}. Change it`,
  /** `null`: since a day that cannot be read. */
  daysHere: ({ days }: { readonly days: number | null }) => {
    if (days === null) return 'here since an unknown day';
    return days === 0 ? 'here since today' : `${formatCount(days)} ${plural(days, 'day', 'days')} here`;
  },
  dateUnreadable: ({ stored }: { readonly stored: string }) =>
    `“${stored}” is stored here, which is no date. Enter one to replace it.`,
  applied: ({ day, today }: { readonly day: string; readonly today: string }) => `applied ${formatDay(day, today)}`,
  saving: 'Saving…',
  notSaved: ({ reason }: { readonly reason: string }) => `Not saved; your text is kept here. ${reason}`,
  changedElsewhere:
    'This was changed elsewhere while you were writing. Nothing was overwritten, and your text is kept here.',
  dropMine: 'Drop my text',
  endedBefore: 'The app ended before it could be.',
  saveMine: 'Save mine',
  takeTheirs: 'Show the other one',
  gone: 'This role is no longer on your board',

  addHeading: 'Add a role',
  add: 'Add role',
  added: ({ title, stage }: { readonly title: string; readonly stage: string }) => `Added ${title} to ${stage}.`,
  show: 'Show it',
  warnings: 'Good to know first',
  warnAvoid: ({ company, reason }: { readonly company: string; readonly reason: string }) =>
    reason === '' ? `You wanted to avoid ${company}.` : `You wanted to avoid ${company}: ${reason}`,
  warnGhosted: ({ company, count }: { readonly company: string; readonly count: number }) =>
    count === 1
      ? `${company} left you without an answer once.`
      : `${company} left you without an answer ${formatCount(count)} times.`,
  warnSamePosting: ({ title, stage }: { readonly title: string; readonly stage: string }) =>
    `This posting is on your board already: ${title}, in ${stage}.`,
  warnSameTitle: ({ title, stage }: { readonly title: string; readonly stage: string }) =>
    `${title} at this company is on your board already, in ${stage}.`,
  warnShow: 'Look at it',
  titleMissing: 'Give the role a title.',
  companyMissing: 'Name the company; “Unknown” is fine too.',
  tooLong: ({ limit }: { readonly limit: number }) => `Keep it under ${formatCount(limit)} characters.`,
  linkInvalid: 'A link begins with https:// or http://, like https://example.com/jobs/1.',
} as const;
