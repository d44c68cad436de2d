import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { ChangedWeights } from '#shared/signals/weightsFrom.ts';
import type { RealBridge } from '../../support/realBridge.ts';
import { renderApp } from '../../support/renderApp.tsx';

const standIn = (main: RealBridge): void => {
  main.answer('backups.list', () => ({ folder: '/data/backups', backups: [], problem: null }));
};
const open = async (weights: ChangedWeights = {}) => {
  const app = await renderApp(
    {
      prepare: async (main) => {
        standIn(main);
        await main.ask('settings.update', { weights });
      },
    },
    '#/settings',
  );
  // The screen is loaded when it is first opened.
  await screen.findByRole('heading', { name: 'How signals are weighed' }, { timeout: 5000 });
  const section = within(screen.getByRole('region', { name: 'How signals are weighed' }));
  const lastSet = () => app.fake.callsOf('settings.update').at(-1);
  const show = section.getByRole('button', { name: 'Show the tables' });
  const restore = section.getByRole('button', { name: /^Restore the defaults/ });
  const figure = (name: string): HTMLElement => section.getByRole('spinbutton', { name });
  return { ...app, section, lastSet, show, restore, figure };
};

describe('The figures by which signals are weighed', () => {
  it('are folded, say what they are, and stand in tables with heads for each row and column', async () => {
    const { section, show, user, restore, figure } = await open();
    expect(section.getByText(/heuristics that order what deserves a look; nobody has measured them/)).toBeVisible();
    expect(section.queryByRole('grid')).toBeNull();
    expect(show).toHaveAttribute('aria-expanded', 'false');
    show.focus();
    await user.keyboard('{Enter}');
    expect(show).toHaveAttribute('aria-expanded', 'true');
    expect(section.getAllByRole('grid')).toHaveLength(5);
    const table = within(section.getByRole('grid', { name: 'How well each part can know about what' }));
    expect(table.getAllByRole('columnheader')).toHaveLength(9);
    expect(table.getAllByRole('rowheader')).toHaveLength(8);
    expect(table.getAllByRole('spinbutton')).toHaveLength(64);
    expect(figure('Recruiter, Pay')).toHaveValue('0.9');
    expect(figure('Pay, half-life in days')).toHaveValue('60');
    expect(section.getAllByRole('spinbutton')).toHaveLength(64 + 6 + 4 + 32 + 3);
    expect(restore).toHaveAttribute('aria-disabled', 'true');
    expect(section.queryByText(/^was /)).toBeNull();
  });

  it('are changed by keys, marked as changed with what they were, and kept as far as they differ', async () => {
    const { show, user, lastSet, figure, section, restore } = await open();
    await user.click(show);
    const pay = figure('Recruiter, Pay');
    await user.click(pay);
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(lastSet()).toEqual({ weights: { 'authority.recruiter.salary': 0.8 } });
    expect(pay).toHaveValue('0.8');
    expect(pay).toHaveAccessibleDescription('was 0.9');
    expect(section.getByText('1 figure changed')).toBeVisible();
    const days = figure('Pay, half-life in days');
    await user.clear(days);
    await user.type(days, '30');
    await user.tab();
    expect(lastSet()).toEqual({
      weights: { 'authority.recruiter.salary': 0.8, 'topics.salary.halfLifeDays': 30 },
    });
    await user.clear(pay);
    await user.type(pay, '0,9{Enter}');
    expect(lastSet()).toEqual({ weights: { 'topics.salary.halfLifeDays': 30 } });
    expect(pay).not.toHaveAccessibleDescription();
    expect(restore).toHaveAttribute('aria-disabled', 'false');
  });

  it.each([
    ['Recruiter, Pay', '1.2', 'A figure from 0 to 1, please.', '0.9'],
    ['Recruiter, Pay', 'much', 'A figure from 0 to 1, please.', '0.9'],
    ['Pay, half-life in days', '0.5', 'A whole number from 1 to 365, please.', '60'],
    ['Pay, half-life in days', '400', 'A whole number from 1 to 365, please.', '60'],
    ['Conflict, from', '0', 'A figure from 0.01 to 1, please.', '0.35'],
    ['Conflict, from', '0.6', /^Watch has to begin below conflict/, '0.35'],
  ])('are not taken as they cannot be: %s of %s', async (name, typed, said, before) => {
    const { show, user, figure, fake } = await open();
    await user.click(show);
    const calls = fake.callsOf('settings.update').length;
    const field = figure(name);
    await user.clear(field);
    await user.type(field, `${typed}{Enter}`);
    await user.tab();
    expect(field).toBeInvalid();
    expect(field).toHaveValue(typed);
    expect(field).toHaveAccessibleDescription(said);
    expect(fake.callsOf('settings.update')).toHaveLength(calls);
    await user.type(field, '{Escape}');
    expect(field).toHaveValue(before);
    expect(field).toBeValid();
  });

  it('stay within their bounds under the arrow keys', async () => {
    const { show, user, figure, lastSet } = await open();
    await user.click(show);
    await user.click(figure('Definite, how much it counts'));
    await user.keyboard('{ArrowUp}');
    expect(figure('Definite, how much it counts')).toHaveValue('1');
    await user.click(figure('Second-hand, how firmly it holds'));
    await user.keyboard('{ArrowDown>10/}{Enter}');
    expect(lastSet()).toEqual({ weights: { 'channel.secondHand': 0 } });
  });

  it('are one stop of the tab key in each table', async () => {
    const { show, user, section, restore } = await open();
    await user.click(show);
    const tables = section.getAllByRole('grid');
    restore.focus();
    for (const table of tables) {
      await user.tab();
      expect(table).toContainElement(document.activeElement as HTMLElement | null); // jsdom knows no other
    }
    await user.tab();
    expect(section.queryByText((_, element) => element === document.activeElement)).toBeNull();
    await user.tab({ shift: true });
    expect(tables.at(-1)).toContainElement(document.activeElement as HTMLElement | null); // likewise
  });

  it('are gone through by arrows, Home and End, and changed by Enter or a digit', async () => {
    const { show, user, figure, lastSet, restore } = await open();
    await user.click(show);
    const cellOf = (name: string) => figure(name).closest('td');
    restore.focus();
    await user.tab();
    expect(cellOf('Recruiter, The decision')).toHaveFocus();
    await user.keyboard('{ArrowDown}{End}{ArrowLeft}{ArrowLeft}');
    expect(cellOf('Hiring manager, Place and office days')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(figure('Hiring manager, Place and office days')).toHaveFocus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(lastSet()).toEqual({ weights: { 'authority.hiring_manager.remote': 0.85 } });
    expect(cellOf('Hiring manager, Place and office days')).toHaveFocus();
    await user.keyboard('{ArrowDown}0.5{Enter}');
    expect(lastSet()).toEqual({
      weights: { 'authority.hiring_manager.remote': 0.85, 'authority.supervisor.remote': 0.5 },
    });
    expect(cellOf('Supervisor, Place and office days')).toHaveFocus();
    await user.keyboard('{F2}9{Enter}');
    expect(figure('Supervisor, Place and office days')).toHaveFocus();
    expect(figure('Supervisor, Place and office days')).toBeInvalid();
    await user.keyboard('{Escape}');
    expect(figure('Supervisor, Place and office days')).toHaveValue('0.5');
    await user.keyboard('{Escape}{Control>}{Home}{/Control}');
    expect(cellOf('Recruiter, The decision')).toHaveFocus();
    // The table keeps its place for whoever comes back.
    await user.keyboard('{ArrowRight}');
    await user.tab();
    await user.tab({ shift: true });
    expect(cellOf('Recruiter, Decision day')).toHaveFocus();
  });

  it('are in tables in which axe finds nothing wrong', async () => {
    const { show, user } = await open({ 'channel.call': 0.5 });
    await user.click(show);
    const region = screen.getByRole('region', { name: 'How signals are weighed' });
    const { violations } = await axe.run(region, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  it('are all put back at once, with the focus where it was, and that is undone', async () => {
    const changed: ChangedWeights = { 'channel.call': 0.5, 'bands.watch': 0.2 };
    const { section, lastSet, user, restore } = await open(changed);
    expect(section.getByText('2 figures changed')).toBeVisible();
    await user.click(restore);
    expect(lastSet()).toEqual({ weights: {} });
    expect(restore).toHaveFocus();
    expect(restore).toHaveAttribute('aria-disabled', 'true');
    const notices = within(screen.getByRole('region', { name: 'Notices' }));
    await user.click(notices.getByRole('button', { name: 'Undo' }));
    expect(lastSet()).toEqual({ weights: changed });
    expect(section.getByText('2 figures changed')).toBeVisible();
  });

  it('that could not be saved go back, and it is said', async () => {
    const { fake, user, show, figure } = await open();
    fake.fail('settings.update', { code: 'disk_full', message: 'The disk is full.' });
    await user.click(show);
    await user.click(figure('Call, how firmly it holds'));
    await user.keyboard('{ArrowUp}{Enter}');
    expect(
      await screen.findByText('The setting was not saved. The disk is full.', { selector: 'li span' }),
    ).toBeVisible();
    await waitFor(() => expect(figure('Call, how firmly it holds')).toHaveValue('0.7'));
  });
});
