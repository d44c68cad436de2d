import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import styles from './DataTable.module.css';
import { HeaderCell, type Order } from './DataTableHead.tsx';
import { DataRow, Spacer } from './DataTableRow.tsx';
import { useFixedList } from './useFixedList.ts';

const ROW_HEIGHT = 38;
const OVERSCAN = 8;
const FIRST_HEIGHT = 900;
/** What Page up and Page down leave in sight of the page before. */
const PAGE_OVERLAP = 2;

export type Column<Row, S extends string> = {
  readonly id: string;
  readonly label: string;
  /** Its share of the width, relative to the others. */
  readonly share: number;
  /** What to sort by, if the column can be sorted. */
  readonly sort?: S;
  /** Which way it is sorted at the first click. */
  readonly first?: Order<S>['direction'];
  readonly cell: (row: Row) => ReactNode;
  /** The whole of what the cell may cut off. */
  readonly title?: (row: Row) => string | undefined;
};

export type TableHandle = {
  /** Puts the focus on the row with this id or, if it is not at hand, on the row that had it last. */
  readonly focus: (id?: string) => void;
};

type Props<Row, S extends string> = {
  readonly label: string;
  readonly columns: readonly Column<Row, S>[];
  readonly total: number;
  /** Not there while it is being read. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly idOf: (row: Row) => string;
  /** Called with the rows that are drawn, so that they can be read. */
  readonly onShow: (first: number, last: number) => void;
  readonly order: Order<S>;
  readonly onOrder: (order: Order<S>) => void;
  readonly onOpen: (row: Row) => void;
  /** The row that is shown beside the table. */
  readonly openId?: string | null;
  /** Another filter or order is another list, which starts at its top. */
  readonly listKey: string;
  readonly loading: string;
  readonly ref?: Ref<TableHandle>;
};

const stepOf = (key: string, page: number): ((index: number, last: number) => number) | undefined => {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return (index) => index + 1;
    case 'ArrowUp':
    case 'k':
      return (index) => index - 1;
    case 'PageDown':
      return (index) => index + page;
    case 'PageUp':
      return (index) => index - page;
    case 'Home':
      return () => 0;
    case 'End':
      return (_index, last) => last;
    default:
      return undefined;
  }
};

/**
 * A table of any length whose rows are read as they come into sight. The focus is on one row at a time: arrows, j and k
 * move it, Enter opens the row. The focused row stays in the page however far it is scrolled away.
 */
export const DataTable = <Row, S extends string>(props: Props<Row, S>) => {
  const { label, columns, total, rowAt, idOf, onShow, order, onOrder, onOpen, openId, listKey, loading, ref } = props;
  const scroller = useRef<HTMLElement>(null);
  const activeRow = useRef<HTMLTableRowElement>(null);
  const wantsFocus = useRef(false);
  /** A row that is to have the focus and is not read yet, such as that of a record that was just added. */
  const awaited = useRef<string | null>(null);
  const [chosen, setChosen] = useState(0);
  const active = Math.min(chosen, Math.max(0, total - 1));
  const { indexes, range } = useFixedList({
    count: total,
    stride: ROW_HEIGHT,
    scroller,
    overscan: OVERSCAN,
    firstHeight: FIRST_HEIGHT,
    pinned: [active],
  });
  const { first, last } = range;
  const page = Math.max(1, last - first - PAGE_OVERLAP);

  useEffect(() => onShow(Math.max(0, first - OVERSCAN), last + OVERSCAN), [onShow, first, last]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the new list that starts at its top.
  useEffect(() => {
    setChosen(0);
    if (scroller.current !== null) {
      scroller.current.scrollTop = 0;
    }
  }, [listKey]);

  useEffect(() => {
    if (wantsFocus.current && activeRow.current !== null) {
      wantsFocus.current = false;
      activeRow.current.focus({ preventScroll: true });
      activeRow.current.scrollIntoView({ block: 'nearest' });
    }
  });

  const goTo = (index: number): void => {
    wantsFocus.current = true;
    setChosen(Math.min(Math.max(0, index), total - 1));
  };

  const focusRow = (index: number): void => {
    if (index === active) activeRow.current?.focus();
    else goTo(index);
  };

  const indexOf = (id: string | undefined): number | undefined =>
    indexes.find((index) => {
      const row = rowAt(index);
      return row !== undefined && idOf(row) === id;
    });

  useEffect(() => {
    if (awaited.current === null) return;
    const index = indexOf(awaited.current);
    const hasGone = document.activeElement !== activeRow.current && document.activeElement !== document.body;
    if (index !== undefined || hasGone) awaited.current = null;
    if (index !== undefined && !hasGone) focusRow(index);
  });

  useImperativeHandle(ref, () => ({
    focus: (id) => {
      const at = indexOf(id);
      awaited.current = at === undefined ? (id ?? null) : null;
      focusRow(at ?? active);
    },
  }));

  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>, index: number): void => {
    // What stands in a row has keys of its own, and combinations belong to the app.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const row = rowAt(index);
    const step = stepOf(event.key, page);
    if (step !== undefined) {
      goTo(step(index, total - 1));
    } else if (event.key === 'Enter' && row !== undefined) {
      onOpen(row);
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <section className={styles.scroller} ref={scroller} aria-label={label}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows take the focus. */}
      <table role="grid" className={styles.table} aria-label={label} aria-rowcount={total + 1}>
        <colgroup>
          {columns.map(({ id, share }) => (
            <col key={id} style={{ width: `${share}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ id, label: text, sort, first: firstWay }) => (
              <HeaderCell key={id} label={text} sort={sort} first={firstWay} order={order} onOrder={onOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {indexes.map((index, place) => {
            const row = rowAt(index);
            const before = indexes[place - 1];
            return (
              <DataRow
                key={index}
                ref={index === active ? activeRow : undefined}
                gap={(before === undefined ? index : index - before - 1) * ROW_HEIGHT}
                height={ROW_HEIGHT}
                index={index}
                row={row}
                columns={columns}
                isActive={index === active}
                isOpen={row !== undefined && openId === idOf(row)}
                loading={loading}
                onKeyDown={(event) => onKeyDown(event, index)}
                onFocus={() => setChosen(index)}
                onOpen={onOpen}
              />
            );
          })}
          <Spacer height={(total - 1 - (indexes.at(-1) ?? -1)) * ROW_HEIGHT} columns={columns.length} />
        </tbody>
      </table>
    </section>
  );
};
