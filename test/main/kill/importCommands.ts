import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Services } from '#main/services/index.ts';
import type { ImportState } from '#shared/contract/imports.ts';
import { fail, type Result } from '#shared/contract/result.ts';
import type { ImportBatchId } from '#shared/domain/ids.ts';
import type { Maker } from './user.ts';

/** Waits until the thread is done with what it was asked to do; the step that it has come to has to be this one. */
const reach = async ({ imports }: Services, step: ImportState['step']): Promise<Result<ImportState>> => {
  for (;;) {
    const state = imports.state();
    if (!state.ok || state.value.step === step) return state;
    if (!['reading', 'applying', 'undoing'].includes(state.value.step)) {
      return fail('internal', `${state.value.step} instead of ${step}: ${JSON.stringify(state.value)}`);
    }
    await nextTurn();
  }
};

/** What goes over the import's thread, each from its beginning to its end. */
export const importCommands = {
  import:
    ({ app, folder, random, rows }) =>
    async () => {
      const file = join(folder, 'jobs.csv');
      const lines = Array.from(
        { length: rows },
        () => `Company ${random(20)},Word ${random(1_000_000)},2026-01-05,https://a.example/${random(2 ** 40)}`,
      );
      writeFileSync(file, `Company,Title,Date applied,Job Url\n${lines.join('\n')}\n`);
      await app.imports.open([file]);
      const planned = await reach(app, 'planned');
      if (!planned.ok) return planned;
      const applying = await app.imports.apply();
      return applying.ok ? reach(app, 'applied') : applying;
    },

  /** One that something was done after: otherwise it is the same as an undo. */
  undoImport: ({ app, pick, all, isOneIn }) => {
    const batch = pick(
      all<{ id: ImportBatchId }>(`SELECT id FROM import_batches WHERE status = 'applied' AND id IS NOT
        (SELECT import_batch_id FROM undo_commands WHERE state = 'done' AND replay IS NULL ORDER BY id DESC LIMIT 1)
        ORDER BY id`),
    );
    return (
      batch &&
      (async () => {
        const undoing = await app.imports.undo({ batchId: batch.id, evenEdited: isOneIn(2) });
        return undoing.ok ? reach(app, 'undone') : undoing;
      })
    );
  },
} satisfies Record<string, Maker<Services>>;
