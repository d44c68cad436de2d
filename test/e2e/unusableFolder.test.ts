import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { fillProfile } from '#test/bench/filledProfile.ts';
import { launchApp } from '#test/helpers/electronApp.ts';
import { findings } from '#test/helpers/findings.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

/** A data folder in which Chromium cannot make its lock: the window comes up all the same, and says what is wrong. */
it('A read-only data folder brings the recovery screen, and the data once it can be written', async () => {
  const profile = tempFolder();
  await fillProfile(profile, 5);
  execFileSync('mount', ['--bind', profile, profile]);
  onTestFinished(() => void execFileSync('umount', ['-l', profile]));
  execFileSync('mount', ['-o', 'remount,bind,ro', profile]);
  const running = await launchApp({ profile });
  const { page } = running;
  await page.getByText('Your data can be read but not written').waitFor();
  expect(await findings(page)).toEqual([]);
  execFileSync('mount', ['-o', 'remount,bind,rw', profile]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
  await running.close();
});

it('A data folder that cannot be made brings the recovery screen', async () => {
  const blocker = join(tempFolder(), 'file');
  writeFileSync(blocker, 'not a folder');
  const running = await launchApp({ profile: join(blocker, 'data') });
  await running.page.getByRole('heading', { name: 'Your data could not be opened' }).waitFor();
  await running.close();
});
