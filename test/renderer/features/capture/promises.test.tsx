import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addDays, localDayOf } from '#shared/domain/dayMath.ts';
import { decisionDaySaid, offerSaid, stanceSaid } from '#shared/signals/alsoSaid.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import type { RealBridge } from '../../support/realBridge.ts';
import { card, renderApp } from '../../support/renderApp.tsx';

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const TODAY = localDayOf(new Date());

const start = async (prepare: (main: RealBridge) => void = () => undefined) => {
  const app = await renderApp({
    spread: { applied: 1 },
    prepare: (main) => {
      main.addPerson('Ada Lovelace', { parts: { 'Data Analyst': 'recruiter' } });
      prepare(main);
    },
  });
  act(() => card('Data Analyst').focus());
  return app;
};

/** A call that they promised for tomorrow, written down yesterday. */
const promised = (main: RealBridge): void => {
  const ada = main.person('Ada Lovelace');
  answerOf(
    main.services.interactions.log({
      ...{ roleId: main.role('Data Analyst').id, who: { kind: 'person', personId: ada.id, part: null } },
      ...{ direction: 'out', channel: 'call', isAutomatic: false, reached: true, text: '' },
      at: { day: addDays(TODAY, -1), time: '10:00', zone: ZONE },
      also: { promise: { what: 'call', due: { day: addDays(TODAY, 1), time: null, zone: ZONE }, text: '' } },
    }),
  );
};

const openForm = async (user: Awaited<ReturnType<typeof start>>['user'], letter: string, name: string) => {
  await user.keyboard('{Control>}n{/Control}');
  await screen.findByRole('dialog', { name: 'Add' });
  await user.keyboard(letter);
  const dialog = await screen.findByRole('dialog', { name });
  await within(dialog).findByRole('button', { name: 'Save' });
  return within(dialog);
};
const closed = (): Promise<void> => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

describe('What they said comes next', () => {
  it('is written down with the call by two more keys at most, and its words', async () => {
    const { user, fake } = await start();
    const form = await openForm(user, 'c', 'Log a call');
    await waitFor(() => expect(form.getByRole('combobox', { name: /^Who/ })).toHaveFocus());
    await user.keyboard('Ada Lovelace');
    await user.type(form.getByLabelText('What was said'), 'About the advert.');
    // One key more than the call: Tab. Then the words, and the key that saves the call.
    await user.keyboard('{Tab}');
    expect(form.getByLabelText('What they said comes next')).toHaveFocus();
    await user.keyboard('call back in ten minutes');
    expect(form.getByText(/^They will call by .+ \((today|tomorrow)\)\.$/)).toBeVisible();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await closed();
    const [call] = fake.callsOf('interactions.log');
    expect(call?.also?.promise).toMatchObject({ what: 'call', text: '' });
    expect(call?.also?.promise?.due.time).toMatch(/^\d\d:\d\d$/);
  });

  it('is reckoned from when it was said', async () => {
    const { user, fake } = await start();
    const form = await openForm(user, 'c', 'Log a call');
    await user.type(form.getByLabelText(/^When/), '2026-03-03 15:00');
    await user.type(form.getByLabelText('What they said comes next'), 'in an hour');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await closed();
    expect(fake.callsOf('interactions.log')[0]?.also?.promise?.due).toMatchObject({ day: '2026-03-03', time: '16:00' });
  });

  it('may be a day of decision', async () => {
    const { user, fake } = await start();
    const form = await openForm(user, 'c', 'Log a call');
    await user.type(form.getByLabelText('What they said comes next'), 'decide in 5 days and call');
    expect(form.getByText(/^They decide by .+ and will call\.$/)).toBeVisible();
    await user.keyboard('{Enter}');
    await closed();
    expect(fake.callsOf('interactions.log')[0]?.also).toEqual({
      signals: [decisionDaySaid({ on: addDays(TODAY, 5), willCall: true })],
    });
  });

  it('is kept as typed, and asked about, where no time is understood or no role is chosen', async () => {
    const { user, fake } = await start();
    const form = await openForm(user, 'c', 'Log a call');
    await user.type(form.getByLabelText('What they said comes next'), 'soon');
    await user.keyboard('{Enter}');
    const next = form.getByLabelText('What they said comes next');
    expect(next).toHaveAccessibleDescription(/That isn’t a day or time to come/);
    expect(next).toHaveValue('soon');
    await user.clear(next);
    await user.type(next, 'tomorrow');
    const role = form.getByRole('combobox', { name: /^Role/ });
    await user.clear(role);
    await user.type(form.getByRole('combobox', { name: /^Who/ }), 'Ada Lovelace');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(role).toHaveAccessibleDescription(/belongs to a role/));
    expect(fake.callsOf('interactions.log')).toEqual([]);
  });
});

