import type { BoardLook } from '#shared/domain/boardLook.ts';
import { todayNow } from '../../ground/today.ts';
import { type BoardView, type Move, moveCard } from './boardView.ts';

const known = new WeakMap<BoardView, WeakMap<Move, BoardView>>();

/**
 * The board of a look after a move, worked out once for whoever asks: the screen, the next key, what is announced, and
 * the board that is kept once main has answered.
 */
export const boardAfter = (view: BoardView, move: Move, look: BoardLook): BoardView => {
  const ofView = known.get(view) ?? new WeakMap<Move, BoardView>();
  known.set(view, ofView);
  const after = ofView.get(move) ?? moveCard(view, move, todayNow(), look);
  ofView.set(move, after);
  return after;
};
