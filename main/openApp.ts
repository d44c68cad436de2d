import { app } from 'electron';
import type { Bootstrap } from '#shared/contract/app.ts';
import type { EventName, EventPayload } from '#shared/contract/events.ts';
import { DEFAULT_LOOK } from '#shared/domain/boardLook.ts';
import { closedApp } from './closedApp.ts';
import { closeData } from './db/dataFiles.ts';
import { isFromSqlite } from './db/failure.ts';
import type { Db } from './db/open.ts';
import { type DataInRecovery, damageFound, inRecovery, openData } from './db/openData.ts';
import { createAnswer } from './ipc/answer.ts';
import { sendEvent } from './ipc/broadcast.ts';
import { backupHandlers, repairHandlers } from './ipc/handlers/backups.ts';
import { boardHandlers } from './ipc/handlers/board.ts';
import { companiesHandlers } from './ipc/handlers/companies.ts';
import { draftsHandlers } from './ipc/handlers/drafts.ts';
import { importHandlers } from './ipc/handlers/imports.ts';
import { interviewHandlers } from './ipc/handlers/interviews.ts';
import { peopleHandlers } from './ipc/handlers/people.ts';
import { rolesHandlers } from './ipc/handlers/roles.ts';
import { sampleHandlers } from './ipc/handlers/sample.ts';
import { searchHandlers } from './ipc/handlers/search.ts';
import { undoHandlers } from './ipc/handlers/undo.ts';
import { viewsHandlers } from './ipc/handlers/views.ts';
import type { OpenAppParts, Session } from './openAppParts.ts';
import { createBackups } from './services/backups.ts';
import { startServices } from './services/index.ts';
import { watchData } from './watchData.ts';
import { pickImportPaths } from './windows/dialogs.ts';

type OpenSession = Session & {
  /** What SQLite said when the first screen was to be read; `undefined` if nothing. */
  readonly unreadable: () => unknown;
};

const platform = process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';

/** What answers while the data is open. @throws what SQLite says of data that cannot be read after all */
const serveData = (
  { window, dataFolder, nativeBinding, clock, forApp, commands, check, endChecks, ...parts }: OpenAppParts,
  db: Db,
  databaseFile: string,
): OpenSession => {
  const { importWorker, settings, showFolder, tell, onDamage, log } = parts;
  const send = <N extends EventName>(name: N, payload: EventPayload<N>): void => {
    if (!window.isDestroyed()) sendEvent(window.webContents, name, payload);
  };
  const services = startServices({
    db,
    databaseFile,
    nativeBinding,
    importWorker,
    clock,
    onFault: (cause) => log.error('import.worker_fault', cause),
    send,
  });
  const backups = createBackups({
    dataFolder,
    db,
    nativeBinding,
    clock,
    check,
    isBusy: services.imports.isBusy,
    onChanged: () => services.changes.tell(['backups']),
    onFault: (cause) => log.error('backup.failed', cause),
  });
  // An import that a crash cut off is taken back before anything of it is shown.
  const recovered = services.imports.recover().then((result) => {
    if (result.ok) return;
    log.error('import.not_taken_back', undefined, { code: result.error.code });
    tell(result.error.message);
  });
  // The first screen waits for it, and hears of it; here nobody does.
  recovered.catch(() => undefined);
  let unreadable: unknown;
  const bootstrap = async (): Promise<Bootstrap> => {
    try {
      return await firstScreen();
    } catch (cause) {
      // Only what SQLite says is about the data; any other fault is the app's, and the data stays open.
      if (isFromSqlite(cause)) unreadable = cause;
      throw cause;
    }
  };
  const firstScreen = async (): Promise<Bootstrap> => {
    await recovered;
    const board = services.board.load(DEFAULT_LOOK);
    if (!board.ok) throw new Error(board.error.code);
    return {
      state: 'ready',
      board: board.value,
      settings: settings.read(),
      platform,
      appVersion: app.getVersion(),
      dataFolder,
      hasSampleData: services.sample.present(),
    };
  };
  const pickPaths = (what: 'files' | 'folder') => pickImportPaths(window, what);
  const handlers = {
    ...forApp(bootstrap),
    ...repairHandlers(backups, commands, showFolder),
    ...backupHandlers(backups, commands),
    ...sampleHandlers(services.sample),
    ...peopleHandlers(services.people, services.mergePeople, services.connections, pickPaths),
    ...companiesHandlers(services.companies, services.mergeCompanies),
    ...interviewHandlers(services.interviews, services.interactions),
    ...boardHandlers(services.board, services.columns),
    ...viewsHandlers(services.views),
    ...rolesHandlers(services),
    ...draftsHandlers(services.drafts),
    ...searchHandlers(services.search),
    ...undoHandlers(services.undo),
    ...importHandlers(services.imports, pickPaths),
  };
  const watch = watchData({
    databaseFile,
    backups,
    check,
    onDamage,
    onFault: (cause) => log.error('data.not_checked', cause),
  });
  return {
    // A first screen that cannot be read is not open yet: the recovery screen follows by itself.
    answer: createAnswer(handlers, log, {
      onDamage: () => {
        if (unreadable === undefined) watch.foundDamage();
      },
      onWaiting: (isWaiting) => send('waiting', { isWaiting }),
      commits: services.commits,
    }),
    reason: () => null,
    isImporting: services.imports.isBusy,
    backups,
    services,
    unreadable: () => unreadable,
    painted: () => {
      watch.start();
      services.imports.catchUpSearch();
    },
    rest: async () => {
      watch.end();
      await services.endThreads();
    },
    close: async () => {
      watch.end();
      await endChecks();
      await backups.dispose();
      await services.endThreads();
      await settings.written();
      closeData(db, dataFolder);
    },
  };
};

