import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { systemClock } from '#main/clock.ts';
import { openData } from '#main/db/openData.ts';
import { startServices } from '#main/services/index.ts';
import type { ImportState } from '#shared/contract/imports.ts';
import type { Result } from '#shared/contract/result.ts';
import { unsetPreferences } from '#test/helpers/preferences.ts';
import { report } from './figures.ts';
import { linkedInCsv } from './linkedInCsv.ts';

// undo: an import of 100,000 rows, its undo and its redo, with main's event loop watched for its longest block, and small
// changes of the user's written meanwhile.
const ROWS = 100_000;
const LONGEST_MS = 16;

const folder = mkdtempSync(join(tmpdir(), 'followthrough-bench-'));
const csvFile = join(folder, 'Job Applications.csv');
writeFileSync(csvFile, linkedInCsv(ROWS));

const data = await openData({ folder: join(folder, 'profile'), now: systemClock.now });
if (data.state !== 'ready') throw new Error(data.reason);
let hear: (state: ImportState) => void = () => undefined;
const services = startServices({
  db: data.db,
  databaseFile: data.file,
  nativeBinding: undefined,
  importWorker: new URL('../../main/csv/importWorker.ts', import.meta.url),
  clock: systemClock,
  ...unsetPreferences,
  onLooked: () => undefined,
  onFault: (cause) => console.error(cause),
  send: (name, payload) => {
    if (name === 'import') hear(payload as ImportState); // the name says which it is
  },
});
const { imports, undo } = services;
const reach = (step: ImportState['step']): Promise<void> =>
  new Promise((resolve) => {
    hear = (state) => {
      if (state.step === step) resolve();
    };
  });
const must = (result: Result<unknown>): void => {
  if (!result.ok) throw new Error(result.error.message);
};
const count = (): number => data.db.prepare<[], number>('SELECT count(*) FROM roles').pluck().get() ?? 0;

const watched = async (name: string, work: () => Promise<void>): Promise<void> => {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1000;
  delay.disable();
  report({
    name: `longest block of main during ${name}`,
    value: delay.max / 1e6,
    limit: LONGEST_MS,
    unit: ' ms',
    detail: `${ROWS} rows in ${seconds.toFixed(2)} s, ${count()} roles afterwards`,
  });
};

const planned = reach('planned');
must(await imports.open([csvFile]));
await planned;
await watched('the import', async () => {
  const applied = reach('applied');
  must(await imports.apply());
  await applied;
});
await watched('its undo', async () => must(await undo.undo()));
await watched('its redo', async () => must(await undo.redo()));
await services.endThreads();
data.db.close();
rmSync(folder, { recursive: true, force: true });
