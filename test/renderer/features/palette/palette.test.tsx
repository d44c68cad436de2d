import { act, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { todayNow } from '#renderer/ground/today.ts';
import { addDays } from '#shared/domain/dayMath.ts';
import { ownZone } from '#shared/messages/when.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import type { RealBridge } from '../../support/realBridge.ts';
import { card, renderApp } from '../../support/renderApp.tsx';
import { daysAgo } from '../../support/testWriter.ts';

const prepare = (main: RealBridge): void => {
  main.addRole('Greenkeeper', { companyName: 'Green Ltd' });
  const { id } = main.addPerson('Ada Green', { position: 'Recruiter' });
  main.addInterview('Greenkeeper', daysAgo(-1), { personIds: [id] });
  answerOf(
    main.services.signals.add({
      roleId: main.role('Greenkeeper').id,
      signal: {
        ...{
          who: { kind: 'person', personId: id, part: null },
          hearsayOf: null,
          certainty: 'definite',
          channel: 'call',
        },
        ...{ said: { topic: 'remote_policy', value: 2 }, quote: 'Two days, mowing by moonlight.' },
        at: { day: addDays(todayNow(), -1), time: null, zone: ownZone() },
        ...{ interactionId: null, interviewId: null, willCall: false, answerBy: null },
      },
    }),
  );
};

const open = async () => {
  const app = await renderApp({ spread: { applied: 2 }, prepare });
  const role = app.fake.role('Greenkeeper').id;
  act(() => card('Data Analyst').focus());
  await app.user.keyboard('{Control>}k{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Search or do anything' });
  const box = within(dialog).getByRole('combobox');
  const active = () => document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.textContent;
  return { ...app, role, dialog, box, active };
};

