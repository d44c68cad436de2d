import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { presence as words } from '#shared/messages/presence.ts';
import { tray as trayWords } from '#shared/messages/tray.ts';
import {
  closeWindow,
  isHidden,
  messageBoxes,
  patience,
  promised,
  seenOn,
  windows,
} from '#test/helpers/desktop/user.ts';
import { launchApp } from '#test/helpers/electronApp.ts';
import { type PlayedDesktop, playDesktop } from '#test/helpers/playedDesktop.ts';
import { shiftClock } from '#test/helpers/shiftClock.ts';

const MINUTE = 60_000;

let desktop: PlayedDesktop;
beforeEach(async () => {
  desktop = await playDesktop();
});
afterEach(async () => {
  await desktop.stop();
});
const { icon, told } = seenOn(() => desktop);

describe('A daemon that hangs', () => {
  it('holds nothing up: main goes on, the settings say that nothing is shown, and it is told later', async () => {
    await desktop.showTrayHost();
    await desktop.showNotificationDaemon({ manner: 'hangs' });
    const running = await launchApp({ screen: 'first', env: desktop.env });
    await promised(running);
    await running.page.getByRole('link', { name: 'Settings' }).click();
    await shiftClock(running, 31 * MINUTE);
    await vi.waitUntil(() => desktop.askedOfDaemon().length > 0, patience);
    await running.page.getByText(words.fails).waitFor();
    // Whoever is asked to show one and hangs has the window hang: so it is not asked.
    expect(new Set(desktop.askedOfDaemon())).toEqual(new Set(['GetCapabilities']));
    await running.page.getByRole('button', { name: words.tryNotice }).click();
    // What does not come from the page comes from main.
    expect(await windows(running.app)).toHaveLength(1);
    await running.page.getByRole('link', { name: /^Today/ }).click();
    await running.page.getByRole('group', { name: /^Edith Hale/ }).waitFor();
    await running.page.getByRole('link', { name: 'Board' }).click();
    await desktop.showNotificationDaemon();
    await shiftClock(running, 37 * MINUTE);
    await told('Edith Hale');
    await running.close();
  });

  it('does not hold up the end of an app that has shown something', async () => {
    await desktop.showTrayHost();
    await desktop.showNotificationDaemon();
    const running = await launchApp({ screen: 'first', env: desktop.env });
    await promised(running);
    await running.page.getByRole('link', { name: 'Board' }).click();
    await shiftClock(running, 31 * MINUTE);
    await told('Edith Hale');
    await desktop.showNotificationDaemon({ manner: 'hangs' });
    await running.close();
    expect(desktop.askedOfDaemon()).toEqual(['GetCapabilities']);
  });
});

describe('A tray that dies while the window is hidden', () => {
  it('has the window brought back, and says why', async () => {
    await desktop.showTrayHost();
    await desktop.showNotificationDaemon();
    const running = await launchApp({ screen: 'first', env: desktop.env });
    await icon();
    await running.page.getByRole('button', { name: 'Add a role' }).waitFor();
    const said = await messageBoxes(running.app);
    await running.page.getByRole('link', { name: 'Settings' }).click();
    await closeWindow(running.app);
    await isHidden(running.app);
    await told(trayWords.stays.title);
    desktop.hideTrayHost();
    // Less than lies between two looks that find it gone.
    await shiftClock(running, MINUTE / 2);
    await running.page.getByText(words.noTray).waitFor({ state: 'attached' });
    expect((await windows(running.app)).every(({ isVisible }) => !isVisible)).toBe(true);
    await shiftClock(running, 2 * MINUTE);
    await vi.waitUntil(async () => (await said()).length > 0, patience);
    expect(await said()).toEqual([trayWords.gone]);
    expect((await windows(running.app)).some((one) => one.isVisible || one.isMinimized)).toBe(true);
    await running.close();
  });

  it('and comes back soon leaves it hidden, with its icon there again', async () => {
    await desktop.showTrayHost();
    await desktop.showNotificationDaemon();
    const running = await launchApp({ screen: 'first', env: desktop.env });
    await icon();
    await running.page.getByRole('button', { name: 'Add a role' }).waitFor();
    const said = await messageBoxes(running.app);
    await running.page.getByRole('link', { name: 'Settings' }).click();
    await closeWindow(running.app);
    await isHidden(running.app);
    desktop.hideTrayHost();
    await shiftClock(running, MINUTE / 2);
    await running.page.getByText(words.noTray).waitFor({ state: 'attached' });
    await desktop.showTrayHost();
    await icon();
    await running.page.getByText(words.keepHint).waitFor({ state: 'attached' });
    await shiftClock(running, 2 * MINUTE);
    expect((await windows(running.app)).every(({ isVisible }) => !isVisible)).toBe(true);
    expect(await said()).toEqual([]);
    await running.close();
  });
});
