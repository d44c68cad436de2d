import { type ReactNode, useId, useState } from 'react';
import { weights as words } from '#shared/messages/weights.ts';
import { useGridKeys } from '../../lists/signals/useGridKeys.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { WeightCell } from './WeightCell.tsx';
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

/** A table of figures under its heading. It is one stop of the tab key; within it the arrow keys go from cell to cell. */
export const WeightTable = ({ heading, hint, heads: [first, ...others], rows, isWide = false }: Props) => {
  const id = useId();
  const [chosen, setChosen] = useState({ row: 0, place: 0 });
  const onKeyDown = useGridKeys();
  return (
    <div className={styles.part} data-wide={isWide}>
      <h3 id={id}>{heading}</h3>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      <div className={styles.box}>
        <VisuallyHidden>
          <span id={`${id}-keys`}>{words.keysHint}</span>
        </VisuallyHidden>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells take the focus.
          role="grid"
          className={styles.table}
          aria-labelledby={id}
          aria-describedby={`${id}-keys`}
          onKeyDown={onKeyDown}
        >
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
            {rows.map(({ key, head, cells }, row) => (
              <tr key={key}>
                <th scope="row">{head}</th>
                {cells.map((cell, place) => (
                  <WeightCell
                    key={others[place]}
                    isActive={chosen.row === row && chosen.place === place}
                    onFocus={() => setChosen({ row, place })}
                  >
                    {cell}
                  </WeightCell>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
};
