import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardPage } from '#test/helpers/boardPage.ts';
import { launchApp, type RunningApp } from '#test/helpers/electronApp.ts';
import { findings } from '#test/helpers/findings.ts';
import { addRole, capture, dialog, gone, open, timeline } from '#test/helpers/talk.ts';

const ROLE = 'Web Developer';
const PEOPLE = [
  ['Marta Soler', 'Hiring manager', 'marta@barcelona.example'],
  ['Jordi Puig', 'Supervisor', 'jordi@barcelona.example'],
  ['Rosa Gil', 'Recruiter', 'rosa@barcelona.example'],
] as const;

let running: RunningApp;
beforeAll(async () => {
  running = await launchApp();
});
afterAll(() => running.close());

type Said = {
  readonly who: string;
  readonly topic: string;
  /** What is typed, or the name of the choice. */
  readonly value: string;
  readonly sure?: string;
  readonly how: string;
  readonly when: string;
  readonly quote?: string;
};

/** Writes a signal down by its form, with the role's panel open. */
const say = async ({ who, topic, value, sure, how, when, quote }: Said): Promise<void> => {
  const { page } = running;
  const form = dialog(page);
  if (!(await form.isVisible())) await page.keyboard.press('ControlOrMeta+Shift+s');
  const teller = form.getByRole('combobox', { name: /^Who said it/ });
  // The form remembers who said the last one.
  if ((await teller.inputValue()) !== who) {
    await teller.fill(who);
    await page.getByRole('option', { name: who }).first().click();
  }
  await form.getByLabel('What about').selectOption({ label: topic });
  const choice = form.getByRole('group', { name: 'What they said' }).or(form.getByRole('radiogroup'));
  const typed = form.getByRole('textbox', { name: 'What they said' });
  if (await typed.isVisible()) await typed.fill(value);
  else await choice.getByLabel(value, { exact: true }).first().check();
  if (sure !== undefined) await form.getByLabel(sure, { exact: true }).check();
  await form.getByLabel('How they said it').selectOption({ label: how });
  await form.getByLabel('When').fill(when);
  if (quote !== undefined) await form.getByLabel('In their words').fill(quote);
  await page.keyboard.press('ControlOrMeta+Enter');
  await gone(page);
};

const step = async (button: string, who: string, when: string): Promise<void> => {
  const { page } = running;
  await page.getByRole('button', { name: button }).click();
  const form = dialog(page);
  await form.getByRole('combobox').first().fill(who);
  await page.getByRole('option', { name: who }).first().click();
  await form.getByLabel('When').fill(when);
  await page.keyboard.press('ControlOrMeta+Enter');
  await gone(page);
};

const verdict = (words: string) => running.page.getByRole('region', { name: words });

