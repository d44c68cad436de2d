import type { Outcome } from '../domain/outcome.ts';
import { formatCount, formatDay, formatFullDay } from './format.ts';
import { plural } from './plural.ts';

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
  history: 'Stage history',
  historySource: { user: 'by you', import: 'from an import' },
  historyEntry: ({ day, today }: { readonly day: string; readonly today: string }) => formatDay(day, today),
  historyEntryFull: ({ day }: { readonly day: string }) => formatFullDay(day),
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
  daysHere: ({ days }: { readonly days: number }) =>
    days === 0 ? 'here since today' : `${formatCount(days)} ${plural(days, 'day', 'days')} here`,
  applied: ({ day, today }: { readonly day: string; readonly today: string }) => `applied ${formatDay(day, today)}`,
  saving: 'Saving…',
  notSaved: ({ reason }: { readonly reason: string }) => `Not saved; your text is kept here. ${reason}`,
  changedElsewhere:
    'This was changed elsewhere while you were writing. Nothing was overwritten, and your text is kept here.',
  saveMine: 'Save mine',
  takeTheirs: 'Show the other one',
  gone: 'This role is no longer on your board',

  addHeading: 'Add a role',
  add: 'Add role',
  added: ({ title, stage }: { readonly title: string; readonly stage: string }) => `Added ${title} to ${stage}.`,
  show: 'Show it',
  titleMissing: 'Give the role a title.',
  companyMissing: 'Name the company; “Unknown” is fine too.',
  tooLong: ({ limit }: { readonly limit: number }) => `Keep it under ${formatCount(limit)} characters.`,
  linkInvalid: 'A link begins with https:// or http://, like https://example.com/jobs/1.',
} as const;
