import { exporting as words } from '#shared/messages/exports.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { useExportState } from '../../api/useExportState.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Delayed } from '../../ui/Delayed.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { showProblem } from '../../ui/toasts.ts';
import styles from './ExportNotice.module.css';

const cancel = (): void => {
  call('export.cancel', {}).then(
    // What came of it is said when it is over: it may have been done already.
    () => announce(words.cancelling),
    (failure: unknown) => showProblem(failureMessage(failure)),
  );
};

/** How far the export is, on whatever screen, and the way to stop it. Nothing for one that is done at once. */
export const ExportNotice = () => {
  const { data: state } = useExportState();
  if (state?.step !== 'writing') return null;
  const { kind, done, total, isCancelling } = state;
  return (
    <Delayed>
      <section className={styles.notice} aria-label={words.writing[kind]}>
        <h2>{words.writing[kind]}</h2>
        <ProgressBar label={words.progress} done={done} total={total} />
        <div className={styles.facts}>
          <span>{isCancelling ? words.cancelling : words.records({ done, total })}</span>
          <Button disabled={isCancelling} onClick={cancel}>
            {words.cancel}
          </Button>
        </div>
      </section>
    </Delayed>
  );
};
