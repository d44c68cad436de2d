import type { undoContract } from '#shared/contract/undo.ts';
import type { Undo } from '../../services/undo.ts';
import type { Handlers } from '../handler.ts';

export const undoHandlers = (undo: Undo): Handlers<keyof typeof undoContract> => ({
  'undo.state': undo.state,
  'undo.undo': undo.undo,
  'undo.redo': undo.redo,
});
