import { memo, useEffect, useId, useRef } from 'react';
import type { RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { ColumnView } from './boardView.ts';
import { CardList } from './CardList.tsx';
import styles from './Column.module.css';
import { ColumnHeader } from './ColumnHeader.tsx';
import { useDragAndDrop } from './dnd/useDragAndDrop.ts';

type Props = {
  readonly column: ColumnView;
  /** Its place among the columns shown, from 0. */
  readonly index: number;
  readonly today: LocalDay;
  /** The card that the Tab key reaches, if it is in this column. */
  readonly activeId: RoleId | null;
  readonly openId: RoleId | null;
  readonly isFiltered: boolean;
  /** How many cards are drawn beyond the edges of the list; `null` draws none yet. */
  readonly overscan: number | null;
};

/** One stage of the board with its cards. */
export const Column = memo(({ column, index, today, activeId, openId, isFiltered, overscan }: Props) => {
  const labelId = useId();
  const box = useRef<HTMLElement>(null);
  const dnd = useDragAndDrop();
  const stageId = column.stage.id;
  useEffect(() => (box.current === null ? undefined : dnd?.attachColumn(box.current, stageId)), [dnd, stageId]);
  const hasOpen = openId !== null && column.cards.some((card) => card?.id === openId);
  useEffect(() => {
    if (hasOpen) {
      box.current?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
    }
  }, [hasOpen]);
  return (
    <section className={styles.column} ref={box} aria-labelledby={labelId}>
      <ColumnHeader stage={column.stage} count={column.cards.length} index={index} labelId={labelId} />
      <CardList
        column={column}
        today={today}
        activeId={activeId}
        openId={openId}
        labelId={labelId}
        isFiltered={isFiltered}
        overscan={overscan}
      />
    </section>
  );
});
Column.displayName = 'Column';
