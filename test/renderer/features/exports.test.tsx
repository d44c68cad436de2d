import { act, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { answerOf } from '#test/helpers/answerOf.ts';
import { alerted, announced, renderApp } from '../support/renderApp.tsx';

const PERSON = { company: null, position: null, email: null, phone: null, profileUrl: null, notes: '', role: null };

const section = () => screen.findByRole('region', { name: 'Export' });

/** What axe finds in the page; colours are for the tests in the real window. */
const problems = async (): Promise<readonly string[]> => {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id }) => id);
};

describe('Exports', () => {
  it('stand on the screen of imports, each a button, and say where the file is', async () => {
    const { fake, user } = await renderApp({ spread: { applied: 1 } }, '#/transfer');
    fake.answer('export.everything', () => ({ file: '/home/ada/all.zip', count: 1200 }));
    const all = within(await section());
    const button = all.getByRole('button', { name: 'Export everything…' });
    button.focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(announced()).toMatch(/^1,?200 records are in \/home\/ada\/all\.zip\./));
    fake.answer('export.people', () => null);
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(all.getByRole('button', { name: 'People (CSV)…' }));
    await user.keyboard('{Enter}');
    await user.click(all.getByRole('button', { name: 'People (contact cards)…' }));
    await waitFor(() =>
      expect(fake.callsOf('export.people')).toEqual([
        { format: 'csv', filter: '' },
        { format: 'vcf', filter: '' },
      ]),
    );
    expect(await problems()).toEqual([]);
  });

  it('of the work-search log take the days, and none that are the wrong way round', async () => {
    const { fake, user } = await renderApp({ spread: { applied: 1 } }, '#/transfer');
    fake.answer('export.workSearch', () => null);
    const all = within(await section());
    const [first, last] = [all.getByLabelText('First day'), all.getByLabelText('Last day')];
    await user.clear(first);
    await user.type(first, '2026-03-31');
    await user.clear(last);
    await user.type(last, '2026-03-01');
    expect(all.getByRole('button', { name: 'Save as PDF…' })).toBeDisabled();
    expect(last).toBeInvalid();
    await user.clear(first);
    await user.type(first, '2026-03-01');
    await user.clear(last);
    await user.type(last, '2026-03-31');
    await user.click(all.getByRole('button', { name: 'Save as PDF…' }));
    expect(fake.callsOf('export.workSearch')).toEqual([{ format: 'pdf', from: '2026-03-01', to: '2026-03-31' }]);
  });

  it('show how far they are on every screen, and can be cancelled', async () => {
    const { fake, user } = await renderApp({ spread: { applied: 1 } }, '#/board');
    const writing = { step: 'writing', kind: 'everything', done: 10, total: 40, isCancelling: false } as const;
    fake.answer('export.cancel', () => ({ ...writing, isCancelling: true }));
    act(() => fake.emit('export', writing));
    const notice = within(await screen.findByRole('region', { name: 'Exporting everything' }));
    expect(notice.getByRole('progressbar', { name: 'Progress of the export' })).toHaveAttribute('value', '10');
    expect(notice.getByText('10 of 40 records')).toBeInTheDocument();
    expect(await problems()).toEqual([]);
    await user.click(notice.getByRole('button', { name: 'Cancel the export' }));
    await waitFor(() => expect(announced()).toMatch(/^The export is being cancelled\./));
    act(() => fake.emit('export', { ...writing, isCancelling: true }));
    expect(await notice.findByRole('button', { name: 'Cancel the export' })).toBeDisabled();
    act(() => fake.emit('export', { step: 'idle' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Exporting everything' })).toBeNull());
  });

  it('that were cancelled say that there is no file', async () => {
    const { fake } = await renderApp({ spread: { applied: 1 } });
    fake.answer('export.everything', () => ({ file: null, count: 0 }));
    act(() => fake.emit('command', { command: 'export-everything' }));
    await waitFor(() => expect(announced()).toMatch(/^The export was cancelled\. No file was written\./));
  });

  it('of the board and of the people have what is shown there', async () => {
    const { fake, user } = await renderApp({ spread: { applied: 2 } }, '#/board');
    fake.answer('export.applications', () => null);
    await user.click(await screen.findByRole('button', { name: 'Export the roles shown here as CSV' }));
    await waitFor(() => expect(fake.callsOf('export.applications')).toHaveLength(1));
    expect(fake.callsOf('export.applications')[0]?.filter?.scope).toBe('active');
    answerOf(fake.services.people.create({ ...PERSON, name: 'Edith Hale' }));
    window.location.hash = '#/people';
    await user.type(await screen.findByRole('searchbox', { name: 'Filter people' }), 'Hale');
    await screen.findByText('1 match');
    fake.answer('export.people', () => null);
    await user.click(screen.getByRole('button', { name: 'Export the people shown here as CSV' }));
    await waitFor(() => expect(fake.callsOf('export.people')).toEqual([{ format: 'csv', filter: 'Hale' }]));
  });

  it('are commands of the menu and the palette, and say in words what went wrong', async () => {
    const { fake, user } = await renderApp({ spread: { applied: 1 } });
    fake.fail('export.everything', { code: 'disk_full', message: 'The disk is full, so all.zip was not written.' });
    act(() => fake.emit('command', { command: 'export-everything' }));
    await waitFor(() => expect(alerted()).toMatch(/^The disk is full, so all\.zip was not written/));
    act(() => fake.emit('command', { command: 'palette' }));
    await screen.findByRole('dialog', { name: 'Search or do anything' });
    await user.keyboard('benefit office');
    await screen.findByRole('option', { name: /Export the work-search log/ });
    await user.keyboard('{Enter}');
    expect(await section()).toBeInTheDocument();
  });
});
