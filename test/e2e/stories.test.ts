import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardPage } from '#test/helpers/boardPage.ts';
import { launchApp, type RunningApp } from '#test/helpers/electronApp.ts';
import { addRole, capture, dialog, gone, holdInterview, log, open, timeline } from '#test/helpers/talk.ts';

/** The four stories, each written down in the real window as it happens, and still there after a restart. */
let running: RunningApp;
beforeAll(async () => {
  running = await launchApp();
});
afterAll(() => running.close());

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
