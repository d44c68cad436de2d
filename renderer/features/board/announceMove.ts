import { board as words } from '#shared/messages/board.ts';
import { type BoardView, cardAt, type Spot } from './boardView.ts';

/** The sentence that tells where a card went, from the board before and after. */
export const moveSentence = (before: BoardView, from: Spot, after: BoardView, to: Spot): string | null => {
  const card = cardAt(before, from);
  const source = before.columns[from.column];
  const target = after.columns[to.column];
  if (card === undefined || source === undefined || target === undefined) {
    return null;
  }
  const moved = { title: card.title, position: to.index + 1, count: target.cards.length };
  if (source.stage.id !== target.stage.id) {
    return words.moved({ ...moved, from: source.stage.name, to: target.stage.name });
  }
  return from.index === to.index
    ? words.alreadyThere(moved)
    : words.movedWithin({ ...moved, stage: target.stage.name });
};
