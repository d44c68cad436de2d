import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from './support/renderApp.tsx';

describe('The first start', () => {
  it('opens three doors', async () => {
    await renderApp();
    expect(screen.getByRole('heading', { level: 1, name: 'Where is your job search now?' })).toBeVisible();
    expect(screen.getByRole('region', { name: 'Bring it in' })).toBeVisible();
    expect(screen.getByRole('region', { name: 'Start with one role' })).toBeVisible();
    expect(screen.getByRole('region', { name: 'Look around first' })).toBeVisible();
  });

  it('leads to the import', async () => {
    const { user } = await renderApp();
    await user.click(screen.getByRole('button', { name: 'Import from LinkedIn or a CSV' }));
    expect(await screen.findByRole('heading', { name: 'Bring in your job search' })).toBeVisible();
  });

  it('leads to the first role', async () => {
    const { user } = await renderApp();
    await user.click(screen.getByRole('button', { name: 'Add a role' }));
    expect(await screen.findByRole('dialog', { name: 'Add a role' })).toBeVisible();
  });

  it('leads to sample data, which one click removes again', async () => {
    const { fake, user } = await renderApp();
    await user.click(screen.getByRole('button', { name: 'Try with sample data' }));
    expect(await screen.findByText('You are looking at sample data.')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: 'Board' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Remove sample data' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Where is your job search now?' })).toBeVisible();
    expect(fake.db.prepare('SELECT count(*) FROM roles').pluck().get()).toBe(0);
  });

  it('says so when the sample data cannot be added', async () => {
    const { fake, user } = await renderApp();
    fake.fail('sample.add', { code: 'disk_full', message: 'The disk is full. Nothing was written.' });
    await user.click(screen.getByRole('button', { name: 'Try with sample data' }));
    const notices = await screen.findByRole('region', { name: 'Notices' });
    expect(within(notices).getByText(/The disk is full/)).toBeVisible();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Try with sample data' })).toBeEnabled());
  });
});
