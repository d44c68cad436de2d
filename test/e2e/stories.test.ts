import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardPage } from '#test/helpers/boardPage.ts';
import { launchApp, type RunningApp } from '#test/helpers/electronApp.ts';

/** The four stories, each written down in the real window as it happens, and still there after a restart. */
let running: RunningApp;
beforeAll(async () => {
  running = await launchApp();
});
afterAll(() => running.close());

const dialog = (page: Page) => page.getByRole('dialog');
const gone = (page: Page) => dialog(page).waitFor({ state: 'detached' });

/** Opens the quick capture at one of its kinds, by keys alone. */
const capture = async (page: Page, letter: string): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+n');
  await dialog(page).getByRole('heading', { name: 'Add' }).waitFor();
  await page.keyboard.press(letter);
};

const addRole = async (page: Page, title: string, company: string): Promise<void> => {
  await capture(page, 'r');
  await dialog(page).getByLabel('Title').fill(title);
  await dialog(page).getByLabel('Company').fill(company);
  await dialog(page).getByRole('button', { name: 'Add role' }).click();
  await gone(page);
};

type Touch = {
  readonly letter: 'c' | 'e' | 'm';
  readonly who: string;
  readonly part?: string;
  readonly role: string;
  readonly direction: string;
  readonly when: string;
  readonly text: string;
};

/** Names the role, unless the form knows it already from the panel that is open. */
const chooseRole = async (page: Page, role: string): Promise<void> => {
  const field = dialog(page).getByRole('combobox', { name: /^Role/ });
  if ((await field.inputValue()) === role) return;
  await field.fill(role);
  await page.getByRole('option', { name: role }).first().click();
};

const log = async (page: Page, { letter, who, part, role, direction, when, text }: Touch): Promise<void> => {
  await capture(page, letter);
  const form = dialog(page);
  await form.getByLabel('Who', { exact: true }).fill(who);
  if (part === undefined) await page.getByRole('option', { name: who }).first().click();
  await chooseRole(page, role);
  if (part !== undefined) await form.getByLabel(`${who} is new`).selectOption({ label: part });
  await form.getByLabel(direction).check();
  await form.getByLabel('When').fill(when);
  await form.getByLabel('What was said').fill(text);
  await page.keyboard.press('ControlOrMeta+Enter');
  await gone(page);
};

const open = async (page: Page, title: string, tab: string): Promise<void> => {
  await page.getByRole('link', { name: /^Board/ }).click();
  await boardPage(page).card(title).getByRole('button').first().click();
  await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
};

const timeline = (page: Page) => page.getByRole('tabpanel');

const holdInterview = async (page: Page, role: string, when: string, names: readonly string[]): Promise<void> => {
  await capture(page, 'i');
  const form = dialog(page);
  await chooseRole(page, role);
  await form.getByLabel('When').fill(when);
  for (const name of names) {
    await form.getByLabel('Interviewers').fill(name);
    await page.getByRole('option', { name }).first().click();
  }
  await page.keyboard.press('ControlOrMeta+Enter');
  await gone(page);
};

describe('the call that did not come', () => {
  it('is written down: the promise, the call back, and the interview that came of it', async () => {
    const { page } = running;
    await page.getByRole('button', { name: 'Add a role' }).click();
    await dialog(page).getByLabel('Title').fill('Shop Assistant');
    await dialog(page).getByLabel('Company').fill('Hale & Daughter');
    await dialog(page).getByRole('button', { name: 'Add role' }).click();
    await gone(page);
    const role = 'Shop Assistant';
    const who = 'Edith Hale';
    await log(page, {
      letter: 'c', who, part: 'Hiring manager', role, direction: 'I called them', when: '30 min ago',
      text: 'About the advert. “I’ll call you back in ten minutes.”',
    }); // biome-ignore format: one line for who, one for what
    await log(page, { letter: 'c', who, role, direction: 'I called them', when: '10 min ago', text: 'Rang again.' });
    await holdInterview(page, role, 'tomorrow 10:00', [who]);
    await open(page, role, 'Timeline');
    await timeline(page).getByText('call you back in ten minutes').waitFor();
    expect(await timeline(page).getByText(`You called ${who}`).count()).toBe(2);
    await timeline(page).getByText(`Interview with ${who}`).waitFor();
    await page.getByRole('tab', { name: /^People/ }).click();
    await page.getByRole('button', { name: `${who}: Hiring manager. Change the part` }).waitFor();
  });
});

