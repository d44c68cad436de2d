import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { presence as words } from '#shared/messages/presence.ts';
import { tray as trayWords } from '#shared/messages/tray.ts';
import {
  closeWindow,
  isHidden,
  isShown,
  messageBoxes,
  patience,
  promised,
  seenOn,
  windows,
} from '#test/helpers/desktop/user.ts';
import { launchApp, launchHidden, type RunningApp } from '#test/helpers/electronApp.ts';
import { type PlayedDesktop, playDesktop } from '#test/helpers/playedDesktop.ts';
import { shiftClock } from '#test/helpers/shiftClock.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

const MINUTE = 60_000;

let desktop: PlayedDesktop;
beforeEach(async () => {
  desktop = await playDesktop();
});
afterEach(async () => {
  await desktop.stop();
});

const { icon, shown, told } = seenOn(() => desktop);

describe('With a tray and notifications', () => {
  let running: RunningApp;
  beforeEach(async () => {
    await desktop.showTrayHost();
    await desktop.showNotificationDaemon({ capabilities: ['actions', 'body', 'body-markup'] });
    running = await launchApp({ screen: 'first', env: desktop.env });
    await icon();
  });
  afterEach(() => running.close());

  it('a window that is closed goes on in the tray and says so once, and a second start brings it back', async () => {
    await running.page.getByRole('button', { name: 'Add a role' }).waitFor();
    await closeWindow(running.app);
    await isHidden(running.app);
    await told(trayWords.stays.title);
    await running.startSecond([]);
    await isShown(running.app);
    await closeWindow(running.app);
    await isHidden(running.app);
    await (await icon()).activate();
    await isShown(running.app);
    expect(shown(trayWords.stays.title)).toHaveLength(1);
  });

  it('a promise that lapses is told on its minute with the window closed, and a click shows its line', async () => {
    await promised(running);
    await running.page.getByRole('link', { name: 'Board' }).click();
    await closeWindow(running.app);
    await isHidden(running.app);
    await shiftClock(running, 31 * MINUTE);
    const notice = await told('Edith Hale');
    expect(notice.body).toMatch(/^Said they would call by .*Today\./);
    // Its text is markup to this daemon.
    expect(notice.body).toContain('Shop Assistant, Hale &amp; Daughter');
    desktop.click(notice.id);
    await isShown(running.app);
    const line = running.page.getByRole('group', { name: /^Edith Hale/ });
    await line.waitFor();
    await vi.waitUntil(() => line.evaluate((row) => row === document.activeElement), patience);
    await shiftClock(running, 33 * MINUTE);
    await running.page.waitForTimeout(1000);
    expect(shown('Edith Hale')).toHaveLength(1);
    expect(running.pageErrors).toEqual([]);
  });

  it('nothing is told while Today is looked at, or in a pause, of which the tray tells', async () => {
    await promised(running);
    await (await icon()).clickMenu(trayWords.pause, trayWords.pauseHour);
    await vi.waitUntil(
      async () => (await (await icon()).menu()).some(({ label }) => label === trayWords.paused),
      patience,
    );
    await closeWindow(running.app);
    await isHidden(running.app);
    await shiftClock(running, 31 * MINUTE);
    await vi.waitUntil(async () => (await icon()).toolTip === '1 missed or at hand', patience);
    expect(shown('Edith Hale')).toEqual([]);
    await (await icon()).clickMenu(trayWords.paused, trayWords.resume);
    await told('Edith Hale');
  });

  it('quits from the menu of the tray, with all that was typed', async () => {
    await promised(running);
    await closeWindow(running.app);
    await isHidden(running.app);
    const gone = running.app.waitForEvent('close');
    await (await icon()).clickMenu(trayWords.quit);
    await gone;
    await running.restart();
    await running.page.getByRole('link', { name: 'Board' }).click();
    await running.page.getByText('Shop Assistant').first().waitFor();
  });
});

describe('A desktop that lacks something', () => {
  it('has the window minimised where there is no tray, says why, and takes the icon once there is one', async () => {
    const running = await launchApp({ screen: 'first', env: desktop.env });
    const said = await messageBoxes(running.app);
    await running.page.getByRole('button', { name: 'Add a role' }).waitFor();
    await closeWindow(running.app);
    await vi.waitUntil(async () => (await said()).length > 0, patience);
    expect(await said()).toEqual([trayWords.missing]);
    expect(await windows(running.app)).toHaveLength(1);
    await running.startSecond([]);
    await running.page.getByRole('link', { name: 'Settings' }).click();
    await running.page.getByText(words.noTray).waitFor();
    await desktop.showTrayHost();
    await icon();
    await running.page.getByText(words.keepHint).waitFor();
    await closeWindow(running.app);
    await isHidden(running.app);
    await running.close();
  });

  it.each(['refuses', 'dies'] as const)('tells later what a daemon that %s did not show', async (manner) => {
    await desktop.showTrayHost();
    await desktop.showNotificationDaemon({ manner });
    const running = await launchApp({ screen: 'first', env: desktop.env });
    await promised(running);
    await running.page.getByRole('link', { name: 'Settings' }).click();
    await shiftClock(running, 31 * MINUTE);
    await running.page.getByText(words.fails).waitFor();
    await running.page.getByRole('link', { name: /^Today/ }).click();
    await running.page.getByRole('group', { name: /^Edith Hale/ }).waitFor();
    await running.page.getByRole('link', { name: 'Board' }).click();
    await desktop.showNotificationDaemon();
    await shiftClock(running, 37 * MINUTE);
    await told('Edith Hale');
    await running.close();
  });
});

