import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CARD_STRIDE } from '#renderer/features/board/cardSize.ts';
import { alerted, announced, besideHeading, card, column, renderApp, titlesIn } from './support/renderApp.tsx';

const spread = { saved: 2, applied: 3 };
const SAVED = ['Data Analyst', 'Technical Writer'];
const APPLIED = ['QA Engineer', 'Editor, Features', 'Product Manager, Payments'];
const moveButtons = () => screen.getAllByRole('button', { name: 'Move or edit Data Analyst' });
const diskFull = { code: 'disk_full', message: 'The disk is full. Nothing was written.' } as const;

describe('The board', () => {
  it('shows every column with its count and its cards in their order', async () => {
    await renderApp({ spread });
    expect(screen.getByRole('heading', { level: 1, name: 'Board' })).toBeVisible();
    expect(besideHeading()).toBe('5 active');
    expect(within(column('Applied')).getByRole('heading', { name: 'Applied, 3 roles' })).toBeInTheDocument();
    expect(titlesIn('Saved')).toEqual(SAVED);
    expect(titlesIn('Applied')).toEqual(APPLIED);
  });

  it('shows a hostile title as the text that it is', async () => {
    const { fake } = await renderApp({ spread });
    act(() => void fake.patchRole('Data Analyst', { title: '<img src=x onerror=alert(1)>' }));
    expect(await screen.findByText('<img src=x onerror=alert(1)>')).toBeVisible();
    expect(document.querySelector('img')).toBeNull();
  });

  it('draws a screenful of a column of thousands, and tells how many there are', async () => {
    await renderApp({ spread: { applied: 2000 } });
    const cards = within(column('Applied')).getAllByRole('listitem');
    expect(cards.length).toBeLessThan(30);
    expect(cards[0]).toHaveAttribute('aria-setsize', '2000');
    expect(cards[0]).toHaveAttribute('aria-posinset', '1');
  });

  it('shows what main says has changed', async () => {
    const { fake } = await renderApp({ spread });
    act(() => void fake.addRole('From elsewhere', { stage: 'offer' }));
    expect(await screen.findByText('From elsewhere')).toBeVisible();
    expect(besideHeading()).toBe('6 active');
  });

  it('keeps the cards on screen, however deep, when the number of roles in the rail changed before', async () => {
    const { fake } = await renderApp({ spread: { applied: 200 } });
    const list = within(column('Applied')).getByRole('list').closest('div')?.parentElement as HTMLElement;
    list.scrollTop = 180 * CARD_STRIDE;
    fireEvent.scroll(list);
    await waitFor(() => expect(fake.callsOf('board.page')).not.toHaveLength(0));
    for (const total of [201, 202]) {
      const before = fake.callsOf('board.page').length;
      act(() => {
        fake.quietly(() => fake.addRole('From elsewhere', { stage: 'offer' }));
        fake.changed('board');
      });
      await waitFor(() => expect(besideHeading()).toBe(`${total} active`));
      expect(fake.callsOf('board.page').length).toBeGreaterThan(before);
    }
  });

  it('says in an empty column what belongs there', async () => {
    await renderApp({ spread });
    expect(within(column('Offer')).getByText('Offers in hand')).toBeVisible();
  });
});

