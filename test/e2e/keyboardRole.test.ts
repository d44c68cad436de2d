import { afterAll, beforeAll, expect, it } from 'vitest';
import { boardPage } from '#test/helpers/boardPage.ts';
import { launchApp, type RunningApp } from '#test/helpers/electronApp.ts';
import { keyboard } from '#test/helpers/keyboard.ts';

/** A role beside the board, tab by tab and without a mouse, until it is removed. */
let running: RunningApp;
beforeAll(async () => {
  running = await launchApp();
  running.page.setDefaultTimeout(10_000);
});
afterAll(() => running.close());

const card = (title: string): RegExp => new RegExp(`^${title}`);

/** Opens a role from anywhere on the board. */
const open = async (title: string): Promise<void> => {
  const { press, on, toBoardCard } = keyboard(running.page);
  await toBoardCard(title);
  await press('Enter');
  await on('region', `Role: ${title}`);
};

/** Goes to a tab of the open role from anywhere before it. */
const toTab = async (name: string): Promise<void> => {
  const { press, tabTo, on } = keyboard(running.page);
  const selected = running.page.getByRole('tab', { selected: true });
  await selected.waitFor();
  await tabTo('tab', new RegExp(`^${(await selected.textContent())?.replace(/ \d+$/, '')}`));
  await press('Home');
  await on('tab', /^Overview/);
  for (const next of ['Overview', 'People', 'Signals', 'Interviews', 'Timeline', 'Notes']) {
    await on('tab', new RegExp(`^${next}`));
    if (next === name) return;
    await press('ArrowRight');
  }
};

it('the tabs are gone through by arrows, and the overview is edited field by field', async () => {
  const { page } = running;
  const { press, type, typeDay, on, tabTo, backTo, startWithSample, waitForFocus } = keyboard(page);
  await startWithSample();
  await open('Web Developer');
  await toTab('Notes');
  await press('ArrowRight');
  await on('tab', /^Overview/);
  await press('ArrowLeft');
  await on('tab', /^Notes/);
  await press('Home');
  await tabTo('textbox', 'Closes on');
  await typeDay('2027-01-15');
  await press('Tab');
  await tabTo('radio', '5 of 5');
  await press('ArrowLeft');
  await on('radio', '4 of 5');
  await boardPage(page).card('Web Developer').getByText('You want it 4 of 5').waitFor({ state: 'attached' });
  await tabTo('combobox', 'Add a tag');
  await type('Keyboard');
  await press('Enter');
  await page.getByRole('button', { name: 'Remove the tag Keyboard' }).waitFor();
  await on('combobox', 'Add a tag');
  await backTo('button', 'Remove the tag Keyboard');
  await press('Enter');
  await page.getByRole('button', { name: 'Remove the tag Keyboard' }).waitFor({ state: 'detached' });
  await waitForFocus();
  await press('Escape');
  await on('button', card('Web Developer'));
  await press('Enter');
  await tabTo('textbox', 'Closes on');
  expect(await page.getByRole('textbox', { name: 'Closes on' }).inputValue()).toBe('2027-01-15');
});

it('a line of the summary leads to its tab, and the stage is changed from its menu', async () => {
  const { page } = running;
  const { press, on, backTo, waitForFocus, chooseInMenu } = keyboard(page);
  await backTo('link', '2 people');
  await press('Enter');
  await page.getByRole('tab', { name: /^People/, selected: true }).waitFor();
  await waitForFocus();
  await backTo('button', 'Stage: Interview. Change it');
  await chooseInMenu('Offer', 'menuitemradio');
  await boardPage(page).column('Offer').getByText('Web Developer').waitFor();
  await on('button', 'Stage: Offer. Change it');
  await chooseInMenu('Interview', 'menuitemradio');
  await on('button', 'Stage: Interview. Change it');
});

it('somebody joins the role and changes their part', async () => {
  const { page } = running;
  const { press, type, on, tabTo, waitForFocus, chooseInMenu } = keyboard(page);
  await toTab('People');
  await tabTo('combobox', 'Add somebody');
  await type('Pat Keys');
  await press('Enter');
  await page.getByRole('link', { name: 'Pat Keys' }).waitFor();
  await on('combobox', 'Add somebody');
  await tabTo('button', 'Pat Keys: Recruiter. Change the part');
  await chooseInMenu('Peer', 'menuitemradio');
  await on('button', 'Pat Keys: Peer. Change the part');
  await tabTo('button', 'More for Pat Keys');
  await chooseInMenu('Take off this role');
  await page.getByRole('link', { name: 'Pat Keys' }).waitFor({ state: 'detached' });
  await waitForFocus();
  await press('Escape');
  await on('button', card('Web Developer'));
  await press('Enter');
});

