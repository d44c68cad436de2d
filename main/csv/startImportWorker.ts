import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { systemClock } from '../clock.ts';
import { freeBytesAt } from '../db/freeBytes.ts';
import { type Db, openDatabase } from '../db/open.ts';
import { searchIndex } from '../db/searchIndex.ts';
import { createSearchTriggers } from '../db/searchTriggers.ts';
import { createTouchTriggers } from '../db/touchedRoles.ts';
import { undoCommands } from '../db/undoCommands.ts';
import { type UndoRecorder, undoRecorder } from '../db/undoRecorder.ts';
import { joinWriteTurn } from '../db/writeTurn.ts';
import { followUpsRepository } from '../repositories/followUps.ts';
import { importRolesRepository } from '../repositories/importRoles.ts';
import { importsRepository } from '../repositories/imports.ts';
import { importUndoRepository } from '../repositories/importUndo.ts';
import { interactionsRepository } from '../repositories/interactions.ts';
import { ownFollowUpsRepository } from '../repositories/ownFollowUps.ts';
import { promisesRepository } from '../repositories/promises.ts';
import { roleFactsRepository } from '../repositories/roleFacts.ts';
import { signalsRepository } from '../repositories/signals.ts';
import { stagesRepository } from '../repositories/stages.ts';
import { touchedRolesRepository } from '../repositories/touchedRoles.ts';
import { createDerived } from '../services/derived.ts';
import { cutLog } from './cutLog.ts';
import { createImportDesk } from './importDesk.ts';
import { failureOf, ImportCancelled, ImportProblem } from './importProblem.ts';
import type { Answers, FromWorker, ToWorker, WorkerStart } from './protocol.ts';
import { readConnections } from './readConnections.ts';

/** Kilobytes of pages kept in memory: the upper levels of every index that 100,000 rows go into. */
const CACHE_KB = 65_536;

const openForImport = ({ databaseFile, nativeBinding }: WorkerStart): Db => {
  const db = openDatabase(databaseFile, { nativeBinding });
  db.pragma(`cache_size = -${CACHE_KB}`);
  db.pragma('wal_autocheckpoint = 0');
  return db;
};

/**
 * Answers main's commands, one after the other, on a connection of its own. `open` is given by tests that need a disk
 * that fills up.
 */
export const startImportWorker = (open: (start: WorkerStart) => Db = openForImport): void => {
  const port = parentPort;
  if (port === null) throw new Error('The import worker runs in a worker thread only.');
  const start = workerData as WorkerStart; // what the session starts it with
  const db = open(start);
  const turn = joinWriteTurn(start.turn);
  createTouchTriggers(db);
  const derived = createDerived({
    clock: systemClock,
    roleFacts: roleFactsRepository(db),
    touchedRoles: touchedRolesRepository(db),
    // Planning is for main, in turns: the import is not held up by it.
    plans: { refreshTouched: followUpsRepository(db).putOff, passed: () => [], forgetAll: () => undefined },
  });
  let recorder: UndoRecorder | undefined;
  const desk = createImportDesk({
    turns: { db, turn, settle: derived.settle, settleNew: derived.settleNew, elapsed: () => performance.now() },
    freeBytes: () => freeBytesAt(dirname(start.databaseFile)),
    repositories: {
      imports: importsRepository(db),
      roles: importRolesRepository(db),
      undo: importUndoRepository(db),
      commands: undoCommands(db),
      search: searchIndex(db),
      interactions: interactionsRepository(db),
      signals: signalsRepository(db),
      promises: promisesRepository(db),
      ownFollowUps: ownFollowUpsRepository(db),
    },
    recorder: () => {
      if (recorder === undefined) {
        createSearchTriggers(db);
        recorder = undoRecorder(db);
      }
      return recorder;
    },
    stages: stagesRepository(db),
    onProgress: (progress) => port.postMessage({ kind: 'progress', progress } satisfies FromWorker),
  });

  const answers: Answers = {
    ...desk.answers,
    connections: ({ zone, ...asked }) => readConnections(asked, zone),
    rest: () => {
      // What was committed is safe in the log already; this spares the next writer, who may be main, the work.
      cutLog({ db, turn });
      return null;
    },
  };

  const answer = async (message: Exclude<ToWorker, { command: 'cancel' }>): Promise<FromWorker> => {
    const { id, command, input } = message;
    try {
      // Each command comes with the input of its own; the type of the pair is lost in the look-up by name.
      const run = answers[command] as (input: unknown) => unknown;
      return { kind: 'answer', id, value: await run(input) };
    } catch (error) {
      if (error instanceof ImportCancelled) return { kind: 'cancelled', id };
      return { kind: 'failure', id, error: failureOf(error), cause: error instanceof ImportProblem ? null : error };
    }
  };

  let last: Promise<void> = Promise.resolve();
  port.on('message', (message: ToWorker) => {
    if (message.command === 'cancel') {
      desk.cancel();
      return;
    }
    last = last.then(async () => {
      port.postMessage(await answer(message));
    });
  });
};
