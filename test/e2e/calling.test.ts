import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PlayedTrayItem } from '#test/helpers/desktop/trayHost.ts';
import { launchApp, launchHidden, type RunningApp } from '#test/helpers/electronApp.ts';
import { findings } from '#test/helpers/findings.ts';
import { type PlayedDesktop, playDesktop } from '#test/helpers/playedDesktop.ts';
import { addRole, log } from '#test/helpers/talk.ts';

const patience = { timeout: 20_000, interval: 50 };
const WHO = 'Who is calling?';

let desktop: PlayedDesktop;
beforeAll(async () => {
  desktop = await playDesktop();
  await desktop.showTrayHost();
});
afterAll(() => desktop.stop());

const icon = (): Promise<PlayedTrayItem> => vi.waitUntil(async () => (await desktop.trayItems())[0], patience);
/** Of each window its title, whether it is seen, and whether it stays above others. */
const windows = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map((window) => ({
        ...{ title: window.getTitle(), isVisible: window.isVisible(), isOnTop: window.isAlwaysOnTop() },
        least: window.getMinimumSize(),
      }))
      .sort((one, other) => (one.title < other.title ? -1 : 1)),
  );
const isSeen = async (app: ElectronApplication, title: string): Promise<boolean> =>
  (await windows(app)).some((window) => window.title === title && window.isVisible);
/** The window that asks, opened from the tray. */
const askFromTray = async (app: ElectronApplication): Promise<Page> => {
  const opened = app.waitForEvent('window');
  await (await icon()).clickMenu(`${WHO}…`);
  return opened;
};
const field = (page: Page) => page.getByRole('combobox', { name: 'Number, name or word' });

/** Gives somebody their number, as the panel of people does. */
const setPhone = (page: Page, name: string, phone: string): Promise<void> =>
  page.evaluate(
    async ([text, number]) => {
      const { followthrough } = window as unknown as {
        followthrough: { invoke: (channel: string, input: unknown) => Promise<{ ok: boolean; value: never }> };
      };
      const found = await followthrough.invoke('people.suggest', { text, roleId: null });
      const id = (found.value as { id: string }[])[0]?.id;
      const got = await followthrough.invoke('people.get', { id });
      const { version } = (got.value as { person: { version: number } }).person;
      const changed = await followthrough.invoke('people.patch', { id, version, fields: { phone: number } });
      if (!changed.ok) throw new Error(JSON.stringify(changed));
    },
    [name, phone],
  );

