import type { BoardLook } from '#shared/domain/boardLook.ts';
import type { RoleId, StageId } from '#shared/domain/ids.ts';
import { type BoardView, findCard, type Place } from '../boardView.ts';
import { showsColumn } from '../lookRules.ts';

/** What the pointer is over while a card is held. */
export type DropSite =
  | { readonly kind: 'card'; readonly id: RoleId; readonly edge: 'top' | 'bottom' }
  /** The free space below the last card. */
  | { readonly kind: 'list'; readonly stageId: StageId }
  /** The head of the column. */
  | { readonly kind: 'column'; readonly stageId: StageId };

/** Where a card would land; without an index the column's own order decides. */
type Landing = { readonly stageId: StageId; readonly index: number | null };

const landingOf = (view: BoardView, site: DropSite, look: BoardLook): Landing | null => {
  const spot = site.kind === 'card' ? findCard(view, site.id) : undefined;
  const column =
    site.kind === 'card'
      ? spot && view.columns[spot.column]
      : view.columns.find(({ stage }) => stage.id === site.stageId);
  if (column === undefined) {
    return null;
  }
  const stageId = column.stage.id;
  if (look.sort !== 'hand' || !showsColumn(look.filter, column.stage)) {
    return { stageId, index: null };
  }
  if (site.kind === 'card') {
    return spot === undefined ? null : { stageId, index: spot.index + (site.edge === 'bottom' ? 1 : 0) };
  }
  return { stageId, index: site.kind === 'list' ? column.cards.length : 0 };
};

/**
 * Before which card, counted in the column as it is, a held card would land; `null` where it would stay as it is. In a
 * sorted column it has no place of its own.
 */
export const siteIndex = (view: BoardView, dragged: RoleId, site: DropSite, look: BoardLook): Landing | null => {
  const landing = landingOf(view, site, look);
  const from = findCard(view, dragged);
  if (landing === null || from === undefined) {
    return null;
  }
  const isOwnColumn = view.columns[from.column]?.stage.id === landing.stageId;
  const staysThere = isOwnColumn && (landing.index === from.index || landing.index === from.index + 1);
  return staysThere ? null : landing;
};

/** The place that a drop asks main for; `null` if nothing is to change. */
export const placeOfSite = (view: BoardView, dragged: RoleId, site: DropSite, look: BoardLook): Place | null => {
  const landing = siteIndex(view, dragged, site, look);
  if (landing === null) {
    return null;
  }
  const { stageId, index } = landing;
  if (index === null) {
    const from = findCard(view, dragged);
    const isOwnColumn = from !== undefined && view.columns[from.column]?.stage.id === stageId;
    return isOwnColumn ? null : { stageId, afterRoleId: null };
  }
  if (index === 0) {
    return { stageId, afterRoleId: null };
  }
  const above = view.columns.find(({ stage }) => stage.id === stageId)?.cards[index - 1];
  return above === undefined ? null : { stageId, afterRoleId: above.id };
};
