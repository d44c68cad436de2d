import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { ImportBatch } from '#shared/contract/imports.ts';
import { call } from '../../api/client.ts';
import { editedCount, failureMessage } from '../../api/failure.ts';
import { showProblem } from '../../ui/toasts.ts';
import { useImportActions } from './useImportActions.ts';

const UndoImportDialog = lazy(async () => ({ default: (await import('./UndoImportDialog.tsx')).UndoImportDialog }));

type Question = { readonly batchId: ImportBatch['id']; readonly count: number };

/**
 * Undoes an import. Whether the user has edited some of its roles since, only main knows at the moment of the undo:
 * it then refuses, and the user is asked what becomes of them.
 */
export const useUndoImport = (): {
  readonly undo: (batchId: ImportBatch['id']) => void;
  readonly isBusy: boolean;
  readonly dialog: ReactNode;
} => {
  const { run, isBusy } = useImportActions();
  const [question, setQuestion] = useState<Question | null>(null);

  const send = (batchId: ImportBatch['id'], evenEdited: boolean | null): void => {
    setQuestion(null);
    void run(
      () => call('import.undo', { batchId, evenEdited }),
      (failure) => {
        const count = evenEdited === null ? editedCount(failure) : null;
        if (count === null) {
          showProblem(failureMessage(failure));
        } else {
          setQuestion({ batchId, count });
        }
      },
    );
  };

  return {
    undo: (batchId) => send(batchId, null),
    isBusy,
    dialog: question !== null && (
      <Suspense fallback={null}>
        <UndoImportDialog
          count={question.count}
          onChoose={(evenEdited) => send(question.batchId, evenEdited)}
          onClose={() => setQuestion(null)}
        />
      </Suspense>
    ),
  };
};