it('an interview is added by its form, changed, and removed', async () => {
  const { page } = running;
  const { press, type, typeDay, on, tabTo, waitForFocus, chooseInMenu } = keyboard(page);
  await toTab('Interviews');
  await tabTo('button', 'Add an interview');
  await press('Enter');
  await on('textbox', 'Date');
  await typeDay('2031-03-04');
  await tabTo('textbox', 'Time');
  await type('1015AM');
  await tabTo('combobox', 'Who will be there');
  await type('Marta');
  await page.getByRole('option', { name: /^Marta Soler/ }).waitFor();
  await press('Enter');
  await page.getByRole('button', { name: 'Take Marta Soler off' }).waitFor();
  await on('combobox', 'Who will be there');
  await tabTo('button', 'Save interview');
  await press('Enter');
  await page.getByRole('button', { name: 'Save interview' }).waitFor({ state: 'detached' });
  await on('button', 'Add an interview');
  await tabTo('button', /^Interview of .*2031/);
  await chooseInMenu('Change…');
  await on('textbox', 'Date');
  await tabTo('button', 'Cancel');
  await press('Enter');
  await waitForFocus();
  await toTab('Interviews');
  await tabTo('button', /^Interview of .*2031/);
  await chooseInMenu('Remove');
  await page.getByRole('button', { name: /^Interview of .*2031/ }).waitFor({ state: 'detached' });
  await waitForFocus();
});

it('a day of the timeline is corrected, and an entry of it is removed', async () => {
  const { page } = running;
  const { press, typeDay, on, tabTo, waitForFocus, chooseInMenu } = keyboard(page);
  await toTab('Timeline');
  await tabTo('button', 'Change day… Screening');
  await press('Enter');
  await on('textbox', 'Day it came into Screening');
  await press('Escape');
  await on('button', 'Change day… Screening');
  await press('Enter');
  const field = page.getByRole('textbox', { name: 'Day it came into Screening' });
  const before = Date.parse(await field.inputValue());
  const day = new Date(before + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  await typeDay(day);
  await press('Enter');
  await field.waitFor({ state: 'detached' });
  await on('button', 'Change day… Screening');
  await press('Enter');
  await on('textbox', 'Day it came into Screening');
  expect(await field.inputValue()).toBe(day);
  await press('Escape');
  await on('button', 'Change day… Screening');
  await tabTo('button', /^More for: Jordi Puig called you/);
  await chooseInMenu('Remove');
  await page.getByRole('button', { name: /^More for: Jordi Puig called you/ }).waitFor({ state: 'detached' });
  await waitForFocus();
});

it('notes are written and kept', async () => {
  const { page } = running;
  const { press, type, on, tabTo } = keyboard(page);
  await toTab('Notes');
  await tabTo('textbox', 'Notes');
  await press('ControlOrMeta+End');
  await type(' Without a mouse.');
  await press('ControlOrMeta+Enter');
  await on('textbox', 'Notes');
  await press('Escape');
  await on('button', card('Web Developer'));
  await press('Enter');
  await toTab('Notes');
  await tabTo('textbox', 'Notes');
  expect(await page.getByRole('textbox', { name: 'Notes' }).inputValue()).toMatch(/ Without a mouse\.$/);
  await press('Escape');
});

it('a lead becomes a role, after the step was opened and given up once', async () => {
  const { page } = running;
  const { press, on, retype, tabTo, waitForFocus } = keyboard(page);
  await open('Talk with Ruth Okafor');
  await tabTo('button', 'Make it a role…');
  await press('Enter');
  await on('textbox', 'Title');
  await press('Escape');
  await on('button', 'Make it a role…');
  await press('Enter');
  await on('textbox', 'Title');
  await tabTo('button', 'Cancel');
  await press('Enter');
  await on('button', 'Make it a role…');
  await press('Enter');
  await on('textbox', 'Title');
  await retype('Features Editor');
  await press('Enter');
  await boardPage(page).column('Saved').getByText('Features Editor').waitFor();
  await waitForFocus();
});

it('the role with its history is removed after a question, and comes back', async () => {
  const { page } = running;
  const { press, on, tabTo, waitForFocus } = keyboard(page);
  await tabTo('button', 'Remove role…');
  await press('Enter');
  await on('region', 'Remove this role?');
  await press('Escape');
  await on('button', 'Remove role…');
  await press('Enter');
  await tabTo('button', 'Remove role');
  await press('Enter');
  await boardPage(page).card('Features Editor').waitFor({ state: 'detached' });
  await page.getByRole('region', { name: 'Role: Features Editor' }).waitFor({ state: 'detached' });
  await waitForFocus();
  await press('ControlOrMeta+z');
  await boardPage(page).card('Features Editor').waitFor();
  await waitForFocus();
  expect(running.pageErrors).toEqual([]);
});
