import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dialogs } from '#shared/messages/dialogs.ts';
import { boardPage } from '#test/helpers/boardPage.ts';
import { launchApp, type RunningApp } from '#test/helpers/electronApp.ts';

/** What becomes of typed text when the app is closed at once, with the file free and with another program in it. */
let running: RunningApp;
let profile: string;
beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'followthrough-leaving-'));
  await writeFile(join(profile, 'settings.json'), JSON.stringify({ keepInTray: false }));
  running = await launchApp({ profile });
  await running.page.getByRole('button', { name: 'Try with sample data' }).click();
});
afterEach(async () => {
  await running.close();
  await rm(profile, { recursive: true, force: true });
});

const ROLE = 'QA Engineer';

const typeNotes = async (page: Page, text: string): Promise<void> => {
  await boardPage(page).card(ROLE).getByText(ROLE, { exact: true }).click();
  await page.getByRole('tab', { name: 'Notes' }).click();
  await page.getByRole('textbox', { name: 'Notes' }).fill(text);
};

const database = (): Database.Database => new Database(join(profile, 'followthrough.sqlite'));
const stored = () => {
  const db = database();
  try {
    return {
      notes: db.prepare('SELECT notes FROM roles WHERE title = ?').pluck().get(ROLE),
      drafts: db.prepare('SELECT count(*) FROM drafts').pluck().get(),
    };
  } finally {
    db.close();
  }
};

/** Another program that writes, for as long as it likes. */
const holdFile = () => {
  const db = database();
  db.exec('BEGIN IMMEDIATE');
  return (): void => {
    db.exec('ROLLBACK');
    db.close();
  };
};

/** Answers the question that the system would show by the button of that name, and tells what was asked. */
const answerWith = (button: string): Promise<void> =>
  running.app.evaluate(({ dialog }, wanted) => {
    const state = globalThis as typeof globalThis & { asked?: string[] };
    state.asked = [];
    dialog.showMessageBox = (async (...args: { message?: string; buttons?: string[] }[]) => {
      const options = args.at(-1);
      state.asked?.push(options?.message ?? '');
      return { response: options?.buttons?.indexOf(wanted) ?? -1, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  }, button);
const asked = (): Promise<string[]> =>
  running.app.evaluate(() => (globalThis as typeof globalThis & { asked?: string[] }).asked ?? []);

describe('Text that was typed a moment ago', () => {
  it('is saved when the app is quit, and no draft is left of it', async () => {
    await typeNotes(running.page, 'They call on Tuesday.');
    await running.app.close();
    expect(stored()).toEqual({ notes: 'They call on Tuesday.', drafts: 0 });
    await running.restart();
  });

  it('is saved when the window is closed', async () => {
    await typeNotes(running.page, 'She asked for references.');
    const gone = running.app.waitForEvent('close');
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await gone;
    expect(stored()).toEqual({ notes: 'She asked for references.', drafts: 0 });
    await running.restart();
  });

  it('is waited for while another program has the file', async () => {
    const letGo = holdFile();
    await typeNotes(running.page, 'The offer comes by Friday.');
    const gone = running.app.close();
    await new Promise((next) => setTimeout(next, 3000));
    letGo();
    await gone;
    expect(stored()).toEqual({ notes: 'The offer comes by Friday.', drafts: 0 });
    await running.restart();
  });

  it('stays in the window if the user would rather not lose it, and is saved once the file is free', async () => {
    await answerWith(dialogs.notKept.stay);
    const letGo = holdFile();
    const { page } = running;
    await typeNotes(page, 'Two stories about the budget.');
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(asked, { timeout: 30_000 }).toEqual([dialogs.notKept.title]);
    // One notice says why, and nothing besides.
    const notices = page.getByRole('region', { name: 'Notices' }).getByRole('listitem');
    await expect.poll(() => notices.count()).toBe(1);
    expect(await page.getByText('Not saved').count()).toBe(0);
    letGo();
    await expect
      .poll(() => stored(), { timeout: 10_000 })
      .toEqual({
        notes: 'Two stories about the budget.',
        drafts: 0,
      });
    await expect.poll(() => notices.count(), { timeout: 10_000 }).toBe(0);
  });
});
