import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createQueryClient } from '#renderer/api/queryClient.ts';
import { CallingPage } from '#renderer/app/CallingPage.tsx';
import { seed } from '#renderer/app/seed.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { problems } from '../../support/listPage.ts';
import { createRealBridge, type RealBridge } from '../../support/realBridge.ts';
import { announced } from '../../support/renderApp.tsx';
import { daysAgo } from '../../support/testWriter.ts';

const NUMBER = '+34 600 11 22 33';

const people = (main: RealBridge): void => {
  main.addRole('Night Porter', { companyName: 'Hale & Daughter' });
  main.addRole('Lighthouse Keeper', { companyName: 'Trinity House' });
  main.addPerson('Edith Hale', { phone: NUMBER, parts: { 'Night Porter': 'hiring_manager' } });
  main.addPerson('Edith Marsh', { companyName: 'Elsewhere' });
  main.log({ role: 'Night Porter', person: 'Edith Hale', at: daysAgo(2), text: 'They like you. More on Friday.' });
};

/** The page of the small window. */
const open = async (prepare: (main: RealBridge) => void = people) => {
  const main = await createRealBridge();
  onTestFinished(main.close);
  prepare(main);
  Object.assign(window, { followthrough: main.bridge });
  const client = createQueryClient();
  seed(client, answerOf(await main.bridge.invoke('app.bootstrap', {})));
  const user = userEvent.setup();
  render(<CallingPage client={client} />);
  const acts = () => main.callsOf('calling.act');
  const field = await screen.findByRole('combobox', { name: 'Number, name or word' });
  return { main, user, acts, field, client };
};
/** What stands there, other than what is said to screen readers. */
const page = () => within(screen.getByRole('main'));
const chosen = (): HTMLElement => screen.getByRole('option', { selected: true });

describe('the window that asks who is calling', () => {
  it('begins in its field, says what it takes, and tells main that it stands', async () => {
    const { main, field } = await open();
    expect(field).toHaveFocus();
    expect(document.title).toBe('Who is calling?');
    expect(screen.getByText(/Type the number on the display/)).toBeVisible();
    expect(main.callsOf('calling.painted')).toHaveLength(1);
    expect(main.callsOf('app.painted')).toHaveLength(0);
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(await problems()).toEqual([]);
  });

  it('shows by a number in another writing who it is, the role, what was said last and the number on file', async () => {
    const { user, main } = await open();
    await user.keyboard('0034600112233');
    const option = await screen.findByRole('option', { name: /Edith Hale/ });
    for (const text of ['Hiring manager', 'Their number', 'Night Porter, Hale & Daughter', 'Applied', 'They like you. More on Friday.', NUMBER])
      expect(within(option).getByText(text)).toBeVisible(); // biome-ignore format: a list is read as one
    expect(within(option).getByText(/^A call came 2 days ago/)).toBeVisible();
    await waitFor(() => expect(announced()).toBe('1 person or role found'));
    expect(await problems()).toEqual([]);
    await act(async () => {
      main.log({ role: 'Night Porter', person: 'Edith Hale', at: daysAgo(0), text: 'It is Tuesday now.' });
    });
    expect(await screen.findByText('It is Tuesday now.')).toBeVisible();
  });

  it('opens the role by Enter, of somebody without one the person, and logs the call by the main key', async () => {
    const { user, acts, main, field } = await open();
    const [hale, marsh] = [main.person('Edith Hale').id, main.person('Edith Marsh').id];
    const role = main.role('Night Porter').id;
    await user.keyboard('edith');
    await screen.findByRole('option', { name: /Edith Hale/ });
    await user.keyboard('{Enter}');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.keyboard('{ArrowDown}');
    expect(chosen()).toHaveTextContent('Edith Marsh');
    expect(field).toHaveAttribute('aria-activedescendant', chosen().id);
    expect(screen.getByRole('button', { name: /Open the person/ })).toBeVisible();
    await user.keyboard('{Enter}{ArrowDown}');
    expect(chosen()).toHaveTextContent('Edith Hale');
    await user.click(screen.getByRole('button', { name: /Log the call/ }));
    expect(acts()).toEqual([
      { act: 'open', roleId: role, personId: hale },
      { act: 'log', roleId: role, personId: hale },
      { act: 'open', roleId: null, personId: marsh },
      { act: 'log', roleId: role, personId: hale },
    ]);
    expect(await problems()).toEqual([]);
  });

  it('waits for what stands there when Enter is pressed at once', async () => {
    const { user, acts, main } = await open();
    await user.keyboard('marsh');
    await screen.findByRole('option', { name: /Edith Marsh/ });
    const go = main.hold('callers.find');
    await user.clear(screen.getByRole('combobox'));
    await user.keyboard('porter{Enter}');
    expect(acts()).toEqual([]);
    go();
    await waitFor(() => expect(acts()).toMatchObject([{ act: 'open', roleId: main.role('Night Porter').id }]));
  });

  it('offers to log the call of somebody unknown, and shows a role of which nobody is known', async () => {
    const { user, acts, main, field } = await open();
    await user.keyboard('699999999');
    expect(await page().findByText('Nobody known by that number.')).toBeVisible();
    expect(await problems()).toEqual([]);
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('button', { name: /Log the call as somebody new/ }));
    const nobody = { act: 'log', roleId: null, personId: null };
    expect(acts()).toEqual([nobody, nobody]);
    await user.clear(field);
    await user.keyboard('lighthouse');
    expect(await screen.findByRole('option', { name: /Lighthouse Keeper.*Nobody is known there yet/ })).toBeVisible();
    await user.keyboard('{Enter}');
    expect(acts().at(-1)).toEqual({ act: 'open', roleId: main.role('Lighthouse Keeper').id, personId: null });
    await user.clear(field);
    await user.keyboard('zzz');
    expect(await page().findByText('Nobody known by that.')).toBeVisible();
  });

  it('closes by Escape, not while letters are composed, and forgets who it was', async () => {
    const { user, main, field, client } = await open();
    await user.keyboard('edith');
    await screen.findByRole('option', { name: /Edith Hale/ });
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true }));
    expect(main.callsOf('calling.close')).toHaveLength(0);
    await user.keyboard('{Escape}');
    expect(main.callsOf('calling.close')).toHaveLength(1);
    act(() => main.emit('calling', { step: 'left' }));
    expect(screen.getByRole('combobox')).toHaveValue('');
    expect(screen.getByRole('combobox')).toHaveFocus();
    expect(screen.queryByText('Edith Hale')).toBeNull();
    const kept = client.getQueryCache().findAll({ queryKey: ['search'] });
    expect(kept.filter(({ state }) => state.data !== undefined)).toEqual([]);
    // Nor does it stand there again until the next answer comes.
    const go = main.hold('callers.find');
    await user.keyboard('m');
    expect(screen.queryByText('Edith Hale')).toBeNull();
    go();
  });

  it('is ready to be typed over when it is asked for again', async () => {
    const { user, main, field } = await open();
    await user.keyboard('edith');
    await user.tab();
    act(() => main.emit('calling', { step: 'asked' }));
    expect(field).toHaveFocus();
    await user.keyboard('marsh');
    expect(field).toHaveValue('marsh');
  });

  it('says so when nothing can be looked up', async () => {
    const { user, main } = await open();
    main.fail('callers.find', { code: 'database', message: 'No.' });
    await user.keyboard('e');
    expect(await screen.findByText(/could not be looked up/)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
