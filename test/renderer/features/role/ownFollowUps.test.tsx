import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { addDays, localDayOf } from '#shared/domain/dayMath.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { announced } from '../../support/renderApp.tsx';
import { openRole, TITLE } from './openRole.ts';
import { addOwn } from './ownFollowUp.ts';

const open = async (...args: Parameters<typeof openRole>) => {
  const found = await openRole(...args);
  const { user, inPanel } = found;
  const press = async () => user.click(await inPanel.findByRole('button', { name: 'Add follow-up' }));
  const form = () => screen.findByRole('dialog', { name: /follow-up$/ });
  const line = () => inPanel.findByRole('group', { name: /you set this yourself/ });
  const menu = async (name: string) => {
    await user.click(within(await line()).getByRole('button', { name: /^More for/ }));
    await user.click(await screen.findByRole('menuitem', { name }));
  };
  return { ...found, press, form, line, menu };
};
const in2Weeks = () => addDays(localDayOf(new Date()), 14);

describe('A follow-up that the user sets themselves', () => {
  it('is written down by keys alone, understood as it is typed, and can be taken back', async () => {
    const { user, fake, role, press, form, line, inPanel } = await open('Overview');
    await press();
    const dialog = within(await form());
    expect(dialog.getByLabelText('What to do')).toHaveFocus();
    await user.keyboard('Call Jana about the budget{Tab}in 2 weeks');
    expect(await dialog.findByText(/in 14 days|in 2 weeks/)).toBeVisible();
    expect((await axe.run(await form())).violations).toEqual([]);
    await user.keyboard('{Enter}');
    expect(await line()).toHaveAccessibleName(/Call Jana about the budget – you set this yourself/);
    expect(fake.callsOf('followUps.add')).toMatchObject([
      {
        ...{ roleId: role.id, text: 'Call Jana about the budget', personId: null, channel: null },
        due: { day: in2Weeks(), time: null },
      },
    ]);
    expect(announced()).toBe('Follow-up added.');
    await user.click(within(screen.getByRole('region', { name: 'Notices' })).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(inPanel.queryByRole('group', { name: /you set this yourself/ })).toBeNull());
  });

  it('asks for what and when, and keeps what was typed when it cannot be saved or is left', async () => {
    const { user, fake, press, form } = await open('Overview');
    await press();
    const dialog = within(await form());
    await user.keyboard('{Enter}');
    expect(dialog.getByLabelText('What to do')).toHaveAccessibleDescription('Write down what is to be done.');
    await user.type(dialog.getByLabelText('What to do'), 'Ask');
    await user.type(dialog.getByLabelText('When'), 'some day{Enter}');
    expect(dialog.getByLabelText('When')).toHaveAccessibleDescription(/isn’t a day or time to come/);
    expect(fake.callsOf('followUps.add')).toEqual([]);
    await user.clear(dialog.getByLabelText('When'));
    fake.fail('followUps.add', { code: 'disk_full', message: 'The disk is full.' });
    await user.type(dialog.getByLabelText('When'), 'tomorrow{Enter}');
    expect(await dialog.findByRole('alert')).toHaveTextContent('The disk is full.');
    expect(dialog.getByLabelText('What to do')).toHaveValue('Ask');
    await user.keyboard('{Escape}');
    await press();
    expect(within(await form()).getByText(/Ask/)).toBeVisible();
    await user.click(within(await form()).getByRole('button', { name: 'Go on with it' }));
    expect(within(await form()).getByLabelText('What to do')).toHaveValue('Ask');
  });

  it('is for somebody of the role, and is changed and removed from its menu', async () => {
    const { user, fake, press, form, line, menu, inPanel } = await open('Overview', {
      prepare: (main) => void main.addPerson('Jana Novak', { parts: { [TITLE]: 'recruiter' } }),
    });
    await press();
    await user.type(within(await form()).getByLabelText('What to do'), 'Call about pay');
    await user.type(within(await form()).getByLabelText('When'), 'today');
    await user.selectOptions(
      within(await form()).getByLabelText('Who'),
      await screen.findByRole('option', { name: 'Jana Novak' }),
    );
    await user.selectOptions(within(await form()).getByLabelText('How'), 'Call');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await line()).toHaveAccessibleName(/^Jana Novak/);
    await menu('Change…');
    const what = within(await form()).getByLabelText('What to do');
    expect(what).toHaveValue('Call about pay');
    await user.clear(what);
    await user.type(what, 'Call about the start{Enter}');
    await waitFor(() =>
      expect(fake.callsOf('followUps.patchOwn')).toMatchObject([{ fields: { text: 'Call about the start' } }]),
    );
    expect(Object.keys(fake.callsOf('followUps.patchOwn')[0]?.fields ?? {})).toEqual(['text']);
    await waitFor(async () => expect(await line()).toHaveAccessibleName(/Call about the start/));
    await menu('Remove');
    await waitFor(() => expect(inPanel.queryByRole('group', { name: /you set this yourself/ })).toBeNull());
    expect(announced()).toBe('The follow-up was removed.');
  });

  it('that is for nobody is done without asking what was said', async () => {
    const { user, fake, press, form, line, inPanel } = await open('Overview');
    await press();
    await user.type(within(await form()).getByLabelText('What to do'), 'Rework the CV');
    await user.type(within(await form()).getByLabelText('When'), 'today{Enter}');
    await user.click(within(await line()).getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(fake.callsOf('followUps.done')).toMatchObject([{ log: null }]));
    expect(await inPanel.findByText(/^Rework the CV: done/)).toBeVisible();
  });

  it('has buttons of its own name, and its whole text', async () => {
    const long = `Ask ${'the budget '.repeat(100)}`.trim();
    const { user, inPanel } = await open('Overview', {
      prepare: (main) => {
        main.addPerson('Jana Novak', { parts: { [TITLE]: 'recruiter' } });
        addOwn(main, { text: 'Rework the CV' });
        addOwn(main, { text: 'Ask for news', channel: 'email' });
        addOwn(main, { text: 'Call about pay', personId: main.person('Jana Novak').id, channel: 'email' });
        addOwn(main, { text: long });
      },
    });
    await inPanel.findByRole('button', { name: 'More for Rework the CV' });
    for (const name of [
      ...['Snooze Rework the CV', 'More for Ask for news', 'Snooze Call about pay, Jana Novak'],
      ...[`Write to ${TITLE}: Ask for news`, 'Write to Jana Novak: Call about pay'],
    ]) {
      expect(inPanel.getByRole('button', { name })).toBeInTheDocument();
    }
    // No style is laid out here: the stylesheet cuts what says that it is not whole.
    const isWhole = (text: HTMLElement) => text.closest('[data-whole]')?.getAttribute('data-whole');
    const words = new RegExp(`^${long} – you set`);
    expect(isWhole(inPanel.getByText(words))).toBe('true');
    // Today shows its beginning, and leads here.
    window.location.hash = '#/today';
    await screen.findByRole('heading', { level: 1, name: 'Today' });
    const inToday = await screen.findByRole('group', { name: new RegExp(long) });
    expect(isWhole(within(inToday).getByText(words))).toBe('false');
    inToday.focus();
    await user.keyboard('{Enter}');
    const panel = await screen.findByRole('region', { name: `Role: ${TITLE}` });
    expect(isWhole(await within(panel).findByText(words))).toBe('true');
  });

  it('can be removed when it is over, or given up', async () => {
    const { user, fake, inPanel } = await open('Overview', {
      prepare: (main) => {
        addOwn(main, { text: 'Rework the CV' });
        addOwn(main, { text: 'Buy a suit' });
      },
    });
    const refs = fake.db.prepare("SELECT role_id AS roleId, key FROM follow_ups WHERE rule = 'own' ORDER BY key");
    const [first, second] = refs.all() as { roleId: RoleId; key: string }[]; // the columns of the table
    if (first === undefined || second === undefined) throw new Error('two were set');
    answerOf(fake.services.followUps.done({ items: [first], log: null }));
    const until = { until: null, reason: '' };
    answerOf(await fake.services.followUps.act({ items: [second], act: 'retired', ...until }));
    for (const what of [/^Rework the CV: done/, /^Buy a suit: retired/]) {
      await inPanel.findByText(what);
    }
    for (const text of ['Rework the CV', 'Buy a suit']) {
      await user.click(inPanel.getByRole('button', { name: `More for ${text}` }));
      await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
      await waitFor(() => expect(inPanel.queryByText(new RegExp(`^${text}`))).toBeNull());
    }
    expect(fake.callsOf('followUps.removeOwn')).toHaveLength(2);
  });

  it('can be added from the palette for the role that is open', async () => {
    const { user, form } = await open('Overview');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: /Search/ }), 'follow-up{Enter}');
    expect(within(await form()).getByLabelText('What to do')).toBeVisible();
  });

  it('is not offered on a role that is closed, nor by the palette', async () => {
    const { user, fake, inPanel } = await open('Overview');
    expect(await inPanel.findByRole('button', { name: 'Add follow-up' })).toBeVisible();
    fake.moveRole(TITLE, 'closed');
    await waitFor(() => expect(inPanel.queryByRole('button', { name: 'Add follow-up' })).toBeNull());
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: /Search/ }), '>follow-up');
    const palette = within(await screen.findByRole('dialog'));
    expect(await palette.findByText(/^Nothing found/)).toBeVisible();
    expect(palette.queryByRole('option')).toBeNull();
  });
});
