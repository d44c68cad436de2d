import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#main/db/open.ts';
import { DATABASE_FILE } from '#main/db/openData.ts';
import { launchApp } from '#test/helpers/electronApp.ts';
import { findings } from '#test/helpers/findings.ts';

/** A data file that cannot be opened: the window says so, the file stays as it was. */
let profile: string;
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'followthrough-recovery-'));
});
afterEach(() => rmSync(profile, { recursive: true, force: true }));

describe('the recovery screen', () => {
  it('refuses a file from a newer version, and touches nothing', async () => {
    const file = join(profile, DATABASE_FILE);
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

  it('names a damaged file and keeps it', async () => {
    const file = join(profile, DATABASE_FILE);
    writeFileSync(file, 'not a database '.repeat(1000));
    const before = readFileSync(file);
    const running = await launchApp({ profile });
    await running.page.getByText('The file that holds your data is damaged.').waitFor();
    await running.page.getByText(`The damaged file was left as it is: ${file}.`).waitFor();
    await running.close();
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
