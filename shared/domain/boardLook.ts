import type { BoardFilter, BoardSort } from './boardFilter.ts';

/** What of the board is shown, and in which order. */
export type BoardLook = { readonly filter: BoardFilter; readonly sort: BoardSort };

/** Everything that is still under way. */
export const DEFAULT_FILTER: BoardFilter = {
  text: '',
  scope: 'active',
  stageIds: [],
  tags: [],
  companies: [],
  sources: [],
  excitementFrom: null,
  isQuiet: false,
  batchId: null,
};

export const DEFAULT_SORT: BoardSort = 'hand';

/** The look of the board at a start. Without zod: the page needs it at once. */
export const DEFAULT_LOOK: BoardLook = { filter: DEFAULT_FILTER, sort: DEFAULT_SORT };

const isSameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((item) => other.includes(item));

/** Whether two looks show the same board; the order in which parts of a filter were chosen does not matter. */
export const isSameLook = (one: BoardLook, other: BoardLook): boolean =>
  one.sort === other.sort &&
  one.filter.text === other.filter.text &&
  one.filter.scope === other.filter.scope &&
  one.filter.excitementFrom === other.filter.excitementFrom &&
  one.filter.isQuiet === other.filter.isQuiet &&
  one.filter.batchId === other.filter.batchId &&
  isSameSet(one.filter.stageIds, other.filter.stageIds) &&
  isSameSet(one.filter.tags, other.filter.tags) &&
  isSameSet(one.filter.companies, other.filter.companies) &&
  isSameSet(one.filter.sources, other.filter.sources);
