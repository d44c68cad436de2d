import { basename } from 'node:path';
import type { ImportState } from '#shared/contract/imports.ts';
import { fail, type Result } from '#shared/contract/result.ts';
import { errors } from '#shared/messages/errors.ts';
import type { FailedImport } from './failedImport.ts';

/** An archive of everything that this app has written, on its way back into data that is empty. */
export type OwnArchive = {
  readonly isOwn: (path: string) => Promise<boolean>;
  /** `null`: it was cancelled, and nothing is written. */
  readonly take: (
    path: string,
    onProgress: (done: number, total: number) => void,
  ) => Promise<Result<{ readonly records: number } | null>>;
  readonly cancel: () => void;
};

export type OwnArchiveParts = {
  readonly isRunning: () => boolean;
  readonly become: (next: ImportState) => void;
  readonly begin: (
    work: () => Promise<ImportState>,
    about: Pick<FailedImport, 'during' | 'source'>,
    early: () => void,
  ) => Result<ImportState>;
};

/** Takes an archive of everything, shown as an import without a plan: there is nothing that it could meet. */
export const createOwnArchive =
  ({ isRunning, become, begin }: OwnArchiveParts) =>
  (path: string, { take, cancel }: OwnArchive): Result<ImportState> => {
    if (isRunning()) return fail('conflict', errors.importUnderway());
    const source = basename(path);
    const about = { during: 'import', source } as const;
    const shown = (done: number, total: number): void =>
      become({ step: 'reading', source, progress: { done, total, msLeft: null } });
    shown(0, 0);
    return begin(
      async () => {
        const taken = await take(path, shown);
        if (!taken.ok) return { step: 'failed', ...about, error: taken.error };
        return taken.value === null ? { step: 'cancelled', source } : { step: 'restored', source, ...taken.value };
      },
      about,
      cancel,
    );
  };
