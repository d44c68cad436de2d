import type { KeyboardEvent, MouseEvent, ReactNode, Ref } from 'react';
import styles from './DataTable.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** Stands for rows out of sight, so high in pixels. */
export const Spacer = ({ height, columns }: { readonly height: number; readonly columns: number }) =>
  height > 0 ? (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row of a table takes no focus.
    <tr aria-hidden="true">
      <td colSpan={columns} className={styles.spacer} style={{ height }} />
    </tr>
  ) : null;

type Cell<Row> = {
  readonly id: string;
  readonly cell: (row: Row) => ReactNode;
  readonly title?: (row: Row) => string | undefined;
};

type Props<Row> = {
  /** Room above the row for those that are not drawn, in pixels. */
  readonly gap: number;
  readonly height: number;
  /** From 0; the head of the table is the row before it. */
  readonly index: number;
  readonly row: Row | undefined;
  readonly columns: readonly Cell<Row>[];
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly loading: string;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => void;
  readonly onFocus: () => void;
  readonly onOpen: (row: Row) => void;
  readonly ref: Ref<HTMLTableRowElement> | undefined;
};

const isOwnControl = (event: MouseEvent): boolean =>
  event.target instanceof Element && event.target.closest('a, button') !== null;

/** The head of the table counts as its first row. */
const HEAD = 2;

/** One row of a table, or a grey shape of one while it is being read. */
export const DataRow = <Row,>(props: Props<Row>) => {
  const { gap, height, index, row, columns, isActive, isOpen, loading, onKeyDown, onFocus, onOpen, ref } = props;
  return (
    <>
      <Spacer height={gap} columns={columns.length} />
      <tr
        ref={ref}
        className={styles.row}
        style={{ height }}
        tabIndex={isActive ? 0 : -1}
        aria-rowindex={index + HEAD}
        aria-selected={isOpen}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onClick={(event) => {
          if (row !== undefined && !isOwnControl(event)) {
            onOpen(row);
          }
        }}
      >
        {row === undefined ? (
          <td colSpan={columns.length}>
            <span className={styles.shape} />
            <VisuallyHidden>{loading}</VisuallyHidden>
          </td>
        ) : (
          columns.map(({ id, cell, title }) => (
            <td key={id} title={title?.(row)}>
              {cell(row)}
            </td>
          ))
        )}
      </tr>
    </>
  );
};