describe('An inbound contact', () => {
  it('asks whether it is what they promised, and takes a call for the call', async () => {
    const { user, fake } = await start(promised);
    const form = await openForm(user, 'c', 'Log a call');
    await user.keyboard('Ada Lovelace');
    const asked = await form.findByRole('group', { name: 'Is that what they promised?' });
    expect(within(asked).getByRole('checkbox')).toBeChecked();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await closed();
    const promises = answerOf(fake.services.promises.list(fake.role('Data Analyst').id));
    expect(promises.map(({ state }) => state)).toEqual(['kept']);
  });

  it('does not take an e-mail for it, nor a call of the user’s own', async () => {
    const { user, fake } = await start(promised);
    const form = await openForm(user, 'e', 'Log an e-mail');
    await user.keyboard('Ada Lovelace');
    await user.click(form.getByRole('radio', { name: 'They wrote to me' }));
    const asked = await form.findByRole('group', { name: 'Is that what they promised?' });
    expect(within(asked).getByRole('checkbox')).not.toBeChecked();
    await user.click(form.getByRole('radio', { name: 'I wrote to them' }));
    expect(form.queryByRole('group', { name: 'Is that what they promised?' })).toBeNull();
    await user.click(form.getByRole('radio', { name: 'They wrote to me' }));
    await user.click(form.getByRole('checkbox', { name: 'It needs a reply' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await closed();
    expect(fake.callsOf('interactions.log')[0]?.also).toEqual({ needsNoReply: true });
  });
});

describe('The promises of a role', () => {
  it('stand in its overview, and what became of them is said there', async () => {
    const { user, fake } = await start(promised);
    await user.keyboard('{Enter}');
    const list = await screen.findByRole('region', { name: 'Promises' });
    expect(list).toHaveTextContent(/Ada Lovelace will call by .+, tomorrow/);
    await user.click(within(list).getByRole('button', { name: 'They did' }));
    await waitFor(() => expect(list).toHaveTextContent('Kept'));
    expect(answerOf(fake.services.people.get(fake.person('Ada Lovelace').id)).promises).toEqual({ kept: 1, broken: 0 });
    await user.click(within(list).getByRole('button', { name: 'More for: Ada Lovelace will call' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Open again' }));
    await within(list).findByRole('button', { name: 'They didn’t' });
  });

  it('are put right in a form: another day and time, and the words', async () => {
    const { user, fake } = await start(promised);
    await user.keyboard('{Enter}');
    const list = await screen.findByRole('region', { name: 'Promises' });
    const more = within(list).getByRole('button', { name: 'More for: Ada Lovelace will call' });
    await user.click(more);
    await user.click(await screen.findByRole('menuitem', { name: 'Change the promise' }));
    const form = within(await within(list).findByRole('form', { name: 'Change the promise' }));
    expect(form.getByLabelText(/^In their words/)).toHaveFocus();
    const day = addDays(TODAY, 3);
    await user.clear(form.getByLabelText('By which day'));
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(form.getByText('Choose the day by which they promised it.')).toBeVisible();
    await user.type(form.getByLabelText('By which day'), day);
    await user.type(form.getByLabelText(/^At what time/), '15:00');
    await user.type(form.getByLabelText(/^In their words/), 'ring me back{Enter}');
    await waitFor(() => expect(list).toHaveTextContent(/Ada Lovelace will ring me back by .+, in 3 days/));
    expect(more).toHaveFocus();
    expect(fake.callsOf('promises.patch')).toMatchObject([
      { fields: { text: 'ring me back', due: { day, time: '15:00', zone: ZONE } } },
    ]);
    await user.click(within(screen.getByRole('region', { name: 'Notices' })).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(list).toHaveTextContent(/Ada Lovelace will call by .+, tomorrow/));
  });

  it('leave by when as it was where that is not touched, and are left alone by Esc', async () => {
    const { user, fake } = await start(promised);
    await user.keyboard('{Enter}');
    const list = await screen.findByRole('region', { name: 'Promises' });
    const edit = async () => {
      await user.click(within(list).getByRole('button', { name: /^More for: Ada Lovelace will/ }));
      await user.click(await screen.findByRole('menuitem', { name: 'Change the promise' }));
    };
    await edit();
    await user.keyboard('nothing{Escape}');
    expect(within(list).queryByRole('form')).toBeNull();
    expect(screen.getByRole('region', { name: 'Promises' })).toBeVisible();
    await edit();
    await user.keyboard('ring me{Enter}');
    await waitFor(() => expect(fake.callsOf('promises.patch')).toHaveLength(1));
    expect(fake.callsOf('promises.patch')[0]?.fields).toEqual({ text: 'ring me' });
  });
});

describe('An offer', () => {
  it('is logged with the call in which it was made, and stands in the timeline', async () => {
    const { user, fake } = await start();
    const form = await openForm(user, 'c', 'Log a call');
    await user.type(form.getByRole('combobox', { name: /^Who/ }), 'Ada Lovelace');
    await user.type(form.getByLabelText('What they said comes next'), 'written offer, answer in 3 days');
    expect(form.getByText(/^They made an offer in writing, to be answered by .+ \(in 3 days\)\.$/)).toBeVisible();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await closed();
    expect(fake.callsOf('interactions.log')[0]?.also).toMatchObject({
      signals: [offerSaid({ form: 'written', answerBy: addDays(TODAY, 3) })],
    });
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('tab', { name: /^Timeline/ }));
    const entry = await screen.findByText(/Ada Lovelace made you a written offer, to be answered by/);
    expect(entry).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^More for: Ada Lovelace made you a written offer/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'I misheard' }));
    expect(await screen.findByText(/\(misheard\)/)).toBeVisible();
  });
});

describe('Where they are with their decision', () => {
  it('is one more field of a call in which people talked, and a signal in their words', async () => {
    const { user, fake } = await start();
    const form = await openForm(user, 'c', 'Log a call');
    await user.type(form.getByRole('combobox', { name: /^Who/ }), 'Ada Lovelace');
    await user.type(form.getByLabelText('What was said'), 'We are ready.');
    await user.selectOptions(form.getByLabelText('Where they are with their decision'), 'Ready to hire');
    await user.click(form.getByRole('radio', { name: 'No, I missed it' }));
    expect(form.queryByLabelText('Where they are with their decision')).toBeNull();
    await user.click(form.getByRole('radio', { name: 'Yes' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await closed();
    expect(fake.callsOf('interactions.log')[0]?.also?.signals).toEqual([stanceSaid('ready_to_hire', 'We are ready.')]);
  });
});
