import { type Topic, topic } from '#shared/contract/events.ts';
import type { ImportState } from '#shared/contract/imports.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { errors } from '#shared/messages/errors.ts';
import type { UndoCommand, UndoDirection } from '../db/undoCommands.ts';
import type { FailedImport } from './failedImport.ts';
import type { createImportThread } from './importThread.ts';

export type ImportReplayParts = {
  readonly thread: Pick<ReturnType<typeof createImportThread>, 'ask' | 'willWrite'>;
  readonly isRunning: () => boolean;
  readonly become: (next: ImportState) => void;
  readonly begin: (work: () => Promise<ImportState>, about: Pick<FailedImport, 'during' | 'source'>) => unknown;
  /** The failure in which what was begun has ended, if it has. */
  readonly ended: () => Promise<Result<null>>;
  readonly onChanged: (topics: readonly Topic[]) => void;
};

/** Replays a command that is too long for main's own thread, and waits for its end. False if it no longer fits. */
export const createImportReplay =
  ({ thread, isRunning, become, begin, ended, onChanged }: ImportReplayParts) =>
  async ({ id, about: source }: UndoCommand, direction: UndoDirection): Promise<Result<boolean>> => {
    if (isRunning()) return fail('conflict', errors.importUnderway());
    const command = { during: direction, source } as const;
    const progress = { done: 0, total: 0, msLeft: null };
    let fits = true;
    become({ step: direction === 'undo' ? 'undoing' : 'applying', source, progress });
    thread.willWrite();
    begin(async () => {
      const answer = await thread.ask('replay', { commandId: id });
      const replayed = answer.kind === 'done' ? answer.result : fail('internal', errors.replayStopped());
      // It may be written all the same, and it may be about anything.
      if (!replayed.ok) onChanged(topic.options);
      fits = !replayed.ok || replayed.value.fits;
      return replayed.ok ? { step: 'idle' } : { step: 'failed', ...command, error: replayed.error };
    }, command);
    const end = await ended();
    return end.ok ? ok(fits) : end;
  };
