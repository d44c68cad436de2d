import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '#main/clock.ts';
import { openData } from '#main/db/openData.ts';
import { startServices } from '#main/services/index.ts';
import type { ImportState } from '#shared/contract/imports.ts';
import { unsetPreferences } from '#test/helpers/preferences.ts';
import { quantile } from './figures.ts';
import { linkedInCsv } from './linkedInCsv.ts';

// cancel: how long an import goes on after the user has stopped it. 100 ms is felt as at once; a taking back may last longer, as
// it is shown. Printed only: nothing here fails.
const ROUNDS = 5;
const ROWS = 100_000;
const AT_ONCE_MS = 100;

const folder = mkdtempSync(join(tmpdir(), 'followthrough-bench-'));
const csvFile = join(folder, 'Job Applications.csv');
writeFileSync(csvFile, linkedInCsv(ROWS));

const print = (name: string, times: readonly number[], limitMs?: number): void => {
  const worst = Math.max(...times);
  const beside = limitMs === undefined ? '' : `, ${worst <= limitMs ? 'within' : 'over'} ${limitMs} ms`;
  console.log(
    `${name}: median ${quantile(times).toFixed(1)} ms, worst ${worst.toFixed(1)} ms of ${times.length}${beside}`,
  );
};

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
const { imports } = services;

/** Waits for a state. */
const reach = (isIt: (state: ImportState) => boolean): Promise<void> =>
  new Promise((resolve) => {
    hear = (state) => {
      if (isIt(state)) resolve();
    };
  });
/** Milliseconds from the cancel to its first sign, and to its end. */
const cancel = async (): Promise<{ readonly sign: number; readonly end: number }> => {
  let sign = Number.NaN;
  const began = performance.now();
  hear = (state) => {
    if (Number.isNaN(sign) && (state.step === 'cancelled' || (state.step === 'applying' && state.isCancelling)))
      sign = performance.now() - began;
  };
  await imports.cancel();
  return { sign, end: performance.now() - began };
};

try {
  for (const part of [0, 0.3, 0.6]) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const read = reach((state) => state.step !== 'reading' || state.progress.done >= part * ROWS);
      await imports.open([csvFile]);
      await read;
      times.push((await cancel()).sign);
    }
    print(`cancel of a reading with ${part * 100} % of ${ROWS} rows read`, times, AT_ONCE_MS);
  }
  const signs: number[] = [];
  const ends: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const planned = reach(({ step }) => step === 'planned');
    await imports.open([csvFile]);
    await planned;
    const written = reach((state) => state.step === 'applying' && state.progress.done > 0);
    await imports.apply();
    await written;
    const { sign, end } = await cancel();
    signs.push(sign);
    ends.push(end);
  }
  print('cancel of an import that is applied, until it is seen to be heard', signs, AT_ONCE_MS);
  print('cancel of an import that is applied, until all is taken back', ends);
} finally {
  await services.endThreads();
  data.db.close();
  rmSync(folder, { recursive: true, force: true });
}
