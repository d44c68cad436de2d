import type { RoleId, StageId } from '#shared/domain/ids.ts';
import { type BoardView, findCard, type Place } from '../boardView.ts';

/** What the pointer is over while a card is held. */
export type DropSite =
  | { readonly kind: 'card'; readonly id: RoleId; readonly edge: 'top' | 'bottom' }
  /** The free space below the last card. */
  | { readonly kind: 'list'; readonly stageId: StageId }
  /** The head of the column. */
  | { readonly kind: 'column'; readonly stageId: StageId };

type Landing = { readonly stageId: StageId; readonly index: number };

const landingOf = (view: BoardView, site: DropSite): Landing | null => {
  if (site.kind === 'card') {
    const spot = findCard(view, site.id);
    const column = spot === undefined ? undefined : view.columns[spot.column];
    return spot === undefined || column === undefined
      ? null
      : { stageId: column.stage.id, index: spot.index + (site.edge === 'bottom' ? 1 : 0) };
  }
  const column = view.columns.find(({ stage }) => stage.id === site.stageId);
  return column === undefined ? null : { stageId: site.stageId, index: site.kind === 'list' ? column.cards.length : 0 };
};

/** Before which card, counted in the column as it is, a held card would land; `null` where it would stay as it is. */
export const siteIndex = (view: BoardView, dragged: RoleId, site: DropSite): Landing | null => {
  const landing = landingOf(view, site);
  const from = findCard(view, dragged);
  if (landing === null || from === undefined) {
    return null;
  }
  const isOwnColumn = view.columns[from.column]?.stage.id === landing.stageId;
  const staysThere = isOwnColumn && (landing.index === from.index || landing.index === from.index + 1);
  return staysThere ? null : landing;
};

/** The place that a drop asks main for; `null` if nothing is to change. */
export const placeOfSite = (view: BoardView, dragged: RoleId, site: DropSite): Place | null => {
  const landing = siteIndex(view, dragged, site);
  if (landing === null) {
    return null;
  }
  if (landing.index === 0) {
    return { stageId: landing.stageId, afterRoleId: null };
  }
  const above = view.columns.find(({ stage }) => stage.id === landing.stageId)?.cards[landing.index - 1];
  return above === undefined ? null : { stageId: landing.stageId, afterRoleId: above.id };
};
