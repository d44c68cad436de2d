import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#main/db/open.ts';
import { DATABASE_FILE } from '#main/db/openData.ts';
import { errors } from '#shared/messages/errors.ts';
import { fillProfile } from '#test/bench/filledProfile.ts';
import { damageTable } from '#test/helpers/damageTable.ts';
import { launchApp, type RunningApp } from '#test/helpers/electronApp.ts';
import { findings } from '#test/helpers/findings.ts';

/** A data file that cannot be opened: the window says so, what can be done is done there, and the file is kept. */
let profile: string;
let file: string;
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'followthrough-recovery-'));
  file = join(profile, DATABASE_FILE);
});
afterEach(() => rmSync(profile, { recursive: true, force: true }));

const setAside = (): readonly string[] => readdirSync(profile).filter((name) => name.includes('.damaged-'));

describe('the recovery screen', () => {
  it('refuses a file from a newer version, and touches nothing', async () => {
    const db = openDatabase(file);
    db.pragma('user_version = 9000');
    db.close();
    const before = readFileSync(file);
    const running = await launchApp({ profile });
    await running.page
      .getByText('Your data was last used by a newer version of Followthrough than this one.')
      .waitFor();
    expect(await findings(running.page)).toEqual([]);
    await running.close();
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each(['light', 'dark'] as const)(
    'brings the newest backup back in place of a damaged file, in the %s theme',
    async (theme) => {
      await fillProfile(profile, 40);
      writeFileSync(join(profile, 'settings.json'), JSON.stringify({ theme }));
      const first = await launchApp({ profile });
      await first.page.getByRole('link', { name: 'Settings' }).click();
      await first.page.getByRole('button', { name: 'Back up now' }).click();
      await first.page.getByText('1 backup in this folder').waitFor();
      await first.close();
      const damaged = 'not a database '.repeat(1000);
      writeFileSync(file, damaged);

      const running = await launchApp({ profile });
      const { page } = running;
      await page.getByText('The file that holds your data is damaged.').waitFor();
      await page.getByText(`The damaged file was left as it is: ${file}.`).waitFor();
      expect(await findings(page)).toEqual([]);
      expect(readFileSync(file, 'utf8')).toBe(damaged);
      await page.getByRole('button', { name: 'Restore the newest backup' }).click();
      await page.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
      await running.close();
      expect(setAside().map((name) => readFileSync(join(profile, name), 'utf8'))).toEqual([damaged]);
    },
  );

  it('starts with empty data after a word, and keeps the damaged file', async () => {
    const damaged = 'not a database '.repeat(1000);
    writeFileSync(file, damaged);
    const { page, close } = await launchApp({ profile });
    await page.getByRole('button', { name: 'Start with empty data…' }).click();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Start empty' }).click();
    await page.getByRole('button', { name: 'Try with sample data' }).waitFor();
    await close();
    expect(setAside().map((name) => readFileSync(join(profile, name), 'utf8'))).toEqual([damaged]);
  });
});

describe('damage that is found while the app runs', () => {
  /** Stands in for the system's dialog, which no test can click: chooses one of its buttons, and keeps what it said. */
  const answerDialogs = (running: RunningApp, button: number): Promise<void> =>
    running.app.evaluate(({ dialog }, response) => {
      const asked: Electron.MessageBoxOptions[] = [];
      Object.assign(globalThis, { asked });
      Object.assign(dialog, {
        showMessageBox: async (_window: unknown, options: Electron.MessageBoxOptions) => {
          asked.push(options);
          return { response, checkboxChecked: false };
        },
      });
    }, button);
  const dialogsOf = (running: RunningApp): Promise<unknown> =>
    running.app.evaluate(() => Reflect.get(globalThis, 'asked'));
  const offered = [
    expect.objectContaining({
      message: 'Damage was found in your data file',
      detail: expect.stringContaining('Nothing was deleted: your backups are untouched'),
      buttons: ['See what can be done', 'Later'],
    }),
  ];
  const withBackup = async (): Promise<void> => {
    await fillProfile(profile, 40);
    const first = await launchApp({ profile });
    await first.page.getByRole('link', { name: 'Settings' }).click();
    await first.page.getByRole('button', { name: 'Back up now' }).click();
    await first.page.getByText('1 backup in this folder').waitFor();
    await first.close();
  };

  it('by the check after the start is said in a dialog, and a backup brings the board back', async () => {
    await withBackup();
    // Nobody reads it at the start.
    damageTable(file, 'import_mappings');
    const running = await launchApp({ profile });
    await answerDialogs(running, 0);
    const { page } = running;
    await page.getByText('The file that holds your data is damaged.').waitFor();
    expect(await dialogsOf(running)).toEqual(offered);
    await page.getByRole('button', { name: 'Restore the newest backup' }).click();
    await page.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
    await page.getByText('Engineer of kind 0').waitFor();
    await running.close();
    expect(setAside()).toHaveLength(1);
    const db = openDatabase(file);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  });

  it('by a screen that cannot be read is said there and in a dialog; who answers “Later” can go on looking', async () => {
    await fillProfile(profile, 40);
    const running = await launchApp({ profile });
    await answerDialogs(running, 1);
    const { page } = running;
    await page.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
    damageTable(file, 'people');
    await page.getByRole('link', { name: 'People' }).click();
    await page.getByText(errors.databaseDamaged()).first().waitFor();
    expect(await dialogsOf(running)).toEqual(offered);
    await page.getByRole('link', { name: 'Board' }).click();
    await page.getByText('Engineer of kind 0').waitFor();
    expect(await dialogsOf(running)).toEqual(offered);
    await running.close();
    expect(setAside()).toEqual([]);
  });
});
