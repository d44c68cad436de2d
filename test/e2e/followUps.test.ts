import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFiles } from '#test/helpers/dropFiles.ts';
import { launchApp, type RunningApp } from '#test/helpers/electronApp.ts';
import { shiftClock } from '#test/helpers/shiftClock.ts';
import { addRole, holdInterview, log, open } from '#test/helpers/talk.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The line of Today that begins with a name. */
const line = (page: Page, name: string) => page.getByRole('group', { name: new RegExp(`^${name}`) });
const group = (page: Page, name: string) => page.getByRole('region', { name });
const goToToday = (page: Page): Promise<void> => page.getByRole('link', { name: /^Today/ }).click();

describe('the call that did not come', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await launchApp({ screen: 'first' });
  });
  afterAll(() => running.close());

  it('lapses, is asked about, becomes a call to make with its number, and leads to the next', async () => {
    const { page } = running;
    await page.getByRole('button', { name: 'Add a role' }).waitFor();
    await addRole(page, 'Shop Assistant', 'Hale & Daughter');
    // The app opens on Today, which has nothing to say of a role that is only saved.
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    await log(page, {
      letter: 'c', who: 'Edith Hale', part: 'Hiring manager', role: 'Shop Assistant', direction: 'I called them', when: 'now',
      text: 'About the advert.', next: 'call back in ten minutes',
    }); // biome-ignore format: one line for who, one for what
    await page.getByRole('link', { name: 'People', exact: true }).click();
    await page.getByRole('row', { name: /Edith Hale/ }).click();
    await page.getByLabel('Phone').fill('+44 20 7946 0000');
    await page.getByLabel('Phone').press('Enter');
    await goToToday(page);
    await page.getByText('All clear').waitFor();

    await shiftClock(running, 31 * MINUTE);
    const edith = line(page, 'Edith Hale');
    await edith.waitFor();
    await group(page, 'Missed, or at hand').getByText('Edith Hale').waitFor();
    const colour = await group(page, 'Missed, or at hand')
      .getByRole('heading')
      .evaluate((heading) => getComputedStyle(heading).color);
    expect(colour).toBe('rgb(180, 35, 24)');
    await edith.getByRole('button', { name: 'They didn’t' }).click();
    await edith.getByText('They didn’t.').waitFor();
    await edith.getByText('+44 20 7946 0000').waitFor();
    await edith.focus();
    await page.keyboard.press('d');
    await page.keyboard.type('Rang again. There is an interview tomorrow.');
    await page.keyboard.press('Enter');
    await page.getByText('Done: Edith Hale.').first().waitFor({ state: 'attached' });
    await group(page, 'Missed, or at hand').waitFor({ state: 'detached' });
    await open(page, 'Shop Assistant', 'Timeline');
    await page.getByText('Rang again.').waitFor();
    await page.getByText(/promised to call by/).waitFor();
    expect(running.pageErrors).toEqual([]);
  });
});

describe('two interviewers', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await launchApp();
  });
  afterAll(() => running.close());

  it('are thanked one by one; the card says how many were, and the next follow-up is for each', async () => {
    const { page } = running;
    await addRole(page, 'Web Developer', 'Barcelona Media');
    await open(page, 'Web Developer', 'People');
    for (const [name, part] of [
      ['Marta Soler', 'Hiring manager'],
      ['Jordi Puig', 'Supervisor'],
    ] as const) {
      await page.getByLabel('Part', { exact: true }).selectOption({ label: part });
      await page.getByLabel('Add somebody').fill(name);
      await page.keyboard.press('Enter');
      await page.getByRole('tabpanel').getByRole('link', { name }).waitFor();
    }
    await holdInterview(page, 'Web Developer', '2 hours ago', ['Marta Soler', 'Jordi Puig']);
    const coverage = (text: string) => page.getByText(`Followed up with ${text} people you met`).first();
    await coverage('0 of 2').waitFor({ state: 'attached' });
    await goToToday(page);
    for (const who of ['Marta Soler', 'Jordi Puig']) {
      await line(page, who)
        .getByText(/^Say thank you for the interview/)
        .first()
        .waitFor();
    }
    // The day after is no day off on one of the next three.
    await shiftClock(running, 3 * DAY);
    for (const [who, done] of [
      ['Marta Soler', '1 of 2'],
      ['Jordi Puig', '2 of 2'],
    ] as const) {
      await line(page, who).first().focus();
      await page.keyboard.press('d');
      await page.keyboard.type('Thank you for your time.');
      await page.keyboard.press('Enter');
      await line(page, who)
        .getByText(/Say thank you/)
        .waitFor({ state: 'detached' });
      await page.getByRole('link', { name: /^Board/ }).click();
      await coverage(done).waitFor({ state: 'attached' });
      await goToToday(page);
    }
    for (const who of ['Marta Soler', 'Jordi Puig']) {
      await group(page, 'Next').getByText(who).first().waitFor();
      await line(page, who)
        .getByText(/^If nothing is heard about the interview/)
        .waitFor();
    }
    expect(running.pageErrors).toEqual([]);
  });
});

