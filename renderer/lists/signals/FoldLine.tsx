import { ChevronRight } from 'lucide-react';
import { signalView } from '#shared/messages/signalView.ts';
import styles from './SignalMatrix.module.css';

type Props = {
  readonly count: number;
  readonly columns: number;
  readonly isOpen: boolean;
  readonly isActive: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
};

/** The line behind which the topics are that nobody disagrees on. */
export const FoldLine = ({ count, columns, isOpen, isActive, onFocus, onToggle }: Props) => (
  <tr>
    <td colSpan={columns} className={styles.foldCell}>
      <button
        type="button"
        data-cell
        className={styles.fold}
        tabIndex={isActive ? 0 : -1}
        aria-expanded={isOpen}
        onFocus={onFocus}
        onClick={onToggle}
      >
        <ChevronRight aria-hidden="true" />
        {signalView.folded({ count })}
      </button>
    </td>
  </tr>
);
