import { ArrowDown, ArrowUp } from 'lucide-react';
import styles from './DataTable.module.css';

export type Order<S extends string> = { readonly sort: S; readonly direction: 'ascending' | 'descending' };

type Props<S extends string> = {
  readonly label: string;
  /** What to sort by, if the column can be sorted. */
  readonly sort: S | undefined;
  /** Which way it is sorted at the first click. */
  readonly first: Order<S>['direction'] | undefined;
  readonly order: Order<S>;
  readonly onOrder: (order: Order<S>) => void;
};

const OPPOSITE = { ascending: 'descending', descending: 'ascending' } as const;

/** The head of a column; a click on one that can be sorted sorts by it, and a second one the other way round. */
export const HeaderCell = <S extends string>({ label, sort, first = 'ascending', order, onOrder }: Props<S>) => {
  if (sort === undefined) {
    return <th scope="col">{label}</th>;
  }
  const isSorted = order.sort === sort;
  return (
    <th scope="col" aria-sort={isSorted ? order.direction : 'none'}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => onOrder({ sort, direction: isSorted ? OPPOSITE[order.direction] : first })}
      >
        {label}
        {isSorted && (order.direction === 'ascending' ? <ArrowUp /> : <ArrowDown />)}
      </button>
    </th>
  );
};
