import type { Services } from '#main/services/index.ts';
import type { Maker } from './user.ts';

/** Back, and forth again; undefined where there is nothing to go to. */
const step =
  (direction: 'undo' | 'redo'): Maker<Services> =>
  ({ app: { undo } }) => {
    const state = undo.state();
    return state.ok && state.value[direction] !== null ? undo[direction] : undefined;
  };

export const undoCommands = { undo: step('undo'), redo: step('redo') } as const;
