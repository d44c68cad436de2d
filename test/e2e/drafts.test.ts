import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type RunningApp } from '#test/helpers/electronApp.ts';
import { open } from '#test/helpers/talk.ts';

let running: RunningApp;
beforeAll(async () => {
  running = await launchApp();
});
afterAll(() => running.close());

/** What follows later has a line of its own. */
const line = (name: string) => running.page.getByRole('group', { name: new RegExp(`^${name}`) }).first();
/** With all that is due: on some days of the week that is more than the first screen holds. */
const goToToday = async (): Promise<void> => {
  await running.page.getByRole('link', { name: /^Today/ }).click();
  await running.page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  const all = running.page.getByRole('button', { name: /^Show all/ });
  if (await all.isVisible()) await all.click();
};
const goToSettings = (): Promise<void> => running.page.getByRole('link', { name: 'Settings' }).click();
const draft = (name: string) => running.page.getByRole('dialog', { name: `Write to ${name}` });

/** What the app would have opened outside itself, instead of opening it. */
const catchLinks = () =>
  running.app.evaluate(({ shell }) => {
    const record = globalThis as unknown as { opened: string[] };
    record.opened = [];
    shell.openExternal = async (url) => void record.opened.push(url);
  });
const opened = () => running.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);

describe('what the sample search has to write today', () => {
  it('goes to the mail in the user’s own words, is marked as sent, and stands in the timeline', async () => {
    const { page } = running;
    await catchLinks();
    await page.getByRole('button', { name: 'Try with sample data' }).click();
    await page.getByText('Web Developer').first().waitFor();
    await goToSettings();
    await page.getByLabel('My name', { exact: true }).fill('Sam Doe');
    await page.getByLabel('My name', { exact: true }).press('Enter');
    await goToToday();
    await line('Sean O’Neill').waitFor();
    await line('Sean O’Neill').focus();
    await page.keyboard.press('w');
    const text = draft('Sean O’Neill').getByRole('textbox', { name: 'Text' });
    await text.waitFor();
    expect(await text.inputValue()).toMatch(/^Hello Sean,[\s\S]*Sam Doe$/);
    await draft('Sean O’Neill').getByRole('button', { name: 'Open in mail' }).click();
    await expect.poll(opened).toHaveLength(1);
    const [url = ''] = await opened();
    expect(url).toMatch(/^mailto:sean\.oneill@example\.com\?subject=.+&body=Hello%20Sean/);
    await text.fill('Hello Sean, thank you for the hour. Sam');
    // Both were met at one company: the other one’s text is another.
    await page.keyboard.press('Escape');
    await line('Mia Clarke').focus();
    await page.keyboard.press('w');
    const other = draft('Mia Clarke').getByRole('textbox', { name: 'Text' });
    await other.waitFor();
    expect(await other.inputValue()).not.toContain('Sean');
    await page.keyboard.press('Escape');
    await running.restart();
    await goToToday();
    await line('Sean O’Neill').focus();
    await running.page.keyboard.press('w');
    await expect.poll(() => running.page.getByRole('textbox', { name: 'Text' }).inputValue()).toContain('the hour');
  });

  it('is logged as it was written', async () => {
    const { page } = running;
    await draft('Sean O’Neill').getByRole('button', { name: 'Mark as sent' }).click();
    await page.getByText('Sent to Sean O’Neill, and logged.').first().waitFor({ state: 'attached' });
    await open(page, 'Senior Software Engineer', 'Timeline');
    await page.getByText('Hello Sean, thank you for the hour. Sam').waitFor();
  });

  it('is no longer asked for once its rule is off, and is again when it is on', async () => {
    const { page } = running;
    const thanks = page.getByRole('group', { name: /^Mia Clarke.*Say thank you/ });
    await goToToday();
    await thanks.waitFor();
    await goToSettings();
    await page.getByRole('switch', { name: 'Thank-you' }).press('Space');
    await goToToday();
    await thanks.waitFor({ state: 'detached' });
    await goToSettings();
    await page.getByRole('switch', { name: 'Thank-you' }).press('Space');
    await goToToday();
    await thanks.waitFor();
    expect(running.pageErrors).toEqual([]);
  });
});
