import type { BoardSort } from '../domain/boardFilter.ts';
import { GOES_WITH_ROLE, type GoesWithRole, type RoleCounts } from '../domain/goesWithRole.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { StageKind } from '../domain/stage.ts';
import { boardCard } from './boardCard.ts';
import { formatCount } from './format.ts';
import { counted, listed } from './listed.ts';
import { plural } from './plural.ts';

type Title = { readonly title: string };
type Way = Title & { readonly from: string; readonly to: string };
type Moved = { readonly title: string; readonly position: number; readonly count: number };

const place = (position: number, count: number): string => `position ${formatCount(position)} of ${formatCount(count)}`;

/** What went with a role, one and several; `null` for what nobody misses. */
const goesWith: Readonly<Record<GoesWithRole, readonly [one: string, other: string] | null>> = {
  interviews: ['interview', 'interviews'],
  interactions: ['entry', 'entries'],
  promises: ['promise', 'promises'],
  ownFollowUps: ['follow-up of your own', 'follow-ups of your own'],
  signals: ['signal', 'signals'],
  offerSteps: ['step of an offer', 'steps of an offer'],
  stages: null,
};

/** The board, its columns and its cards. */
export const board = {
  heading: 'Board',
  counts: {
    active: ({ count }: { readonly count: number }) => `${formatCount(count)} active`,
    closed: ({ count }: { readonly count: number }) => `${formatCount(count)} closed`,
    all: ({ count }: { readonly count: number }) => `${formatCount(count)} ${plural(count, 'role', 'roles')}`,
  },
  matches: ({ matches, total }: { readonly matches: number; readonly total: number }) =>
    `${formatCount(matches)} of ${formatCount(total)} ${plural(matches, 'matches', 'match')}`,

  filterLabel: 'Filter the board',
  filterPlaceholder: 'Filter by title, company or place',

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

  cardLoading: 'Loading…',

  cardMenu: ({ title }: { readonly title: string }) => `Move or edit ${title}`,
  moveTo: 'Move to',
  move: 'Within the column',
  moveUp: 'Up',
  moveDown: 'Down',
  moveTop: 'To the top',
  moveBottom: 'To the bottom',
  edit: 'Edit…',
  log: 'Log…',
  excitement: 'How much you want it',
  excitementOf: ({ value }: { readonly value: number }) => `${value} of 5`,
  noExcitement: 'Not said',
  whyItClosed: 'Why it closed',
  remove: 'Remove',

  moved: ({ title, from, to, position, count }: Moved & Way) =>
    `Moved ${title} from ${from} to ${to}, ${place(position, count)}`,
  movedSorted: ({ title, from, to }: Way) => `Moved ${title} from ${from} to ${to}`,
  movedAway: ({ title, from, to }: Way) => `Moved ${title} from ${from} to ${to}. This view does not show it there.`,
  movedWithin: ({ title, stage, position, count }: Moved & { readonly stage: string }) =>
    `Moved ${title} within ${stage}, ${place(position, count)}`,
  alreadyThere: ({ title, position, count }: Moved) => `${title} stays where it is, ${place(position, count)}`,
  notMoved: ({ title }: { readonly title: string }) =>
    `${title} stays where it is: the cards around its new place could not be read. Try again.`,
  moveTakenBack: ({ title, reason }: { readonly title: string; readonly reason: string }) =>
    `${title} is back where it was. ${reason}`,
  sortedNote: ({ sort }: { readonly sort: BoardSort }) =>
    `Columns are sorted by ${sort === 'age' ? 'days in the column' : 'what comes next'}. Sort them by hand to put roles in an order of your own.`,
  leftOut: ({ name }: { readonly name: string }) => `${name}, hidden in this view`,
  leftOutHint: ({ kind }: { readonly kind: StageKind }) =>
    kind === 'closed' ? 'Closed roles are hidden in this view' : 'Hidden in this view',
  showLeftOut: ({ name }: { readonly name: string }) => `Show the roles in ${name}`,
  why: ({ title }: Title) => `Why did ${title} close?`,
  movedAndAsked: ({ sentence, title }: Title & { readonly sentence: string }) =>
    `${sentence.replace(/\.$/, '')}. Why did ${title} close? The answers are below the board.`,
  whyLater: 'Not now',
  noOutcome: 'Not said',
  outcomeSet: ({ title, outcome }: Title & { readonly outcome: Outcome | null }) =>
    outcome === null
      ? `${title}: why it closed is not said any more.`
      : `${title} is closed: ${boardCard.outcomes[outcome].toLowerCase()}.`,
  excitementSet: ({
    title,
    excitement,
    leaves,
  }: Title & { readonly excitement: number | null; readonly leaves: boolean }) =>
    `${title}: ${excitement === null ? 'how much you want it is not said any more' : `you want it ${excitement} of 5`}${
      leaves ? '. The filter hides it now.' : ''
    }`,
  removed: ({ title, counts }: Title & { readonly counts: RoleCounts }) => {
    const gone = GOES_WITH_ROLE.flatMap((name) => {
      const words = goesWith[name];
      return words === null ? [] : counted(counts[name], ...words);
    });
    return gone.length === 0 ? `Removed ${title}.` : `Removed ${title} with ${listed(gone)}.`;
  },
  boardFailed: 'The board could not be read',

  sampleBar: 'You are looking at sample data.',
  removeSample: 'Remove sample data',
  sampleRemoved: ({ count }: { readonly count: number }) =>
    `Removed ${formatCount(count)} sample ${plural(count, 'role', 'roles')}.`,
} as const;
