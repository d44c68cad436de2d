import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { announced, titlesIn } from '../../support/renderApp.tsx';
import { daysAgo } from '../../support/testWriter.ts';
import { openRole, TITLE } from './openRole.ts';

describe('The overview of a role', () => {
  it('keeps a salary in minor units, whatever way its amounts are written', async () => {
    const { fake, user, inPanel } = await openRole('Overview');
    await user.type(inPanel.getByLabelText('Salary from'), '52,000');
    await user.type(inPanel.getByLabelText('Salary to'), '60000.50');
    await user.clear(inPanel.getByLabelText('Currency'));
    await user.type(inPanel.getByLabelText('Currency'), 'eur{Enter}');
    await waitFor(() =>
      expect(fake.callsOf('roles.patch').at(-1)?.fields.salary).toEqual({
        min: 5_200_000,
        max: 6_000_050,
        currency: 'EUR',
        period: 'year',
      }),
    );
  });

  it('does not save a salary that makes no sense, and says why', async () => {
    const { fake, user, inPanel } = await openRole('Overview');
    await user.type(inPanel.getByLabelText('Salary from'), '60000');
    await user.type(inPanel.getByLabelText('Salary to'), '5{Enter}');
    expect(await inPanel.findByText('The lower amount comes first.')).toBeVisible();
    expect(fake.callsOf('roles.patch')).toHaveLength(0);
  });

  it('takes how much the user wants it at once', async () => {
    const { fake, user, inPanel } = await openRole('Overview');
    await user.click(inPanel.getByRole('radio', { name: '4 of 5' }));
    await waitFor(() => expect(fake.callsOf('roles.patch')[0]).toMatchObject({ fields: { excitement: 4 } }));
    expect(inPanel.getByRole('radio', { name: '4 of 5' })).toBeChecked();
  });

  it('adds tags by typing, proposes known ones, and takes them off', async () => {
    const { fake, user, inPanel } = await openRole('Overview', {
      prepare: (main) => void main.patchRole(TITLE, { tags: ['remote'] }),
    });
    const field = await inPanel.findByRole('combobox', { name: 'Add a tag' });
    await user.type(field, 'dream{Enter}');
    await waitFor(() => expect(fake.role(TITLE).tags).toEqual(['dream', 'remote']));
    await user.click(inPanel.getByRole('button', { name: 'Remove the tag remote' }));
    await waitFor(() => expect(fake.role(TITLE).tags).toEqual(['dream']));
    await user.type(field, 'dre');
    expect(screen.queryByRole('option', { name: 'dream' })).toBeNull();
  });

  it('asks why a role ended only where it has', async () => {
    const open = await openRole('Overview', { kind: 'applied' });
    expect(open.inPanel.queryByRole('combobox', { name: 'Outcome' })).toBeNull();
  });

  it('says what goes with a role before it is removed, and offers it back', async () => {
    const { fake, user, role, inPanel } = await openRole('Overview', {
      prepare: (main) => {
        main.addInterview(TITLE, daysAgo(1));
        for (const days of [2, 3, 4]) main.log({ role: TITLE, at: daysAgo(days) });
        main.moveRole(TITLE, 'saved');
        main.moveRole(TITLE, 'applied');
      },
    });
    await user.click(inPanel.getByRole('button', { name: 'Remove role…' }));
    expect(
      inPanel.getByText(/1 interview, 3 logged calls and messages and 3 steps of its stage history/),
    ).toBeVisible();
    expect(fake.callsOf('roles.remove')).toHaveLength(0);
    await user.click(inPanel.getByRole('button', { name: 'Remove role' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: /^Role:/ })).toBeNull());
    expect(announced()).toBe(`Removed ${role.title} with 1 interview and 3 entries.`);
    await user.click(within(screen.getByRole('region', { name: 'Notices' })).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(titlesIn('Applied')).toEqual([role.title]));
  });

  it('says that notes go with a role, where there are any', async () => {
    const { user, inPanel } = await openRole('Overview');
    await user.click(inPanel.getByRole('tab', { name: 'Notes' }));
    await user.type(inPanel.getByRole('textbox', { name: 'Notes' }), 'They said Thursday.');
    await user.click(inPanel.getByRole('tab', { name: 'Overview' }));
    await user.click(await inPanel.findByRole('button', { name: 'Remove role…' }));
    expect(await inPanel.findByText(/^With it go 1 step of its stage history and your notes\./)).toBeVisible();
  });

  it('keeps the role when the question is left by Escape, and stays open', async () => {
    const { fake, user, inPanel } = await openRole('Overview');
    await user.click(inPanel.getByRole('button', { name: 'Remove role…' }));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(inPanel.getByRole('button', { name: 'Remove role…' })).toHaveFocus());
    expect(fake.callsOf('roles.remove')).toHaveLength(0);
  });

  it('makes a role of a lead in one step', async () => {
    const { fake, user, role, inPanel } = await openRole('Overview', { kind: 'lead' });
    await user.click(await inPanel.findByRole('button', { name: 'Make it a role…' }));
    const step = within(inPanel.getByRole('region', { name: 'This is a lead' }));
    await user.clear(step.getByLabelText('Title'));
    await user.type(step.getByLabelText('Title'), 'Gardener');
    await user.selectOptions(step.getByLabelText('Stage'), 'Applied');
    await user.click(step.getByRole('button', { name: 'Make it a role' }));
    await waitFor(() => expect(titlesIn('Applied')).toEqual(['Gardener']));
    expect(fake.callsOf('leads.toRole')[0]).toMatchObject({ id: role.id, title: 'Gardener', url: null });
    await waitFor(() => expect(inPanel.queryByRole('region', { name: 'This is a lead' })).toBeNull());
  });
});

describe('The tabs of a role', () => {
  it('stand in the address, and arrows go through them', async () => {
    const { user, inPanel } = await openRole('Overview');
    inPanel.getByRole('tab', { name: 'Overview' }).focus();
    await user.keyboard('{ArrowRight}');
    expect(inPanel.getByRole('tab', { name: 'People' })).toHaveFocus();
    expect(window.location.hash).toMatch(/\/people$/);
    await user.keyboard('{End}');
    expect(await inPanel.findByRole('textbox', { name: 'Notes' })).toBeVisible();
  });

  it('are as wide as the user wants, by the arrow keys too, and stay so', async () => {
    const { user, inPanel } = await openRole('Overview');
    const edge = inPanel.getByRole('separator', { name: 'Width of the role' });
    edge.focus();
    await user.keyboard('{ArrowLeft}');
    expect(edge).toHaveAttribute('aria-valuenow', '454');
    expect(window.localStorage.getItem('rolePanelWidth')).toBe('454');
  });
});
