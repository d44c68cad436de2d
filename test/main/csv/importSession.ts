import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject, onTestFinished } from 'vitest';
import { type Clock, systemClock } from '#main/clock.ts';
import { migrate } from '#main/db/migrate.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { type Db, openDatabase } from '#main/db/open.ts';
import { createWriteTurn, type MainWriteTurn } from '#main/db/writeTurn.ts';
import { stagesRepository } from '#main/repositories/stages.ts';
import { createImports, type Imports } from '#main/services/imports.ts';
import { seedStages } from '#main/services/seedStages.ts';
import type { Topic } from '#shared/contract/events.ts';
import type { ImportState } from '#shared/contract/imports.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import type { ThreadName } from '#test/helpers/bundleThreads.ts';

export const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/import/${name}`, import.meta.url));

/** The bundle of a program that runs in a thread; see test/helpers/bundleThreads.ts. */
export const threadFile = (name: ThreadName): string => join(inject('threads'), `${name}.js`);

export const testClock: Clock = {
  now: () => '2026-11-23T09:00:00.000Z' as Instant,
  today: () => '2026-11-23' as LocalDay,
  timeOfDay: () => '09:00',
  zone: () => 'Europe/London',
  after: systemClock.after,
};

/** A folder of this test's own, gone after it. */
export const tempFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-import-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

export type Session = {
  readonly folder: string;
  readonly db: Db;
  readonly databaseFile: string;
  readonly turn: MainWriteTurn;
  readonly imports: Imports;
  readonly states: ImportState[];
  readonly topics: Topic[][];
  readonly faults: unknown[];
  /** Waits for the first state of one of these steps, from now on or present. */
  readonly reached: (...steps: ImportState['step'][]) => Promise<ImportState>;
  /** Opens files and waits for what comes of it. */
  readonly read: (...paths: string[]) => Promise<ImportState>;
  /** Carries out the plan that is open and waits for its end. */
  readonly apply: () => Promise<ImportState>;
};

/** A session of imports with a real worker on a real database. `folder`: one that another session has used. */
export const startSession = async (
  options: { readonly folder?: string; readonly workerFile?: string; readonly zone?: string } = {},
): Promise<Session> => {
  const folder = options.folder ?? tempFolder();
  const databaseFile = join(folder, 'followthrough.sqlite');
  const db = openDatabase(databaseFile);
  await migrate(db, migrations, async () => '');
  seedStages(stagesRepository(db));
  const states: ImportState[] = [];
  const topics: Topic[][] = [];
  const faults: unknown[] = [];
  let heard: (() => void)[] = [];
  const turn = createWriteTurn();
  const imports = createImports({
    db,
    databaseFile,
    nativeBinding: undefined,
    workerFile: options.workerFile ?? threadFile('importWorker'),
    turn,
    clock: { ...testClock, zone: () => options.zone ?? testClock.zone() },
    onState: (state) => {
      states.push(state);
      for (const listener of heard.splice(0)) listener();
    },
    onChanged: (changed) => topics.push([...changed]),
    onFault: (cause) => faults.push(cause),
  });
  onTestFinished(async () => {
    await imports.dispose();
    db.close();
  });
  const present = (): ImportState => {
    const state = imports.state();
    if (!state.ok) throw new Error(state.error.message);
    return state.value;
  };
  const reached: Session['reached'] = async (...steps) => {
    while (!steps.includes(present().step)) await new Promise<void>((resolve) => heard.push(resolve));
    heard = [];
    return present();
  };
  return {
    folder,
    db,
    databaseFile,
    turn,
    imports,
    states,
    topics,
    faults,
    reached,
    read: async (...paths) => {
      const opened = await imports.open(paths);
      if (!opened.ok) throw new Error(opened.error.message);
      return reached('mapping', 'planned', 'cancelled', 'failed');
    },
    apply: async () => {
      const started = await imports.apply();
      if (!started.ok) throw new Error(started.error.message);
      return reached('applied', 'cancelled', 'failed');
    },
  };
};

/** The tables that hold the user's data, row by row; equal dumps mean that nothing is different. */
export const dump = (db: Db): Record<string, unknown[]> =>
  Object.fromEntries(
    ['companies', 'roles', 'role_keys', 'stage_events', 'stages'].map((table) => [
      table,
      db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all(),
    ]),
  );

export const countOf = (db: Db, table: string): number =>
  (db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;
