import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ImportAction, ImportRow } from '#shared/contract/imports.ts';
import { formatDay, formatFullDay } from '#shared/messages/format.ts';
import { importing as words } from '#shared/messages/import.ts';
import { useToday } from '../../app/today.ts';
import { Button } from '../../ui/Button.tsx';
import { Pill, type PillTone } from '../../ui/Pill.tsx';
import styles from './PlanTable.module.css';
import { useImportRows } from './useImportRows.ts';

const ROW_HEIGHT = 38;
const OVERSCAN = 8;
const FIRST_RECT = { width: 1000, height: 400 };

const TONES: Readonly<Record<ImportAction, PillTone>> = {
  create: 'clear',
  update: 'wait',
  link: 'wait',
  skip: 'neutral',
  invalid: 'overdue',
};

type Decide = (index: number, decision: 'create' | 'skip') => void;

/** Without its folders, which the tooltip has: the line number must not be cut off. */
const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const Decision = ({ row, onDecide }: { readonly row: ImportRow; readonly onDecide: Decide }) => {
  switch (row.reason.code) {
    case 'possible_duplicate':
      return (
        <Button
          look="quiet"
          aria-label={words.leaveRowOut({ title: row.title })}
          onClick={() => onDecide(row.index, 'skip')}
        >
          {words.leaveOutShort}
        </Button>
      );
    case 'duplicate_skipped':
      return (
        <Button
          look="quiet"
          aria-label={words.addRow({ title: row.title })}
          onClick={() => onDecide(row.index, 'create')}
        >
          {words.addShort}
        </Button>
      );
    default:
      return null;
  }
};

const Cells = ({ row, onDecide }: { readonly row: ImportRow; readonly onDecide: Decide }) => {
  const today = useToday();
  const reason = words.reason(row.reason);
  return (
    <>
      <span role="cell" className={styles.where} title={words.whereFull(row)}>
        <span className={styles.file}>{fileName(row.file)}</span>
        {words.atLine(row)}
      </span>
      <span role="cell" className={`${styles.cell} ${styles.strong}`} title={row.title}>
        <bdi>{row.title}</bdi>
      </span>
      <span role="cell" className={styles.cell} title={row.companyName}>
        <bdi>{row.companyName}</bdi>
      </span>
      <span role="cell" className={styles.cell} title={row.stageName}>
        {row.stageName}
      </span>
      <span
        role="cell"
        className={`${styles.cell} ${styles.day}`}
        title={row.day === '' ? undefined : formatFullDay(row.day)}
      >
        {row.day === '' ? '' : formatDay(row.day, today)}
      </span>
      <span role="cell" className={styles.why}>
        <Pill tone={TONES[row.action]}>{words.actions[row.action]}</Pill>
        <span title={reason}>{reason}</span>
        <Decision row={row} onDecide={onDecide} />
      </span>
    </>
  );
};

const HEADERS = [words.place, words.title, words.company, words.stage, words.day, words.action] as const;

type Props = {
  readonly action: ImportAction | null;
  readonly count: number;
  readonly onDecide: Decide;
};

/** The rows of the plan with the reason for each. Only those in sight exist, however many there are. */
export const PlanTable = ({ action, count, onDecide }: Props) => {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    initialRect: FIRST_RECT,
    overscan: OVERSCAN,
  });
  const items = virtualizer.getVirtualItems();
  const rowAt = useImportRows(action, items[0]?.index ?? 0, items.at(-1)?.index ?? -1);

  return (
    <div className={styles.table} role="table" aria-label={words.table} aria-rowcount={count + 1}>
      <div role="rowgroup" className={styles.head}>
        <div role="row" className={styles.row} aria-rowindex={1}>
          {HEADERS.map((header) => (
            <span key={header} role="columnheader" className={styles.cell}>
              {header}
            </span>
          ))}
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached by the keyboard. */}
      <div className={styles.scroller} ref={scroller} role="rowgroup" tabIndex={0}>
        {count === 0 && (
          <div role="row">
            <div role="cell" className={styles.none}>
              {words.noRows}
            </div>
          </div>
        )}
        <div role="presentation" style={{ height: virtualizer.getTotalSize() }}>
          {items.map((item) => {
            const row = rowAt(item.index);
            return (
              <div
                key={item.key}
                role="row"
                aria-rowindex={item.index + 2}
                className={styles.item}
                style={{ height: item.size, transform: `translateY(${item.start}px)` }}
              >
                <div role="presentation" className={styles.row}>
                  {row === undefined ? <span role="cell" /> : <Cells row={row} onDecide={onDecide} />}
                </div>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
};
