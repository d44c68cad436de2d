import styles from './Ring.module.css';

const RADIUS = 5;
const LENGTH = 2 * Math.PI * RADIUS;

/** A small ring that is filled as far as `part` of `whole`; what it means stands beside it in words. */
export const Ring = ({ part, whole }: { readonly part: number; readonly whole: number }) => (
  <svg className={styles.ring} viewBox="0 0 14 14" aria-hidden="true" data-full={part >= whole}>
    <circle cx="7" cy="7" r={RADIUS} />
    <circle
      className={styles.part}
      cx="7"
      cy="7"
      r={RADIUS}
      strokeDasharray={`${(LENGTH * Math.min(part, whole)) / Math.max(1, whole)} ${LENGTH}`}
      transform="rotate(-90 7 7)"
    />
  </svg>
);
