import type { ImportState } from '#shared/contract/imports.ts';
import { importing as words } from '#shared/messages/import.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/Button.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { StepHeading } from './StepHeading.tsx';
import styles from './Transfer.module.css';
import { useImportActions } from './useImportActions.ts';

type Props = { readonly state: Extract<ImportState, { readonly step: 'reading' | 'applying' | 'undoing' }> };

const headings = { reading: words.reading, applying: words.applying, undoing: words.undoing } as const;

/** Reading, importing or undoing: how far, how long, and the way to stop. */
export const ProgressStep = ({ state }: Props) => {
  const { run, isBusy } = useImportActions();
  const { done, total, msLeft } = state.progress;
  const isCancelling = state.step === 'applying' && state.isCancelling === true;
  return (
    <div className={styles.card}>
      <StepHeading text={headings[state.step]({ source: state.source })} />
      <ProgressBar label={words.progress} done={done} total={total} />
      <div className={styles.facts}>
        <span>{words.readRows({ done, total })}</span>
        {msLeft !== null && !isCancelling && <span>{words.timeLeft({ milliseconds: msLeft })}</span>}
      </div>
      {state.step === 'applying' && (
        <p className={styles.quiet} role="status">
          {isCancelling ? words.takingBack : words.applyingHint}
        </p>
      )}
      {state.step !== 'undoing' && !isCancelling && (
        <div className={styles.actions}>
          <Button disabled={isBusy} onClick={() => void run(() => call('import.cancel', {}))}>
            {state.step === 'applying' ? words.stop : words.cancel}
          </Button>
        </div>
      )}
    </div>
  );
};
