import type { EventName, EventPayload } from '#shared/contract/events.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/open.ts';
import { createSearchTriggers } from '../db/searchTriggers.ts';
import { seedStages } from '../db/seedStages.ts';
import { createUndoLog } from '../db/undoLog.ts';
import { transactor, writer } from '../db/write.ts';
import { turnWriter } from '../db/writeInTurns.ts';
import { createWriteTurn } from '../db/writeTurn.ts';
import { boardRepository } from '../repositories/board.ts';
import { boardViewsRepository } from '../repositories/boardViews.ts';
import { companiesRepository } from '../repositories/companies.ts';
import { companyListRepository } from '../repositories/companyList.ts';
import { draftsRepository } from '../repositories/drafts.ts';
import { interactionsRepository } from '../repositories/interactions.ts';
import { interviewsRepository } from '../repositories/interviews.ts';
import { leadListRepository } from '../repositories/leadList.ts';
import { peopleRepository } from '../repositories/people.ts';
import { peopleListRepository } from '../repositories/peopleList.ts';
import { roleCardsRepository } from '../repositories/roleCards.ts';
import { rolePeopleRepository } from '../repositories/rolePeople.ts';
import { rolesRepository } from '../repositories/roles.ts';
import { roleWarningsRepository } from '../repositories/roleWarnings.ts';
import { searchRepository } from '../repositories/search.ts';
import { stageEventsRepository } from '../repositories/stageEvents.ts';
import { stagesRepository } from '../repositories/stages.ts';
import { tagsRepository } from '../repositories/tags.ts';
import { timelineRepository } from '../repositories/timeline.ts';
import { createChanges } from './changes.ts';
import { createColumns } from './columns.ts';
import { createCompanyByName } from './companyByName.ts';
import { createContacts } from './contacts.ts';
import { createDrafts } from './drafts.ts';
import { createImports } from './imports.ts';
import { createPipeline } from './pipeline.ts';
import { connectionsReader } from './readInThread.ts';
import { createSampleData } from './sampleData.ts';
import { createSearch } from './search.ts';
import { createUndo } from './undo.ts';

export type ServicesParts = {
  readonly db: Db;
  readonly databaseFile: string;
  readonly nativeBinding: string | undefined;
  readonly importWorker: URL;
  readonly clock: Clock;
  /** A fault of the import's worker, for the log. */
  readonly onFault: (cause: unknown) => void;
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
  onFault,
  send,
}: ServicesParts) => {
  const turn = createWriteTurn();
  let commits = 0;
  const transact = transactor(db, turn.run, () => {
    commits += 1;
  });
  const undoLog = createUndoLog(db, clock.now);
  createSearchTriggers(db);
  const write = writer(transact, undoLog);
  const inTurns = turnWriter(transact, undoLog);
  const changes = createChanges((payload) => send('changed', payload));
  const stages = stagesRepository(db);
  transact(() => seedStages(stages));
  // What the last run began and could not end.
  transact(undoLog.takeBackBegun);
  const parts = {
    write,
    writeInTurns: inTurns.write,
    clock,
    changes,
    stages,
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
  };
  const imports = createImports({
    db,
    databaseFile,
    nativeBinding,
    workerFile: importWorker,
    turn,
    clock,
    onState: (state) => send('import', state),
    onChanged: changes.tell,
    onFault,
  });
  const connections = connectionsReader({
    workerFile: importWorker,
    start: { databaseFile, nativeBinding, turn: turn.shared },
    onFault,
  });
  return {
    changes,
    /** How many transactions this thread has committed. */
    commits: (): number => commits,
    pipeline: createPipeline(parts),
    columns: createColumns(parts),
    contacts: createContacts({
      ...parts,
      companyByName: createCompanyByName(parts),
      readConnections: connections.read,
    }),
    sample: createSampleData(parts),
    imports,
    drafts: createDrafts({ transact, clock, drafts: draftsRepository(db) }),
    search: createSearch(searchRepository(db)),
    undo: createUndo({
      transact,
      undoLog,
      changes,
      takeBackImport: imports.takeBack,
      replayApart: imports.replay,
    }),
    /** Ends every thread that has the database open, and what is written in turns; nothing is begun afterwards. */
    endThreads: async (): Promise<void> =>
      void (await Promise.all([inTurns.dispose(), imports.dispose(), connections.end()])),
  };
};
export type Services = ReturnType<typeof startServices>;
