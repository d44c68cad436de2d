import type { KeyboardEvent, ReactNode } from 'react';
import styles from './WeightTable.module.css';

type Props = {
  /** Whether it is the one by which the tab key comes into its table. */
  readonly isActive: boolean;
  readonly onFocus: () => void;
  readonly children: ReactNode;
};

/** What a figure begins with. */
const BEGINS_FIGURE = /^[\d.,]$/u;

/**
 * One cell of a table of figures. It takes the focus itself, so that the arrow keys can go on from it; Enter, F2 or a digit
 * goes into its figure, where they turn it, and Enter or Escape comes back.
 */
export const WeightCell = ({ isActive, onFocus, children }: Props) => {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const { target, currentTarget: cell, key } = event;
    const figure = cell.querySelector('input');
    if (figure === null || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target === cell) {
      const isOpening = key === 'Enter' || key === 'F2';
      if (!isOpening && !BEGINS_FIGURE.test(key)) return;
      // A digit goes on into the figure, in place of what is there.
      if (isOpening) event.preventDefault();
      figure.focus();
      figure.select();
      return;
    }
    // A figure that cannot be taken keeps the focus, and says why.
    const isDone = key === 'Enter' && figure.getAttribute('aria-invalid') !== 'true';
    if (isDone || key === 'Escape') {
      event.stopPropagation();
      cell.focus();
    }
  };
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cells of a grid take the focus.
      role="gridcell"
      data-cell
      className={styles.cell}
      tabIndex={isActive ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      {children}
    </td>
  );
};