describe('The command palette', () => {
  it('opens with Ctrl and K, ready to type in, with actions below', async () => {
    const { dialog, box } = await open();
    expect(box).toHaveFocus();
    expect(within(dialog).getByRole('option', { name: /Log a call/ })).toHaveAttribute('aria-selected', 'true');
  });

  it('gives the focus back when it is left by Escape', async () => {
    const { user } = await open();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(card('Data Analyst')).toHaveFocus());
  });

  it('finds records by kind, with what was typed marked', async () => {
    const { user, dialog } = await open();
    await user.keyboard('gre');
    const roles = await within(dialog).findByRole('group', { name: 'Roles' });
    expect(roles.querySelector('mark')).toHaveTextContent('Gre');
    for (const name of ['Companies', 'People', 'Interviews']) {
      expect(within(dialog).getByRole('group', { name })).toBeInTheDocument();
    }
  });

  it('opens a record by Enter, and an interview where interviews are', async () => {
    const { user, dialog, role } = await open();
    await user.keyboard('gre');
    await within(dialog).findByRole('group', { name: 'Roles' });
    // What was said at the role comes last.
    await user.keyboard('{End}{ArrowUp}{Enter}');
    await waitFor(() => expect(window.location.hash).toBe(`#/board/role/${role}/interviews`));
    expect(screen.queryByRole('dialog', { name: 'Search or do anything' })).toBeNull();
  });

  it('opens by an Enter that comes before the answer what was typed, and not what was shown for less of it', async () => {
    const { user, dialog, role } = await open();
    await user.keyboard('gre');
    await within(dialog).findByRole('group', { name: 'Roles' });
    await waitFor(() => expect(within(dialog).getByRole('listbox')).toHaveAttribute('aria-busy', 'false'));
    await user.keyboard('{Control>}a{/Control}moonlight');
    expect(within(dialog).getByRole('listbox')).toHaveAttribute('aria-busy', 'true');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(window.location.hash).toBe(`#/board/role/${role}/signals`));
    expect(screen.queryByRole('dialog', { name: 'Search or do anything' })).toBeNull();
  });

  it('does nothing by such an Enter once more is typed', async () => {
    const { user, dialog } = await open();
    await user.keyboard('green{Enter}keeper');
    await waitFor(() => expect(within(dialog).getByRole('listbox')).toHaveAttribute('aria-busy', 'false'));
    expect(within(dialog).getByRole('group', { name: 'Roles' })).toHaveTextContent('Greenkeeper');
    expect(dialog).toBeInTheDocument();
  });

  it('finds the words of a signal, and opens the signals of its role', async () => {
    const { user, dialog, role } = await open();
    await user.keyboard('moonlight');
    const signals = await within(dialog).findByRole('group', { name: 'Signals' });
    expect(within(signals).getByRole('option')).toHaveTextContent(/Ada Green · Greenkeeper.*by moonlight/);
    expect(signals.querySelector('mark')).toHaveTextContent('moonlight');
    await user.keyboard('{Home}{Enter}');
    await waitFor(() => expect(window.location.hash).toBe(`#/board/role/${role}/signals`));
  });

  it('goes through all entries by arrows, Home and End, and round', async () => {
    const { user, dialog, active } = await open();
    const options = within(dialog).getAllByRole('option');
    await user.keyboard('{ArrowUp}');
    expect(active()).toBe(options.at(-1)?.textContent);
    await user.keyboard('{ArrowDown}');
    expect(active()).toBe(options[0]?.textContent);
    await user.keyboard('{ArrowDown}');
    expect(active()).toBe(options[1]?.textContent);
    await user.keyboard('{End}{Home}');
    expect(active()).toBe(options[0]?.textContent);
  });

  it('does what an action says', async () => {
    const { user, active } = await open();
    await user.keyboard('go peop');
    await waitFor(() => expect(active()).toContain('Go to people'));
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  });

  it('opens another dialog in its place', async () => {
    const { user, active } = await open();
    await user.keyboard('log mail');
    await waitFor(() => expect(active()).toContain('Log an e-mail'));
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Log an e-mail' })).toBeVisible();
  });

  it('takes the name of a record for the record, not for the undoing of what was done to it', async () => {
    const { fake, user, active, dialog } = await open();
    act(() => void fake.moveRole('Greenkeeper', 'offer'));
    await user.keyboard('gre');
    await within(dialog).findByRole('group', { name: 'Roles' });
    expect(active()).not.toContain('Undo');
    await user.keyboard('{Control>}a{/Control}undo');
    await within(dialog).findByRole('option', { name: /^Undo moving “Greenkeeper”/ });
  });

  it('looks among actions only after >', async () => {
    const { user, dialog, fake } = await open();
    await user.keyboard('>gre');
    expect(await within(dialog).findByText('Nothing found for “>gre”.')).toBeVisible();
    await user.keyboard('{Backspace}{Backspace}{Backspace}theme');
    expect(within(dialog).getAllByRole('group')).toHaveLength(1);
    expect(
      within(dialog)
        .getAllByRole('option')
        .map(({ textContent }) => textContent?.trim()),
    ).toContain('Dark theme');
    expect(fake.callsOf('search.find')).toHaveLength(0);
  });

  it('drops an answer that comes after more was typed', async () => {
    const { user, dialog, fake } = await open();
    const release = fake.hold('search.find');
    await user.keyboard('gre');
    await waitFor(() => expect(fake.callsOf('search.find')).toHaveLength(1));
    await user.keyboard('{Backspace}{Backspace}{Backspace}zzz');
    await act(async () => release());
    expect(await within(dialog).findByText('Nothing found for “zzz”.')).toBeVisible();
    expect(within(dialog).queryByText('Green Ltd')).toBeNull();
  });

  it('offers the nearest spelling where nothing is found, to be taken by Enter or by a click', async () => {
    const { user, dialog, box, active } = await open();
    const group = { name: 'Nothing found. Did you mean' };
    for (const take of [
      () => user.keyboard('{Enter}'),
      () => user.click(within(dialog).getByRole('option', { name: 'green' })),
    ]) {
      await user.clear(box);
      await user.type(box, 'geen');
      expect(await within(dialog).findByRole('group', group)).toHaveTextContent('green');
      expect(active()).toContain('green');
      expect(document.body).toHaveTextContent('Nothing found. Did you mean “green”?');
      await take();
      expect(box).toHaveValue('green');
      expect(await within(dialog).findByRole('group', { name: 'Roles' })).toBeVisible();
      expect(within(dialog).queryByRole('group', group)).toBeNull();
    }
  });

  it('still does actions when the search fails', async () => {
    const { user, dialog, fake } = await open();
    fake.fail('search.find', { code: 'database', message: 'Locked.' });
    await user.keyboard('board');
    expect(await within(dialog).findByText('The search did not answer. Actions still work.')).toBeVisible();
    expect(within(dialog).getByRole('option', { name: /Go to the board/ })).toBeVisible();
  });

  it('shows what was opened last before anything is typed', async () => {
    const app = await renderApp({ spread: { applied: 2 } });
    const title = 'Technical Writer';
    act(() => card(title).click());
    await screen.findByRole('tab', { name: 'Overview' });
    act(() => {
      window.location.hash = '#/settings';
    });
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    await app.user.keyboard('{Control>}k{/Control}');
    const recent = await screen.findByRole('group', { name: 'Recent' });
    expect(within(recent).getByRole('option', { name: new RegExp(title) })).toBeVisible();
  });

  it('has nothing that axe finds', async () => {
    const { user, dialog } = await open();
    const problems = async () =>
      (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })).violations.map(
        ({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join(' ')}`,
      );
    expect(await problems()).toEqual([]);
    await user.keyboard('gre');
    await within(dialog).findByRole('group', { name: 'Roles' });
    expect(await problems()).toEqual([]);
  });
});