describe('Moving a card by the keyboard', () => {
  it('goes to the next column with Alt and the arrow, is announced, and keeps the focus', async () => {
    const { fake, user } = await renderApp({ spread });
    act(() => card('Technical Writer').focus());
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(titlesIn('Applied')).toEqual(['Technical Writer', ...APPLIED]);
    expect(titlesIn('Saved')).toEqual(['Data Analyst']);
    expect(announced()).toBe('Moved Technical Writer from Saved to Applied, position 1 of 4');
    expect(card('Technical Writer')).toHaveFocus();
    await waitFor(() => expect(fake.callsOf('roles.move')).toHaveLength(1));
    expect(fake.callsOf('roles.move')[0]?.to.afterRoleId).toBeNull();
  });

  it('goes down and up within its column', async () => {
    const { user } = await renderApp({ spread });
    act(() => card('QA Engineer').focus());
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(titlesIn('Applied')).toEqual(['Editor, Features', 'QA Engineer', 'Product Manager, Payments']);
    expect(announced()).toBe('Moved QA Engineer within Applied, position 2 of 3');
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(titlesIn('Applied')).toEqual(APPLIED);
    expect(card('QA Engineer')).toHaveFocus();
  });

  it('says that it stays where it is at the end of its column', async () => {
    const { fake, user } = await renderApp({ spread });
    act(() => card('QA Engineer').focus());
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(announced()).toBe('QA Engineer stays where it is, position 1 of 3');
    expect(fake.callsOf('roles.move')).toHaveLength(0);
  });

  it('shows the move before main has answered', async () => {
    const { fake, user } = await renderApp({ spread });
    const release = fake.hold('roles.move');
    act(() => card('Technical Writer').focus());
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(titlesIn('Applied')[0]).toBe('Technical Writer');
    release();
    await waitFor(() => expect(fake.rolesIn('applied')).toHaveLength(4));
    expect(titlesIn('Applied')[0]).toBe('Technical Writer');
  });

  it('is taken back with a message when main refuses it', async () => {
    const { fake, user } = await renderApp({ spread });
    fake.fail('roles.move', diskFull);
    act(() => card('Technical Writer').focus());
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await waitFor(() => expect(titlesIn('Saved')).toEqual(SAVED));
    expect(titlesIn('Applied')).toEqual(APPLIED);
    expect(alerted()).toBe('Technical Writer is back where it was. The disk is full. Nothing was written.');
    const notices = screen.getByRole('region', { name: 'Notices' });
    expect(within(notices).getByText(/The disk is full/)).toBeVisible();
    await waitFor(() => expect(card('Technical Writer')).toHaveFocus());
  });

  it('sends two quick moves one after the other, each with the version that the last one left', async () => {
    const { fake, user } = await renderApp({ spread });
    act(() => card('QA Engineer').focus());
    await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{ArrowRight}{/Alt}');
    await waitFor(() => expect(fake.callsOf('roles.move')).toHaveLength(3));
    expect(fake.callsOf('roles.move').map(({ version }) => version)).toEqual([1, 2, 3]);
    await waitFor(() => expect(titlesIn('Screening')).toEqual(['QA Engineer']));
    expect(alerted()).toBe('');
  });
});

