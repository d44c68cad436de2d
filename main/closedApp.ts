import type { Bootstrap } from '#shared/contract/app.ts';
import type { DataInRecovery } from './db/openData.ts';
import { createAnswer } from './ipc/answer.ts';
import { repairHandlers } from './ipc/handlers/backups.ts';
import { recoveryHandlers } from './ipc/handlers/recovery.ts';
import type { OpenAppParts, Session } from './openAppParts.ts';
import { createBackups } from './services/backups.ts';

/** What answers while the data cannot be opened: why, and the few channels by which that is put right. */
export const closedApp = (
  { dataFolder, clock, check, commands, forApp, showFolder, settings, log }: OpenAppParts,
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
    answer: createAnswer(
      recoveryHandlers({ ...forApp(bootstrap), ...repairHandlers(backups, commands, showFolder) }),
      log,
    ),
    reason: () => reason,
    isImporting: () => false,
    backups,
    services: undefined,
    painted: () => undefined,
    rest: async () => undefined,
    close: async () => void (await settings.written()),
  };
};
