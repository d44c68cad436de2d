import { useCallback, useId, useMemo, useRef, useState } from 'react';
import { signalView } from '#shared/messages/signalView.ts';
import type { Topic } from '#shared/signals/signal.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { type CellKey, FOLD, HEAD, WHAT } from './cellKey.ts';
import { FoldLine } from './FoldLine.tsx';
import type { Known } from './known.ts';
import { MatrixHead } from './MatrixHead.tsx';
import { MatrixRow } from './MatrixRow.tsx';
import { isAgreed, matrixRows, type MatrixRow as Row } from './matrixRows.ts';
import styles from './SignalMatrix.module.css';
import { useGridKeys } from './useGridKeys.ts';

/** So many topics are looked over at a glance: none of them is folded away. */
const FEW_TOPICS = 6;

type Props = {
  readonly known: Known;
  /** Makes a question of a cell that nobody filled; without it no cell can be asked. */
  readonly onAsk?: ((topic: Topic, personId: string) => void) | undefined;
};

const isSame = (one: CellKey | null, other: CellKey): boolean => one?.row === other.row && one.column === other.column;

/** What is agreed on folds away where there is something else to look at; a line that was opened does not. */
const foldedOf = (rows: readonly Row[], open: CellKey | null) => {
  const agreed = rows.filter((row) => isAgreed(row) && row.topic !== open?.row);
  const others = rows.filter((row) => !agreed.includes(row));
  const hasConflict = rows.some((row) => !isAgreed(row));
  return hasConflict && rows.length > FEW_TOPICS && agreed.length > 1
    ? { atOdds: others, agreed }
    : { atOdds: rows, agreed: [] };
};

/** Topics down, the worst first, people across: who said what. One cell at a time takes the focus. */
export const SignalMatrix = ({ known, onAsk }: Props) => {
  const hint = useId();
  const table = useRef<HTMLTableElement>(null);
  const [chosen, setChosen] = useState<CellKey | null>(null);
  const [open, setOpen] = useState<CellKey | null>(null);
  const [isUnfolded, setUnfolded] = useState(false);
  const onKeyDown = useGridKeys();

  const rows = useMemo(() => matrixRows(known), [known]);
  const { people } = known.data;
  const { atOdds, agreed } = foldedOf(rows, open);
  const shown = isUnfolded ? [...atOdds, ...agreed] : atOdds;

  const isThere = ({ row, column }: CellKey): boolean =>
    (row === FOLD && agreed.length > 0) ||
    ((row === HEAD || shown.some(({ topic }) => topic === row)) &&
      (column === WHAT || people.some(({ id }) => id === column)));
  const first: CellKey = { row: shown[0]?.topic ?? HEAD, column: people[0]?.id ?? WHAT };
  const active = chosen !== null && isThere(chosen) ? chosen : first;

  const choose = useCallback((key: CellKey) => setChosen((kept) => (isSame(kept, key) ? kept : key)), []);
  const chooseHead = useCallback((column: string) => choose({ row: HEAD, column }), [choose]);
  const toggle = useCallback((key: CellKey) => {
    // Whatever had the focus in the detail is about to go; the cell has kept its turn.
    table.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus();
    setOpen((kept) => (isSame(kept, key) ? null : key));
  }, []);

  const rowOf = (row: Row) => (
    <MatrixRow
      key={row.topic}
      known={known}
      row={row}
      active={active.row === row.topic ? active.column : null}
      open={open?.row === row.topic ? open.column : null}
      onFocus={choose}
      onToggle={toggle}
      onAsk={onAsk}
    />
  );
  return (
    <div className={styles.scroller}>
      <VisuallyHidden>
        <span id={hint}>{signalView.matrixHint}</span>
      </VisuallyHidden>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells take the focus.
        role="grid"
        className={styles.table}
        aria-label={signalView.matrix}
        aria-describedby={hint}
        onKeyDown={onKeyDown}
      >
        <MatrixHead known={known} active={active.row === HEAD ? active.column : null} onFocus={chooseHead} />
        <tbody>
          {atOdds.map(rowOf)}
          {agreed.length > 0 && (
            <FoldLine
              count={agreed.length}
              columns={people.length + 1}
              isOpen={isUnfolded}
              isActive={active.row === FOLD}
              onFocus={() => choose({ row: FOLD, column: WHAT })}
              onToggle={() => setUnfolded(!isUnfolded)}
            />
          )}
          {isUnfolded && agreed.map(rowOf)}
        </tbody>
      </table>
    </div>
  );
};
