import { type ReactNode, useId } from 'react';
import styles from './WeightTable.module.css';

type Props = {
  readonly heading: string;
  readonly hint?: string;
  /** What the first column and the others are called. */
  readonly heads: readonly [first: string, ...others: string[]];
  readonly rows: readonly { readonly key: string; readonly head: string; readonly cells: readonly ReactNode[] }[];
  /** It has many columns, and scrolls within its own box where they do not fit. */
  readonly isWide?: boolean;
};

/** A table of figures under its heading. */
export const WeightTable = ({ heading, hint, heads: [first, ...others], rows, isWide = false }: Props) => {
  const id = useId();
  return (
    <div className={styles.part} data-wide={isWide}>
      <h3 id={id}>{heading}</h3>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      <div className={styles.box}>
        <table className={styles.table} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {others.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, head, cells }) => (
              <tr key={key}>
                <th scope="row">{head}</th>
                {cells.map((cell, place) => (
                  <td key={others[place]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
};
