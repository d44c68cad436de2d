import type { ImportState } from '#shared/contract/imports.ts';
import { shell as words } from '#shared/messages/shell.ts';
import { useImportState } from '../api/useImportState.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './Rail.module.css';

const FULL = 100;

const percentOf = (state: ImportState): number | null => {
  if (state.step !== 'reading' && state.step !== 'applying' && state.step !== 'undoing') {
    return null;
  }
  const { done, total } = state.progress;
  return total === 0 ? 0 : Math.floor((done / total) * FULL);
};

/** How the import is doing, in the rail. Nothing on its own screen, which says more. */
export const ImportHint = ({ isQuiet }: { readonly isQuiet: boolean }) => {
  const { data: state } = useImportState();
  if (state === undefined || isQuiet) {
    return null;
  }
  const percent = percentOf(state);
  if (percent !== null) {
    return (
      <span className={styles.count}>
        <span aria-hidden="true">{percent} %</span>
        <VisuallyHidden>{words.importUnderway({ percent })}</VisuallyHidden>
      </span>
    );
  }
  if (state.step !== 'mapping' && state.step !== 'planned' && state.step !== 'failed') {
    return null;
  }
  const label = state.step === 'failed' ? words.importFailed : words.importWaiting;
  return (
    <span className={styles.badge} data-tone={state.step} title={label}>
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  );
};
