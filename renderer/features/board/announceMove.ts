import { board as words } from '#shared/messages/board.ts';
import { type BoardView, cardAt, findCard, type Place, type Spot } from './boardView.ts';

/** The sentence that tells where a card went, from the board before and after; `isByHand`: it has a place of its own. */
export const moveSentence = (
  before: BoardView,
  from: Spot,
  after: BoardView,
  to: Place,
  isByHand: boolean,
): string | null => {
  const card = cardAt(before, from);
  const source = before.columns[from.column];
  const target = after.columns.find(({ stage }) => stage.id === to.stageId);
  if (card === undefined || source === undefined || target === undefined) {
    return null;
  }
  const spot = findCard(after, card.id);
  const way = { title: card.title, from: source.stage.name, to: target.stage.name };
  if (spot === undefined) {
    return words.movedAway(way);
  }
  const moved = { title: card.title, position: spot.index + 1, count: target.cards.length };
  if (source.stage.id !== target.stage.id) {
    return isByHand ? words.moved({ ...way, ...moved }) : words.movedSorted(way);
  }
  return from.index === spot.index
    ? words.alreadyThere(moved)
    : words.movedWithin({ ...moved, stage: target.stage.name });
};
