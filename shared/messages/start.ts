import { formatCount } from './format.ts';
import { plural } from './plural.ts';

/** The first start: three ways in. */
export const start = {
  heading: 'Where is your job search now?',
  intro: 'Followthrough holds who said what and what comes next. Everything stays on this computer.',
  importTitle: 'Bring it in',
  importBody: 'From LinkedIn’s data export, or any CSV file. Or drop the file on this window.',
  importButton: 'Import from LinkedIn or a CSV',
  addTitle: 'Start with one role',
  addBody: 'A title and a company are enough. The rest can come later.',
  addButton: 'Add a role',
  sampleTitle: 'Look around first',
  sampleBody: 'A board of invented roles. One click removes it again.',
  sampleButton: 'Try with sample data',
  sampleAdded: ({ count }: { readonly count: number }) =>
    `Added ${formatCount(count)} sample ${plural(count, 'role', 'roles')}.`,
} as const;
