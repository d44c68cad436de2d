import { afterAll, beforeAll, expect, it } from 'vitest';
import { boardPage } from '#test/helpers/boardPage.ts';
import { launchApp, type RunningApp } from '#test/helpers/electronApp.ts';
import { keyboard } from '#test/helpers/keyboard.ts';

/** The board and a role of it, used without a mouse: no step here clicks, and none puts the focus anywhere itself. */
let running: RunningApp;
beforeAll(async () => {
  running = await launchApp();
  running.page.setDefaultTimeout(10_000);
});
afterAll(() => running.close());

const card = (title: string): RegExp => new RegExp(`^${title}`);

it('the sample data is put on the board, and every screen is reached through the rail', async () => {
  const { page } = running;
  const { press, tabTo, backTo, on, startWithSample } = keyboard(page);
  await page.getByRole('button', { name: 'Try with sample data' }).waitFor();
  await press('Tab');
  await on('link', /^Skip/);
  await press('Enter');
  await on('main', /^/);
  await startWithSample();
  for (const [link, heading] of [
    [/^People/, 'People'],
    [/^Companies/, 'Companies'],
    [/^Leads/, 'Leads'],
    [/^Import/, 'Import'],
    [/^Settings/, 'Settings'],
    [/^Board/, 'Board'],
  ] as const) {
    await (link.source === '^Board' ? backTo : tabTo)('link', link);
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await on('link', link);
  }
});

it('cards are gone through by letters and arrows, opened, and left again', async () => {
  const { page } = running;
  const { press, tabTo, on, toCard } = keyboard(page);
  await tabTo('button', card('Talk with Ruth Okafor'));
  await press('ArrowRight');
  await on('button', card('Product Manager, Payments'));
  await press('l');
  await press('h');
  await on('button', card('Product Manager, Payments'));
  await toCard('Web Developer');
  await press('j');
  await press('k');
  await on('button', card('Web Developer'));
  await press('ArrowDown', 'ArrowUp', 'End', 'Home');
  await toCard('Web Developer');
  await press('Enter');
  await on('region', 'Role: Web Developer');
  await press('Escape');
  await on('button', card('Web Developer'));
});

it('the menus of a card and of a column open, close and give the focus back', async () => {
  const { page } = running;
  const { press, type, on, toCard, tabTo, backTo, chooseInMenu, gone, inMenu } = keyboard(page);
  await toCard('QA Engineer');
  await press('Shift+F10');
  await page.getByRole('menu').waitFor();
  await press('Escape');
  await gone();
  await on('button', card('QA Engineer'));
  await press('Tab');
  await on('button', 'Move or edit QA Engineer');
  await press('Enter');
  await page.getByRole('menu').waitFor();
  await inMenu('How much you want it');
  await press('ArrowRight');
  await inMenu('3 of 5', 'menuitemradio');
  await press('ArrowLeft');
  await on('menuitem', 'How much you want it');
  await press('ArrowRight');
  await inMenu('3 of 5', 'menuitemradio');
  await press('Enter');
  await gone();
  await boardPage(page).card('QA Engineer').getByText('You want it 3 of 5').waitFor({ state: 'attached' });
  await on('button', 'Move or edit QA Engineer');
  await backTo('button', 'Column Applied');
  await chooseInMenu('Rename');
  await on('textbox', 'Column name');
  await type('Sent');
  await press('Enter');
  await boardPage(page).column('Sent').waitFor();
  await on('button', 'Column Sent');
  await chooseInMenu('Rename');
  await on('textbox', 'Column name');
  await type('No such name');
  await press('Escape');
  await on('button', 'Column Sent');
  await tabTo('button', card('QA Engineer'));
});

it('a column is added, moved, hidden and brought back, by the notice and by the menu of hidden ones', async () => {
  const { page } = running;
  const { press, type, on, tabTo, backTo, chooseInMenu, gone, waitForFocus } = keyboard(page);
  const { column } = boardPage(page);
  await tabTo('button', 'Column Offer');
  await chooseInMenu('Add a column after this…');
  await on('textbox', 'Column name');
  await press('Escape');
  await gone();
  await on('button', 'Column Offer');
  await chooseInMenu('Add a column after this…');
  await on('textbox', 'Column name');
  await type('Talks');
  await tabTo('button', 'Add column');
  await press('Enter');
  await gone();
  await column('Talks').waitFor();
  await on('button', 'Column Offer');
  await tabTo('button', 'Column Talks');
  await chooseInMenu('Move left');
  await page.getByRole('status').getByText('Moved column Talks').waitFor({ state: 'attached' });
  await on('button', 'Column Talks');
  await chooseInMenu('Hide');
  await column('Talks').waitFor({ state: 'detached' });
  await waitForFocus();
  await tabTo('button', 'Undo');
  await press('Enter');
  await column('Talks').waitFor();
  await waitForFocus();
  await tabTo('button', 'Column Talks');
  await chooseInMenu('Hide');
  await column('Talks').waitFor({ state: 'detached' });
  await waitForFocus();
  await tabTo('button', '1 hidden column');
  await chooseInMenu('Show Talks');
  await column('Talks').waitFor();
  await waitForFocus();
  await backTo('button', card('QA Engineer'));
});

