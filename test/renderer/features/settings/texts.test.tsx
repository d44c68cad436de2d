import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../support/renderApp.tsx';

const open = async () => {
  const app = await renderApp(
    { prepare: (main) => main.answer('backups.list', () => ({ folder: '/data', backups: [], problem: null })) },
    '#/settings',
  );
  const section = await screen.findByRole('region', { name: 'Texts' });
  return { ...app, section, text: await within(section).findByRole<HTMLTextAreaElement>('textbox', { name: 'Text' }) };
};

describe('The texts of drafts', () => {
  it('take a template of the user’s own, show how it reads, and go back to the app’s', async () => {
    const { fake, user, section, text } = await open();
    const first = text.value;
    await user.clear(text);
    await user.type(text, 'Dear {{name}, is ');
    await user.click(within(section).getByRole('button', { name: 'Insert {the role}' }));
    expect(text).toHaveValue('Dear {name}, is {the role}');
    const preview = within(section).getByRole('region', { name: 'As it would read' });
    expect(preview).toHaveTextContent('Dear Rita Kowalski, is the Data Analyst role at Kestrel Robotics');
    await user.tab();
    await waitFor(() =>
      expect(fake.callsOf('draftTemplates.keep').at(-1)).toMatchObject({
        rule: 'applied',
        channel: 'email',
        letter: { body: 'Dear {name}, is {the role}' },
      }),
    );
    await user.selectOptions(within(section).getByRole('combobox', { name: 'By' }), 'Call');
    expect(await within(section).findByText(/The app’s own texts are used/)).toBeVisible();
    await user.selectOptions(within(section).getByRole('combobox', { name: 'By' }), 'E-mail');
    expect(within(section).getByRole('textbox', { name: 'Text' })).toHaveValue('Dear {name}, is {the role}');
    await user.click(within(section).getByRole('button', { name: 'Back to the app’s own texts' }));
    await waitFor(() => expect(within(section).getByRole('textbox', { name: 'Text' })).toHaveValue(first));
  });

  it('say where a field does not exist, or a bracket is never closed', async () => {
    const { user, section, text } = await open();
    await user.clear(text);
    await user.type(text, 'I want {{salary wish}. [[Or not');
    expect(
      within(section).getByText('There is no field “{salary wish}”: it stays in the text as it stands.'),
    ).toBeVisible();
    expect(within(section).getByText('A “[” is never closed: it stays in the text as it stands.')).toBeVisible();
    expect((await axe.run(section, { rules: { 'color-contrast': { enabled: false } } })).violations).toEqual([]);
  });

  it('are signed with the name that the user gives', async () => {
    const { fake, user, section } = await open();
    await user.type(within(section).getByRole('textbox', { name: 'My name' }), ' Sam Doe {Enter}');
    await user.type(within(section).getByRole('textbox', { name: 'My phone number' }), '555 0199');
    await user.tab();
    expect(fake.callsOf('settings.update')).toEqual([{ myName: 'Sam Doe' }, { myPhone: '555 0199' }]);
  });
});
