import { Redo2, Undo2 } from 'lucide-react';
import { undo as words } from '#shared/messages/undo.ts';
import { redoNow, undoNow } from '../../lists/undoAction.ts';
import { useUndoState } from '../../lists/useUndoState.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './UndoButtons.module.css';

/**
 * Undo and redo for the mouse, each with what it would take back as its description. What has nothing to do keeps the focus, so that
 * somebody who undoes by Enter again and again is not thrown out at the last step.
 */
export const UndoButtons = () => {
  const state = useUndoState();
  const back = state?.undo ?? null;
  const forth = state?.redo ?? null;
  return (
    <div className={styles.buttons}>
      <IconButton
        label={words.undo}
        title={back === null ? words.undo : words.undoWhat(back)}
        size="small"
        aria-disabled={back === null}
        onClick={() => back !== null && undoNow()}
      >
        <Undo2 />
      </IconButton>
      <IconButton
        label={words.redo}
        title={forth === null ? words.redo : words.redoWhat(forth)}
        size="small"
        aria-disabled={forth === null}
        onClick={() => forth !== null && redoNow()}
      >
        <Redo2 />
      </IconButton>
    </div>
  );
};
