import styles from './ProgressBar.module.css';

type Props = {
  readonly label: string;
  readonly done: number;
  /** 0 while nobody knows. */
  readonly total: number;
};

/** How far something has come. */
export const ProgressBar = ({ label, done, total }: Props) =>
  total > 0 ? (
    <progress className={styles.bar} aria-label={label} value={Math.min(done, total)} max={total} />
  ) : (
    <progress className={styles.bar} aria-label={label} />
  );
