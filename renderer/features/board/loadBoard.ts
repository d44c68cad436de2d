import { CARD_PAGE } from '#shared/contract/pageSizes.ts';
import type { BoardLook } from '#shared/domain/boardLook.ts';
import type { StageId } from '#shared/domain/ids.ts';
import { call } from '../../api/client.ts';
import { type BoardView, shareCards, toView, withPage } from './boardView.ts';

/** Which places of each column are on screen. Not state: nothing is drawn from it. */
export type ShownRanges = Map<StageId, { readonly first: number; readonly last: number }>;

/** The page of a column that holds a place. */
export const pageOf = (index: number): number => Math.floor(index / CARD_PAGE);

/** Asks main for one page of a column. */
export const loadPage = async (stageId: StageId, look: BoardLook, page: number) =>
  call('board.page', { stageId, ...look, offset: page * CARD_PAGE });

/**
 * Reads the board, and again the pages that are on screen: so a change elsewhere never turns cards that the user is
 * looking at into gaps.
 */
export const loadBoard = async (
  look: BoardLook,
  shown: ShownRanges,
  former: BoardView | undefined,
): Promise<BoardView> => {
  const view = toView(await call('board.load', look));
  const wanted = view.columns.flatMap(({ stage, cards }) => {
    const range = shown.get(stage.id);
    if (range === undefined) {
      return [];
    }
    const last = Math.min(range.last, cards.length - 1);
    const pages: { readonly stageId: StageId; readonly page: number }[] = [];
    for (let page = Math.max(1, pageOf(range.first)); page <= pageOf(last); page += 1) {
      pages.push({ stageId: stage.id, page });
    }
    return pages;
  });
  const answers = await Promise.all(
    wanted.map(async ({ stageId, page }) => ({ stageId, page, cards: await loadPage(stageId, look, page) })),
  );
  const whole = answers.reduce(
    (sum, { stageId, page, cards }) => withPage(sum, stageId, page * CARD_PAGE, cards),
    view,
  );
  return former === undefined ? whole : shareCards(former, whole);
};
