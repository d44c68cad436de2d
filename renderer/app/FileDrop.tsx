import { ArrowDownToLine } from 'lucide-react';
import { useEffect, useState } from 'react';
import { shell as words } from '#shared/messages/shell.ts';
import { bridge } from '../api/bridge.ts';
import { unwrap } from '../api/client.ts';
import { failureMessage } from '../api/failure.ts';
import { goTo } from '../ground/router.ts';
import { showProblem } from '../ui/toasts.ts';
import styles from './FileDrop.module.css';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

const importFiles = async (files: readonly File[]): Promise<void> => {
  goTo({ screen: 'transfer' });
  try {
    unwrap(await bridge().importDropped(files));
  } catch (failure) {
    showProblem(failureMessage(failure));
  }
};

/** Takes files dropped anywhere on the window, and says so while they are held over it. */
export const FileDrop = () => {
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    // Every element that the pointer passes enters and leaves; the window is left when they even out.
    let depth = 0;
    const onEnter = (event: DragEvent) => {
      if (hasFiles(event)) {
        depth += 1;
        setOver(true);
      }
    };
    const onLeave = (event: DragEvent) => {
      if (hasFiles(event)) {
        depth = Math.max(0, depth - 1);
        setOver(depth > 0);
      }
    };
    const onOver = (event: DragEvent) => {
      if (hasFiles(event)) {
        event.preventDefault();
      }
    };
    const onDrop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      if (hasFiles(event)) {
        // Without this the window would show the file in place of the app.
        event.preventDefault();
        void importFiles([...(event.dataTransfer?.files ?? [])]);
      }
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, []);

  return isOver ? (
    <section className={styles.veil} aria-label={words.dropHere}>
      <div className={styles.box}>
        <ArrowDownToLine />
        <span className={styles.heading}>{words.dropHere}</span>
        <span>{words.dropHint}</span>
      </div>
    </section>
  ) : null;
};
