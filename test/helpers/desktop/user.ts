import type { ElectronApplication } from 'playwright-core';
import { vi } from 'vitest';
import type { RunningApp } from '../electronApp.ts';
import type { PlayedDesktop } from '../playedDesktop.ts';
import { addRole, log } from '../talk.ts';

export const patience = { timeout: 20_000, interval: 100 };

export const windows = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      isVisible: window.isVisible(),
      isMinimized: window.isMinimized(),
    })),
  );
export const closeWindow = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
export const isHidden = (app: ElectronApplication) =>
  vi.waitUntil(async () => (await windows(app)).every(({ isVisible }) => !isVisible), patience);
export const isShown = (app: ElectronApplication) =>
  vi.waitUntil(async () => (await windows(app)).some((one) => one.isVisible && !one.isMinimized), patience);

/** Message boxes close at once from now on; what they said is given. */
export const messageBoxes = async (app: ElectronApplication): Promise<() => Promise<readonly string[]>> => {
  await app.evaluate(({ dialog }) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    dialog.showMessageBox = (async (...args: { message?: string }[]) => {
      said.push(args.at(-1)?.message ?? '');
      return { response: 0, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  });
  return () => app.evaluate(() => (globalThis as typeof globalThis & { said?: string[] }).said ?? []);
};

/** What the user of a desktop sees of the app beside its windows. */
export const seenOn = (desktop: () => PlayedDesktop) => {
  /** Notices with that title, those that are taken away by now among them. */
  const shown = (title: string | RegExp) =>
    desktop()
      .notifications()
      .filter(({ summary }) => (title instanceof RegExp ? title.test(summary) : summary === title));
  return {
    icon: () => vi.waitUntil(async () => (await desktop().trayItems())[0], patience),
    shown,
    told: (title: string | RegExp) => vi.waitUntil(() => shown(title)[0], patience),
  };
};

/** Edith Hale said that she would call back in ten minutes. */
export const promised = async ({ page }: RunningApp): Promise<void> => {
  await page.getByRole('button', { name: 'Add a role' }).waitFor();
  await addRole(page, 'Shop Assistant', 'Hale & Daughter');
  await log(page, {
    letter: 'c', who: 'Edith Hale', part: 'Hiring manager', role: 'Shop Assistant', direction: 'I called them',
    when: 'now', text: 'About the advert.', next: 'call back in ten minutes',
  }); // biome-ignore format: one line for who, one for what
};