/**
 * The heavy part of the start, loaded while the page's process comes up: data, services, and what answers the page. If
 * the data cannot be opened, or its first screen not read, what answers is the recovery screen's few channels.
 */
export const openApp = async (parts: OpenAppParts): Promise<Session> => {
  const { dataFolder, nativeBinding, clock, opening } = parts;
  const data =
    opening === 'not_damaged'
      ? damageFound(dataFolder)
      : await openData({ folder: dataFolder, nativeBinding, now: clock.now, evenEmpty: opening === 'even_empty' });
  if (data.state === 'recovery') return closedApp(parts, data);
  let open: OpenSession;
  try {
    open = serveData(parts, data.db, data.file);
  } catch (cause) {
    data.db.close();
    return closedApp(parts, inRecovery(cause, dataFolder));
  }
  let session: Session = open;
  /** Why the data has to be closed after its first screen failed; `undefined` where nothing is known to be wrong with it. */
  const whyClosed = async (): Promise<DataInRecovery | undefined> => {
    const cause = open.unreadable();
    if (cause !== undefined) return inRecovery(cause, dataFolder);
    // Something in it was not what it should be: that is damage, or a fault of the app. The file itself tells.
    const { isSound } = await parts.check(data.file, 'full');
    return isSound ? undefined : damageFound(dataFolder);
  };
  return {
    answer: async (channel, raw) => {
      const result = await session.answer(channel, raw);
      // What the page asked wrongly is no word about the data.
      const isAsked = channel === 'app.bootstrap' && !result.ok && result.error.code !== 'invalid_input';
      if (!isAsked || session !== open) return result;
      const why = await whyClosed();
      if (why === undefined) return result;
      if (session === open) {
        session = closedApp(parts, why);
        await open.close();
      }
      return session.answer(channel, raw);
    },
    reason: () => session.reason(),
    isImporting: () => session.isImporting(),
    get backups() {
      return session.backups;
    },
    get services() {
      return session.services;
    },
    painted: () => session.painted(),
    rest: () => session.rest(),
    close: () => session.close(),
  };
};
