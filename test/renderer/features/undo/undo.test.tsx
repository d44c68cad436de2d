import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { queryKeys } from '#renderer/api/queryKeys.ts';
import { alerted, announced, card, renderApp, titlesIn } from '../../support/renderApp.tsx';

/** A board on which a move can be taken back, and another one be done again. */
const start = async () => {
  const app = await renderApp({ spread: { applied: 2 } });
  const { fake } = app;
  // The first answer is in place before it becomes stale.
  await waitFor(() => expect(app.client.getQueryData(queryKeys.undo)).toBeDefined());
  act(() => {
    for (const stage of ['screening', 'applied', 'offer'] as const) fake.moveRole('Data Analyst', stage);
    void fake.services.undo.undo();
  });
  await screen.findByRole('button', { name: 'Redo', description: 'Redo moving “Data Analyst”' });
  return app;
};

describe('Undo', () => {
  it('takes back what was done last by Ctrl and Z, and says what that was', async () => {
    const { fake, user } = await start();
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(announced()).toBe('Undone: moving “Data Analyst”.'));
    expect(fake.callsOf('undo.undo')).toHaveLength(1);
  });

  it.each(['{Control>}y{/Control}', '{Control>}{Shift>}z{/Shift}{/Control}'])('is taken back by %s', async (keys) => {
    const { fake, user } = await start();
    await user.keyboard(keys);
    await waitFor(() => expect(announced()).toBe('Redone: moving “Data Analyst”.'));
    expect(fake.callsOf('undo.redo')).toHaveLength(1);
    expect(fake.callsOf('undo.undo')).toHaveLength(0);
  });

  it('leaves Ctrl and Z to the text where text is typed', async () => {
    const { fake, user } = await start();
    await user.click(screen.getByRole('searchbox'));
    await user.keyboard('{Control>}z{/Control}');
    expect(fake.callsOf('undo.undo')).toHaveLength(0);
  });

  it('changes nothing under an open dialog', async () => {
    const { fake, user } = await start();
    await user.keyboard('?');
    await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    await user.keyboard('{Control>}z{/Control}');
    act(() => fake.emit('command', { command: 'undo' }));
    expect(fake.callsOf('undo.undo')).toHaveLength(0);
  });

  it('does the same from the menu', async () => {
    const { fake } = await start();
    act(() => fake.emit('command', { command: 'undo' }));
    await waitFor(() => expect(fake.callsOf('undo.undo')).toHaveLength(1));
  });

  it('has buttons that tell what they would take back', async () => {
    const { fake, user } = await start();
    await user.click(await screen.findByRole('button', { name: 'Undo', description: 'Undo moving “Data Analyst”' }));
    await user.click(screen.getByRole('button', { name: 'Redo', description: 'Redo moving “Data Analyst”' }));
    await waitFor(() => expect(fake.callsOf('undo.redo')).toHaveLength(1));
    expect(fake.callsOf('undo.undo')).toHaveLength(1);
  });

  it('does nothing by its buttons where there is nothing', async () => {
    const { fake, user } = await renderApp({ spread: { applied: 1 } });
    const button = screen.getByRole('button', { name: 'Undo' });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await user.click(button);
    expect(fake.callsOf('undo.undo')).toHaveLength(0);
  });

  it('says in words why it could not be done', async () => {
    const { fake, user } = await start();
    fake.fail('undo.undo', { code: 'conflict', message: 'There is nothing to undo. Nothing was changed.' });
    await user.keyboard('{Control>}z{/Control}');
    expect(
      await screen.findByText('There is nothing to undo. Nothing was changed.', { selector: 'li span' }),
    ).toBeVisible();
  });

  it('waits for a write that is under way', async () => {
    const { fake, user } = await start();
    const release = fake.hold('roles.move');
    act(() => card('Data Analyst').focus());
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(fake.callsOf('roles.move')).toHaveLength(1));
    expect(fake.callsOf('undo.undo')).toHaveLength(0);
    act(release);
    await waitFor(() => expect(fake.callsOf('undo.undo')).toHaveLength(1));
  });

  it('is followed by writes that name the version as it is after it', async () => {
    const { fake, user } = await start();
    const { version } = fake.role('Data Analyst');
    const moveDown = async (times: number) => {
      act(() => card('Data Analyst').focus());
      await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
      await waitFor(() => expect(fake.callsOf('roles.move')).toHaveLength(times));
    };
    await moveDown(1);
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(announced()).toBe('Undone: moving “Data Analyst”.'));
    await waitFor(() => expect(titlesIn('Applied')[0]).toBe('Data Analyst'));
    await moveDown(2);
    expect(fake.callsOf('roles.move').map((move) => move.version)).toEqual([version, version]);
    await waitFor(() => expect(fake.role('Data Analyst').version).toBe(version + 1));
    expect(alerted()).toBe('');
  });
});
