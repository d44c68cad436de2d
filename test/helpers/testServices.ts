import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { failureOf as failureOfRead } from '#main/csv/importProblem.ts';
import { readConnections } from '#main/csv/readConnections.ts';
import { migrate } from '#main/db/migrate.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { openDatabase } from '#main/db/open.ts';
import { createSearchTriggers } from '#main/db/searchTriggers.ts';
import { seedStages } from '#main/db/seedStages.ts';
import { createUndoLog } from '#main/db/undoLog.ts';
import { transactor, writer } from '#main/db/write.ts';
import { turnWriter } from '#main/db/writeInTurns.ts';
import { boardRepository } from '#main/repositories/board.ts';
import { boardViewsRepository } from '#main/repositories/boardViews.ts';
import { companiesRepository } from '#main/repositories/companies.ts';
import { companyListRepository } from '#main/repositories/companyList.ts';
import { draftsRepository } from '#main/repositories/drafts.ts';
import { interactionsRepository } from '#main/repositories/interactions.ts';
import { interviewsRepository } from '#main/repositories/interviews.ts';
import { leadListRepository } from '#main/repositories/leadList.ts';
import { peopleRepository } from '#main/repositories/people.ts';
import { peopleListRepository } from '#main/repositories/peopleList.ts';
import { roleCardsRepository } from '#main/repositories/roleCards.ts';
import { rolePeopleRepository } from '#main/repositories/rolePeople.ts';
import { rolesRepository } from '#main/repositories/roles.ts';
import { roleWarningsRepository } from '#main/repositories/roleWarnings.ts';
import { searchRepository } from '#main/repositories/search.ts';
import { stageEventsRepository } from '#main/repositories/stageEvents.ts';
import { stagesRepository } from '#main/repositories/stages.ts';
import { tagsRepository } from '#main/repositories/tags.ts';
import { timelineRepository } from '#main/repositories/timeline.ts';
import { createChanges } from '#main/services/changes.ts';
import { createColumns } from '#main/services/columns.ts';
import { createCompanyByName } from '#main/services/companyByName.ts';
import { createContacts } from '#main/services/contacts.ts';
import { createDrafts } from '#main/services/drafts.ts';
import { createPipeline } from '#main/services/pipeline.ts';
import { createSampleData } from '#main/services/sampleData.ts';
import { createSearch } from '#main/services/search.ts';
import type { EventPayload } from '#shared/contract/events.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { Connection } from '#shared/csv/connection.ts';
import { fixedClock } from './fixedClock.ts';
import { tempFolder } from './tempFolder.ts';

/** Reads connections without a thread; that the app reads them on one is tested where the thread is. */
const readConnectionsHere = async (paths: readonly string[]): Promise<Result<readonly Connection[]>> => {
  try {
    return ok(await readConnections(paths));
  } catch (error) {
    return { ok: false, error: failureOfRead(error) };
  }
};

/** The services by hand on a real database file in a folder of the test's own. */
export const testServices = async () => {
  const file = join(tempFolder(), 'followthrough.sqlite');
  const db = openDatabase(file);
  onTestFinished(() => void db.close());
  await migrate(db, migrations, () => Promise.reject(new Error('a new file needs no backup')));
  const told: EventPayload<'changed'>[] = [];
  const clock = fixedClock();
  const transact = transactor(db, (work) => work());
  const undoLog = createUndoLog(db, clock.now);
  createSearchTriggers(db);
  const parts = {
    transact,
    undoLog,
    write: writer(transact, undoLog),
    writeInTurns: turnWriter(transact, undoLog).write,
    clock,
    changes: createChanges((payload) => told.push(payload)),
    board: boardRepository(db),
    companies: companiesRepository(db),
    people: peopleRepository(db),
    peopleList: peopleListRepository(db),
    rolePeople: rolePeopleRepository(db),
    companyList: companyListRepository(db),
    leadList: leadListRepository(db),
    interviews: interviewsRepository(db),
    interactions: interactionsRepository(db),
    roles: rolesRepository(db),
    roleCards: roleCardsRepository(db),
    roleWarnings: roleWarningsRepository(db),
    tags: tagsRepository(db),
    boardViews: boardViewsRepository(db),
    timeline: timelineRepository(db),
    stageEvents: stageEventsRepository(db),
    stages: stagesRepository(db),
  };
  seedStages(parts.stages);
  return {
    ...parts,
    db,
    file,
    clock,
    told,
    pipeline: createPipeline(parts),
    columns: createColumns(parts),
    contacts: createContacts({
      ...parts,
      companyByName: createCompanyByName(parts),
      readConnections: readConnectionsHere,
    }),
    sample: createSampleData(parts),
    search: createSearch(searchRepository(db)),
    drafts: createDrafts({ transact, clock, drafts: draftsRepository(db) }),
  };
};

/** The value of a good answer; fails the test with the message of a bad one. */
export const answerOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
};

/** The code of a failure; fails the test if it was none. */
export const failureOf = (result: Result<unknown>): string => {
  if (result.ok) throw new Error(`expected a failure, got ${JSON.stringify(result.value)}`);
  return result.error.code;
};
