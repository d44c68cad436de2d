import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { presence as words } from '#shared/messages/presence.ts';
import type { PlayedSystem, RealBridge } from '../../support/realBridge.ts';
import { renderApp } from '../../support/renderApp.tsx';

const standIn = (main: RealBridge): void => {
  main.answer('backups.list', () => ({ folder: '/data/backups', backups: [], problem: null }));
};
const open = async (desktop: Partial<PlayedSystem> = {}) => {
  const app = await renderApp({ prepare: standIn, desktop }, '#/settings');
  const section = await screen.findByRole('region', { name: words.heading });
  return { ...app, section: within(section), lastSet: () => app.fake.callsOf('settings.update').at(-1) };
};

const notice = async (text: string | RegExp): Promise<HTMLElement> =>
  within(await screen.findByRole('region', { name: 'Notices' })).findByText(text);

describe('Reminders in the settings', () => {
  it('are switched off, with all that only matters while they are on', async () => {
    const { user, section, lastSet } = await open();
    await user.click(section.getByRole('switch', { name: words.remind }));
    expect(lastSet()).toEqual({ remind: false });
    expect(section.queryByRole('switch', { name: words.quiet })).toBeNull();
    expect(section.queryByRole('button', { name: words.tryNotice })).toBeNull();
    await user.click(section.getByRole('switch', { name: words.remind }));
    expect(section.getByRole('switch', { name: words.quiet })).toBeVisible();
  });

  it('say with each switch what is to be known of it', async () => {
    const { user, section } = await open();
    const named = (name: string): HTMLElement => section.getByRole('switch', { name });
    expect(named(words.remind)).toHaveAccessibleDescription(words.remindHint);
    expect(named(words.keepInTray)).toHaveAccessibleDescription(words.keepHint);
    expect(named(words.quiet)).not.toHaveAccessibleDescription();
    await user.click(named(words.quiet));
    expect(named(words.quiet)).toHaveAccessibleDescription(words.quietHint);
  });

  it('have quiet hours, of which a time that was emptied says what it needs and changes nothing', async () => {
    const { user, section, lastSet } = await open();
    await user.click(section.getByRole('switch', { name: words.quiet }));
    expect(lastSet()).toEqual({ quietHours: { from: '22:00', to: '07:00' } });
    const from = section.getByLabelText(words.from);
    await user.clear(from);
    await user.tab();
    expect(section.getByText(words.timeNeeded)).toBeVisible();
    expect(lastSet()).toEqual({ quietHours: { from: '22:00', to: '07:00' } });
    await user.type(from, '21:30');
    // Half of it is no time that anybody means.
    expect(lastSet()).toEqual({ quietHours: { from: '22:00', to: '07:00' } });
    await user.keyboard('{Enter}');
    expect(lastSet()).toEqual({ quietHours: { from: '21:30', to: '07:00' } });
    await user.click(section.getByRole('switch', { name: words.quiet }));
    expect(lastSet()).toEqual({ quietHours: null });
  });

  it('are paused for an hour or until tomorrow, and taken up again', async () => {
    const { user, section, lastSet } = await open();
    const before = Date.now();
    await user.click(section.getByRole('button', { name: words.pauseHour }));
    const until = (lastSet() as { readonly pausedUntil: string }).pausedUntil;
    expect(Date.parse(until) - before).toBeGreaterThanOrEqual(3_600_000);
    expect(Date.parse(until) - before).toBeLessThan(3_660_000);
    expect(section.getByText(/^Reminders are paused until/)).toBeVisible();
    await user.click(section.getByRole('button', { name: words.resume }));
    expect(lastSet()).toEqual({ pausedUntil: null });
    await user.click(section.getByRole('button', { name: words.pauseTomorrow }));
    const morning = new Date((lastSet() as { readonly pausedUntil: string }).pausedUntil);
    expect([morning.getHours(), morning.getMinutes()]).toEqual([9, 0]);
  });

  it('are not paused and resumed by one double click, and the focus stays with them', async () => {
    const { user, section, lastSet } = await open();
    const before = section.getByRole('group', { name: words.pause });
    await user.dblClick(section.getByRole('button', { name: words.pauseTomorrow }));
    expect(lastSet()).toMatchObject({ pausedUntil: expect.any(String) });
    expect(before).toHaveFocus();
  });

  it('show one on trial, and say what to do where the system shows none', async () => {
    const works = await open();
    await works.user.click(works.section.getByRole('button', { name: words.tryNotice }));
    expect(await notice(words.tried)).toBeVisible();
  });

  it('say that the system shows none', async () => {
    const { user, section } = await open({ notices: 'fails' });
    expect(await section.findByText(words.fails)).toBeVisible();
    await user.click(section.getByRole('button', { name: words.tryNotice }));
    expect(await notice(/^Your system did not show it/)).toBeVisible();
  });
});

describe('The tray and the start at login', () => {
  it('are switched by keys, and the system’s own answer is shown', async () => {
    const { user, section, fake, lastSet } = await open();
    section.getByRole('switch', { name: words.keepInTray }).focus();
    await user.keyboard(' ');
    expect(lastSet()).toEqual({ keepInTray: false });
    const login = section.getByRole('switch', { name: words.startAtLogin });
    await expect.poll(() => login).toBeEnabled();
    await user.click(login);
    expect(fake.callsOf('presence.startAtLogin')).toEqual([{ isOn: true }]);
    await expect.poll(() => login).toBeChecked();
  });

  it('say why the window is only minimised where there is no tray', async () => {
    const { section } = await open({ hasTray: false });
    expect(await section.findByText(words.noTray)).toBeVisible();
  });

  it('say so if the system does not take it, and stay as they were', async () => {
    const { user, section, fake } = await open();
    fake.fail('presence.startAtLogin', { code: 'internal', message: 'It is read-only.' });
    const login = section.getByRole('switch', { name: words.startAtLogin });
    await expect.poll(() => login).toBeEnabled();
    await user.click(login);
    expect(await notice('It is read-only.')).toBeVisible();
    expect(login).not.toBeChecked();
  });
});
