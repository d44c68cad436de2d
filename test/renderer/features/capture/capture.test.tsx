import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { App } from '#renderer/app/App.tsx';
import type { RealBridge } from '../../support/realBridge.ts';
import { alerted, announced, card, renderApp } from '../../support/renderApp.tsx';

/** A board with two roles, and one person who is known. */
const start = async (companyName = 'Acme') => {
  const prepare = (main: RealBridge): void => void main.addPerson('Ada Lovelace', { companyName });
  const app = await renderApp({ spread: { applied: 2 }, prepare });
  return { ...app, role: app.fake.role('Data Analyst'), ada: app.fake.person('Ada Lovelace').id };
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
    const { user, fake, dialog, ada } = await openForm('c', 'Log a call');
    await user.keyboard('ada');
    await within(dialog).findByRole('option', { name: /Ada Lovelace/ });
    await user.keyboard('{Enter}');
    await user.type(within(dialog).getByLabelText(/^When/), '2020-03-03 15:00');
    expect(within(dialog).getByText(/, (15:00|3:00\sPM) /)).toBeVisible();
    await user.type(within(dialog).getByLabelText('What was said'), 'They decide on Friday.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fake.callsOf('interactions.log')).toEqual([
      {
        roleId: null,
        who: { kind: 'person', personId: ada, part: null },
        direction: 'in',
        channel: 'call',
        at: { day: '2020-03-03', time: '15:00', zone: Intl.DateTimeFormat().resolvedOptions().timeZone },
        text: 'They decide on Friday.',
        isAutomatic: false,
        reached: true,
        also: {},
      },
    ]);
    expect(announced()).toBe('Logged the call: Ada Lovelace.');
    expect(within(screen.getByRole('region', { name: 'Notices' })).getByRole('button', { name: 'Undo' })).toBeVisible();
  });

  it('adds somebody new with their part, at the role that is open', async () => {
    const { user, fake, role } = await start();
    act(() => card(role.title).click());
    await screen.findByRole('tab', { name: 'Overview' });
    await user.keyboard('{Control>}n{/Control}');
    await screen.findByRole('dialog', { name: 'Add' });
    await user.keyboard('m');
    const dialog = await screen.findByRole('dialog', { name: 'Log a message' });
    expect(await within(dialog).findByRole('combobox', { name: /^Role/ })).toHaveValue(role.title);
    await user.type(within(dialog).getByRole('combobox', { name: /^Who/ }), 'Grace Hopper');
    await user.selectOptions(within(dialog).getByLabelText(/Grace Hopper is new/), 'Hiring manager');
    await user.click(within(dialog).getByRole('radio', { name: 'They wrote to me' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(fake.callsOf('interactions.log')).toHaveLength(1));
    expect(fake.callsOf('interactions.log')[0]).toMatchObject({
      roleId: role.id,
      who: { kind: 'new', name: 'Grace Hopper', part: 'hiring_manager' },
      direction: 'in',
      channel: 'profile_message',
    });
  });

  it('means the person who is there when their whole name is typed', async () => {
    const { user, fake, ada } = await openForm('e', 'Log an e-mail');
    await user.keyboard('ada lovelace');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(fake.callsOf('interactions.log')).toHaveLength(1));
    expect(fake.callsOf('interactions.log')[0]?.who).toEqual({ kind: 'person', personId: ada, part: null });
  });

  it('asks which of two people of the same name is meant', async () => {
    const { user, fake, dialog } = await openForm('c', 'Log a call');
    act(() => {
      for (const name of ['Ada', 'Ada']) fake.addPerson(name);
    });
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

  const openAgain = async (user: Awaited<ReturnType<typeof start>>['user'], letter: string) => {
    await user.keyboard('{Control>}n{/Control}');
    await screen.findByRole('dialog', { name: 'Add' });
    await user.keyboard(letter);
    return within(await screen.findByRole('dialog', { name: 'Log a call' }));
  };
  const leave = async (user: Awaited<ReturnType<typeof start>>['user']) => {
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  };

  it('offers what was typed when it was left, and fills nothing in by itself', async () => {
    const { user, dialog } = await openForm('c', 'Log a call');
    await user.type(within(dialog).getByLabelText('What was said'), 'Half a sentence');
    await leave(user);
    const again = await openAgain(user, 'c');
    expect(await again.findByLabelText('What was said')).toHaveValue('');
    expect(again.getByRole('region', { name: 'Begun before' })).toHaveTextContent('“Half a sentence”');
    await user.click(again.getByRole('button', { name: 'Go on with it' }));
    const text = again.getByLabelText<HTMLTextAreaElement>('What was said');
    expect(text).toHaveValue('Half a sentence');
    expect(text).toHaveFocus();
    expect(text.selectionStart).toBe('Half a sentence'.length);
    await user.keyboard(' more');
    expect(text).toHaveValue('Half a sentence more');
    expect(again.queryByRole('region', { name: 'Begun before' })).toBeNull();
  });

  it('lets go of what was begun before when asked to', async () => {
    const { user, fake, dialog } = await openForm('c', 'Log a call');
    await user.type(within(dialog).getByLabelText('What was said'), 'Half a sentence');
    await leave(user);
    const again = await openAgain(user, 'c');
    await user.click(await again.findByRole('button', { name: 'Give it up' }));
    expect(again.queryByRole('region', { name: 'Begun before' })).toBeNull();
    await waitFor(() => expect(fake.callsOf('drafts.keep').at(-1)).toMatchObject({ text: null }));
  });

  it('never brings the draft of one role over another', async () => {
    const { user } = await start();
    const [first, second] = ['Data Analyst', 'Technical Writer'] as const;
    const openAt = async (title: string) => {
      act(() => card(title).click());
      await screen.findByRole('region', { name: `Role: ${title}` });
      return openAgain(user, 'c');
    };
    const atFirst = await openAt(first);
    await user.type(atFirst.getByRole('combobox', { name: /^Who/ }), 'Jordi Puig');
    await leave(user);
    const atSecond = await openAt(second);
    expect(atSecond.getByRole('combobox', { name: /^Role/ })).toHaveValue(second);
    expect(atSecond.getByRole('combobox', { name: /^Who/ })).toHaveValue('');
    expect(atSecond.queryByRole('region', { name: 'Begun before' })).toBeNull();
    await leave(user);
    const atFirstAgain = await openAt(first);
    expect(atFirstAgain.getByRole('region', { name: 'Begun before' })).toHaveTextContent('Jordi Puig');
  });

  it('keeps what is typed beyond the window, and offers it after the next start', async () => {
    const { user, fake, dialog } = await openForm('c', 'Log a call');
    await user.type(within(dialog).getByLabelText('What was said'), 'Before the crash');
    const keptCall = () => fake.callsOf('drafts.keep').find(({ text }) => text?.includes('Before the crash'));
    await waitFor(() => expect(keptCall()).toBeDefined());
    const kept = keptCall();
    await leave(user);
    cleanup();

    const next = await renderApp({ spread: { applied: 2 } });
    next.unmount();
    next.fake.answer('drafts.list', () => [{ key: kept?.key ?? '', text: kept?.text ?? '' }]);
    render(<App client={next.client} />);
    const again = await openAgain(next.user, 'c');
    expect(await again.findByRole('region', { name: 'Begun before' })).toHaveTextContent('“Before the crash”');
  });

  it('says so when what is typed cannot be kept for later', async () => {
    const { user, fake, dialog } = await openForm('c', 'Log a call');
    fake.fail('drafts.keep', { code: 'disk_full', message: 'The disk is full. Nothing was written.' });
    await user.type(within(dialog).getByLabelText('What was said'), 'Hello');
    await waitFor(() => expect(alerted()).toBe('The disk is full. Nothing was written.'));
    expect(within(dialog).getByLabelText('What was said')).toHaveValue('Hello');
  });

  it('takes the first who fits by Enter, however quickly it comes, and adds nobody', async () => {
    const { user, fake, dialog, ada } = await openForm('c', 'Log a call');
    await user.keyboard('ada{Enter}');
    await waitFor(() => expect(within(dialog).getByRole('combobox', { name: /^Who/ })).toHaveValue('Ada Lovelace'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(fake.callsOf('interactions.log')).toHaveLength(1));
    expect(fake.callsOf('interactions.log')[0]?.who).toMatchObject({ kind: 'person', personId: ada });
  });

  it('asks about a name that somebody else begins with, instead of adding it', async () => {
    const { user, fake, dialog } = await openForm('c', 'Log a call');
    await user.keyboard('ada lov{Tab}{Control>}{Enter}{/Control}');
    const who = within(dialog).getByRole('combobox', { name: /^Who/ });
    await waitFor(() => expect(who).toHaveAccessibleDescription(/^Is “ada lov” Ada Lovelace, or somebody new/));
    expect(fake.callsOf('interactions.log')).toHaveLength(0);
  });

  it('says whom a whole name means, and asks about a namesake from elsewhere', async () => {
    const { user, fake, dialog } = await openForm('c', 'Log a call');
    await user.keyboard('ada lovelace');
    expect(await within(dialog).findByText('This is Ada Lovelace of Acme, whom you know.')).toBeVisible();
    expect(within(dialog).getByRole('option', { name: 'Add another “ada lovelace”' })).toBeVisible();
    await user.type(within(dialog).getByRole('combobox', { name: /^Role/ }), 'data{Enter}');
    await waitFor(() => expect(within(dialog).getByRole('combobox', { name: /^Role/ })).toHaveValue('Data Analyst'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    const who = within(dialog).getByRole('combobox', { name: /^Who/ });
    await waitFor(() => expect(who).toHaveAccessibleDescription(/^You know Ada Lovelace of Acme\. Is it the same/));
    expect(fake.callsOf('interactions.log')).toHaveLength(0);
  });

  it('keeps the part that was chosen for somebody known who is new to the role', async () => {
    const { user, fake, role, ada } = await start('Café Lumière');
    act(() => card(role.title).click());
    await screen.findByRole('tab', { name: 'Overview' });
    const dialog = await openAgain(user, 'c');
    await user.type(dialog.getByRole('combobox', { name: /^Who/ }), 'ada{Enter}');
    await user.selectOptions(await dialog.findByLabelText('What is Ada Lovelace to the role?'), 'Supervisor');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(fake.callsOf('interactions.log')).toHaveLength(1));
    expect(fake.callsOf('interactions.log')[0]?.who).toEqual({ kind: 'person', personId: ada, part: 'supervisor' });
  });

  it('does not drop an interviewer who is typed and not picked', async () => {
    const { user, fake, dialog } = await openForm('i', 'Add an interview');
    await user.keyboard('data{Enter}');
    await user.type(await within(dialog).findByRole('combobox', { name: 'Interviewers' }), 'Cleo');
    await user.type(within(dialog).getByLabelText(/^When/), 'tomorrow 10:00');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(within(dialog).getByRole('combobox', { name: 'Interviewers' })).toHaveAccessibleDescription(
      /^“Cleo” is not on the interview yet/,
    );
    expect(fake.callsOf('interviews.create')).toHaveLength(0);
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
    await user.keyboard('{Enter}');
    await user.type(within(dialog).getByLabelText(/^When/), '2020-03-03 14:30');
    expect(within(dialog).getByRole('status')).toHaveTextContent('It counts as held.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(fake.callsOf('interviews.create')).toHaveLength(1));
    expect(fake.callsOf('interviews.create')[0]).toMatchObject({
      roleId: role.id,
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
    await user.keyboard('{Enter}');
    await user.type(within(dialog).getByLabelText(/^When/), '2020-03-03 14:30');
    await user.type(within(dialog).getByRole('combobox', { name: 'Interviewers' }), 'Cleo Diaz{Enter}');
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