describe('The start at login', () => {
  it('is offered once, written where the desktop looks for it, and taken back in the settings', async () => {
    const configuration = tempFolder();
    const autostart = join(configuration, 'autostart');
    const running = await launchApp({ screen: 'first', env: { ...desktop.env, XDG_CONFIG_HOME: configuration } });
    const { page } = running;
    await page.getByRole('button', { name: 'Try with sample data' }).click();
    await page
      .getByRole('complementary', { name: words.offerHeading })
      .getByRole('button', { name: words.offerYes })
      .click();
    await page.getByText(words.offered).first().waitFor();
    expect(await page.getByText(words.offerHeading).count()).toBe(0);
    const [file = ''] = readdirSync(autostart);
    // A profile of its own starts by a file of its own.
    expect(file).toMatch(/^followthrough-[0-9a-f]{8}\.desktop$/);
    expect(readFileSync(join(autostart, file), 'utf8')).toContain(`"--profile=${running.profile}" "--hidden"\n`);
    await page.getByRole('link', { name: 'Settings' }).click();
    const login = page.getByRole('switch', { name: words.startAtLogin });
    expect(await login.isChecked()).toBe(true);
    // The notice of what was done lies over it.
    await login.press('Space');
    await vi.waitUntil(() => readdirSync(autostart).length === 0, patience);
    await running.close();
  });

  it('says so where the system does not take it', async () => {
    const configuration = tempFolder();
    // Root may write to any folder: a file in its place takes nothing from anybody.
    writeFileSync(join(configuration, 'autostart'), '');
    const running = await launchApp({ screen: 'first', env: { ...desktop.env, XDG_CONFIG_HOME: configuration } });
    await running.page.getByRole('link', { name: 'Settings' }).click();
    const login = running.page.getByRole('switch', { name: words.startAtLogin });
    await login.click();
    await running.page
      .getByText(/^Your system did not take it/)
      .first()
      .waitFor();
    expect(await login.isChecked()).toBe(false);
    await running.close();
  });
});

describe('Two profiles at once', () => {
  it('have an icon each, and each tells of its own', async () => {
    await desktop.showTrayHost();
    await desktop.showNotificationDaemon();
    const one = await launchApp({ screen: 'first', env: desktop.env });
    const other = await launchApp({ screen: 'first', env: desktop.env });
    await vi.waitUntil(async () => (await desktop.trayItems()).length === 2, patience);
    await promised(one);
    await one.page.getByRole('link', { name: 'Board' }).click();
    for (const running of [one, other]) await shiftClock(running, 31 * MINUTE);
    await told('Edith Hale');
    await vi.waitUntil(
      async () =>
        (await desktop.trayItems())
          .map(({ toolTip }) => toolTip)
          .toSorted()
          .join() === '1 missed or at hand,Nothing is due',
      patience,
    );
    expect(desktop.notifications()).toHaveLength(1);
    await one.close();
    await vi.waitUntil(async () => (await desktop.trayItems()).length === 1, patience);
    await other.close();
  });
});

describe('Started by the system at login', () => {
  it('it waits in the tray without a window, tells what is due, and opens from there', async () => {
    await desktop.showTrayHost();
    await desktop.showNotificationDaemon();
    const first = await launchApp({ screen: 'first', env: desktop.env });
    await first.page.getByRole('button', { name: 'Try with sample data' }).click();
    await first.page.getByText('Missed, or at hand').waitFor();
    const { profile } = first;
    await first.app.close();
    const hidden = await launchHidden({ profile, env: desktop.env });
    await vi.waitUntil(async () => (await icon()).toolTip.startsWith('2 missed or at hand'), patience);
    expect(await windows(hidden.app)).toEqual([]);
    const opened = hidden.app.waitForEvent('window');
    await (await icon()).activate();
    const page = await opened;
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    await isShown(hidden.app);
    await closeWindow(hidden.app);
    await isHidden(hidden.app);
    expect(hidden.pageErrors).toEqual([]);
    await hidden.close();
  });
});
