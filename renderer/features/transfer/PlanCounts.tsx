import type { ImportAction, ImportCounts, ImportPlan, ImportShown } from '#shared/contract/imports.ts';
import { formatCount } from '#shared/messages/format.ts';
import { importing as words } from '#shared/messages/import.ts';
import styles from './PlanCounts.module.css';

/** What can become of a row, the best first. The five add up to the rows read. */
const ACTION_ORDER = ['create', 'update', 'link', 'skip', 'invalid'] as const satisfies readonly ImportAction[];

type Props = {
  readonly plan: ImportPlan;
  /** Which rows the table shows; `null` for all. */
  readonly chosen: ImportShown | null;
  readonly onChoose: (show: ImportShown | null) => void;
};

const Count = ({
  label,
  count,
  isChosen,
  onClick,
}: {
  readonly label: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onClick: () => void;
}) => (
  <button type="button" className={styles.count} aria-pressed={isChosen} onClick={onClick}>
    <span className={styles.number}>{formatCount(count)}</span>
    {label}
  </button>
);

/** The sums of a plan; each shows its rows. */
export const PlanCounts = ({ plan: { counts, possibleDuplicates, warnings }, chosen, onChoose }: Props) => (
  <fieldset className={styles.counts} aria-label={words.filterRows}>
    <Count label={words.allRows} count={counts.rows} isChosen={chosen === null} onClick={() => onChoose(null)} />
    {ACTION_ORDER.map((action) => (
      <Count
        key={action}
        label={words.actions[action]}
        count={counts[action]}
        isChosen={chosen === action}
        onClick={() => onChoose(chosen === action ? null : action)}
      />
    ))}
    {/* No sums of their own: they are counted above. */}
    {possibleDuplicates > 0 && (
      <Count
        label={words.shownDuplicates}
        count={possibleDuplicates}
        isChosen={chosen === 'duplicate'}
        onClick={() => onChoose(chosen === 'duplicate' ? null : 'duplicate')}
      />
    )}
    {warnings > 0 && (
      <Count
        label={words.shownWarnings}
        count={warnings}
        isChosen={chosen === 'warning'}
        onClick={() => onChoose(chosen === 'warning' ? null : 'warning')}
      />
    )}
  </fieldset>
);

/** The same sums when nothing can be chosen any more. */
export const ResultCounts = ({ counts }: { readonly counts: ImportCounts }) => (
  <dl className={styles.counts}>
    {ACTION_ORDER.map((action) => (
      <div key={action} className={styles.count}>
        <dd className={styles.number}>{formatCount(counts[action])}</dd>
        <dt>{words.actions[action]}</dt>
      </div>
    ))}
  </dl>
);