describe('the window that asks who is calling', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await launchApp({ env: desktop.env, screen: 'first' });
    const { page } = running;
    await page.getByRole('button', { name: 'Add a role' }).waitFor();
    await addRole(page, 'Night Porter', 'Hale & Daughter');
    await log(page, {
      letter: 'c', who: 'Edith Hale', part: 'Hiring manager', role: 'Night Porter', direction: 'I called them',
      when: 'now', text: 'She liked the letter.', next: 'call back tomorrow 10:00',
    }); // biome-ignore format: one line for who, one for what
    await setPhone(page, 'Edith Hale', '+34 600 11 22 33');
  });
  afterAll(() => running.close());

  it('comes up at once from the tray while the app’s own window is hidden, and knows a number however it is written', async () => {
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    const began = performance.now();
    const small = await askFromTray(running.app);
    await vi.waitUntil(() => isSeen(running.app, WHO), patience);
    // A second is what somebody waits on the phone; this machine has other tests to run.
    expect(performance.now() - began).toBeLessThan(5000);
    expect(await windows(running.app)).toMatchObject([
      { title: 'Followthrough', isVisible: false },
      { title: WHO, isVisible: true, isOnTop: true, least: [420, 360] },
    ]);
    await field(small).waitFor();
    await small.keyboard.type('0034600112233');
    const option = small.getByRole('option', { name: /Edith Hale/ });
    await option.waitFor();
    const text = await option.innerText();
    for (const part of ['Hiring manager', 'Night Porter, Hale & Daughter', 'She liked the letter.', 'They will call', '+34 600 11 22 33']) expect(text).toContain(part); // biome-ignore format: a list is read as one
    expect(await findings(small)).toEqual([]);
    expect(await small.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  it('opens the role in the app’s own window by Enter, and is gone, with nobody’s name left in it', async () => {
    const small = running.app.windows()[1];
    await small?.keyboard.press('Enter');
    await vi.waitUntil(() => isSeen(running.app, 'Followthrough'), patience);
    await running.page.getByRole('heading', { name: 'Night Porter' }).waitFor();
    expect(await isSeen(running.app, WHO)).toBe(false);
    expect(await small?.getByText('Edith Hale').count()).toBe(0);
    expect(await small?.title()).toBe(WHO);
  });

  it('is there again with its field ready, and logs the call', async () => {
    const small = running.app.windows()[1];
    if (small === undefined) throw new Error('the window is gone');
    await (await icon()).clickMenu(`${WHO}…`);
    await vi.waitUntil(() => isSeen(running.app, WHO), patience);
    await field(small).fill('edith');
    await small.getByRole('option', { name: /Edith Hale/ }).waitFor();
    await (await icon()).clickMenu(`${WHO}…`);
    await vi.waitUntil(() => small.evaluate(() => window.getSelection()?.toString() === 'edith'), patience);
    await small.keyboard.press('Control+Enter');
    const dialog = running.page.getByRole('dialog');
    await dialog.getByRole('heading', { name: 'Log a call' }).waitFor();
    expect(await dialog.getByLabel('Who', { exact: true }).inputValue()).toBe('Edith Hale');
    expect(await dialog.getByRole('combobox', { name: /^Role/ }).inputValue()).toBe('Night Porter');
    await running.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('follows the theme', async () => {
    const small = running.app.windows()[1];
    const { page } = running;
    await page.getByRole('link', { name: 'Settings' }).click();
    const take = (theme: string) => page.getByRole('combobox', { name: 'Theme' }).selectOption(theme);
    const isDrawnIn = (theme: string) =>
      small?.waitForFunction((name) => document.documentElement.dataset.theme === name, theme);
    const ask = async (): Promise<void> => {
      await (await icon()).clickMenu(`${WHO}…`);
      await vi.waitUntil(() => isSeen(running.app, WHO), patience);
    };
    await take('dark');
    await ask();
    await isDrawnIn('dark');
    if (small === undefined) throw new Error('the window is gone');
    await field(small).fill('edith');
    await small.getByRole('option', { name: /Edith Hale/ }).waitFor();
    expect(await findings(small)).toEqual([]);
    await take('light');
    await isDrawnIn('light');
    await small?.keyboard.press('Escape');
    await vi.waitUntil(async () => !(await isSeen(running.app, WHO)), patience);
    await ask();
  });

  it('may do no more than the app’s own page: it goes nowhere, opens nothing and has one bridge', async () => {
    const small = running.app.windows()[1];
    const reached = await small?.evaluate(async () => {
      const opened = window.open('https://example.com');
      window.location.href = 'https://example.com/';
      await new Promise((next) => setTimeout(next, 200));
      return { opened: opened === null, at: window.location.href, has: Object.keys(window).includes('require') };
    });
    expect(reached).toEqual({ opened: true, at: 'app://followthrough/index.html#/calling', has: false });
  });

  it('keeps no app from ending whose own window is closed', async () => {
    expect(await isSeen(running.app, WHO)).toBe(true);
    await running.page.getByText(/in the tray when its window is closed/).click();
    const gone = running.app.waitForEvent('close', { timeout: 20_000 });
    await running.app
      .evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) if (window.getTitle() === 'Followthrough') window.close();
      })
      .catch(() => undefined);
    await gone;
    expect(running.pageErrors.filter((line) => !/example\.com|Not allowed/.test(line))).toEqual([]);
  });
});

describe('started into the tray', () => {
  it('it asks without the app’s own window ever having been made, goes on when that is closed, and opens the role', async () => {
    const first = await launchApp({ env: desktop.env, screen: 'first' });
    await first.page.getByRole('button', { name: 'Add a role' }).waitFor();
    await addRole(first.page, 'Lighthouse Keeper', 'Trinity House');
    const { profile } = first;
    await first.app.close();
    const hidden = await launchHidden({ profile, env: desktop.env });
    await icon();
    const small = await askFromTray(hidden.app);
    await field(small).waitFor();
    await vi.waitUntil(() => isSeen(hidden.app, WHO), patience);
    await small.keyboard.press('Escape');
    await vi.waitUntil(async () => !(await isSeen(hidden.app, WHO)), patience);
    expect(await windows(hidden.app)).toHaveLength(1);
    await (await icon()).clickMenu(`${WHO}…`);
    await vi.waitUntil(() => isSeen(hidden.app, WHO), patience);
    await field(small).fill('lighthouse');
    await small.getByRole('option', { name: /Lighthouse Keeper/ }).waitFor();
    const opened = hidden.app.waitForEvent('window');
    await small.keyboard.press('Enter');
    const page = await opened;
    await page.getByRole('heading', { name: 'Lighthouse Keeper' }).waitFor();
    expect(hidden.pageErrors).toEqual([]);
    await hidden.close();
  });
});
