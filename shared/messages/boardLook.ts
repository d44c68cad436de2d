import type { BoardFilter, BoardSort } from '../domain/boardFilter.ts';
import { formatCount } from './format.ts';
import { plural } from './plural.ts';

type Name = { readonly name: string };
type Count = { readonly count: number };

/** What of the board is shown: its filter, its order, and the views that keep both under a name. */
export const boardLook = {
  filter: 'Filter',
  filterButton: ({ count }: Count) =>
    count === 0 ? 'Filter' : `Filter, ${formatCount(count)} ${plural(count, 'part', 'parts')} on`,
  panel: 'What the board shows',
  scope: 'Roles',
  scopes: { active: 'Active', closed: 'Closed', all: 'All' } satisfies Record<BoardFilter['scope'], string>,
  columns: 'Columns',
  tags: 'Tags',
  companies: 'Companies',
  sources: 'Sources',
  find: { tags: 'Find a tag', companies: 'Find a company', sources: 'Find a source' },
  none: { tags: 'No role has a tag yet', companies: 'No companies yet', sources: 'No role names a source yet' },
  notFound: 'Nothing by that name',
  moreChoices: ({ count }: Count) => `${formatCount(count)} more: type a part of the name`,
  excitementFrom: 'How much you want it, at least',
  anyExcitement: 'Any',
  excitement: ({ value }: { readonly value: number }) => `${value} of 5`,
  quiet: 'Gone quiet: no word for 14 days',
  clearAll: 'Clear all',
  done: 'Done',

  active: 'Filters that are on',
  chips: {
    text: ({ text }: { readonly text: string }) => `“${text}”`,
    scopeClosed: 'Closed roles',
    scopeAll: 'Active and closed',
    column: ({ name }: Name) => `Column: ${name}`,
    goneColumn: 'A column that is gone',
    tag: ({ name }: Name) => `Tag: ${name}`,
    company: ({ name }: Name) => `Company: ${name}`,
    source: ({ name }: Name) => `Source: ${name}`,
    excitementFrom: ({ value }: { readonly value: number }) => `${value} of 5 or more`,
    quiet: 'Gone quiet',
    imported: 'From one import',
  },
  removePart: ({ part }: { readonly part: string }) => `Take away: ${part}`,
  nothingFits: 'No role fits',
  hiddenBy: ({ parts }: { readonly parts: readonly string[] }) =>
    `${parts.join(', ')} ${plural(parts.length, 'hides', 'hide')} every role.`,
  clear: 'Clear the filter',
  noActive: ({ count }: Count) => `No active roles. ${formatCount(count)} ${plural(count, 'is', 'are')} closed.`,
  noClosed: 'No role has closed yet.',
  showAll: 'Show all roles',

  views: 'Views',
  viewButton: ({ name }: Name) => `View: ${name}`,
  changedView: ({ name }: Name) => `${name} (changed)`,
  builtIn: { active: 'Active roles', all: 'All roles', closed: 'Closed', quiet: 'Gone quiet' },
  saved: 'Your views',
  sort: 'Order within columns',
  sorts: { hand: 'By hand', next: 'By what comes next', age: 'By days in the column' } satisfies Record<
    BoardSort,
    string
  >,
  saveAs: 'Save as a view…',
  update: ({ name }: Name) => `Save the changes to “${name}”`,
  rename: 'Rename the view…',
  remove: 'Remove the view',
  viewName: 'Name of the view',
  save: 'Save',
  viewSaved: ({ name }: Name) => `Saved the view “${name}”.`,
  viewRemoved: ({ name }: Name) => `Removed the view “${name}”.`,
  viewChosen: ({ name }: Name) => `View ${name}`,
} as const;
