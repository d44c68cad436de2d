import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { problems } from '../../support/listPage.ts';
import type { PlayedSystem } from '../../support/realBridge.ts';
import { renderApp } from '../../support/renderApp.tsx';

const open = async (desktop: Partial<PlayedSystem> = {}) => {
  const page = await renderApp({ desktop }, '#/settings');
  const isOn = await screen.findByRole('switch', { name: /asks from anywhere who is calling/ });
  const set = () => page.fake.callsOf('settings.update').map(({ callerShortcut }) => callerShortcut);
  return { ...page, isOn, set };
};

describe('the key that asks who is calling', () => {
  it('is off at first; the field takes the keys that are pressed in it, and only those an app may take', async () => {
    const { user, isOn, set } = await open({ callerShortcut: 'works' });
    expect(isOn).not.toBeChecked();
    expect(screen.queryByLabelText('Keys')).toBeNull();
    await user.click(isOn);
    const field = await screen.findByLabelText('Keys');
    expect(field).toHaveValue('Ctrl Alt W');
    await user.click(field);
    await user.keyboard('{Control>}{Shift>}j{/Shift}{/Control}');
    await waitFor(() => expect(field).toHaveValue('Ctrl Shift J'));
    await user.keyboard('k');
    expect(field).toHaveAccessibleDescription(/Hold Ctrl, Alt/);
    await user.keyboard('{F9}');
    await waitFor(() => expect(field).toHaveValue('F9'));
    expect(field).not.toHaveAccessibleDescription(/Hold Ctrl, Alt/);
    await user.tab();
    expect(field).not.toHaveFocus();
    await user.click(isOn);
    await waitFor(() => expect(set()).toEqual(['Control+Alt+W', 'Control+Shift+J', 'F9', null]));
    expect(await problems()).toEqual([]);
  });

  it('stands in the list of shortcuts, with the way to it while it is off', async () => {
    const { user, isOn, fake } = await open({ callerShortcut: 'works' });
    expect(isOn).toHaveAccessibleDescription(/while other programs are in front/);
    act(() => fake.emit('command', { command: 'shortcuts' }));
    expect(await screen.findByText('Who is calling?, by keys that you choose in the settings')).toBeVisible();
    await user.keyboard('{Escape}');
    await user.click(isOn);
    await screen.findByLabelText('Keys');
    act(() => fake.emit('command', { command: 'shortcuts' }));
    const what = await screen.findByText('Who is calling?, also from other programs');
    expect(what.parentElement).toHaveTextContent('Ctrl Alt W');
  });

  it.each([
    ['refused', /did not let the app have these keys/],
    ['unsure', /Wayland/],
  ] as const)('says so where it is %s', async (callerShortcut, text) => {
    const { user, isOn } = await open({ callerShortcut });
    await user.click(isOn);
    expect(await screen.findByText(text)).toBeVisible();
  });
});
