import type { ImportState } from '#shared/contract/imports.ts';
import { shell as words } from '#shared/messages/shell.ts';
import { useImportState } from '../api/useImportState.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './Rail.module.css';

const FULL = 100;

type Underway = Extract<ImportState, { readonly step: 'reading' | 'applying' | 'undoing' }>;

/** `null` while nobody knows how much there is: a percentage of it would be a guess. */
const percentOf = ({ progress: { done, total } }: Underway): number | null =>
  total === 0 ? null : Math.floor((done / total) * FULL);

/** How the import is doing, in the rail. Nothing on its own screen, which says more. */
export const ImportHint = ({ isQuiet }: { readonly isQuiet: boolean }) => {
  const { data: state } = useImportState();
  if (state === undefined || isQuiet) {
    return null;
  }
  if (state.step === 'reading' || state.step === 'applying' || state.step === 'undoing') {
    const percent = percentOf(state);
    return (
      <span className={styles.count}>
        <span aria-hidden="true">{percent === null ? '…' : `${percent} %`}</span>
        <VisuallyHidden>{words.importUnderway({ percent })}</VisuallyHidden>
      </span>
    );
  }
  if (state.step !== 'mapping' && state.step !== 'planned' && state.step !== 'failed') {
    return null;
  }
  const label = state.step === 'failed' ? words.importFailed[state.during] : words.importWaiting;
  return (
    <span className={styles.badge} data-tone={state.step} title={label}>
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  );
};
