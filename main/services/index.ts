import type { EventName, EventPayload } from '#shared/contract/events.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/open.ts';
import { seedStages } from '../db/seedStages.ts';
import { writer } from '../db/write.ts';
import { createWriteTurn } from '../db/writeTurn.ts';
import { boardRepository } from '../repositories/board.ts';
import { companiesRepository } from '../repositories/companies.ts';
import { rolesRepository } from '../repositories/roles.ts';
import { stageEventsRepository } from '../repositories/stageEvents.ts';
import { stagesRepository } from '../repositories/stages.ts';
import { createChanges } from './changes.ts';
import { createColumns } from './columns.ts';
import { createImports } from './imports.ts';
import { createPipeline } from './pipeline.ts';
import { createSampleData } from './sampleData.ts';

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
  const write = writer(db, turn.run);
  const changes = createChanges((payload) => send('changed', payload));
  const stages = stagesRepository(db);
  write(() => seedStages(stages));
  const parts = {
    write,
    clock,
    changes,
    stages,
    board: boardRepository(db),
    companies: companiesRepository(db),
    roles: rolesRepository(db),
    stageEvents: stageEventsRepository(db),
  };
  return {
    pipeline: createPipeline(parts),
    columns: createColumns(parts),
    sample: createSampleData(parts),
    imports: createImports({
      db,
      databaseFile,
      nativeBinding,
      workerFile: importWorker,
      turn,
      clock,
      onState: (state) => send('import', state),
      onChanged: changes.tell,
      onFault,
    }),
  };
};
export type Services = ReturnType<typeof startServices>;