describe('what the user sets themselves', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await launchApp();
  });
  afterAll(() => running.close());

  it('is written down on a role by keys, stands on Today in their words, is done, and comes back by undo', async () => {
    const { page } = running;
    await addRole(page, 'Web Developer', 'Barcelona Media');
    await open(page, 'Web Developer', 'Overview');
    await page.getByRole('button', { name: 'Add follow-up' }).click();
    // Its code comes with its first use.
    await page.getByLabel('What to do').waitFor();
    await page.keyboard.type('Ask Jana about the budget');
    await page.keyboard.press('Tab');
    await page.keyboard.type('today');
    await page.keyboard.press('Enter');
    await page.getByText('Follow-up added.').first().waitFor({ state: 'attached' });
    await page.getByRole('button', { name: /^Web Developer.*Ask Jana about the budget/ }).waitFor();
    await goToToday(page);
    const own = group(page, 'Reach out today').getByText(/^Ask Jana about the budget – you set this yourself on/);
    await own.waitFor();
    await line(page, 'Web Developer').focus();
    await page.keyboard.press('d');
    await page.getByText('All clear').waitFor();
    await page.keyboard.press('Control+z');
    await own.waitFor();
    expect(running.pageErrors).toEqual([]);
  });
});

describe('the lead whose reply never left the outbox', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await launchApp();
  });
  afterAll(() => running.close());

  it('is tried by another way after a week of silence', async () => {
    const { page } = running;
    await page.evaluate(async () => {
      const { followthrough } = window as unknown as {
        followthrough: { invoke: (channel: string, input: unknown) => Promise<{ ok: boolean }> };
      };
      const added = await followthrough.invoke('leads.create', {
        ...{ title: null, company: { kind: 'new', name: 'Tribune Daily' }, source: null },
        person: {
          ...{
            kind: 'new',
            name: 'Ruth Okafor',
            email: 'ruth@tribune.example',
            phone: '+1 312 555 0134',
            profileUrl: null,
          },
        },
      });
      if (!added.ok) throw new Error(JSON.stringify(added));
    });
    await log(page, {
      letter: 'e', who: 'Ruth Okafor', role: 'Talk with Ruth Okafor', direction: 'I wrote to them', when: 'now',
      text: 'About freelance features.',
    }); // biome-ignore format: one line for who, one for what
    await shiftClock(running, 9 * DAY);
    await goToToday(page);
    const ruth = line(page, 'Ruth Okafor');
    await ruth.getByText(/^No answer for \d+ business days\. Try another way\.$/).waitFor();
    await ruth.getByText('+1 312 555 0134').waitFor();
    await ruth.focus();
    await page.keyboard.press('d');
    expect(await page.getByLabel('How').inputValue()).toBe('call');
    await page.keyboard.type('Her reply had never been sent. There is a post.');
    await page.keyboard.press('Enter');
    await ruth.waitFor({ state: 'detached' });
    await open(page, 'Talk with Ruth Okafor', 'Timeline');
    await page.getByText('Her reply had never been sent.').waitFor();
  });
});

describe('the first start with 400 applications of years', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await launchApp();
  });
  afterAll(() => running.close());

  it('shows a calm page with one question, settled in bulk and undone in one step', async () => {
    const { page } = running;
    const file = join(tempFolder(), 'Job Applications.csv');
    const rows = Array.from(
      { length: 400 },
      (_, index) => `"3/${1 + (index % 28)}/24, 9:0${index % 10} AM",,,Company ${index},Role ${index},,,`,
    );
    const header =
      'Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers';
    writeFileSync(file, [header, ...rows].join('\n'));
    await dropFiles(page, [file]);
    await page.getByRole('button', { name: /^Import 400/ }).click();
    await page
      .getByText(/400 new roles|400 roles/)
      .first()
      .waitFor();
    await goToToday(page);
    await page.getByText('400 applications have had no answer for over a month.').waitFor();
    await page.getByText('All clear').waitFor();
    expect(await page.getByRole('group').count()).toBe(0);
    await page.getByRole('button', { name: 'Close as unanswered' }).click();
    await page.getByText('Closed 400 roles as unanswered.').first().waitFor({ state: 'attached' });
    await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
    await page.getByText('400 applications have had no answer for over a month.').waitFor();
    expect(running.pageErrors).toEqual([]);
  });
});
