import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
// The page fetches it with its first use: in a test it is there at once.
import '#renderer/features/capture/InvitationDialog.tsx';
import type { ReadInvitationFile } from '#shared/contract/calendar.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { errors } from '#shared/messages/errors.ts';
import type { RealBridge } from '../../support/realBridge.ts';
import { alerted, announced, renderApp } from '../../support/renderApp.tsx';

const invitationOf = (main: RealBridge, part: Partial<ReadInvitationFile> = {}): ReadInvitationFile => ({
  title: 'Second round',
  at: { day: '2030-03-05' as LocalDay, time: '14:30', zone: 'America/New_York' },
  ...{ isZoneGuessed: false, isRecurring: false, minutes: 45, channel: 'video', place: 'https://meet.example/abc' },
  notes: 'Bring your portfolio.',
  people: [
    { name: 'Dana O.', email: 'dana@acme.example', personId: main.person('Dana Ortiz').id },
    { name: 'Peter Kuhn', email: 'peter@acme.example', personId: null },
  ],
  roles: ['Shop Clerk', 'Baker'].map((title) => ({
    roleId: main.role(title).id,
    ...{ title, companyName: 'Acme Corp', stageName: 'Applied', because: 'person' },
  })),
  ...part,
});

const start = async (part: (main: RealBridge) => Partial<ReadInvitationFile> = () => ({})) => {
  const app = await renderApp({
    prepare: (main) => {
      for (const title of ['Shop Clerk', 'Baker', 'Driver']) main.addRole(title);
      main.addPerson('Dana Ortiz', { email: 'dana@acme.example' });
    },
  });
  const { fake } = app;
  fake.answer('calendar.readInvitation', () => invitationOf(fake, part(fake)));
  fake.emit('command', { command: 'add-invitation' });
  const dialog = await screen.findByRole('dialog', { name: 'Add an interview from an invitation' });
  return { ...app, form: within(dialog) };
};
const closed = (): Promise<void> => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

describe('An invitation that was read', () => {
  it('becomes an interview of the role that is chosen, and can be taken back', async () => {
    const { fake, form, user } = await start();
    expect(form.getByText('The invitation is called “Second round”.')).toBeVisible();
    expect(form.getByText(/^Tue.*5.*2030.* in New York/)).toBeVisible();
    const first = form.getByRole('radio', {
      name: 'Shop Clerk, Acme Corp (Applied; somebody invited has a part in it)',
    });
    await waitFor(() => expect(first).toHaveFocus());
    await user.keyboard(' ');
    expect(form.getByRole('combobox', { name: 'Role' })).toHaveValue('Shop Clerk');
    await user.clear(form.getByLabelText('Minutes'));
    await user.type(form.getByLabelText('Minutes'), '50{Enter}');
    await closed();
    expect(fake.callsOf('interviews.create')).toEqual([
      {
        roleId: fake.role('Shop Clerk').id,
        at: { day: '2030-03-05', time: '14:30', zone: 'America/New_York' },
        ...{ minutes: 50, channel: 'video', place: 'https://meet.example/abc', state: 'scheduled', newPeople: [] },
        personIds: [fake.person('Dana Ortiz').id],
        notes: 'Second round\n\nBring your portfolio.\n\nAlso invited: Peter Kuhn <peter@acme.example>',
      },
    ]);
    await waitFor(() => expect(announced()).toMatch(/^Added the interview for Shop Clerk/));
    await user.click(within(screen.getByRole('region', { name: 'Notices' })).getByRole('button', { name: 'Undo' }));
    await waitFor(async () =>
      expect(await fake.ask('interviews.list', { roleId: fake.role('Shop Clerk').id })).toMatchObject({ value: [] }),
    );
  });

  it('is not saved without a role; another than the proposed ones can be looked for', async () => {
    const { fake, form, user } = await start();
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(form.getByText('Choose the role from the list.')).toBeVisible();
    const role = form.getByRole('combobox', { name: 'Role' });
    expect(role).toHaveFocus();
    await user.type(role, 'driv');
    await user.click(await screen.findByRole('option', { name: /^Driver/ }));
    expect(form.getAllByRole('radio').some((radio) => (radio as HTMLInputElement).checked)).toBe(false);
    await user.click(form.getByRole('button', { name: 'Save' }));
    await closed();
    expect(fake.callsOf('interviews.create')[0]?.roleId).toBe(fake.role('Driver').id);
  });

  it('has its role already where only one fits, and says what the file leaves open', async () => {
    const { form } = await start((main) => ({
      at: { day: '2030-03-05' as LocalDay, time: null, zone: 'Europe/Madrid' },
      ...{ isZoneGuessed: true, isRecurring: true, title: '', people: [] },
      roles: invitationOf(main).roles.slice(1),
    }));
    expect(form.getByRole('combobox', { name: 'Role' })).toHaveValue('Baker');
    expect(form.getByRole('radio', { name: /^Baker/ })).toBeChecked();
    for (const text of [/has no title/, /add the time/, /check it/, /Only its first time/]) {
      expect(form.getByText(text)).toBeVisible();
    }
    expect(form.getByLabelText('When')).toHaveValue('2030-03-05');
  });

  it('asks for a role where none fits', async () => {
    const { form } = await start(() => ({ roles: [] }));
    expect(form.queryByRole('radio')).toBeNull();
    await waitFor(() => expect(form.getByRole('combobox', { name: 'Role' })).toHaveFocus());
  });

  it('has a form in which everything has a name', async () => {
    await start(() => ({ isZoneGuessed: true }));
    const { violations } = await axe.run(screen.getByRole('dialog'), {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  it('can be given up, and is not offered again', async () => {
    const { fake, form, user } = await start();
    await user.click(form.getByRole('button', { name: 'Cancel' }));
    await closed();
    expect(fake.callsOf('interviews.create')).toEqual([]);
  });
});

describe('A file that is no invitation', () => {
  it('is said to be none, and no dialog opens', async () => {
    const { fake } = await renderApp();
    fake.fail('calendar.readInvitation', { code: 'bad_file', message: errors.notInvitation({ file: 'a.ics' }) });
    fake.emit('command', { command: 'add-invitation' });
    await waitFor(() => expect(alerted()).toMatch(/^a\.ics is not a calendar file/));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('that nobody chose says nothing', async () => {
    const { fake } = await renderApp();
    fake.emit('command', { command: 'add-invitation' });
    await waitFor(() => expect(fake.callsOf('calendar.readInvitation')).toHaveLength(1));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(alerted()).toBe('');
  });
});
