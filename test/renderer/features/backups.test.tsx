import { screen, waitFor } from '@testing-library/react';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { realPage } from '#renderer/lists/startAnew.ts';
import type { Bootstrap } from '#shared/contract/app.ts';
import { UNSET_SETTINGS } from '#shared/contract/settings.ts';
import type { Backup } from '#shared/domain/backup.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { RecoveryReason } from '#shared/domain/recoveryReason.ts';
import type { RealBridge } from '../support/realBridge.ts';
import { renderApp } from '../support/renderApp.tsx';

// jsdom cannot load a page anew.
const reload = vi.spyOn(realPage, 'reload');
beforeEach(() => void reload.mockReset());
afterAll(() => reload.mockRestore());

const backup: Backup = {
  name: 'followthrough-2026-11-23.sqlite',
  at: '2026-11-23T09:00:00.000Z' as Instant,
  bytes: 120_000,
  reason: 'automatic',
};
/** A database in memory has no folder for backups; that they are made, and put back, is tested over files in test/main. */
const standInForBackups = (main: RealBridge): void => {
  main.answer('backups.list', () => ({ folder: '/data/backups', backups: [backup], problem: null }));
  main.answer('backups.make', () => backup);
};

const inSettings = () => renderApp({ spread: { applied: 1 }, prepare: standInForBackups }, '#/settings');
const inRecovery = (reason: RecoveryReason) => {
  const bootstrap: Bootstrap = {
    state: 'recovery',
    reason,
    keptFile: '/data/followthrough.sqlite',
    dataFolder: '/data',
    settings: { ...UNSET_SETTINGS, theme: 'light' },
  };
  return renderApp({
    prepare: (main) => {
      standInForBackups(main);
      main.answer('app.bootstrap', () => bootstrap);
    },
  });
};

describe('The backups in the settings', () => {
  it('are made by hand', async () => {
    const { fake, user } = await inSettings();
    await user.click(await screen.findByRole('button', { name: 'Back up now' }));
    expect(fake.callsOf('backups.make')).toHaveLength(1);
    expect(await screen.findByText('1 backup in this folder')).toBeVisible();
  });

  it('say so when one could not be made', async () => {
    const { fake, user } = await inSettings();
    fake.fail('backups.make', { code: 'disk_full', message: 'The disk is full. Nothing was written.' });
    await user.click(await screen.findByRole('button', { name: 'Back up now' }));
    expect(await screen.findByText('The disk is full. Nothing was written.', { selector: 'li span' })).toBeVisible();
  });

  it('say what is wrong with their folder, and not that there is none yet', async () => {
    const { fake, user } = await renderApp({ spread: { applied: 1 } });
    fake.answer('backups.list', () => ({ folder: '/data/backups', backups: [], problem: 'It cannot be read.' }));
    await user.click(screen.getByRole('link', { name: 'Settings' }));
    expect(await screen.findByText('It cannot be read.')).toBeVisible();
    expect(screen.queryByText(/^No backup yet/)).toBeNull();
  });

  it('are put back after a word of what that does, and the page starts anew', async () => {
    const { fake, user } = await inSettings();
    await user.click(await screen.findByRole('button', { name: /^Restore the backup of/ }));
    expect(screen.getByText(/What is there now is backed up first/)).toBeVisible();
    expect(fake.callsOf('backups.restore')).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Restore this backup' }));
    await waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
    expect(fake.callsOf('backups.restore')).toHaveLength(1);
  });

  it('let go of the question by Escape, and the focus goes back', async () => {
    const { user } = await inSettings();
    const opener = await screen.findByRole('button', { name: /^Restore the backup of/ });
    await user.click(opener);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('button', { name: 'Restore this backup' })).toBeNull();
    expect(opener).toHaveFocus();
  });
});

describe('Deleting everything', () => {
  it('waits for the word to be typed in full', async () => {
    const { fake, user } = await inSettings();
    await user.click(await screen.findByRole('button', { name: 'Delete all my data…' }));
    const confirm = screen.getByRole('button', { name: 'Delete everything' });
    await user.type(screen.getByLabelText('Type DELETE to delete everything'), 'delete');
    expect(confirm).toBeDisabled();
    await user.clear(screen.getByLabelText('Type DELETE to delete everything'));
    await user.type(screen.getByLabelText('Type DELETE to delete everything'), 'DELETE');
    await user.click(confirm);
    await waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
    expect(fake.callsOf('data.deleteAll')).toEqual([{ typed: 'DELETE' }]);
  });
});

describe('The recovery screen', () => {
  it('brings the newest backup back', async () => {
    const { fake, user } = await inRecovery('damaged');
    await user.click(await screen.findByRole('button', { name: 'Restore the newest backup' }));
    await waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
    expect(fake.callsOf('backups.restore')).toHaveLength(1);
  });

  it('starts with empty data only after a word of what becomes of the file', async () => {
    const { fake, user } = await inRecovery('missing');
    await user.click(await screen.findByRole('button', { name: 'Start with empty data…' }));
    expect(fake.callsOf('data.startEmpty')).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Start empty' }));
    await waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
  });

  it.each(['locked', 'read_only', 'disk_full'] as const)(
    'offers for %s to try again, and nothing that replaces data',
    async (reason) => {
      const { fake, user } = await inRecovery(reason);
      fake.fail('data.retry', { code: 'database', message: 'Your data still cannot be opened.' });
      await user.click(await screen.findByRole('button', { name: 'Try again' }));
      expect(await screen.findByText('Your data still cannot be opened.', { selector: 'li span' })).toBeVisible();
      expect(reload).not.toHaveBeenCalled();
      expect(screen.queryByRole('button', { name: 'Restore the newest backup' })).toBeNull();
      expect(screen.queryByRole('button', { name: 'Start with empty data…' })).toBeNull();
    },
  );
});
