import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchApp, type RunningApp } from '#test/helpers/electronApp.ts';
import { keyboard } from '#test/helpers/keyboard.ts';

/** The lists, the search, the quick capture and the settings, used without a mouse. */
let running: RunningApp;
beforeAll(async () => {
  running = await launchApp();
  running.page.setDefaultTimeout(10_000);
});
afterAll(() => running.close());

/** Goes to a screen by its link in the rail. */
const go = async (name: string): Promise<void> => {
  const { page } = running;
  const { press, tabTo, on } = keyboard(page);
  await tabTo('link', new RegExp(`^${name}`));
  await press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await on('link', new RegExp(`^${name}`));
};

const addPerson = async (name: string): Promise<void> => {
  const { page } = running;
  const { press, type, on, capture } = keyboard(page);
  await capture('p');
  await on('textbox', 'Name');
  await type(name);
  await press('Enter');
  await on('region', `Person: ${name}`);
  await press('Escape');
  await on('row', new RegExp(`^${name}`));
};

it('a call is logged by the quick capture; its other forms are given up, and the focus is back on the card', async () => {
  const { page } = running;
  const { press, type, on, startWithSample, toBoardCard, tabTo, capture, gone } = keyboard(page);
  await startWithSample();
  await toBoardCard('QA Engineer');
  const card = /^QA Engineer/;
  await capture('c');
  await on('combobox', 'Who');
  await type('Marta');
  await page.getByRole('option', { name: /^Marta Soler/ }).waitFor();
  await press('Enter');
  await tabTo('combobox', /^Role/);
  await type('QA');
  await page.getByRole('option', { name: /^QA Engineer/ }).waitFor();
  await press('Enter');
  await tabTo('radio', 'They called me');
  await press('ArrowDown');
  await on('radio', 'I called them');
  await tabTo('textbox', 'When');
  await type('10 min ago');
  await tabTo('textbox', 'What was said');
  await type('They will let me know.');
  await press('ControlOrMeta+Enter');
  await gone();
  await on('button', card);
  for (const letter of ['e', 'm', 'i', 'r', 'l', 'p']) {
    await capture(letter);
    await press('Escape');
    await gone();
    await on('button', card);
  }
  await press('ControlOrMeta+n');
  await on('button', 'Call');
  await press('ArrowUp');
  await on('button', 'Person');
  await press('Escape');
  await gone();
  await on('button', card);
});

it('the search runs an action and opens a record, and the shortcuts are shown', async () => {
  const { page } = running;
  const { press, on, gone, search, toBoardCard } = keyboard(page);
  const chosen = page.getByRole('option', { selected: true });
  await press('ControlOrMeta+k');
  await on('combobox', 'Search or do anything');
  await press('Escape');
  await gone();
  await on('button', /^QA Engineer/);
  await search('>dark');
  await chosen.filter({ hasText: 'Dark theme' }).waitFor();
  await press('Enter');
  await gone();
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
  await on('button', /^QA Engineer/);
  await press('?');
  await page.getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor();
  await press('Escape');
  await gone();
  await on('button', /^QA Engineer/);
  await search('barcelona');
  await press('End');
  await press('Home');
  for (let step = 0; step < 9 && !(await chosen.textContent())?.startsWith('Web Developer'); step += 1) {
    await press('ArrowDown');
  }
  await press('Enter');
  await gone();
  await on('region', 'Role: Web Developer');
  await press('Escape');
  await on('button', /^Web Developer/);
  await toBoardCard('QA Engineer');
});

