import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createExports } from '#main/services/exports.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { testServices } from '#test/helpers/testServices.ts';
import { threadFile } from '../csv/importSession.ts';

it.each([
  ['comes after all', (): Uint8Array => new Uint8Array([1])],
  [
    'goes with the app',
    (): Uint8Array => {
      throw new Error('The window is gone.');
    },
  ],
])('the app ends while a page prints, and no file is made of it, nor a fault: it %s', async (_, print) => {
  const { file, clock, app, me } = await testServices();
  const folder = tempFolder();
  const faults: unknown[] = [];
  let isPrinting = (): void => undefined;
  const printing = new Promise<void>((resolve) => {
    isPrinting = resolve;
  });
  let mayGoOn = (): void => undefined;
  const goesOn = new Promise<void>((resolve) => {
    mayGoOn = resolve;
  });
  const exports = createExports({
    ...{
      databaseFile: file,
      nativeBinding: undefined,
      program: threadFile('exportWorker'),
      clock,
      board: app.board,
      me,
    },
    appVersion: '0.1.0',
    pickSaveFile: async () => join(folder, 'log.pdf'),
    printPage: async () => {
      isPrinting();
      await goesOn;
      return print();
    },
    onState: () => undefined,
    onArchive: () => undefined,
    onFault: (cause) => faults.push(cause),
  });
  const [from, to] = ['2026-01-01' as LocalDay, '2026-12-31' as LocalDay];
  const saved = exports.workSearch({ format: 'pdf', from, to });
  await printing;
  await exports.end();
  mayGoOn();
  expect(await saved).toEqual({ ok: true, value: { file: null, count: 0 } });
  expect(readdirSync(folder)).toEqual([]);
  expect(faults).toEqual([]);
});