it('a card goes up and down its column, and away and back by undo', async () => {
  const { page } = running;
  const { press, on, toBoardCard, chooseInMenu, waitForFocus } = keyboard(page);
  const { card: cardOf } = boardPage(page);
  const place = () => cardOf('QA Engineer').getAttribute('aria-posinset');
  await toBoardCard('QA Engineer');
  const before = await place();
  await press(before === '1' ? 'Alt+ArrowDown' : 'Alt+ArrowUp');
  await page.getByRole('status').getByText('Moved QA Engineer within').waitFor({ state: 'attached' });
  await on('button', card('QA Engineer'));
  expect(await place()).not.toBe(before);
  await press('Tab');
  await on('button', 'Move or edit QA Engineer');
  await chooseInMenu('Remove');
  await cardOf('QA Engineer').waitFor({ state: 'detached' });
  await waitForFocus();
  await press('ControlOrMeta+z');
  await cardOf('QA Engineer').waitFor();
  await waitForFocus();
});

it('a filter is put together, kept as a view, and views are chosen from their menu', async () => {
  const { page } = running;
  const { press, type, on, tabTo, backTo, chooseInMenu, gone } = keyboard(page);
  await backTo('button', 'Filter');
  await press('Enter');
  await page.getByRole('dialog', { name: 'What the board shows' }).waitFor();
  await tabTo('checkbox', 'SQL');
  await press('Space');
  await page.getByRole('list', { name: 'Filters that are on' }).waitFor({ state: 'attached' });
  await press('Escape');
  await gone();
  await on('button', /^Filter/);
  await tabTo('button', /^View: /);
  await chooseInMenu('Save as a view…');
  await on('textbox', 'Name of the view');
  await type('Only SQL');
  await press('Enter');
  await gone();
  await on('button', 'View: Only SQL');
  await chooseInMenu('Active roles', 'menuitemradio');
  await boardPage(page).card('Web Developer').waitFor();
  await on('button', 'View: Active roles');
  await chooseInMenu('Only SQL', 'menuitemradio');
  await boardPage(page).card('Web Developer').waitFor({ state: 'detached' });
  await on('button', 'View: Only SQL');
  await press('Enter');
  await page.getByRole('menu').waitFor();
  await press('Escape');
  await gone();
  await on('button', 'View: Only SQL');
  await tabTo('button', 'Take away: Tag: SQL');
  await press('Enter');
  await boardPage(page).card('Web Developer').waitFor();
  await keyboard(page).waitForFocus();
  await press('ControlOrMeta+f');
  await on('searchbox', 'Filter the board');
  await type('web dev');
  await boardPage(page).card('QA Engineer').waitFor({ state: 'detached' });
  await press('Escape');
  await boardPage(page).card('QA Engineer').waitFor();
  await on('searchbox', 'Filter the board');
});

it('a role is moved by arrows until it is closed, says why, and everything is undone and redone', async () => {
  const { page } = running;
  const { press, on, tabTo, toBoardCard, chooseInMenu, waitForFocus } = keyboard(page);
  const { column } = boardPage(page);
  await tabTo('button', /^View: /);
  await chooseInMenu('All roles', 'menuitemradio');
  await page.getByRole('button', { name: 'Column Closed' }).waitFor();
  await toBoardCard('Content Specialist');
  await press('Alt+ArrowRight');
  await page.getByRole('region', { name: 'Why did Content Specialist close?' }).waitFor();
  await column('Closed').getByText('Content Specialist').waitFor();
  await on('button', card('Content Specialist'));
  await tabTo('button', 'Withdrawn');
  await press('Enter');
  await column('Closed').getByText('Withdrawn').waitFor();
  await on('button', card('Content Specialist'));
  await press('ControlOrMeta+z');
  await column('Closed').getByText('Withdrawn').waitFor({ state: 'detached' });
  await press('ControlOrMeta+z');
  await column('Offer').getByText('Content Specialist').waitFor();
  await waitForFocus();
  await press('ControlOrMeta+Shift+z');
  await column('Closed').getByText('Content Specialist').waitFor();
  await waitForFocus();
  await press('ControlOrMeta+Shift+z');
  await column('Closed').getByText('Withdrawn').waitFor();
  await waitForFocus();
});

it('a role that leaves the view as it closes asks at once, and Escape goes on to the next card', async () => {
  const { page } = running;
  const { press, on, backTo, toBoardCard, chooseInMenu } = keyboard(page);
  await backTo('button', /^View: /);
  await chooseInMenu('Active roles', 'menuitemradio');
  await boardPage(page).card('Content Specialist').waitFor({ state: 'detached' });
  await toBoardCard('Platform Engineer');
  await press('Tab');
  await chooseInMenu('Closed', 'menuitemradio');
  await page.getByRole('region', { name: 'Why did Platform Engineer close?' }).waitFor();
  await on('button', 'Rejected');
  await press('Escape');
  await page.getByRole('region', { name: 'Why did Platform Engineer close?' }).waitFor({ state: 'detached' });
  await on('button', /^\w/);
});

it('a column that the view leaves out is shown, and the sample data goes', async () => {
  const { page } = running;
  const { press, tabTo, on, waitForFocus } = keyboard(page);
  await tabTo('button', 'Show the roles in Closed');
  await press('Enter');
  await boardPage(page).column('Closed').getByText('Platform Engineer').waitFor();
  await waitForFocus();
  await tabTo('button', 'Remove sample data');
  await press('Enter');
  await page.getByRole('button', { name: 'Try with sample data' }).waitFor();
  await waitForFocus();
  await tabTo('button', 'Add a role');
  await press('Enter');
  await on('textbox', 'Title');
  await press('Escape');
  await on('button', 'Add a role');
  expect(running.pageErrors).toEqual([]);
});
