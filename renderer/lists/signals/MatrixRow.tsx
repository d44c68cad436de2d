import { memo, useId } from 'react';
import { signals as words } from '#shared/messages/signals.ts';
import type { Topic } from '#shared/signals/signal.ts';
import { BandPill } from './BandPill.tsx';
import { CellDetail } from './CellDetail.tsx';
import { type CellKey, WHAT } from './cellKey.ts';
import type { Known } from './known.ts';
import { MatrixCell } from './MatrixCell.tsx';
import type { MatrixRow as Row } from './matrixRows.ts';
import styles from './SignalMatrix.module.css';

type Props = {
  readonly known: Known;
  readonly row: Row;
  /** The column that takes the focus by Tab, if it is in this row. */
  readonly active: string | null;
  /** Whose words are shown in full beneath it. */
  readonly open: string | null;
  readonly onFocus: (key: CellKey) => void;
  readonly onToggle: (key: CellKey) => void;
  readonly onAsk: ((topic: Topic, personId: string) => void) | undefined;
};

/** A topic with what each person said on it and, where a cell is open, all its words. */
export const MatrixRow = memo(({ known, row, active, open, onFocus, onToggle, onAsk }: Props) => {
  const detail = useId();
  const { topic, view, cells } = row;
  const opened = cells.find(({ person, all }) => person === open && all.length > 0);
  const keyOf = (column: string): CellKey => ({ row: topic, column });
  return (
    <>
      <tr>
        <th
          scope="row"
          data-cell
          className={styles.topic}
          tabIndex={active === WHAT ? 0 : -1}
          onFocus={() => onFocus(keyOf(WHAT))}
        >
          <span className={styles.label}>{words.topics[topic]}</span> {view !== null && <BandPill view={view} />}
        </th>
        {cells.map((cell) => (
          <MatrixCell
            key={cell.person}
            known={known}
            topic={topic}
            band={view?.band ?? 'none'}
            cell={cell}
            isActive={active === cell.person}
            isOpen={opened === cell}
            onFocus={() => onFocus(keyOf(cell.person))}
            onToggle={() => onToggle(keyOf(cell.person))}
            onAsk={onAsk}
          />
        ))}
      </tr>
      {opened !== undefined && (
        <tr>
          <td colSpan={cells.length + 1} className={styles.under}>
            <CellDetail
              key={opened.person}
              id={detail}
              known={known}
              topic={topic}
              cell={opened}
              onClose={() => onToggle(keyOf(opened.person))}
            />
          </td>
        </tr>
      )}
    </>
  );
});
