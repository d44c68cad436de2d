import { createContext, use } from 'react';
import type { BoardLook } from '#shared/domain/boardLook.ts';
import type { RoleId, StageId } from '#shared/domain/ids.ts';
import type { Outcome } from '#shared/domain/outcome.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import type { Stage } from '#shared/domain/stage.ts';
import type { Store } from '../../ui/createStore.ts';
import type { BoardView, Place, Spot } from './boardView.ts';
import type { Step } from './cardNavigation.ts';
import type { ShownRanges } from './loadBoard.ts';
import type { Direction } from './nudge.ts';

/** Which card the keyboard is on, and which one is to get the focus as soon as it is drawn. */
export type BoardFocus = { readonly active: RoleId | null; readonly wanted: RoleId | null };

/** What is being dragged, and before which card of which column it would land; `null` where the order is not by hand. */
export type DragHint = {
  readonly id: RoleId;
  readonly over: { readonly stageId: StageId; readonly index: number | null } | null;
};

/** All that columns and cards can do. It never changes, so that a change of one card draws one card. */
export type BoardActions = {
  readonly view: () => BoardView;
  /** What the board shows of all roles, and in which order. */
  readonly look: () => BoardLook;
  /** Where a loaded card stands. */
  readonly spotOf: (id: RoleId) => Spot | undefined;
  readonly focus: Store<BoardFocus>;
  readonly drag: Store<DragHint | null>;
  readonly shown: ShownRanges;
  readonly ensurePlace: (stageId: StageId, index: number) => Promise<void>;
  readonly open: (id: RoleId) => void;
  readonly goStep: (id: RoleId, step: Step) => void;
  readonly nudge: (id: RoleId, direction: Direction) => void;
  readonly moveToStage: (card: RoleCard, stage: Stage) => void;
  readonly drop: (id: RoleId, place: Place) => void;
  readonly setOutcome: (card: RoleCard, outcome: Outcome | null, hasJustMoved?: boolean) => void;
  readonly setExcitement: (card: RoleCard, excitement: number | null) => void;
  readonly remove: (card: RoleCard) => void;
};

export const BoardContext = createContext<BoardActions | null>(null);

/** What columns and cards can do. Only below the board. */
export const useBoardActions = (): BoardActions => {
  const actions = use(BoardContext);
  if (actions === null) {
    throw new Error('useBoardActions is used outside of the board');
  }
  return actions;
};
