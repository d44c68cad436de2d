import type { Bootstrap } from '#shared/contract/app.ts';
import { topic } from '#shared/contract/events.ts';
import { TODAY_SHOWN } from '#shared/contract/pageSizes.ts';
import { ok } from '#shared/contract/result.ts';
import { DEFAULT_LOOK } from '#shared/domain/boardLook.ts';
import { closeData } from '../db/dataFiles.ts';
import { isFromSqlite } from '../db/failure.ts';
import type { Db } from '../db/open.ts';
import { isOwnArchive } from '../export/archiveFile.ts';
import { allWritten } from '../files/writeWhole.ts';
import { createAnswer } from '../ipc/answer.ts';
import type { DataChannel, Handlers } from '../ipc/handler.ts';
import { backupHandlers, repairHandlers } from '../ipc/handlers/backups.ts';
import { boardHandlers } from '../ipc/handlers/board.ts';
import { calendarHandlers } from '../ipc/handlers/calendar.ts';
import { companiesHandlers } from '../ipc/handlers/companies.ts';
import { draftsHandlers } from '../ipc/handlers/drafts.ts';
import { exportHandlers } from '../ipc/handlers/exports.ts';
import { followUpsHandlers } from '../ipc/handlers/followUps.ts';
import { importHandlers } from '../ipc/handlers/imports.ts';
import { interviewHandlers } from '../ipc/handlers/interviews.ts';
import { peopleHandlers } from '../ipc/handlers/people.ts';
import { promisesHandlers } from '../ipc/handlers/promises.ts';
import { rolesHandlers } from '../ipc/handlers/roles.ts';
import { sampleHandlers } from '../ipc/handlers/sample.ts';
import { searchHandlers } from '../ipc/handlers/search.ts';
import { signalsHandlers } from '../ipc/handlers/signals.ts';
import { undoHandlers } from '../ipc/handlers/undo.ts';
import { viewsHandlers } from '../ipc/handlers/views.ts';
import { createBackups } from '../services/backups.ts';
import { createExports } from '../services/exports.ts';
import { startServices } from '../services/index.ts';
import type { OwnArchive } from '../services/ownArchive.ts';
import { preferencesOf } from '../settings/preferences.ts';
import type { OpeningParts, Session, SessionParts } from './sessionParts.ts';
import { watchData } from './watch.ts';

export type OpenSession = Session & {
  /** What SQLite said when the first screen was to be read; `undefined` if nothing. */
  readonly unreadable: () => unknown;
};

const platform = process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';

/** What answers while the data is open. @throws what SQLite says of data that cannot be read after all */
export const openSession = (
  { dataFolder, nativeBinding, clock, check, endChecks, ...parts }: SessionParts,
  { commands, onDamage }: OpeningParts,
  db: Db,
  databaseFile: string,
): OpenSession => {
  const { importWorker, settings, send, showFolder, pickPaths, pickSaveFile, printPage, tell, onLooked, log } = parts;
  const preferences = preferencesOf(settings);
  const services = startServices({
    db,
    databaseFile,
    nativeBinding,
    importWorker,
    clock,
    ...preferences,
    onFault: (cause) => log.error('import.worker_fault', cause),
    send,
    onLooked,
  });
  const stopWaking = settings.onChanged(services.clockWatch.look);
  const stopListening = (): void => {
    stopWaking();
    preferences.stop();
  };
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
  const exports = createExports({
    databaseFile,
    nativeBinding,
    // The programs of threads lie side by side.
    program: new URL('./exportWorker.js', importWorker),
    clock,
    board: services.board,
    me: preferences.me,
    appVersion: parts.appVersion,
    pickSaveFile,
    printPage,
    onState: (state) => send('export', state),
    onArchive: () => {
      services.wroteMuch(topic.options);
      services.imports.catchUpSearch();
    },
    onFault: (cause) => log.error('export.failed', cause),
  });
  const archive: OwnArchive = { isOwn: isOwnArchive, take: exports.takeArchive, cancel: exports.cancel };
  // An import that a crash cut off is taken back before anything of it is shown.
  const recovered = services.imports.recover().then((result) => {
    if (result.ok) return;
    log.error('import.not_taken_back', undefined, { code: result.error.code });
    tell(result.error.message);
  });
  // The first screen waits for it, and hears of it; here nobody does.
  recovered.catch(() => undefined);
  let unreadable: unknown;
  const firstScreen = async (): Promise<Bootstrap> => {
    await Promise.all([recovered, services.wholeAgain]);
    const board = services.board.load(DEFAULT_LOOK);
    if (!board.ok) throw new Error(board.error.code);
    const today = services.today.get({ most: TODAY_SHOWN });
    if (!today.ok) throw new Error(today.error.code);
    const openConflicts = services.openConflicts();
    if (!openConflicts.ok) throw new Error(openConflicts.error.code);
    services.clockWatch.look();
    return {
      state: 'ready',
      board: board.value,
      today: today.value,
      openConflicts: openConflicts.value,
      settings: settings.read(),
      platform,
      appVersion: parts.appVersion,
      dataFolder,
      hasSampleData: services.sample.present(),
    };
  };
  const bootstrap = async (): Promise<Bootstrap> => {
    try {
      return await firstScreen();
    } catch (cause) {
      // Only what SQLite says is about the data; any other fault is the app's, and the data stays open.
      if (isFromSqlite(cause)) unreadable = cause;
      throw cause;
    }
  };
  const handlers: Handlers<DataChannel> = {
    'app.bootstrap': async () => ok(await bootstrap()),
    ...repairHandlers(backups, commands, showFolder),
    ...backupHandlers(backups, commands),
    ...sampleHandlers(services.sample),
    ...peopleHandlers(services.people, services.mergePeople, services.connections, {
      pickPaths,
      peopleOfPlan: services.imports.people,
    }),
    ...companiesHandlers(services.companies, services.mergeCompanies),
    ...interviewHandlers(services.interviews, services.interactions),
    ...promisesHandlers(services.promises),
    ...followUpsHandlers(services),
    ...boardHandlers(services.board, services.columns),
    ...viewsHandlers(services.views),
    ...rolesHandlers(services),
    ...draftsHandlers(services.drafts),
    ...searchHandlers(services.search, services.callers),
    ...signalsHandlers(services),
    ...undoHandlers(services.undo),
    ...importHandlers(services.imports, pickPaths, pickSaveFile, archive),
    ...exportHandlers(exports),
    ...calendarHandlers({
      exportCalendar: services.calendarExport,
      invitations: services.invitations,
      pickPaths,
      pickSaveFile,
      dayBegins: () => settings.read().dayBegins,
    }),
  };
  const watch = watchData({
    clock,
    databaseFile,
    backups,
    check,
    catchUp: services.imports.catchUpSearch,
    onDamage,
    onFault: (cause) => log.error('data.not_checked', cause),
  });
  return {
    answer: createAnswer(handlers, log, {
      // A first screen that cannot be read is not open yet: the recovery screen follows by itself.
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
    archive,
    unreadable: () => unreadable,
    rest: async () => {
      stopListening();
      watch.end();
      await Promise.all([exports.end(), services.endThreads()]);
      await allWritten();
    },
    close: async () => {
      stopListening();
      watch.end();
      await endChecks();
      await backups.dispose();
      await Promise.all([exports.end(), services.endThreads()]);
      await allWritten();
      await settings.written();
      closeData(db, dataFolder);
    },
  };
};
