import type { Board } from '#shared/contract/board.ts';
import type { BoardLook } from '#shared/domain/boardLook.ts';
import type { RoleId, StageId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { fitsIn, sortedIndex } from './lookRules.ts';

/** A column as the board draws it: as many places as it has cards, of which only those ever shown are filled. */
export type ColumnView = {
  readonly stage: Stage;
  readonly cards: readonly (RoleCard | undefined)[];
};

export type BoardView = { readonly columns: readonly ColumnView[]; readonly total: number };

/** Where a card is to go: directly below another, or on top of the column. */
export type Place = { readonly stageId: StageId; readonly afterRoleId: RoleId | null };
export type Move = { readonly id: RoleId; readonly to: Place };

/** Where a card is now. */
export type Spot = { readonly column: number; readonly index: number };

/** The first answer of main, spread over the places that its columns have. */
export const toView = (board: Board): BoardView => ({
  total: board.total,
  columns: board.columns
    .filter(({ stage }) => !stage.hidden)
    .map(({ stage, count, cards }) => {
      const places: (RoleCard | undefined)[] = [...cards];
      places.length = Math.max(count, cards.length);
      return { stage, cards: places };
    }),
});

/** The board with one more page of a column. A card that another page already held moves: each is drawn once. */
export const withPage = (view: BoardView, stageId: StageId, offset: number, page: readonly RoleCard[]): BoardView => ({
  ...view,
  columns: view.columns.map((column) => {
    if (column.stage.id !== stageId) {
      return column;
    }
    const ids = new Set(page.map((card) => card.id));
    const cards = column.cards.map((card) => (card !== undefined && ids.has(card.id) ? undefined : card));
    page.forEach((card, index) => {
      if (offset + index < cards.length) {
        cards[offset + index] = card;
      }
    });
    return { ...column, cards };
  }),
});

/** How many cards the board shows. */
export const countOf = (view: BoardView): number => view.columns.reduce((sum, { cards }) => sum + cards.length, 0);

/** The card at a spot, if it is loaded. */
export const cardAt = (view: BoardView, spot: Spot): RoleCard | undefined =>
  view.columns[spot.column]?.cards[spot.index];

/** Finds one loaded card. */
export const findCard = (view: BoardView, id: RoleId): Spot | undefined => {
  for (const [column, { cards }] of view.columns.entries()) {
    const index = cards.findIndex((card) => card?.id === id);
    if (index >= 0) {
      return { column, index };
    }
  }
  return undefined;
};

const without = (column: ColumnView, index: number): ColumnView => ({
  ...column,
  cards: column.cards.toSpliced(index, 1),
});

/** The board without a card. */
export const withoutCard = (view: BoardView, id: RoleId): BoardView => {
  const spot = findCard(view, id);
  return spot === undefined
    ? view
    : {
        ...view,
        columns: view.columns.map((column, at) => (at === spot.column ? without(column, spot.index) : column)),
      };
};

const indexIn = (cards: ColumnView['cards'], card: RoleCard, to: Place, { sort }: BoardLook): number => {
  if (sort !== 'hand') {
    return sortedIndex(cards, card, sort);
  }
  return to.afterRoleId === null ? 0 : cards.findIndex((other) => other?.id === to.afterRoleId) + 1;
};

/**
 * The board after a move, as it will be once main has done it: a card that does not fit the filter in its new column
 * is no longer shown. A card that is not loaded, or a column that is not there, leaves the board as it is; moving twice
 * to one place is the same as once.
 */
export const moveCard = (view: BoardView, { id, to }: Move, today: LocalDay, look: BoardLook): BoardView => {
  const spot = findCard(view, id);
  const target = view.columns.find(({ stage }) => stage.id === to.stageId);
  const card = spot === undefined ? undefined : cardAt(view, spot);
  if (card === undefined || target === undefined) {
    return view;
  }
  const isWithin = card.stageId === to.stageId;
  if (isWithin && look.sort !== 'hand') {
    return view;
  }
  const moved = isWithin ? card : { ...card, stageId: to.stageId, stageSince: today };
  const taken = withoutCard(view, id);
  if (!isWithin && !fitsIn(look.filter, target.stage)) {
    return taken;
  }
  return {
    ...taken,
    columns: taken.columns.map((column) =>
      column.stage.id === to.stageId
        ? { ...column, cards: column.cards.toSpliced(indexIn(column.cards, moved, to, look), 0, moved) }
        : column,
    ),
  };
};

/** The board with the newer form of a card in its place. */
export const withCard = (view: BoardView, card: RoleCard): BoardView => ({
  ...view,
  columns: view.columns.map((column) =>
    column.cards.some((other) => other?.id === card.id)
      ? { ...column, cards: column.cards.map((other) => (other?.id === card.id ? card : other)) }
      : column,
  ),
});

/** Whether two plain values are the same, in all that they hold. */
const isSame = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [mine, theirs] = [Object.entries(one), new Map(Object.entries(other))];
  return mine.length === theirs.size && mine.every(([name, value]) => isSame(value, theirs.get(name)));
};

/** Whether two forms of a card look the same, whatever cards come to show. */
export const isSameCard = (one: RoleCard, other: RoleCard): boolean => isSame(one, other);

/** Takes over the unchanged cards of the former board, so that React leaves them alone. */
export const shareCards = (former: BoardView, next: BoardView): BoardView => {
  const known = new Map<RoleId, RoleCard>();
  for (const { cards } of former.columns) {
    cards.forEach((card) => {
      if (card !== undefined) {
        known.set(card.id, card);
      }
    });
  }
  return {
    ...next,
    columns: next.columns.map((column) => ({
      ...column,
      cards: column.cards.map((card) => {
        const same = card === undefined ? undefined : known.get(card.id);
        return card !== undefined && same !== undefined && isSameCard(same, card) ? same : card;
      }),
    })),
  };
};
