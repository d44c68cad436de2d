import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardPage } from '#test/helpers/boardPage.ts';
import { launchApp, type RunningApp } from '#test/helpers/electronApp.ts';
import { findings } from '#test/helpers/findings.ts';

/** Every screen and dialog there is, in both themes: axe finds nothing, and nothing is cut off at the smallest window. */
describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await launchApp();
    const { page } = running;
    await page.getByRole('button', { name: 'Try with sample data' }).waitFor();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('combobox', { name: 'Theme' }).selectOption(theme);
    await page.waitForFunction((name) => document.documentElement.dataset.theme === name, theme);
  });
  afterAll(() => running.close());

  const look = async () => {
    // Contrast is measured on what is painted, not on the way there.
    await running.page.evaluate(() =>
      Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
    );
    return findings(running.page);
  };

  it('the settings', async () => expect(await look()).toEqual([]));

  it('the start screen', async () => {
    await running.page.getByRole('link', { name: /^Board/ }).click();
    await running.page.getByRole('button', { name: 'Try with sample data' }).waitFor();
    expect(await look()).toEqual([]);
  });

  it('the import screen', async () => {
    await running.page.getByRole('link', { name: /^Import/ }).click();
    await running.page.getByRole('button', { name: 'Choose files' }).waitFor();
    expect(await look()).toEqual([]);
  });

  it('the board, a menu, a role, and the dialogs', async () => {
    const { page } = running;
    await page.getByRole('link', { name: /^Board/ }).click();
    await page.getByRole('button', { name: 'Try with sample data' }).click();
    await boardPage(page).cards('Applied').first().waitFor();
    expect(await look(), 'board').toEqual([]);
    await page.getByRole('button', { name: 'Column Applied', exact: true }).click();
    await page.getByRole('menu').waitFor();
    expect(await look(), 'menu').toEqual([]);
    await page.keyboard.press('Escape');
    await boardPage(page).card('Web Developer').getByRole('button').first().click();
    await page.getByLabel('Notes').waitFor();
    expect(await look(), 'role').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+n');
    await page.getByRole('dialog').waitFor();
    expect(await look(), 'add a role').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await look(), 'shortcuts').toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('the smallest window shows the whole frame, without a scroll bar of its own', async () => {
    const { app, page } = running;
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600));
    await page.waitForFunction(() => window.innerWidth <= 900 && window.innerHeight <= 600);
    const overflow = await page.evaluate(() => ({
      across: document.documentElement.scrollWidth - window.innerWidth,
      down: document.documentElement.scrollHeight - window.innerHeight,
    }));
    expect(overflow).toEqual({ across: 0, down: 0 });
    expect(running.pageErrors).toEqual([]);
  });
});
