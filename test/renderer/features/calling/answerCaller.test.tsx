import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../support/renderApp.tsx';

const start = () =>
  renderApp({
    prepare: (main) => {
      main.addRole('Night Porter');
      main.addPerson('Edith Hale', { parts: { 'Night Porter': 'recruiter' } });
    },
  });

describe('what was chosen in the small window', () => {
  it('opens the role, or the person', async () => {
    const { fake } = await start();
    const [roleId, personId] = [fake.role('Night Porter').id, fake.person('Edith Hale').id];
    act(() => fake.emit('caller', { act: 'open', roleId, personId }));
    expect(window.location.hash).toBe(`#/board/role/${roleId}`);
    act(() => fake.emit('caller', { act: 'open', roleId: null, personId }));
    expect(window.location.hash).toBe(`#/people/${personId}`);
  });

  it('logs an incoming call with person and role filled in', async () => {
    const { fake } = await start();
    const [roleId, personId] = [fake.role('Night Porter').id, fake.person('Edith Hale').id];
    act(() => fake.emit('caller', { act: 'log', roleId, personId }));
    expect(await screen.findByRole('combobox', { name: 'Who' })).toHaveValue('Edith Hale');
    expect(screen.getByRole('combobox', { name: /^Role/ })).toHaveValue('Night Porter');
    expect(screen.getByLabelText('They called me')).toBeChecked();
  });

  it('leaves a form that is open as it is, and says so', async () => {
    const { fake, user } = await start();
    await user.keyboard('{Control>}n{/Control}');
    await screen.findByRole('dialog');
    act(() => fake.emit('caller', { act: 'log', roleId: null, personId: null }));
    expect(await screen.findAllByText(/The form that is open was left as it is/)).not.toEqual([]);
  });

  it('asks for the small window by the palette', async () => {
    const { fake, user } = await start();
    await user.keyboard('{Control>}k{/Control}');
    await user.keyboard('who is calling');
    await user.click(await screen.findByRole('option', { name: /Who is calling/ }));
    expect(fake.callsOf('calling.show')).toHaveLength(1);
  });
});
