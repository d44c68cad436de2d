import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { failureOf as failureOfRead } from '#main/csv/importProblem.ts';
import type { PeopleAsked } from '#main/csv/protocol.ts';
import { readConnections } from '#main/csv/readConnections.ts';
import { mainTurns } from '#main/db/mainTurns.ts';
import { migrate } from '#main/db/migrate.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { openDatabase } from '#main/db/open.ts';
import { createSearchTriggers } from '#main/db/searchTriggers.ts';
import { createTouchTriggers } from '#main/db/touchedRoles.ts';
import { createUndoLog } from '#main/db/undoLog.ts';
import { transactor, writer } from '#main/db/write.ts';
import { turnWriter } from '#main/db/writeInTurns.ts';
import { createRepositories } from '#main/repositories/index.ts';
import { createChanges } from '#main/services/changes.ts';
import { composeServices } from '#main/services/compose.ts';
import { createConflicts } from '#main/services/conflicts.ts';
import { createDerived } from '#main/services/derived.ts';
import { createPlans } from '#main/services/plans.ts';
import { seedStages } from '#main/services/seedStages.ts';
import type { EventPayload } from '#shared/contract/events.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { Connection } from '#shared/csv/connection.ts';
import type { CommandName } from '#shared/domain/commandName.ts';
import { answerOf } from './answerOf.ts';
import { fixedClock } from './fixedClock.ts';
import { unsetPreferences } from './preferences.ts';
import { tempFolder } from './tempFolder.ts';

/** Reads connections without a thread; that the app reads them on one is tested where the thread is. */
const readConnectionsHere = async (asked: PeopleAsked): Promise<Result<readonly Connection[]>> => {
  try {
    return ok(await readConnections(asked, 'Europe/London'));
  } catch (error) {
    return { ok: false, error: failureOfRead(error) };
  }
};

/** The services as the app puts them together, on a real database file in a folder of the test's own. */
export const testServices = async () => {
  const file = join(tempFolder(), 'followthrough.sqlite');
  const db = openDatabase(file);
  onTestFinished(() => void db.close());
  await migrate(db, migrations, () => Promise.reject(new Error('a new file needs no backup')));
  const told: EventPayload<'changed'>[] = [];
  const clock = fixedClock();
  const changes = createChanges((payload) => told.push(payload));
  createTouchTriggers(db);
  const repositories = createRepositories(db);
  const plans = createPlans({
    ...repositories,
    conflicts: createConflicts(repositories),
    clock,
    settings: unsetPreferences.planSettings,
    weights: unsetPreferences.weights,
  });
  const derived = createDerived({ ...repositories, clock, plans });
  const transact = transactor({
    db,
    takeTurn: (work) => work(),
    settle: derived.settle,
    onRollback: () => {
      derived.forget();
      plans.rolledBack();
    },
    onCommit: changes.touched,
  });
  const undoLog = createUndoLog(db, clock.now);
  createSearchTriggers(db);
  const turns = mainTurns(transact);
  const parts = {
    transact,
    unasked: transact,
    write: writer(transact, undoLog),
    writeInTurns: turnWriter(turns, transact, undoLog),
    clock,
    changes,
    derived,
    plans,
    weights: unsetPreferences.weights,
    me: unsetPreferences.me,
    reminderSettings: unsetPreferences.reminderSettings,
    isPlanning: plans.isLeft,
    readConnections: readConnectionsHere,
  };
  seedStages(repositories.stages);
  const app = composeServices({ ...repositories, ...parts });
  return {
    ...repositories,
    ...parts,
    db,
    file,
    clock,
    undoLog,
    turns,
    told,
    /** The services themselves, by the names that the app has for them. */
    app,
    columns: app.columns,
    sample: app.sample,
    search: app.search,
  };
};

export type TestServices = Awaited<ReturnType<typeof testServices>>;

/** Runs some SQL of a test's own as a command of the user. */
export const writeSql = ({ write, db }: Pick<TestServices, 'write' | 'db'>, name: CommandName, sql: string): void =>
  void answerOf(
    write(name, () => {
      db.exec(sql);
      return ok(null);
    }),
  );
