import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { migrate } from '#main/db/migrate.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { openDatabase } from '#main/db/open.ts';
import { seedStages } from '#main/db/seedStages.ts';
import { writer } from '#main/db/write.ts';
import { boardRepository } from '#main/repositories/board.ts';
import { companiesRepository } from '#main/repositories/companies.ts';
import { rolesRepository } from '#main/repositories/roles.ts';
import { stageEventsRepository } from '#main/repositories/stageEvents.ts';
import { stagesRepository } from '#main/repositories/stages.ts';
import { createChanges } from '#main/services/changes.ts';
import { createColumns } from '#main/services/columns.ts';
import { createPipeline } from '#main/services/pipeline.ts';
import { createSampleData } from '#main/services/sampleData.ts';
import type { EventPayload } from '#shared/contract/events.ts';
import type { Result } from '#shared/contract/result.ts';
import { fixedClock } from './fixedClock.ts';
import { tempFolder } from './tempFolder.ts';

/** The services by hand on a real database file in a folder of the test's own. */
export const testServices = async () => {
  const file = join(tempFolder(), 'followthrough.sqlite');
  const db = openDatabase(file);
  onTestFinished(() => void db.close());
  await migrate(db, migrations, () => Promise.reject(new Error('a new file needs no backup')));
  const told: EventPayload<'changed'>[] = [];
  const clock = fixedClock();
  const parts = {
    write: writer(db, (work) => work()),
    clock,
    changes: createChanges((payload) => told.push(payload)),
    board: boardRepository(db),
    companies: companiesRepository(db),
    roles: rolesRepository(db),
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
    sample: createSampleData(parts),
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
