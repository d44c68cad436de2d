import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#main/db/open.ts';
import { DATABASE_FILE } from '#main/db/openData.ts';
import { fillProfile } from '#test/bench/filledProfile.ts';
import { launchApp } from '#test/helpers/electronApp.ts';
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
