import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardPage } from '#test/helpers/boardPage.ts';
import { launchApp, type RunningApp } from '#test/helpers/electronApp.ts';

/** The board by keyboard and menu, in the real window. */
let running: RunningApp;
beforeAll(async () => {
  running = await launchApp();
  await running.page.getByRole('button', { name: 'Try with sample data' }).click();
  await boardPage(running.page).cards('Applied').first().waitFor();
});
afterAll(() => running.close());

const announced = (text: string | RegExp) => running.page.getByText(text).first().waitFor({ state: 'attached' });

describe('a role', () => {
  it('is added by keyboard alone and lies on top of its column', async () => {
    const { page } = running;
    await page.keyboard.press('ControlOrMeta+n');
    await page.getByRole('dialog').getByRole('button', { name: /^Role/ }).waitFor();
    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog', { name: 'Add a role' });
    await dialog.getByLabel('Title').fill('Lighthouse Keeper');
    await dialog.getByLabel('Company').fill('<img src=x onerror=alert(1)>');
    await page.getByRole('option', { name: /^Add / }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const card = boardPage(page).card('Lighthouse Keeper');
    await card.waitFor();
    // A hostile name is a name: shown as written, never as markup.
    expect(await card.innerText()).toContain('<img src=x onerror=alert(1)>');
  });

  it('is moved by Alt and arrows, keeps the focus, and says where it went', async () => {
    const { page } = running;
    await boardPage(page).card('QA Engineer').getByRole('button').first().focus();
    await page.keyboard.press('Alt+ArrowRight');
    await announced(/^Moved QA Engineer from Applied to Screening, position \d of \d$/);
    await page.keyboard.press('Alt+ArrowRight');
    await announced(/^Moved QA Engineer from Screening to Interview, position \d of \d$/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('QA Engineer');
    await page.keyboard.press('Alt+ArrowDown');
    await announced(/^Moved QA Engineer within Interview, position \d of \d$/);
  });

  it('is moved by its menu, with the same outcome', async () => {
    const { page } = running;
    const board = boardPage(page);
    await board.card('Technical Writer').hover();
    await page.getByRole('button', { name: 'Move or edit Technical Writer' }).click();
    await page.getByRole('menuitemradio', { name: 'Offer' }).click();
    await announced(/^Moved Technical Writer from Applied to Offer, position 1 of \d$/);
    await board.column('Offer').getByText('Technical Writer').waitFor();
  });

  it('is where it was put after the app is killed right after the move', async () => {
    const { page } = running;
    await boardPage(page).card('Site Reliability Engineer').getByRole('button').first().focus();
    await page.keyboard.press('Alt+ArrowRight');
    await announced(/^Moved Site Reliability Engineer from Screening to Interview/);
    await running.kill();
    await running.restart();
    await boardPage(running.page).column('Interview').getByText('Site Reliability Engineer').waitFor();
  });

  it('opens beside the board with its history, and keeps what is typed', async () => {
    const { page } = running;
    await boardPage(page).card('Data Analyst').getByRole('button').first().click();
    await page.getByRole('heading', { level: 2, name: 'Data Analyst' }).waitFor();
    await page.getByRole('tab', { name: 'Notes' }).click();
    const notes = page.getByRole('textbox', { name: 'Notes' });
    await notes.fill('Called on Tuesday.\nAsk for Ada.');
    await notes.press('ControlOrMeta+Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 2, name: 'Data Analyst' }).waitFor({ state: 'detached' });
    await running.restart();
    await boardPage(running.page).card('Data Analyst').getByRole('button').first().click();
    await running.page.getByRole('tab', { name: 'Notes' }).click();
    await expect
      .poll(() => running.page.getByRole('textbox', { name: 'Notes' }).inputValue())
      .toBe('Called on Tuesday.\nAsk for Ada.');
    await running.page.keyboard.press('Escape');
  });
});

describe('the smallest window', () => {
  it("shows the whole of a card's menu, and keeps its frame in place when a field far down takes the focus", async () => {
    const { app, page } = running;
    const resize = (width: number, height: number) =>
      app.evaluate(
        ({ BrowserWindow }, [across, down]) => BrowserWindow.getAllWindows()[0]?.setContentSize(across, down),
        [width, height] as const,
      );
    const before = await page.evaluate(() => [window.innerWidth, window.innerHeight] as const);
    await resize(900, 600);
    await page.waitForFunction(() => window.innerHeight <= 600);
    await boardPage(page).card('Web Developer').hover();
    await page.getByRole('button', { name: 'Move or edit Web Developer' }).click();
    const menu = page.getByRole('menu');
    await menu.getByRole('menuitem', { name: 'Remove' }).waitFor();
    expect(await menu.evaluate((list) => list.scrollHeight - list.clientHeight)).toBe(0);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await boardPage(page).card('Web Developer').getByRole('button').first().click();
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await page.getByRole('button', { name: 'Change day… Interview' }).click();
    await page.getByRole('button', { name: 'Save day' }).waitFor();
    expect(await page.getByRole('main').evaluate((main) => [main.scrollLeft, main.scrollTop])).toEqual([0, 0]);
    await page.getByRole('button', { name: 'Close the role' }).click();
    await resize(...before);
    await page.waitForFunction((height) => window.innerHeight === height, before[1]);
  });
});

describe('the columns', () => {
  const menu = async (column: string, item: string) => {
    await running.page.getByRole('button', { name: `Column ${column}`, exact: true }).click();
    await running.page.getByRole('menuitem', { name: item }).click();
  };

  it('are renamed, hidden and shown again, over a restart', async () => {
    await menu('Saved', 'Rename');
    await running.page.getByLabel('Column name').fill('Wish list');
    await running.page.keyboard.press('Enter');
    await boardPage(running.page).column('Wish list').waitFor();
    await menu('Offer', 'Hide');
    await boardPage(running.page).column('Offer').waitFor({ state: 'detached' });
    await running.restart();
    const board = boardPage(running.page);
    await board.column('Wish list').waitFor();
    expect(await board.column('Offer').count()).toBe(0);
    await running.page.getByRole('button', { name: '1 hidden column' }).click();
    await running.page.getByRole('menuitem', { name: 'Show Offer' }).click();
    await board.column('Offer').waitFor();
  });

  it('are put in another order and added to', async () => {
    const { page } = running;
    await menu('Offer', 'Move left');
    const names = () => page.getByRole('region').getByRole('heading', { level: 2 }).allTextContents();
    await expect
      .poll(async () => (await names()).map((name) => name.replace(/,.*/s, '')).join())
      .toMatch(/Offer.*Interview/);
    await page.getByRole('button', { name: 'Add a column' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Second interview');
    await page.keyboard.press('Enter');
    await boardPage(page).column('Second interview').waitFor();
  });
});

describe('closing a role', () => {
  it('is said, and the notice takes back the outcome and the move', async () => {
    const { page } = running;
    await boardPage(page).card('Technical Writer').hover();
    await page.getByRole('button', { name: 'Move or edit Technical Writer' }).click();
    await page.getByRole('menuitemradio', { name: 'Closed' }).click();
    await page.getByRole('button', { name: 'Rejected' }).click();
    const notice = page.getByRole('region', { name: 'Notices' }).getByRole('listitem');
    await notice
      .filter({ hasText: 'Technical Writer is closed: rejected.' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await boardPage(page).card('Technical Writer').waitFor();
    expect(await boardPage(page).card('Technical Writer').getByText('Rejected').count()).toBe(0);
  });

  it('takes it out of the view of active roles, asks why, and another view shows it with its outcome', async () => {
    const { page } = running;
    await boardPage(page).card('Technical Writer').hover();
    await page.getByRole('button', { name: 'Move or edit Technical Writer' }).click();
    await page.getByRole('menuitemradio', { name: 'Closed' }).click();
    await page.getByRole('button', { name: 'Rejected' }).click();
    await announced('Technical Writer is closed: rejected.');
    await boardPage(page).card('Technical Writer').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'View: Active roles' }).click();
    await page.getByRole('menuitemradio', { name: 'All roles' }).click();
    await boardPage(page).card('Technical Writer').getByText('Rejected').waitFor();
    await page.getByRole('button', { name: 'View: All roles' }).click();
    await page.getByRole('menuitemradio', { name: 'Active roles' }).click();
    await boardPage(page).card('Technical Writer').waitFor({ state: 'detached' });
  });
});

describe('the filter', () => {
  it('narrows the board by title, company or place, and lets go with Escape', async () => {
    const { page } = running;
    await page.keyboard.press('ControlOrMeta+f');
    await page.keyboard.type('lyon');
    await page.getByRole('main').getByText('1 of 12 matches').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('main').getByText('1 of 12 matches').waitFor({ state: 'detached' });
    expect(running.pageErrors).toEqual([]);
  });

  it.each([
    ['the board', /^Board/, 'Filter the board'],
    ['the people', /^People/, 'Filter people'],
    ['the companies', /^Companies/, 'Filter companies'],
    ['the leads', /^Leads/, 'Filter leads'],
  ])('of %s takes back at once what was typed at once', async (_what, link, label) => {
    const { page } = running;
    await page.getByRole('navigation').getByRole('link', { name: link }).click();
    const box = page.getByRole('searchbox', { name: label });
    await box.focus();
    // Keys that come slowly are taken back one by one.
    await page.keyboard.insertText('abc');
    await page.getByRole('button', { name: 'Clear the filter' }).waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => box.inputValue()).toBe('');
  });
});