describe('two interviewers, two stories', () => {
  it('are both kept, each with the words of the person who said them', async () => {
    const { page } = running;
    await addRole(page, 'Web Developer', 'Barcelona Media');
    const role = 'Web Developer';
    await open(page, role, 'People');
    for (const [name, part] of [
      ['Marta Soler', 'Hiring manager'],
      ['Jordi Puig', 'Supervisor'],
    ] as const) {
      await page.getByLabel('Part', { exact: true }).selectOption({ label: part });
      await page.getByLabel('Add somebody').fill(name);
      await page.keyboard.press('Enter');
      await timeline(page).getByRole('link', { name }).waitFor();
    }
    await holdInterview(page, role, 'yesterday 10:00', ['Marta Soler', 'Jordi Puig']);
    await log(page, {
      letter: 'c', who: 'Marta Soler', role, direction: 'They called me', when: '2 hours ago',
      text: 'We are ready to move. I would like you to start soon.',
    }); // biome-ignore format: one line for who, one for what
    await log(page, {
      letter: 'e', who: 'Jordi Puig', role, direction: 'They wrote to me', when: '1 hour ago',
      text: 'There are still several other candidates I am interviewing.',
    }); // biome-ignore format: one line for who, one for what
    await open(page, role, 'Timeline');
    await timeline(page).getByText('Marta Soler called you').waitFor();
    await timeline(page).getByText('several other candidates').waitFor();
    await timeline(page)
      .getByText('Interview with Jordi Puig, Marta Soler took place')
      .or(timeline(page).getByText('Interview with Marta Soler, Jordi Puig took place'))
      .waitFor();
  });
});

describe('the résumé that the filter ate', () => {
  it('is written down from the application to the human who read it', async () => {
    const { page } = running;
    await addRole(page, 'Data Analyst', 'Café Lumière');
    const role = 'Data Analyst';
    await boardPage(page).card(role).getByRole('button').first().focus();
    await page.keyboard.press('Alt+ArrowRight');
    await page
      .getByText(/^Moved Data Analyst from Saved to Applied/)
      .first()
      .waitFor({ state: 'attached' });
    await log(page, {
      letter: 'c', who: 'Claire Fontaine', part: 'Recruiter', role, direction: 'I called them', when: 'yesterday 11:00',
      text: 'The tracking system had dropped the résumé for want of a keyword.',
    }); // biome-ignore format: one line for who, one for what
    await open(page, role, 'Overview');
    await page.getByLabel('Applied on').waitFor();
    expect(await page.getByLabel('Applied on').inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/);
    await page.getByRole('tab', { name: /^Timeline/ }).click();
    await timeline(page).getByText('Came into Applied').waitFor();
    await timeline(page).getByText('dropped the résumé').waitFor();
  });
});

describe('the lead whose reply never left the outbox', () => {
  it('becomes a role in one step, and keeps all that was said before', async () => {
    const { page } = running;
    await capture(page, 'l');
    await dialog(page).getByLabel('Whom to talk to').fill('Ruth Okafor');
    await dialog(page).getByLabel('Company').fill('Tribune Daily');
    await dialog(page).getByRole('button', { name: 'Add lead' }).click();
    await gone(page);
    const lead = 'Talk with Ruth Okafor';
    const who = 'Ruth Okafor';
    await log(page, {
      letter: 'e', who, role: lead, direction: 'I wrote to them', when: 'yesterday 9:30', text: 'About freelance features.',
    }); // biome-ignore format: one line for who, one for what
    await log(page, {
      letter: 'c', who, role: lead, direction: 'I called them', when: '5 min ago',
      text: 'Her reply had never been sent. There is a post.',
    }); // biome-ignore format: one line for who, one for what
    await page.getByRole('link', { name: /^Leads/ }).click();
    await page.getByRole('row', { name: /Talk with Ruth Okafor/ }).waitFor();
    await open(page, lead, 'Overview');
    await page.getByRole('button', { name: 'Make it a role…' }).click();
    await page.getByRole('region', { name: 'This is a lead' }).getByLabel('Title').fill('Features Editor');
    await page.getByRole('button', { name: 'Make it a role', exact: true }).click();
    await boardPage(page).column('Saved').getByText('Features Editor').waitFor();
    await page.getByRole('tab', { name: /^Timeline/ }).click();
    await timeline(page).getByText('never been sent').waitFor();
    await timeline(page).getByText('About freelance features.').waitFor();
  });
});

describe('all four', () => {
  it('are there after a restart, and the search finds them by what was said, by whom, and where', async () => {
    await running.restart();
    const { page } = running;
    for (const title of ['Shop Assistant', 'Web Developer', 'Data Analyst', 'Features Editor']) {
      await boardPage(page).card(title).waitFor();
    }
    for (const [typed, found] of [
      ['ten minutes', 'Edith Hale'],
      ['other candid', 'Jordi Puig'],
      ['cafe lumiere', 'Café Lumière'],
      ['resume keyword', 'Claire Fontaine'],
      ['okafor', 'Ruth Okafor'],
    ] as const) {
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('combobox').fill(typed);
      await page
        .getByRole('option', { name: new RegExp(found) })
        .first()
        .waitFor();
      await page.keyboard.press('Escape');
    }
    expect(running.pageErrors).toEqual([]);
  });
});
