import { act, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import { announced, card, renderApp } from '../../support/renderApp.tsx';

const ADA = '01900088-0000-7000-8000-000000000001' as PersonId;

const start = async (hash?: string) => {
  const app = await renderApp({ spread: { applied: 2 } }, hash);
  app.fake.answer('people.suggest', ({ text }) =>
    'ada lovelace'.startsWith(text.toLowerCase())
      ? [{ id: ADA, name: 'Ada Lovelace', companyName: 'Acme', part: 'recruiter' }]
      : [],
  );
  const role = app.fake.board.all()[0];
  app.fake.answer('search.find', () => ({
    hits: [
      {
        kind: 'role',
        id: role?.id as RoleId,
        title: [{ text: role?.title ?? '', isHit: false }],
        detail: [{ text: role?.companyName ?? '', isHit: false }],
      },
    ],
  }));
  return { ...app, role };
};

const openForm = async (letter: string, name: string) => {
  const app = await start();
  await app.user.keyboard('{Control>}n{/Control}');
  await screen.findByRole('dialog', { name: 'Add' });
  await app.user.keyboard(letter);
  const dialog = await screen.findByRole('dialog', { name });
  await within(dialog).findByRole('button', { name: 'Save' });
  return { ...app, dialog };
};

describe('Quick capture', () => {
  it('asks first what to add, and takes a letter', async () => {
    const { dialog } = await openForm('c', 'Log a call');
    await waitFor(() => expect(within(dialog).getByRole('combobox', { name: /^Who/ })).toHaveFocus());
  });

  it('goes through the choices by arrows', async () => {
    const { user } = await start();
    await user.keyboard('{Control>}n{/Control}');
    await screen.findByRole('dialog', { name: 'Add' });
    await waitFor(() => expect(screen.getByRole('button', { name: 'Call' })).toHaveFocus());
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('button', { name: 'Person' })).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Log an e-mail' })).toBeVisible();
  });

  it('logs a call with somebody known, in a few keystrokes', async () => {
    const { user, fake, dialog } = await openForm('c', 'Log a call');
    await user.keyboard('ada');
    await within(dialog).findByRole('option', { name: /Ada Lovelace/ });
    await user.keyboard('{ArrowDown}{Enter}');
    await user.type(within(dialog).getByLabelText(/^When/), '2026-03-03 15:00');
    expect(within(dialog).getByRole('status')).toHaveTextContent('15:00');
    await user.type(within(dialog).getByLabelText('What was said'), 'They decide on Friday.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fake.callsOf('interactions.log')).toEqual([
      {
        roleId: null,
        who: { kind: 'person', personId: ADA },
        direction: 'in',
        channel: 'call',
        at: { day: '2026-03-03', time: '15:00', zone: Intl.DateTimeFormat().resolvedOptions().timeZone },
        text: 'They decide on Friday.',
      },
    ]);
    expect(announced()).toBe('Logged the call: Ada Lovelace.');
    expect(within(screen.getByRole('region', { name: 'Notices' })).getByRole('button', { name: 'Undo' })).toBeVisible();
  });

  it('adds somebody new with their part, at the role that is open', async () => {
    const { user, fake, role } = await start();
    act(() => card(role?.title ?? '').click());
    await screen.findByRole('tab', { name: 'Overview' });
    await user.keyboard('{Control>}n{/Control}');
    await screen.findByRole('dialog', { name: 'Add' });
    await user.keyboard('m');
    const dialog = await screen.findByRole('dialog', { name: 'Log a message' });
    expect(await within(dialog).findByRole('combobox', { name: /^Role/ })).toHaveValue(role?.title);
    await user.type(within(dialog).getByRole('combobox', { name: /^Who/ }), 'Grace Hopper');
    await user.selectOptions(within(dialog).getByLabelText(/Grace Hopper is new/), 'Hiring manager');
    await user.click(within(dialog).getByRole('radio', { name: 'They wrote to me' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(fake.callsOf('interactions.log')).toHaveLength(1));
    expect(fake.callsOf('interactions.log')[0]).toMatchObject({
      roleId: role?.id,
      who: { kind: 'new', name: 'Grace Hopper', part: 'hiring_manager' },
      direction: 'in',
      channel: 'profile_message',
    });
  });

  it('means the person who is there when their whole name is typed', async () => {
    const { user, fake } = await openForm('e', 'Log an e-mail');
    await user.keyboard('ada lovelace');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(fake.callsOf('interactions.log')).toHaveLength(1));
    expect(fake.callsOf('interactions.log')[0]?.who).toEqual({ kind: 'person', personId: ADA });
  });

  it('asks which of two people of the same name is meant', async () => {
    const { user, fake, dialog } = await openForm('c', 'Log a call');
    const twin = { name: 'Ada', companyName: null, part: null };
    fake.answer('people.suggest', () => [
      { ...twin, id: ADA },
      { ...twin, id: ADA.replace(/1$/, '2') as PersonId },
    ]);
    await user.keyboard('Ada{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(within(dialog).getByRole('combobox', { name: /^Who/ })).toHaveAccessibleDescription(/More than one/),
    );
    expect(fake.callsOf('interactions.log')).toHaveLength(0);
  });

  it('names at its field what is missing or not understood', async () => {
    const { user, fake, dialog } = await openForm('c', 'Log a call');
    await user.type(within(dialog).getByLabelText(/^When/), 'soonish');
    await user.keyboard('{Enter}');
    const who = within(dialog).getByRole('combobox', { name: /^Who/ });
    expect(who).toHaveAccessibleDescription('Say who it was, or which role it is about.');
    expect(who).toHaveFocus();
    expect(within(dialog).getByLabelText(/^When/)).toBeInvalid();
    expect(fake.callsOf('interactions.log')).toHaveLength(0);
  });

  it('offers again what was typed when it was left by Escape, and starts anew on request', async () => {
    const { user, dialog } = await openForm('c', 'Log a call');
    await user.type(within(dialog).getByLabelText('What was said'), 'Half a sentence');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('{Control>}n{/Control}');
    await screen.findByRole('dialog', { name: 'Add' });
    await user.keyboard('c');
    expect(await screen.findByLabelText('What was said')).toHaveValue('Half a sentence');
    await user.click(screen.getByRole('button', { name: 'Start anew' }));
    expect(screen.getByLabelText('What was said')).toHaveValue('');
  });

  it('keeps everything typed when it cannot be saved', async () => {
    const { user, fake, dialog } = await openForm('c', 'Log a call');
    fake.fail('interactions.log', { code: 'disk_full', message: 'The disk is full. Nothing was written.' });
    await user.keyboard('Ada Lovelace');
    await user.type(within(dialog).getByLabelText('What was said'), 'Hello');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('The disk is full.');
    expect(within(dialog).getByLabelText('What was said')).toHaveValue('Hello');
  });

  it('adds an interview, held or planned by its time', async () => {
    const { user, fake, dialog, role } = await openForm('i', 'Add an interview');
    await waitFor(() => expect(within(dialog).getByRole('combobox', { name: /^Role/ })).toHaveFocus());
    await user.keyboard('data');
    await within(dialog).findByRole('option', { name: /Data Analyst/ });
    await user.keyboard('{ArrowDown}{Enter}');
    await user.type(within(dialog).getByLabelText(/^When/), '2020-03-03 14:30');
    expect(within(dialog).getByRole('status')).toHaveTextContent('It counts as held.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(fake.callsOf('interviews.create')).toHaveLength(1));
    expect(fake.callsOf('interviews.create')[0]).toMatchObject({
      roleId: role?.id,
      at: { day: '2020-03-03', time: '14:30' },
      minutes: 60,
      state: 'held',
      personIds: [],
    });
  });

  it('adds interviewers who are new together with their interview', async () => {
    const { user, fake, dialog } = await openForm('i', 'Add an interview');
    await user.keyboard('data');
    await within(dialog).findByRole('option', { name: /Data Analyst/ });
    await user.keyboard('{ArrowDown}{Enter}');
    await user.type(within(dialog).getByLabelText(/^When/), '2020-03-03 14:30');
    await user.type(within(dialog).getByRole('combobox', { name: 'Interviewers' }), 'Cleo Diaz{ArrowDown}{Enter}');
    await within(dialog).findByRole('button', { name: /Cleo Diaz/ });
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(fake.callsOf('interviews.create')).toHaveLength(1));
    expect(fake.callsOf('interviews.create')[0]).toMatchObject({ personIds: [], newPeople: ['Cleo Diaz'] });
    expect(fake.callsOf('people.create')).toHaveLength(0);
  });

  it.each([
    ['l', 'lead'],
    ['p', 'person'],
    ['r', 'role'],
  ])('leads by %s to the form of a %s', async (letter, what) => {
    const { user } = await start();
    await user.keyboard('{Control>}n{/Control}');
    await screen.findByRole('dialog', { name: 'Add' });
    await user.keyboard(letter);
    expect(await screen.findByRole('dialog', { name: new RegExp(`Add a ${what}`, 'i') })).toBeVisible();
  });

  it('has nothing that axe finds', async () => {
    const problems = async () =>
      (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      );
    const { user, dialog } = await openForm('c', 'Log a call');
    await user.keyboard('ada');
    await within(dialog).findByRole('option', { name: /Ada Lovelace/ });
    expect(await problems()).toEqual([]);
    await user.keyboard('{Escape}{Enter}');
    expect(await problems()).toEqual([]);
  });
});