it('people are gone through, sorted, filtered, opened and edited, and two of one name are merged', async () => {
  const { page } = running;
  const { press, type, retype, on, tabTo, backTo, waitForFocus } = keyboard(page);
  await addPerson('Twice Named');
  await addPerson('Twice Named');
  await backTo('link', /^People/);
  await tabTo('row', /./);
  await press('Home', 'j', 'k', 'ArrowDown', 'ArrowUp', 'End', 'Home');
  await on('row', /^Astrid Holm/);
  await press('Enter');
  await on('region', 'Person: Astrid Holm');
  await tabTo('textbox', 'Phone');
  await retype('+33 1 23 45 67 89');
  await press('Enter');
  await press('Escape');
  await on('row', /^Astrid Holm/);
  await press('Enter');
  await tabTo('textbox', 'Phone');
  expect(await page.getByRole('textbox', { name: 'Phone' }).inputValue()).toBe('+33 1 23 45 67 89');
  await press('Escape');
  await on('row', /^Astrid Holm/);
  await backTo('button', 'Name');
  await press('Enter');
  await page.getByRole('columnheader', { name: 'Name' }).and(page.locator('[aria-sort=descending]')).waitFor();
  await on('button', 'Name');
  await press('Enter');
  await press('ControlOrMeta+f');
  await on('searchbox', 'Filter people');
  await type('marta');
  await page.getByRole('row', { name: /^Astrid Holm/ }).waitFor({ state: 'detached' });
  await press('ArrowDown');
  await on('row', /^Marta Soler/);
  await press('ControlOrMeta+f', 'Escape');
  await page.getByRole('row', { name: /^Astrid Holm/ }).waitFor();
  await tabTo('button', /^Review/);
  await press('Enter');
  await on('heading', 'Possible duplicates');
  await tabTo('button', /^Keep left/);
  await press('Enter');
  await page.getByRole('heading', { name: 'No more possible duplicates' }).waitFor();
  await waitForFocus();
  await tabTo('button', 'Back to the list');
  await press('Enter');
  await page.getByRole('row', { name: /^Twice Named/ }).waitFor();
  await waitForFocus();
});

it('a person is removed after a question', async () => {
  const { page } = running;
  const { press, on, tabTo, waitForFocus } = keyboard(page);
  await tabTo('row', /./);
  await press('End');
  await on('row', /^Twice Named/);
  await press('Enter');
  await tabTo('button', 'Remove…');
  await press('Enter');
  await on('button', 'Keep');
  await press('Escape');
  await on('button', 'Remove…');
  await press('Enter', 'Shift+Tab');
  await on('button', 'Remove');
  await press('Enter');
  await page.getByRole('row', { name: /^Twice Named/ }).waitFor({ state: 'detached' });
  await waitForFocus();
});

it('a company is opened and marked, and a lead leads to the step that makes it a role', async () => {
  const { page } = running;
  const { press, on, tabTo } = keyboard(page);
  await go('Companies');
  await tabTo('row', /./);
  await press('j', 'k', 'Enter');
  const panel = page.getByRole('region', { name: /^Company: / });
  await panel.waitFor();
  await tabTo('switch', /^Avoid this company/);
  await press('Space');
  await panel.getByRole('textbox', { name: 'Why' }).waitFor();
  await on('switch', /^Avoid this company/);
  await press('Escape');
  await on('row', /./);
  await go('Leads');
  await tabTo('row', /Ruth Okafor/);
  await press('Enter');
  await on('region', 'Role: Talk with Ruth Okafor');
  await tabTo('button', 'Make it a role…');
  await press('Enter');
  await on('textbox', 'Title');
  await press('Escape', 'Escape');
  await on('button', /^Talk with Ruth Okafor/);
});

it('the import is within reach', async () => {
  const { tabTo } = keyboard(running.page);
  await go('Import');
  await tabTo('button', 'Choose files');
  await tabTo('button', 'Choose a folder');
});

it('the settings are changed, a backup made, and both grave questions are taken back', async () => {
  const { page } = running;
  const { press, type, on, tabTo, waitForFocus } = keyboard(page);
  await go('Settings');
  await tabTo('combobox', 'Theme');
  await press('ArrowUp');
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'light');
  await on('combobox', 'Theme');
  await tabTo('button', 'Back up now');
  await press('Enter');
  await page.getByRole('list', { name: 'Backups, newest first' }).waitFor();
  await on('button', 'Back up now');
  await tabTo('button', /^Restore the backup of /);
  await press('Enter');
  await on('form', /^Go back to /);
  await press('Escape');
  await on('button', /^Restore the backup of /);
  await tabTo('button', 'Delete all my data…');
  await press('Enter');
  await tabTo('textbox', /^Type DELETE/);
  await type('delete');
  await press('Enter');
  expect(await page.getByRole('button', { name: 'Delete everything' }).isDisabled()).toBe(true);
  await on('textbox', /^Type DELETE/);
  await press('Escape');
  await on('button', 'Delete all my data…');
  await waitForFocus();
  expect(running.pageErrors).toEqual([]);
});
