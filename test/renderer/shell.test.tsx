import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { queryKeys } from '#renderer/api/queryKeys.ts';
import type { Bootstrap } from '#shared/contract/app.ts';
import type { Command } from '#shared/contract/events.ts';
import { UNSET_SETTINGS } from '#shared/contract/settings.ts';
import { recovery } from '#shared/messages/recovery.ts';
import { DATA_FOLDER } from './support/realBridge.ts';
import { renderApp } from './support/renderApp.tsx';

afterEach(() => vi.restoreAllMocks());

describe('The window', () => {
  it('tells main once the first screen stands', async () => {
    const { fake } = await renderApp({ spread: { applied: 1 } });
    expect(fake.callsOf('app.painted')).toHaveLength(1);
  });

  it('draws the first screen without another question to main about the board', async () => {
    const { fake } = await renderApp({ spread: { applied: 1 } });
    expect(fake.callsOf('board.load')).toHaveLength(0);
  });

  it('has landmarks, one first heading, and a way past the rail', async () => {
    const { user } = await renderApp({ spread: { applied: 1 } });
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(screen.getByRole('main')).toBeInTheDocument();
    expect(screen.getByRole('navigation', { name: 'Main' })).toBeInTheDocument();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('main')).toHaveFocus();
    expect(window.location.hash).toBe('#/board');
  });

  it('shows in the rail where one is, and how many roles there are', async () => {
    await renderApp({ spread: { applied: 3 } });
    expect(screen.getByRole('link', { name: 'Board 3 roles' })).toHaveAttribute('aria-current', 'page');
  });

  it('keeps the rest usable when a screen stops working', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { fake, user, client } = await renderApp({ spread: { applied: 1 } });
    await waitFor(() => expect(client.getQueryData(queryKeys.importState)).toBeDefined());
    fake.hold('import.state');
    // The contract lets nothing pass that a screen cannot draw: it is put where the answer would be.
    act(() => void client.setQueryData(queryKeys.importState, { step: 'mapping', source: 'a.csv', question: null }));
    await user.click(screen.getByRole('link', { name: /^Import/ }));
    expect(await screen.findByRole('heading', { level: 1, name: 'This screen stopped working' })).toBeVisible();
    await user.click(screen.getByRole('link', { name: /^Board/ }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Board' })).toBeVisible();
  });
});

describe('The application menu', () => {
  const send = async (command: Command) => {
    const app = await renderApp({ spread: { applied: 1 } }, '#/settings');
    act(() => app.fake.emit('command', { command }));
    return app;
  };

  it.each<readonly [Command, string]>([
    ['go-board', 'Board'],
    ['go-transfer', 'Import and export'],
    ['show-import', 'Import and export'],
  ])('leads by %s to the screen %s', async (command, heading) => {
    await send(command);
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeVisible();
  });

  it('opens the form for a new role', async () => {
    await send('add-role');
    expect(await screen.findByRole('dialog', { name: 'Add a role' })).toBeVisible();
  });

  it('finds the filter box from any screen', async () => {
    await send('find');
    await waitFor(() => expect(screen.getByRole('searchbox')).toHaveFocus());
  });

  it('asks main for files', async () => {
    const { fake } = await send('import-files');
    await waitFor(() => expect(fake.callsOf('import.choose')).toEqual([{ what: 'files' }]));
  });

  it('shows the shortcuts, as the question mark does', async () => {
    const { user } = await send('shortcuts');
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  });
});

describe('Settings', () => {
  it('change the theme at once', async () => {
    const { fake, user } = await renderApp({ spread: { applied: 1 } }, '#/settings');
    expect(document.documentElement).toHaveAttribute('data-theme', 'light');
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Theme' }), 'Dark');
    await waitFor(() => expect(document.documentElement).toHaveAttribute('data-theme', 'dark'));
    expect(fake.callsOf('settings.update')).toEqual([{ theme: 'dark' }]);
  });

  it('go back to what they were when they cannot be saved', async () => {
    const { fake, user } = await renderApp({ spread: { applied: 1 } }, '#/settings');
    fake.fail('settings.update', { code: 'disk_full', message: 'The disk is full.' });
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Theme' }), 'Dark');
    expect(
      await screen.findByText('The setting was not saved. The disk is full.', { selector: 'li span' }),
    ).toBeVisible();
    await waitFor(() => expect(document.documentElement).toHaveAttribute('data-theme', 'light'));
  });

  it('follow the system while that is the choice', async () => {
    const system = Object.assign(new EventTarget(), { matches: true });
    vi.spyOn(window, 'matchMedia').mockImplementation(() => system as never);
    await renderApp({ spread: { applied: 1 }, theme: 'system' });
    expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
    system.matches = false;
    act(() => void system.dispatchEvent(new Event('change')));
    expect(document.documentElement).toHaveAttribute('data-theme', 'light');
  });

  it('show where the data lies and open the folder', async () => {
    const { fake, user } = await renderApp({ spread: { applied: 1 } }, '#/settings');
    expect(await screen.findByText(DATA_FOLDER)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Open the folder' }));
    expect(fake.callsOf('app.showDataFolder')).toHaveLength(1);
  });
});

describe('When the data cannot be opened', () => {
  const broken = (reason: keyof typeof recovery.happened): Bootstrap => ({
    state: 'recovery',
    reason,
    keptFile: '/data/kept.db',
    dataFolder: '/data',
    settings: { ...UNSET_SETTINGS, theme: 'light' },
  });

  it.each(Object.keys(recovery.happened) as (keyof typeof recovery.happened)[])(
    'says for %s what happened, what was kept and what to do',
    async (reason) => {
      const { fake } = await renderApp({ prepare: (main) => main.answer('app.bootstrap', () => broken(reason)) });
      expect(await screen.findByRole('heading', { level: 1, name: 'Your data could not be opened' })).toBeVisible();
      expect(screen.getByText(recovery.happened[reason]())).toBeVisible();
      expect(screen.getByText(recovery.kept[reason]({ file: '/data/kept.db' }))).toBeVisible();
      expect(screen.getByText(recovery.todo[reason]({ folder: '/data' }))).toBeVisible();
      expect(within(screen.getByRole('main')).getByRole('button', { name: 'Open the data folder' })).toBeVisible();
      await waitFor(() => expect(fake.callsOf('app.painted')).toHaveLength(1));
    },
  );
});