describe('two interviewers, two stories', () => {
  it('are written down with their words, from the notes of an interview by four keys and the value', async () => {
    const { page } = running;
    for (const [name, , email] of PEOPLE) {
      await capture(page, 'p');
      await dialog(page).getByLabel('Name').fill(name);
      await dialog(page).getByLabel('E-mail').fill(email);
      await dialog(page).getByRole('button', { name: 'Add person' }).click();
      await gone(page);
    }
    await page.getByRole('link', { name: /^Board/ }).click();
    await addRole(page, ROLE, 'Barcelona Media');
    await open(page, ROLE, 'People');
    for (const [name, part] of PEOPLE) {
      await page.getByLabel('Part', { exact: true }).selectOption({ label: part });
      await page.getByLabel('Add somebody').fill(name);
      await page.getByRole('option', { name }).first().click();
      await timeline(page).getByRole('link', { name }).waitFor();
    }
    await capture(page, 'i');
    const form = dialog(page);
    await form.getByLabel('When').fill('3 days ago');
    await form.getByLabel('Interviewers').fill('Marta Soler');
    await page.getByRole('option', { name: 'Marta Soler' }).first().click();
    await form.getByLabel('Notes').fill('We are ready to move.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await gone(page);

    await page.getByRole('tab', { name: /^Interviews/ }).click();
    await page.getByText('We are ready to move.').click({ clickCount: 3 });
    await page.keyboard.press('ControlOrMeta+Shift+s'); // 1
    const signal = dialog(page);
    await signal.getByRole('heading', { name: 'Add a signal' }).waitFor();
    const about = signal.getByLabel('What about');
    await expect.poll(() => about.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('w'); // 2: Where they are
    await page.keyboard.press('Tab'); // 3
    // The value: one of the chips, by the arrows.
    await page.keyboard.press('Space');
    for (let count = 0; count < 4; count += 1) await page.keyboard.press('ArrowRight');
    expect(await signal.getByLabel('Ready to hire').isChecked()).toBe(true);
    expect(await signal.getByLabel('In their words').inputValue()).toBe('We are ready to move.');
    expect(await signal.getByRole('combobox', { name: /^Who said it/ }).inputValue()).toBe('Marta Soler');
    await page.keyboard.press('ControlOrMeta+Enter'); // 4
    await gone(page);
    await say({
      ...{ who: 'Jordi Puig', topic: 'Other candidates', value: 'several', how: 'call', when: '2 days ago' },
      quote: 'There are still several other candidates I am interviewing.',
    });
  });

  it('are a conflict on the card and among the signals, with both in their own words', async () => {
    const { page } = running;
    await boardPage(page).card(ROLE).getByText('conflict on where they are').waitFor({ state: 'attached' });
    await page.getByRole('link', { name: /^Signals/ }).click();
    const conflict = page.getByRole('region', { name: 'Where they are' });
    await conflict.getByText('We are ready to move.').waitFor();
    await conflict.getByText('several other candidates').waitFor();
    await page.getByRole('grid', { name: 'Who said what' }).getByText('Still comparing').waitFor();
  });

  it('are asked about one by one, in letters that tell nothing of each other', async () => {
    const { page } = running;
    for (const [name, other] of [
      ['Marta Soler', /Jordi|Puig|candidates I am|several/],
      ['Jordi Puig', /Marta|Soler|ready to move/],
    ] as const) {
      await page.getByRole('button', { name: `Ask ${name}`, exact: true }).click();
      const letter = dialog(page).getByLabel('Text', { exact: true });
      await expect.poll(() => letter.inputValue()).toMatch(/\?/);
      expect(await letter.inputValue()).not.toMatch(other);
      await page.keyboard.press('Escape');
      await gone(page);
    }
    await page.getByText(/To ask Marta Soler: it is in Today · To ask Jordi Puig/).waitFor();
  });
});

describe('the written offer', () => {
  it('is no reason to resign before it is accepted, complete, and as it was said', async () => {
    const { page } = running;
    await page.getByRole('link', { name: 'Open the role' }).click();
    await page.getByRole('tab', { name: /^Signals/ }).click();
    const talk = { how: 'e-mail', when: '2 days ago' };
    await say({ ...talk, who: 'Marta Soler', topic: 'Pay', value: '48-54k EUR a year' });
    const letter = { who: 'Rosa Gil', how: 'in writing', when: 'yesterday 10:00' };
    await say({ ...letter, topic: 'Form of the offer', value: 'In writing' });
    await verdict('Don’t resign yet')
      .getByText(/Open: acceptance, contingencies/)
      .waitFor();
    await say({ ...letter, topic: 'Pay', value: '47k EUR a year' });
    await say({ ...letter, topic: 'Start', value: '2027-02-01' });
    await say({ ...letter, topic: 'Still to be cleared', value: 'None' });
    await page.getByRole('button', { name: 'All seven points' }).click();
    await step('I accepted it…', 'Rosa Gil', '20 min ago');
    await step('They have my acceptance…', 'Rosa Gil', '10 min ago');
    await verdict('Hold: clear these first').waitFor();
    await step('They told me…', 'Marta Soler', '5 min ago');
    await verdict('Hold: clear these first').getByText('Open: terms that differ.').waitFor();
    await page.getByText('What was said and what is written differ on pay.').waitFor();
    for (const theme of ['dark', 'light']) {
      await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
      expect.soft(await findings(page), theme).toEqual([]);
    }
  });

  it('is clear once what differs is confirmed, and no longer when somebody speaks against it', async () => {
    const { page } = running;
    await page.getByRole('button', { name: 'It is right: pay' }).click();
    await page.getByRole('region', { name: /^Clear, as of/ }).waitFor();
    await page.getByText('Information, not legal advice.').waitFor();
    await running.restart();
    await open(running.page, ROLE, 'Signals');
    await running.page.getByRole('region', { name: /^Clear, as of/ }).waitFor();
    await say({ who: 'Jordi Puig', topic: 'Where they are', value: 'Still comparing', how: 'call', when: 'now' });
    await verdict('Don’t resign yet').waitFor();
    await running.page.keyboard.press('ControlOrMeta+z');
    await running.page.getByRole('region', { name: /^Clear, as of/ }).waitFor();
    expect(running.pageErrors).toEqual([]);
  });
});
