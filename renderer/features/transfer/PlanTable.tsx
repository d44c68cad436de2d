import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ImportShown } from '#shared/contract/imports.ts';
import { importing as words } from '#shared/messages/import.ts';
import { type Decide, PlanRow } from './PlanRow.tsx';
import styles from './PlanTable.module.css';
import { useImportRows } from './useImportRows.ts';

const ROW_HEIGHT = 38;
/** With a second line: what a row may double, and what of it could not be read. */
const TALL_ROW_HEIGHT = 56;
const OVERSCAN = 8;
const FIRST_RECT = { width: 1000, height: 400 };

const HEADERS = [words.place, words.title, words.company, words.stage, words.day, words.action] as const;

type Props = {
  readonly show: ImportShown | null;
  readonly count: number;
  /** Rows have a second line. */
  readonly isTall: boolean;
  readonly onDecide: Decide;
};

/** Stands for the rows above or below those in sight. */
const Spacer = ({ height }: { readonly height: number }) =>
  height > 0 ? (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row of a table takes no focus.
    <tr aria-hidden="true">
      <td colSpan={HEADERS.length} className={styles.spacer} style={{ height }} />
    </tr>
  ) : null;

/** The rows of the plan with the reason for each. Only those in sight exist, however many there are. */
export const PlanTable = ({ show, count, isTall, onDecide }: Props) => {
  const scroller = useRef<HTMLElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => (isTall ? TALL_ROW_HEIGHT : ROW_HEIGHT),
    initialRect: FIRST_RECT,
    overscan: OVERSCAN,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  const rowAt = useImportRows(show, first?.index ?? 0, last?.index ?? -1);
  const isWaiting = items.some(({ index }) => rowAt(index) === undefined);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached by the keyboard.
    <section className={styles.scroller} ref={scroller} aria-label={words.table} tabIndex={0}>
      <table className={styles.table} aria-label={words.table} aria-rowcount={count + 1} aria-busy={isWaiting}>
        <thead>
          <tr aria-rowindex={1}>
            {HEADERS.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {count === 0 && (
            <tr>
              <td colSpan={HEADERS.length} className={styles.none}>
                {words.noRows}
              </td>
            </tr>
          )}
          <Spacer height={first?.start ?? 0} />
          {items.map((item) => (
            <PlanRow
              key={item.key}
              row={rowAt(item.index)}
              position={item.index + 2}
              height={item.size}
              columns={HEADERS.length}
              onDecide={onDecide}
            />
          ))}
          <Spacer height={virtualizer.getTotalSize() - (last?.end ?? 0)} />
        </tbody>
      </table>
    </section>
  );
};
