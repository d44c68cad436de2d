import type { StageKind } from '#shared/domain/stage.ts';
import styles from './StageDot.module.css';

/** The quiet hue of a stage; its name always stands beside it. */
export const StageDot = ({ kind }: { readonly kind: StageKind }) => (
  <span className={styles.dot} data-kind={kind} aria-hidden="true" />
);
