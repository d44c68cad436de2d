import { act, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { card, renderApp } from '../../support/renderApp.tsx';
import { daysAgo } from '../../support/testWriter.ts';

const start = async (notes = '') => {
  const app = await renderApp({
    spread: { applied: 1 },
    prepare: (main) => {
      main.addPerson('Ada Lovelace', { parts: { 'Data Analyst': 'hiring_manager' } });
      const personIds = [main.person('Ada Lovelace').id];
      if (notes !== '') {
        main.addInterview('Data Analyst', daysAgo(1), { notes, state: 'held', personIds });
      }
    },
  });
  return app;
};

const findings = async () =>
  (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })).violations;
type User = Awaited<ReturnType<typeof start>>['user'];
const dialog = async (name = 'Add a signal') => {
  const found = await screen.findByRole('dialog', { name });
  await within(found).findByRole('button', { name: 'Save' });
  return within(found);
};
const closed = (): Promise<void> => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

const openOnCard = async (user: User) => {
  act(() => card('Data Analyst').focus());
  await user.keyboard('{Control>}{Shift>}S{/Shift}{/Control}');
  return dialog();
};

describe('The form of a signal', () => {
  it('takes person, topic and value by keys, and remembers who, how and when for the next', async () => {
    const { user, fake } = await start();
    const form = await openOnCard(user);
    await waitFor(() => expect(form.getByRole('combobox', { name: /^Who said it/ })).toHaveFocus());
    await user.keyboard('Ada Lovelace');
    await user.selectOptions(form.getByLabelText('What about'), 'Pay');
    await user.type(form.getByLabelText('What they said'), '48-54k EUR a year');
    expect(form.getByText('€48,000–54,000 a year')).toBeVisible();
    await user.type(form.getByLabelText('In their words'), 'Between 48 and 54.');
    await user.selectOptions(form.getByLabelText('How they said it'), 'e-mail');
    await user.type(form.getByLabelText(/^When/), '2026-03-03');
    await user.click(form.getByRole('button', { name: 'Save and next' }));
    await waitFor(() => expect(form.getByLabelText('What about')).toHaveValue(''));
    expect(form.getByRole('combobox', { name: /^Who said it/ })).toHaveValue('Ada Lovelace');
    await user.selectOptions(form.getByLabelText('What about'), 'Where they are');
    await user.click(form.getByRole('radio', { name: 'Ready to hire' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await closed();
    const said = { channel: 'email', at: { day: '2026-03-03', time: null } };
    expect(fake.callsOf('signals.add').map(({ signal }) => signal)).toMatchObject([
      { said: { topic: 'salary', value: { min: 48_000, max: 54_000 } }, quote: 'Between 48 and 54.', ...said },
      { said: { topic: 'decision_stance', value: 'ready_to_hire' }, quote: '', ...said },
    ]);
  });

  it('says what is missing or cannot be read, and keeps what was typed', async () => {
    const { user, fake } = await start();
    const form = await openOnCard(user);
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await form.findByText('Choose what it is about.')).toBeVisible();
    await user.selectOptions(form.getByLabelText('What about'), 'Decision by');
    await user.type(form.getByLabelText('What they said'), 'soonish');
    await user.click(form.getByRole('button', { name: 'Save' }));
    const value = form.getByLabelText('What they said');
    expect(value).toHaveAccessibleDescription(/cannot be read/);
    expect(value).toHaveFocus();
    expect(value).toHaveValue('soonish');
    expect(fake.callsOf('signals.add')).toEqual([]);
    expect(await findings()).toEqual([]);
  });

  it('names the one who decides, and whose words somebody told', async () => {
    const { user, fake } = await start();
    const form = await openOnCard(user);
    await user.clear(form.getByRole('combobox', { name: /^Who said it/ }));
    await user.type(form.getByRole('combobox', { name: /^Who said it/ }), 'Grace Hopper');
    await user.selectOptions(await form.findByLabelText(/Grace Hopper is new/), 'Recruiter');
    await user.selectOptions(form.getByLabelText('What about'), 'Who decides');
    await user.type(form.getByRole('combobox', { name: /^Who decides/ }), 'Ada Lovelace');
    await user.click(form.getByRole('checkbox', { name: 'They told me what somebody else said' }));
    await user.type(form.getByRole('combobox', { name: /^Whose words/ }), 'Ada Lovelace');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await closed();
    const ada = fake.person('Ada Lovelace').id;
    expect(fake.callsOf('signals.add')[0]?.signal).toMatchObject({
      who: { kind: 'new', name: 'Grace Hopper', part: 'recruiter' },
      hearsayOf: { who: { kind: 'person', personId: ada } },
      said: { topic: 'decision_maker', value: ada },
    });
  });
});

describe('An interview’s notes', () => {
  it('give a signal with its quote, its speaker and its day by five keys at most, beside the value', async () => {
    const { user, fake } = await start('We are ready to move. Several others remain.');
    await user.click(card('Data Analyst'));
    await user.click(await screen.findByRole('tab', { name: /^Interviews/ }));
    const notes = await screen.findByText(/ready to move/);
    const text = notes.firstChild;
    if (text === null) throw new Error('there are notes');
    window.getSelection()?.setBaseAndExtent(text, 0, text, 'We are ready to move.'.length);
    await user.keyboard('{Control>}{Shift>}S{/Shift}{/Control}'); // 1
    const form = await dialog();
    const topic = form.getByLabelText('What about');
    await waitFor(() => expect(topic).toHaveFocus());
    // jsdom has no choosing by letter: this stands for W (2).
    await user.selectOptions(topic, 'Where they are');
    await user.keyboard('{Tab}'); // 3
    await user.click(form.getByRole('radio', { name: 'Ready to hire' }));
    await user.keyboard('{Control>}{Enter}{/Control}'); // 4
    await closed();
    const interview = fake.callsOf('signals.add')[0]?.signal;
    expect(interview).toMatchObject({
      who: { kind: 'person', personId: fake.person('Ada Lovelace').id },
      quote: 'We are ready to move.',
      channel: 'video',
    });
    expect(interview?.interviewId).not.toBeNull();
  });
});
