import type { BoardFilter, BoardSort } from '#shared/domain/boardFilter.ts';
import { type BoardLook, DEFAULT_FILTER, DEFAULT_LOOK, DEFAULT_SORT } from '#shared/domain/boardLook.ts';
import type { BoardViewId, ImportBatchId } from '#shared/domain/ids.ts';
import { createStore, type Store } from '../ui/createStore.ts';

/** The views that everybody has. */
export const BUILT_IN_VIEWS = {
  active: DEFAULT_LOOK,
  all: { filter: { ...DEFAULT_FILTER, scope: 'all' }, sort: DEFAULT_SORT },
  closed: { filter: { ...DEFAULT_FILTER, scope: 'closed' }, sort: DEFAULT_SORT },
  quiet: { filter: { ...DEFAULT_FILTER, isQuiet: true }, sort: DEFAULT_SORT },
} as const satisfies Readonly<Record<string, BoardLook>>;
export type BuiltInView = keyof typeof BUILT_IN_VIEWS;

export type ViewChoice =
  | { readonly kind: 'builtIn'; readonly id: BuiltInView }
  | { readonly kind: 'saved'; readonly id: BoardViewId };

/** What the board shows, and the view that it began with: the look may have been changed since. */
export type ShownBoard = { readonly look: BoardLook; readonly view: ViewChoice };

export const FIRST_SHOWN: ShownBoard = { look: DEFAULT_LOOK, view: { kind: 'builtIn', id: 'active' } };

/** Outlives the board's screen: whoever comes back finds it as it was left. */
export const shownBoard: Store<ShownBoard> = createStore(FIRST_SHOWN);

/** Changes a part of the filter. */
export const setFilter = (part: Partial<BoardFilter>): void => {
  const { look, view } = shownBoard.get();
  shownBoard.set({ view, look: { ...look, filter: { ...look.filter, ...part } } });
};

/** Changes the order within columns. */
export const setSort = (sort: BoardSort): void => {
  const { look, view } = shownBoard.get();
  shownBoard.set({ view, look: { ...look, sort } });
};

/** Shows what one import brought, closed roles too. */
export const showImported = (batchId: ImportBatchId): void =>
  shownBoard.set({ ...FIRST_SHOWN, look: { ...DEFAULT_LOOK, filter: { ...DEFAULT_FILTER, scope: 'all', batchId } } });

/** Shows all of the board again, if it showed what an import had brought that is gone now. */
export const leaveImported = (): void => {
  if (shownBoard.get().look.filter.batchId !== null) shownBoard.set(FIRST_SHOWN);
};

/** Shows a view as it was saved. Words in the filter box go with the view that was left. */
export const chooseView = (view: ViewChoice, look: BoardLook): void => shownBoard.set({ view, look });
