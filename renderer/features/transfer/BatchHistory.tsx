import { useId } from 'react';
import { importing as words } from '#shared/messages/import.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './BatchHistory.module.css';
import transfer from './Transfer.module.css';
import { useImportBatches } from './useImportBatches.ts';
import { useUndoImport } from './useUndoImport.tsx';

/** The imports so far; each can be undone as one. */
export const BatchHistory = () => {
  const { data: batches } = useImportBatches();
  const { undo, isBusy, dialog } = useUndoImport();
  const headingId = useId();
  return (
    <section className={transfer.card} aria-labelledby={headingId}>
      <h2 id={headingId}>{words.historyHeading}</h2>
      {batches?.length === 0 && <p className={transfer.quiet}>{words.historyEmpty}</p>}
      <ul>
        {batches?.map((batch) => (
          <li key={batch.id} className={styles.row}>
            <span className={styles.source} title={batch.source}>
              {batch.source}
            </span>
            <span className={styles.fact}>{words.batch(batch.counts)}</span>
            <time className={styles.fact} dateTime={batch.finishedAt}>
              {words.batchAt({ instant: batch.finishedAt })}
            </time>
            {batch.status === 'undone' ? (
              <span className={styles.fact}>{words.batchUndone}</span>
            ) : (
              <Button
                disabled={isBusy}
                aria-label={words.undoBatch({ source: batch.source })}
                onClick={() => undo(batch.id)}
              >
                {words.undo}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {dialog}
    </section>
  );
};
