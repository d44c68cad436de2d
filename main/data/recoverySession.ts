import type { Bootstrap } from '#shared/contract/app.ts';
import type { DataInRecovery } from '../db/openData.ts';
import { createAnswer } from '../ipc/answer.ts';
import { repairHandlers } from '../ipc/handlers/backups.ts';
import { recoveryHandlers } from '../ipc/handlers/recovery.ts';
import { createBackups } from '../services/backups.ts';
import type { OpeningParts, Session, SessionParts } from './sessionParts.ts';

/** What answers while the data cannot be opened: why, and the few channels by which that is put right. */
export const recoverySession = (
  { dataFolder, clock, check, showFolder, settings, log }: SessionParts,
  { commands }: OpeningParts,
  { state, reason, keptFile, cause }: DataInRecovery,
): Session => {
  log.error('data.not_open', cause, { reason });
  const backups = createBackups({
    dataFolder,
    db: undefined,
    clock,
    check,
    isBusy: () => false,
    onChanged: () => undefined,
    onFault: (fault) => log.error('backup.failed', fault),
  });
  const bootstrap = (): Bootstrap => ({ state, reason, keptFile, dataFolder, settings: settings.read() });
  return {
    answer: createAnswer(recoveryHandlers(bootstrap, repairHandlers(backups, commands, showFolder)), log),
    reason: () => reason,
    isImporting: () => false,
    backups,
    services: undefined,
    archive: undefined,
    rest: async () => undefined,
    close: async () => void (await settings.written()),
  };
};
