import type { StageKind } from '../domain/stage.ts';
import { formatCount, formatDay, formatFullDay } from './format.ts';
import { plural } from './plural.ts';

type Days = { readonly days: number };
type Moved = { readonly title: string; readonly position: number; readonly count: number };

const place = (position: number, count: number): string => `position ${formatCount(position)} of ${formatCount(count)}`;

/** The board, its columns and its cards. */
export const board = {
  heading: 'Board',
  roles: ({ count }: { readonly count: number }) => `${formatCount(count)} ${plural(count, 'role', 'roles')}`,
  matches: ({ matches, total }: { readonly matches: number; readonly total: number }) =>
    `${formatCount(matches)} of ${formatCount(total)} ${plural(matches, 'matches', 'match')}`,

  filterLabel: 'Filter the board',
  filterPlaceholder: 'Filter by title, company or place',
  clearFilter: 'Clear the filter',

  columnRoles: ({ name, count }: { readonly name: string; readonly count: number }) =>
    `${name}, ${formatCount(count)} ${plural(count, 'role', 'roles')}`,
  columnMenu: ({ name }: { readonly name: string }) => `Column ${name}`,
  rename: 'Rename',
  columnName: 'Column name',
  moveColumnLeft: 'Move left',
  moveColumnRight: 'Move right',
  hideColumn: 'Hide',
  addColumn: 'Add a column',
  addColumnAfter: 'Add a column after this…',
  addRoleHere: 'Add a role here…',
  hiddenColumns: ({ count }: { readonly count: number }) =>
    `${formatCount(count)} hidden ${plural(count, 'column', 'columns')}`,
  showColumn: ({ name }: { readonly name: string }) => `Show ${name}`,
  columnHidden: ({ name }: { readonly name: string }) => `${name} is hidden. Its roles are kept.`,
  columnMoved: ({
    name,
    position,
    count,
  }: {
    readonly name: string;
    readonly position: number;
    readonly count: number;
  }) => `Moved column ${name}, ${place(position, count)}`,
  newColumn: 'New column',
  newColumnKind: 'What it is for',
  createColumn: 'Add column',
  empty: {
    lead: 'People and places worth a word',
    saved: 'Roles you may apply for',
    applied: 'Applications you sent',
    screening: 'First calls and tests',
    interview: 'Interviews, planned and done',
    offer: 'Offers in hand',
    closed: 'What has ended, either way',
  } satisfies Record<StageKind, string>,
  emptyFiltered: 'Nothing here matches',
  kinds: {
    lead: 'Lead',
    saved: 'Saved',
    applied: 'Applied',
    screening: 'Screening',
    interview: 'Interview',
    offer: 'Offer',
    closed: 'Closed',
  } satisfies Record<StageKind, string>,

  appliedOn: ({ day, today }: { readonly day: string; readonly today: string }) => `Applied ${formatDay(day, today)}`,
  appliedOnFull: ({ day }: { readonly day: string }) => `Applied on ${formatFullDay(day)}`,
  daysShort: ({ days }: Days) => `${formatCount(days)} d`,
  daysInStage: ({ days, stage }: Days & { readonly stage: string }) =>
    days === 0 ? `In ${stage} since today` : `${formatCount(days)} ${plural(days, 'day', 'days')} in ${stage}`,
  since: ({ day }: { readonly day: string }) => `since ${formatFullDay(day)}`,
  cardLoading: 'Loading…',

  cardMenu: ({ title }: { readonly title: string }) => `Move or edit ${title}`,
  moveTo: 'Move to',
  move: 'Move',
  moveUp: 'Up',
  moveDown: 'Down',
  moveTop: 'To the top',
  moveBottom: 'To the bottom',
  edit: 'Edit…',

  moved: ({ title, from, to, position, count }: Moved & { readonly from: string; readonly to: string }) =>
    `Moved ${title} from ${from} to ${to}, ${place(position, count)}`,
  movedWithin: ({ title, stage, position, count }: Moved & { readonly stage: string }) =>
    `Moved ${title} within ${stage}, ${place(position, count)}`,
  alreadyThere: ({ title, position, count }: Moved) => `${title} stays where it is, ${place(position, count)}`,
  notMoved: ({ title }: { readonly title: string }) =>
    `${title} stays where it is: the cards around its new place could not be read. Try again.`,
  moveTakenBack: ({ title, reason }: { readonly title: string; readonly reason: string }) =>
    `${title} is back where it was. ${reason}`,
  boardFailed: 'The board could not be read',

  sampleBar: 'You are looking at sample data.',
  removeSample: 'Remove sample data',
  sampleRemoved: ({ count }: { readonly count: number }) =>
    `Removed ${formatCount(count)} sample ${plural(count, 'role', 'roles')}.`,
} as const;
