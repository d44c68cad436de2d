import { formatCount } from './format.ts';
import { plural } from './plural.ts';

type Name = { readonly name: string };
type Count = { readonly count: number };

/** The companies, and one of them beside the list. */
export const companies = {
  heading: 'Companies',
  count: ({ count }: Count) => `${formatCount(count)} ${plural(count, 'company', 'companies')}`,
  filterLabel: 'Filter companies',
  filterPlaceholder: 'Filter by name',
  columns: { name: 'Name', roles: 'Roles', people: 'People', marks: 'Marks' },
  rolesOf: ({ active, all }: { readonly active: number; readonly all: number }) =>
    active === all ? formatCount(all) : `${formatCount(active)} of ${formatCount(all)}`,
  rolesOfFull: ({ active, all }: { readonly active: number; readonly all: number }) =>
    `${formatCount(active)} active of ${formatCount(all)} ${plural(all, 'role', 'roles')}`,
  emptyHeading: 'No companies yet',
  emptyBody:
    'A company stands here as soon as you add a role there, or a person who works there. Mark the ones to avoid and the agencies, and you are told when a new role turns up with them.',
  agency: 'Agency',
  avoid: 'Avoid',
  ghosted: ({ count }: Count) => `No answer ×${formatCount(count)}`,
  ghostedFull: ({ count }: Count) =>
    `${formatCount(count)} ${plural(count, 'role', 'roles')} there ended without an answer`,
  addNew: ({ name }: Name) => `Add “${name}”`,
  /** What a name that was typed is taken for. */
  means: {
    known: ({ name }: Name) => `This is ${name}, a company you have.`,
    new: ({ name }: Name) => `${name} is new and will be added.`,
  },
  chooseOrAdd: ({ typed, like }: { readonly typed: string; readonly like: string }) =>
    `Is “${typed}” ${like}, or a company you do not have yet? Choose it from the list, or add it there.`,
  // One company
  panel: ({ name }: Name) => `Company: ${name}`,
  close: 'Close the company',
  gone: 'This company is no longer on your list',
  name: 'Name',
  isAgency: 'An agency: roles come through it from other companies',
  isAvoided: 'Avoid this company: warn me before I add a role there',
  reason: 'Why',
  reasonPlaceholder: 'What to remember next time',
  website: 'Website',
  openWebsite: ({ name }: Name) => `Open the website of ${name} in your browser`,
  roles: 'Roles',
  noRoles: 'No roles there.',
  via: 'through this agency',
  people: 'People',
  noPeople: 'Nobody you know works there yet.',
  nameMissing: 'A company needs a name.',
  mergeTaken: 'Merge the two',
  keepBoth: 'Keep both',
  reasonTooLong: 'Keep it under 1,000 characters.',
  removeAsk: ({ name }: Name) => `Remove ${name}?`,
  removeBody: ({ people }: { readonly people: number }) =>
    people === 0
      ? 'Its notes and website go with it.'
      : `Its notes and website go with it. ${formatCount(people)} ${plural(people, 'person stays', 'people stay')}, without a company.`,
  removeNow: 'Remove',
  removed: ({ name }: Name) => `Removed ${name}.`,
  hasRoles: ({ count }: Count) =>
    `It cannot be removed while ${formatCount(count)} ${plural(count, 'role is', 'roles are')} there.`,
} as const;
