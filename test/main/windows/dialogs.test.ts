import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { pickImportPaths, pickSaveFile } from '#main/windows/dialogs.ts';
import { BrowserWindow as FakeWindow, fakeElectron, resetFakeElectron } from '#test/helpers/fakeElectron.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

beforeEach(resetFakeElectron);
const window = () => new FakeWindow() as unknown as BrowserWindow; // it is only handed on

describe('the choice of what to import', () => {
  it.each(['files', 'folder', 'invitation'] as const)(
    'gives the %s that were chosen, and nothing if the user backs out',
    async (what) => {
      expect(await pickImportPaths(window(), what)).toEqual([]);
      fakeElectron.chosenFiles = ['/home/ada/jobs.csv'];
      expect(await pickImportPaths(window(), what)).toEqual(['/home/ada/jobs.csv']);
    },
  );
});

describe('the choice of where a calendar is saved', () => {
  it('gives nothing if the user backs out, and else the path that was named', async () => {
    expect(await pickSaveFile(window(), 'ics', 'Interview.ics')).toBeNull();
    fakeElectron.savedAs = '/nowhere/jobs.ics';
    expect(await pickSaveFile(window(), 'ics', 'Interview.ics')).toBe('/nowhere/jobs.ics');
  });

  it('gives a name without an ending one, but never that of a file about which nobody was asked', async () => {
    const folder = tempFolder();
    fakeElectron.savedAs = join(folder, 'jobs');
    expect(await pickSaveFile(window(), 'ics', 'Interview.ics')).toBe(join(folder, 'jobs.ics'));
    writeFileSync(join(folder, 'jobs.ics'), '');
    expect(await pickSaveFile(window(), 'ics', 'Interview.ics')).toBe(join(folder, 'jobs'));
  });
});
