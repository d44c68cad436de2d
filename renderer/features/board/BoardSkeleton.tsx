import { common } from '#shared/messages/common.ts';
import { Delayed } from '../../ui/Delayed.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './BoardSkeleton.module.css';

const COLUMNS = ['one', 'two', 'three', 'four'] as const;
const CARDS = ['one', 'two', 'three'] as const;

/** The shape of the board while it is being read, so that nothing jumps. */
export const BoardSkeleton = () => (
  <Delayed>
    <VisuallyHidden>{common.loading}</VisuallyHidden>
    <div className={styles.skeleton} aria-hidden="true">
      {COLUMNS.map((column) => (
        <div key={column} className={styles.column}>
          {CARDS.map((card) => (
            <div key={card} className={styles.card} />
          ))}
        </div>
      ))}
    </div>
  </Delayed>
);
