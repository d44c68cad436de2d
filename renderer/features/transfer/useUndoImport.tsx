import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { ImportBatch } from '#shared/contract/imports.ts';
import { call } from '../../api/client.ts';
import { useImportActions } from './useImportActions.ts';

const UndoImportDialog = lazy(async () => ({ default: (await import('./UndoImportDialog.tsx')).UndoImportDialog }));

/** Undoes an import. It asks first only if the user has edited some of its roles since: that cannot be guessed. */
export const useUndoImport = (): {
  readonly undo: (batch: Pick<ImportBatch, 'id' | 'editedSince'>) => void;
  readonly isBusy: boolean;
  readonly dialog: ReactNode;
} => {
  const { run, isBusy } = useImportActions();
  const [asked, setAsked] = useState<Pick<ImportBatch, 'id' | 'editedSince'> | null>(null);

  const send = (batchId: ImportBatch['id'], evenEdited: boolean): void => {
    setAsked(null);
    void run(() => call('import.undo', { batchId, evenEdited }));
  };

  return {
    undo: (batch) => (batch.editedSince > 0 ? setAsked(batch) : send(batch.id, false)),
    isBusy,
    dialog: asked !== null && (
      <Suspense fallback={null}>
        <UndoImportDialog
          count={asked.editedSince}
          onChoose={(evenEdited) => send(asked.id, evenEdited)}
          onClose={() => setAsked(null)}
        />
      </Suspense>
    ),
  };
};
