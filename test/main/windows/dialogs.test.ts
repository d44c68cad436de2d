import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { pickImportPaths } from '#main/windows/dialogs.ts';
import { BrowserWindow as FakeWindow, fakeElectron, resetFakeElectron } from '#test/helpers/fakeElectron.ts';

beforeEach(resetFakeElectron);
const window = () => new FakeWindow() as unknown as BrowserWindow; // it is only handed on

describe('the choice of what to import', () => {
  it.each(['files', 'folder'] as const)(
    'gives the %s that were chosen, and nothing if the user backs out',
    async (what) => {
      expect(await pickImportPaths(window(), what)).toEqual([]);
      fakeElectron.chosenFiles = ['/home/ada/jobs.csv'];
      expect(await pickImportPaths(window(), what)).toEqual(['/home/ada/jobs.csv']);
    },
  );
});
