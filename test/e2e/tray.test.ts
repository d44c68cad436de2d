import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PlayedEntry, PlayedTrayItem } from '#test/helpers/desktop/trayHost.ts';
import { launchApp, type RunningApp } from '#test/helpers/electronApp.ts';
import { type PlayedDesktop, playDesktop } from '#test/helpers/playedDesktop.ts';
import { shiftClock } from '#test/helpers/shiftClock.ts';
import { addRole, log } from '#test/helpers/talk.ts';

const MINUTE = 60_000;
const patience = { timeout: 20_000, interval: 100 };

/** The labels of a menu, and of the menus in it. */
const labels = (entries: readonly PlayedEntry[]): readonly string[] =>
  entries.flatMap(({ label, entries: below }) => [...(label === '' ? [] : [label]), ...labels(below)]);

describe('the icon in the tray', () => {
  let desktop: PlayedDesktop;
  let running: RunningApp;
  beforeAll(async () => {
    desktop = await playDesktop();
    running = await launchApp({ env: desktop.env, screen: 'first' });
  });
  afterAll(async () => {
    await running.close();
    await desktop.stop();
  });

  const icon = (): Promise<PlayedTrayItem> => vi.waitUntil(async () => (await desktop.trayItems())[0], patience);
  /** Comes when the menu has a line that begins so. */
  const says = (line: string): Promise<unknown> =>
    vi.waitUntil(async () => labels(await (await icon()).menu()).some((label) => label.startsWith(line)), patience);
  const isVisible = (): Promise<boolean> =>
    running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isVisible()));

  it('appears in a tray that comes after the app, and says that nothing is due', async () => {
    const { page } = running;
    await page.getByRole('button', { name: 'Add a role' }).waitFor();
    await addRole(page, 'Shop_Assistant & more', 'Hale & Daughter');
    await log(page, {
      letter: 'c', who: 'Edith Hale', part: 'Hiring manager', role: 'Shop_Assistant & more', direction: 'I called them',
      when: 'now', text: 'About the advert.', next: 'call back in ten minutes',
    }); // biome-ignore format: one line for who, one for what
    await desktop.showTrayHost();
    expect((await icon()).toolTip).toBe('Nothing is due');
    expect(labels(await (await icon()).menu())[0]).toBe('Nothing is due');
  });

  it('tells by its shape, its words and its menu that a call did not come', async () => {
    const before = (await icon()).pixmaps[0]?.argb;
    await shiftClock(running, 31 * MINUTE);
    await says('1 missed or at hand');
    const after = await icon();
    expect(after.toolTip).toBe('1 missed or at hand');
    expect(after.pixmaps[0]?.argb).not.toEqual(before);
    const menu = labels(await after.menu());
    expect(menu).toContain('Edith Hale · Shop_Assistant & more, Hale & Daughter');
    expect(menu).toEqual(expect.arrayContaining(['They called', 'They didn’t', 'Snooze', 'Open']));
  });

  it('settles it without a window, and then it stands in Today as a call to make', async () => {
    await running.app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.hide();
    });
    await (await icon()).clickMenu(/^Edith Hale/, 'They didn’t');
    await says('Done');
    expect(await isVisible()).toBe(false);
    await (await icon()).activate();
    await vi.waitUntil(isVisible, patience);
    await running.page.getByRole('link', { name: /^Today/ }).click();
    const edith = running.page.getByRole('group', { name: /^Edith Hale/ });
    await edith.getByText('They didn’t.').waitFor();
    await (await icon()).clickMenu(/^Edith Hale/, 'Snooze', 'Tomorrow');
    await says('Nothing is due');
    await running.page.getByText('All clear').waitFor();
    expect(running.pageErrors).toEqual([]);
  });
});