describe("The card's menu", () => {
  it('moves the card to another stage', async () => {
    const { user } = await renderApp({ spread });
    await user.click(screen.getByRole('button', { name: 'Move or edit QA Engineer' }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Offer' }));
    expect(titlesIn('Offer')).toEqual(['QA Engineer']);
    expect(announced()).toBe('Moved QA Engineer from Applied to Offer, position 1 of 1');
    await waitFor(() => expect(card('QA Engineer')).toHaveFocus());
  });

  it('moves the card to the bottom of its column', async () => {
    const { user } = await renderApp({ spread });
    await user.click(screen.getByRole('button', { name: 'Move or edit QA Engineer' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Within the column' }));
    await user.click(await screen.findByRole('menuitem', { name: 'To the bottom' }));
    await waitFor(() => expect(titlesIn('Applied').at(-1)).toBe('QA Engineer'));
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  });

  it('moves it to the bottom of a long column, though the board is read anew while its end is fetched', async () => {
    const { fake, user } = await renderApp({ spread: { applied: 200 } });
    const [first] = fake.rolesIn('applied');
    const last = fake.rolesIn('applied').at(-1);
    const release = fake.hold('board.page');
    await user.click(moveButtons()[0] as HTMLElement);
    await user.click(await screen.findByRole('menuitem', { name: 'Within the column' }));
    await user.click(await screen.findByRole('menuitem', { name: 'To the bottom' }));
    await waitFor(() => expect(fake.callsOf('board.page')).not.toHaveLength(0));
    act(() => fake.changed('board'));
    await waitFor(() => expect(fake.callsOf('board.load')).not.toHaveLength(0));
    await act(async () => release());
    await waitFor(() => expect(fake.callsOf('roles.move')).toHaveLength(1));
    expect(fake.callsOf('roles.move')[0]).toMatchObject({ id: first, to: { afterRoleId: last } });
  });

  it('leaves the card where it is when the end of its column cannot be read', async () => {
    const { fake, user } = await renderApp({ spread: { applied: 200 } });
    // The column has one card less than the page knows.
    fake.quietly(() => fake.moveRole('QA Engineer', 'offer'));
    await user.click(moveButtons()[0] as HTMLElement);
    await user.click(await screen.findByRole('menuitem', { name: 'Within the column' }));
    await user.click(await screen.findByRole('menuitem', { name: 'To the bottom' }));
    await waitFor(() => expect(alerted()).toMatch(/^Data Analyst stays where it is/));
    expect(fake.callsOf('roles.move')).toHaveLength(0);
  });

  it('names the keys as a Mac does, on a Mac', async () => {
    const { user } = await renderApp({ spread, platform: 'darwin' });
    await user.click(screen.getByRole('button', { name: 'Move or edit QA Engineer' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Within the column' }));
    expect(await screen.findByText('⌥↓')).toBeInTheDocument();
    expect(screen.queryByText('Alt ↓')).toBeNull();
  });

  it('offers no way up for the first card', async () => {
    const { user } = await renderApp({ spread });
    await user.click(screen.getByRole('button', { name: 'Move or edit QA Engineer' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Within the column' }));
    expect(await screen.findByRole('menuitem', { name: 'Up' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('opens by the other mouse button too, and gives the focus back on Escape', async () => {
    const { user } = await renderApp({ spread });
    await user.pointer({ keys: '[MouseRight]', target: card('QA Engineer') });
    expect(await screen.findByRole('menu')).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  });
});

describe('Going from card to card', () => {
  it('is done by arrows and by j and k; only one card is reached by Tab', async () => {
    const { user } = await renderApp({ spread });
    act(() => card('Data Analyst').focus());
    await user.keyboard('{ArrowDown}');
    expect(card('Technical Writer')).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(card('Editor, Features')).toHaveFocus();
    await user.keyboard('j');
    expect(card('Product Manager, Payments')).toHaveFocus();
    await user.keyboard('k{Home}');
    expect(card('QA Engineer')).toHaveFocus();
    await user.keyboard('{End}');
    await waitFor(() => expect(card('Product Manager, Payments')).toHaveFocus());
    const reachable = document.querySelectorAll('li button[tabindex="0"]:not([aria-haspopup])');
    expect(reachable).toHaveLength(1);
  });

  it('reaches the last card of a column whose end is not loaded yet', async () => {
    const { user } = await renderApp({ spread: { applied: 200 } });
    act(() =>
      within(column('Applied'))
        .getAllByRole('button', { name: /^Data Analyst/ })[0]
        ?.focus(),
    );
    await user.keyboard('{End}');
    await waitFor(() => expect(document.activeElement?.closest('li')).toHaveAttribute('aria-posinset', '200'));
  });
});

describe('The filter box', () => {
  it('asks main, says how many match, and is cleared by Escape', async () => {
    const { fake, user } = await renderApp({ spread });
    await user.keyboard('{Control>}f{/Control}');
    expect(screen.getByRole('searchbox', { name: 'Filter the board' })).toHaveFocus();
    await user.keyboard('acme');
    await waitFor(() => expect(besideHeading()).toBe('1 of 5 matches'));
    expect(fake.callsOf('board.load').at(-1)).toMatchObject({
      filter: { text: 'acme', scope: 'active' },
      sort: 'hand',
    });
    expect(titlesIn('Applied')).toEqual(['QA Engineer']);
    await waitFor(() => expect(announced()).toBe('1 of 5 matches'));
    expect(within(column('Saved')).getByText('Nothing here matches')).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(titlesIn('Applied')).toEqual(APPLIED));
    expect(besideHeading()).toBe('5 active');
  });

  it('keeps the focus when it brings back the card of a role that was closed meanwhile', async () => {
    const { user } = await renderApp({ spread });
    await user.click(card('Data Analyst'));
    await screen.findByRole('region', { name: 'Role: Data Analyst' });
    const box = screen.getByRole('searchbox');
    await user.type(box, 'acme');
    await waitFor(() => expect(titlesIn('Saved')).toEqual([]));
    await user.click(screen.getByRole('button', { name: 'Close the role' }));
    await user.clear(box);
    await waitFor(() => expect(titlesIn('Saved')).toEqual(SAVED));
    expect(box).toHaveFocus();
  });

  it('that matches nothing leaves the board in place, with its box', async () => {
    const { user } = await renderApp({ spread });
    await user.type(screen.getByRole('searchbox'), 'zzz');
    await waitFor(() => expect(besideHeading()).toBe('0 of 5 match'));
    expect(screen.getByRole('searchbox')).toHaveValue('zzz');
  });
});

describe('A column', () => {
  it('is renamed in place', async () => {
    const { fake, user } = await renderApp({ spread });
    await user.click(screen.getByRole('button', { name: 'Column Applied' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Rename' }));
    const field = screen.getByRole('textbox', { name: 'Column name' });
    await waitFor(() => expect(field).toHaveFocus());
    await user.clear(field);
    await user.type(field, 'Sent{Enter}');
    expect(await screen.findByRole('heading', { name: 'Sent, 3 roles' })).toBeInTheDocument();
    expect(fake.callsOf('stages.rename')).toEqual([expect.objectContaining({ name: 'Sent', version: 1 })]);
  });

  it('keeps its name when the renaming is given up', async () => {
    const { fake, user } = await renderApp({ spread });
    await user.click(screen.getByRole('button', { name: 'Column Applied' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Rename' }));
    await user.type(screen.getByRole('textbox', { name: 'Column name' }), 'Other{Escape}');
    expect(screen.queryByRole('textbox', { name: 'Column name' })).toBeNull();
    expect(fake.callsOf('stages.rename')).toHaveLength(0);
  });

  it('moves to the right of its neighbour', async () => {
    const { fake, user } = await renderApp({ spread });
    await user.click(screen.getByRole('button', { name: 'Column Lead' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Move right' }));
    await waitFor(() => expect(screen.getAllByRole('heading', { level: 2 })[0]).toHaveAccessibleName('Saved, 2 roles'));
    expect(fake.callsOf('stages.reorder')[0]?.afterStageId).toBe(fake.stage('saved').id);
    expect(announced()).toBe('Moved column Lead, position 2 of 7');
  });

  it('can be hidden, and comes back by the notice or by the list of hidden columns', async () => {
    const { user } = await renderApp({ spread });
    await user.click(screen.getByRole('button', { name: 'Column Applied' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Hide' }));
    await waitFor(() => expect(screen.queryByRole('heading', { name: /^Applied, / })).toBeNull());
    await user.click(await screen.findByRole('button', { name: '1 hidden column' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Show Applied' }));
    expect(await screen.findByRole('heading', { name: 'Applied, 3 roles' })).toBeInTheDocument();
  });

  it('is added after another one', async () => {
    const { fake, user } = await renderApp({ spread });
    await user.click(screen.getByRole('button', { name: 'Column Applied' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Add a column after this…' }));
    const dialog = await screen.findByRole('dialog', { name: 'New column' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Column name' }), 'Phone calls');
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'What it is for' }), 'Screening');
    await user.click(within(dialog).getByRole('button', { name: 'Add column' }));
    expect(await screen.findByRole('heading', { name: 'Phone calls, 0 roles' })).toBeInTheDocument();
    expect(fake.callsOf('stages.create')).toEqual([
      { name: 'Phone calls', kind: 'screening', afterStageId: fake.stage('applied').id },
    ]);
    expect(fake.callsOf('stages.reorder')).toHaveLength(0);
    const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
    expect(headings[3]).toContain('Phone calls');
  });
});
