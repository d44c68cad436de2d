import type { EventName, EventPayload, Topic } from '#shared/contract/events.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { Clock } from '../clock.ts';
import { mainTurns } from '../db/mainTurns.ts';
import type { Db } from '../db/open.ts';
import { createSearchTriggers } from '../db/searchTriggers.ts';
import { createTouchTriggers } from '../db/touchedRoles.ts';
import { createUndoLog } from '../db/undoLog.ts';
import { transactor, writer } from '../db/write.ts';
import { turnWriter } from '../db/writeInTurns.ts';
import { createWriteTurn } from '../db/writeTurn.ts';
import { createRepositories } from '../repositories/index.ts';
import type { Preferences } from '../settings/preferences.ts';
import { createCatchUp } from './catchUp.ts';
import { createChanges } from './changes.ts';
import { createClockWatch } from './clockWatch.ts';
import { composeServices } from './compose.ts';
import { createConflicts } from './conflicts.ts';
import { createDerived } from './derived.ts';
import { createImports } from './imports.ts';
import { createPlanner } from './planner.ts';
import { createPlans } from './plans.ts';
import { connectionsReader } from './readInThread.ts';
import { seedStages } from './seedStages.ts';
import { createSweeper } from './sweeper.ts';
import { createUndo } from './undo.ts';

export type ServicesParts = Preferences & {
  readonly db: Db;
  readonly databaseFile: string;
  readonly nativeBinding: string | undefined;
  readonly importWorker: URL;
  readonly clock: Clock;
  /** A fault of the import's worker, for the log. */
  readonly onFault: (cause: unknown) => void;
  /** The clock was looked at: what is due now may be more than before. */
  readonly onLooked: () => void;
  /** Tells the window. */
  readonly send: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
};

/** Puts the services together on an open database. They alone write to it. */
export const startServices = ({
  db,
  databaseFile,
  nativeBinding,
  importWorker,
  clock,
  planSettings,
  weights,
  me,
  reminderSettings,
  onLooked,
  onFault,
  send,
}: ServicesParts) => {
  const turn = createWriteTurn();
  let commits = 0;
  const changes = createChanges((payload) => send('changed', payload));
  createTouchTriggers(db);
  const repositories = createRepositories(db);
  const plans = createPlans({
    ...repositories,
    conflicts: createConflicts(repositories),
    clock,
    settings: planSettings,
    weights,
  });
  const derived = createDerived({ ...repositories, clock, plans });
  const imports = createImports({
    db,
    databaseFile,
    nativeBinding,
    workerFile: importWorker,
    turn,
    clock,
    onState: (state) => send('import', state),
    onChanged: (topics) => wroteMuch(topics),
    onQuiet: () => planner.wake(),
    onFault,
  });
  /** Another thread wrote, of which nobody here has heard. */
  const wroteMuch = (topics: readonly Topic[]): void => {
    plans.lookAgain();
    planner.wake();
    changes.tellOfAll(topics);
  };
  const undoLog = createUndoLog(db, clock.now);
  const rolledBack = (): void => {
    derived.forget();
    plans.rolledBack();
  };
  const settling = { db, takeTurn: turn.run, settle: derived.settle, onRollback: rolledBack };
  // Nothing that anybody asked for: it is not counted.
  const unasked = transactor({ ...settling, onCommit: () => undefined });
  const sweeper = createSweeper({
    db,
    transact: unasked,
    isDropping: undoLog.isDropping,
    isTaken: turn.isTaken,
    sweep: undoLog.sweep,
  });
  const transact = transactor({
    ...settling,
    onCommit: (touched) => {
      commits += 1;
      changes.touched(touched);
      sweeper.wake();
      planner.wake();
      clockWatch.arm();
    },
  });
  const catchUp = createCatchUp({ derived, transact: unasked, changes });
  const planner = createPlanner({
    db,
    clock,
    turns: mainTurns(unasked),
    plans,
    isHeldUp: imports.isWriting,
    onPlanned: (isChanged) => {
      if (isChanged) changes.tellOfAll(['board']);
      else changes.tell(['followUps']);
      // The digest may have waited for it.
      onLooked();
    },
    onFault,
  });
  createSearchTriggers(db);
  const write = writer(transact, undoLog);
  const turns = mainTurns(transact);
  const connections = connectionsReader({
    workerFile: importWorker,
    start: { databaseFile, nativeBinding, turn: turn.shared },
    onFault,
    zone: clock.zone,
  });
  const composed = composeServices({
    ...repositories,
    transact,
    unasked,
    write,
    writeInTurns: turnWriter(turns, transact, undoLog),
    clock,
    changes,
    derived,
    plans,
    weights,
    me,
    reminderSettings,
    isPlanning: planner.isBehind,
    readConnections: connections.read,
  });
  const earliest = (...instants: readonly (Instant | null)[]): Instant | null =>
    instants.reduce((one, other) => (one === null || (other !== null && other < one) ? other : one), null);
  const clockWatch = createClockWatch({
    db,
    clock,
    nextAt: () => earliest(plans.nextAt(), composed.reminders.nextAt()),
    onLook: () => {
      catchUp();
      planner.wake();
      onLooked();
    },
    onFault,
  });
  transact(() => seedStages(repositories.stages));
  // What the last run began and could not end.
  transact(undoLog.takeBackBegun);
  derived.complete(transact);
  const undo = createUndo({
    transact,
    undoLog,
    turns,
    changes,
    takeBackImport: imports.takeBack,
    importThread: { isBusy: imports.isRunning, replay: imports.replay, close: imports.close },
    onFault,
  });
  const wholeAgain = undo.finishCutOff();
  // The first screen waits for it, and hears of it; here nobody does.
  wholeAgain.catch(() => undefined);
  sweeper.wake();
  return {
    ...composed,
    changes,
    planner,
    clockWatch,
    /** Comes when no undo or redo is there by halves that a crash cut off. */
    wholeAgain,
    /** How many transactions this thread has committed. */
    commits: (): number => commits,
    imports,
    undo,
    wroteMuch,
    /** Ends every thread that has the database open, and what is written in turns; nothing is begun afterwards. */
    endThreads: async (): Promise<void> => {
      sweeper.dispose();
      clockWatch.dispose();
      await Promise.all([planner.dispose(), turns.dispose(), imports.dispose(), connections.end()]);
    },
  };
};
export type Services = ReturnType<typeof startServices>;
