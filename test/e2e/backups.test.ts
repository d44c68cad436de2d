import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillProfile } from '#test/bench/filledProfile.ts';
import { launchApp, type RunningApp } from '#test/helpers/electronApp.ts';
import { findings } from '#test/helpers/findings.ts';

let profile: string;
let running: RunningApp;
beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'followthrough-backups-'));
  await fillProfile(profile, 40);
  running = await launchApp({ profile });
  await running.page.getByRole('link', { name: 'Settings' }).click();
});
afterEach(async () => {
  await running.close();
  rmSync(profile, { recursive: true, force: true });
});

describe('the settings', () => {
  it('make a backup, and go back to it; what was there in between is a backup, too', async () => {
    const { page } = running;
    await page.getByRole('button', { name: 'Back up now' }).click();
    await page.getByText('1 backup in this folder').waitFor();
    await page.getByRole('button', { name: /^Restore the backup of/ }).click();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Restore this backup' }).click();
    await page.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByText('2 backups in this folder').waitFor();
    await page.getByText('before a restore').waitFor();
    expect(running.pageErrors).toEqual([]);
  });

  it('delete everything once the word was typed', async () => {
    const { page } = running;
    await page.getByRole('button', { name: 'Back up now' }).click();
    await page.getByText('1 backup in this folder').waitFor();
    await page.getByRole('button', { name: 'Delete all my data…' }).click();
    expect(await findings(page)).toEqual([]);
    expect(await page.getByRole('button', { name: 'Delete everything' }).isEnabled()).toBe(false);
    await page.getByLabel('Type DELETE to delete everything').fill('DELETE');
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await page.getByRole('button', { name: 'Try with sample data' }).waitFor();
    expect(existsSync(join(profile, 'backups')) ? readdirSync(join(profile, 'backups')) : []).toEqual([]);
  });
});
