import { formatCount, formatDay, formatFullDay } from './format.ts';
import { plural } from './plural.ts';

type Count = { readonly count: number };

/** The leads: people and places worth a word before there is any posting. */
export const leads = {
  heading: 'Leads',
  count: ({ count }: Count) => `${formatCount(count)} ${plural(count, 'lead', 'leads')}`,
  filterLabel: 'Filter leads',
  filterPlaceholder: 'Filter by title, company or place',
  columns: { title: 'Lead', company: 'Company', people: 'People', source: 'Source', added: 'Added', step: 'Next step' },
  addedOn: ({ day, today }: { readonly day: string; readonly today: string }) => formatDay(day, today),
  addedOnFull: ({ day }: { readonly day: string }) => formatFullDay(day),
  emptyHeading: 'No leads yet',
  emptyBody:
    'Somebody worth talking to, before any posting exists: a former colleague, an editor you wrote to, a company you would like to join. Log what you said to each other; once there is a role, the lead becomes it, and all of that stays.',
  toRole: 'Make it a role…',
  // Adding
  talkWith: ({ name }: { readonly name: string }) => `Talk with ${name}`,
  add: 'Add lead',
  addHeading: 'Add a lead',
  person: 'Whom to talk to',
  company: 'Company',
  email: 'E-mail',
  phone: 'Phone',
  about: 'What it is about',
  aboutHint: 'such as “Freelance features”',
  source: 'How you came to it',
  whomOrWhat: 'Name somebody to talk to, or say what it is about.',
  companyMissing: 'Name the company; “Unknown” is fine too.',
  added: ({ title }: { readonly title: string }) => `Added the lead ${title}.`,
} as const;
