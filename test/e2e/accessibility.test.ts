import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardPage } from '#test/helpers/boardPage.ts';
import { launchApp, type RunningApp } from '#test/helpers/electronApp.ts';
import { findings } from '#test/helpers/findings.ts';

/** Every screen and dialog there is, in both themes: axe finds nothing, and nothing is cut off at the smallest window. */
describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await launchApp();
    const { page } = running;
    page.setDefaultTimeout(5000);
    await page.getByRole('button', { name: 'Try with sample data' }).waitFor();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('combobox', { name: 'Theme' }).selectOption(theme);
    await page.waitForFunction((name) => document.documentElement.dataset.theme === name, theme);
  });
  afterAll(() => running.close());

  /** Expects axe to find nothing in what is open now. */
  const clean = async (what: string): Promise<void> => {
    // Contrast is measured on what is painted, not on the way there.
    await running.page.evaluate(() =>
      Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
    );
    expect.soft(await findings(running.page), what).toEqual([]);
  };
  const press = (key: string) => running.page.keyboard.press(key);
  const button = (name: string | RegExp) => running.page.getByRole('button', { name });
  const dialog = () => running.page.getByRole('dialog');
  const leave = async (): Promise<void> => {
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
  };
  const go = async (link: RegExp): Promise<void> => {
    const { page } = running;
    await page.getByRole('navigation').getByRole('link', { name: link }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const capture = async (letter: string): Promise<void> => {
    await press('ControlOrMeta+n');
    await dialog().getByText('Press a letter').waitFor();
    await press(letter);
    await dialog().getByText('Press a letter').waitFor({ state: 'detached' });
    await dialog().getByRole('button', { name: 'Cancel' }).waitFor();
  };
  const addPerson = async (name: string): Promise<void> => {
    await capture('p');
    await dialog().getByLabel('Name').fill(name);
    await dialog().getByRole('button', { name: 'Add person' }).click();
    await dialog().waitFor({ state: 'detached' });
  };

  it('the settings, the start screen and the import, before there is anything', async () => {
    const { page } = running;
    await clean('settings');
    for (const rule of ['After the application', 'Promise']) await button(`Days and people: ${rule}`).click();
    await button('Show the tables').click();
    await page.getByRole('textbox', { name: 'After you applied' }).fill('999');
    await page.getByRole('combobox', { name: 'Public holidays of' }).selectOption({ label: 'Germany' });
    await page.getByText(/public holidays in/).click();
    await page.getByLabel('First day').fill('2030-12-21');
    await button('Add days off').click();
    await page.getByRole('region', { name: 'Texts' }).getByLabel('Text', { exact: true }).fill('{nothing} [open');
    await clean('settings, each part open');
    await button('Back to the app’s own texts').click();
    await page.getByRole('combobox', { name: 'Public holidays of' }).selectOption({ label: 'No country' });
    await go(/^Board/);
    await button('Try with sample data').waitFor();
    await clean('start');
    await go(/^Import/);
    await button('Choose files').waitFor();
    await clean('import');
    for (const [link, empty] of [
      [/^People/, 'Nobody here yet'],
      [/^Companies/, 'No companies yet'],
      [/^Leads/, 'No leads yet'],
    ] as const) {
      await go(link);
      await page.getByRole('heading', { name: empty }).waitFor();
      await clean(empty);
    }
  });

  it('the board, its menus, its filter, its views, and the question why a role closed', async () => {
    const { page } = running;
    await go(/^Board/);
    await button('Try with sample data').click();
    await boardPage(page).cards('Applied').first().waitFor();
    await clean('board');
    await go(/^Today/);
    const line = page.getByRole('group').first();
    await line.waitFor();
    await clean('today');
    await line.focus();
    await press('p');
    await page.getByLabel('Until when').waitFor();
    await clean('today, a line pinned');
    await press('Escape');
    await press('w');
    await page.getByRole('textbox', { name: 'Text' }).waitFor();
    await clean('today, a draft open');
    await press('Escape');
    await go(/^Board/);
    await boardPage(page).cards('Applied').first().waitFor();
    await page.getByRole('button', { name: 'Column Applied', exact: true }).click();
    await page.getByRole('menu').waitFor();
    await clean('column menu');
    await press('Escape');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('dialog', { name: 'What the board shows' }).waitFor();
    await clean('filter');
    await page.getByRole('checkbox', { name: 'SQL' }).check();
    await button('Done').click();
    await page.getByRole('list', { name: 'Filters that are on' }).waitFor();
    await clean('filtered board');
    await page.getByRole('list', { name: 'Filters that are on' }).getByRole('button', { name: 'Clear all' }).click();
    await button(/^View: /).click();
    await page.getByRole('menu').waitFor();
    await clean('views');
    await page.getByRole('menuitem', { name: 'Save as a view…' }).click();
    await page.getByRole('textbox', { name: 'Name of the view' }).waitFor();
    await clean('name of a view');
    await press('Escape');
    await boardPage(page).card('Content Specialist').getByRole('button').first().focus();
    await press('Alt+ArrowRight');
    await page.getByRole('region', { name: 'Why did Content Specialist close?' }).waitFor();
    await clean('why it closed');
    await press('Escape');
  });

  it('a role, tab by tab, and the step from lead to role', async () => {
    const { page } = running;
    const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
    const inside = page.getByRole('tabpanel');
    await boardPage(page).card('Web Developer').getByRole('button').first().click();
    await page.getByLabel('Applied on').waitFor();
    await clean('overview');
    await tab('People');
    await inside.getByRole('link', { name: 'Marta Soler' }).waitFor();
    await clean('people of a role');
    await tab('Signals');
    await inside.getByRole('grid', { name: 'Who said what' }).waitFor();
    await inside.getByRole('gridcell', { name: /^Ready to hire/ }).click();
    await button(/why\?$/).click();
    await clean('signals of a role, with a cell and the arithmetic open');
    await tab('Interviews');
    await button('Add an interview').click();
    await button('Save interview').waitFor();
    await clean('interviews');
    await inside.getByRole('button', { name: 'Cancel' }).click();
    await tab('Timeline');
    await inside.getByRole('button', { name: 'Change day… Interview' }).click();
    await button('Save day').waitFor();
    await clean('timeline');
    await inside.getByRole('button', { name: 'Cancel' }).click();
    await tab('Notes');
    await page.getByRole('textbox', { name: 'Notes' }).waitFor();
    await clean('notes');
    await press('Escape');
    await boardPage(page).card('Talk with Ruth Okafor').getByRole('button').first().click();
    await button('Make it a role…').click();
    await page.getByRole('button', { name: 'Make it a role', exact: true }).waitFor();
    await clean('lead to role');
    await page.getByRole('region', { name: 'This is a lead' }).getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Close the role' }).click();
  });

  it('the signals over all roles, with a reason asked for, and a day before', async () => {
    const { page } = running;
    await go(/^Signals/);
    await page.getByRole('region', { name: 'Where they are' }).waitFor();
    await clean('signals');
    await button('Not a conflict').click();
    await page.getByLabel(/^Why not/).waitFor();
    await clean('signals, not a conflict');
    await press('Escape');
    await button('Known today').click();
    await page.getByLabel('What was known on which day').waitFor();
    await clean('signals, a day chosen');
    await press('Escape');
    await button('Add a signal…').click();
    await dialog().getByRole('heading', { name: 'Add a signal' }).waitFor();
    await clean('the form of a signal');
    await leave();
  });

  it('people, their possible duplicates, companies and leads, each with what opens there', async () => {
    const { page } = running;
    await addPerson('Twice Named');
    await addPerson('Twice Named');
    await go(/^People/);
    await page.getByRole('row', { name: /Marta Soler/ }).waitFor();
    await clean('people');
    await page
      .getByRole('row', { name: /Marta Soler/ })
      .getByText('Marta Soler')
      .click();
    await page.getByRole('region', { name: 'Person: Marta Soler' }).getByRole('textbox', { name: 'E-mail' }).waitFor();
    await clean('person');
    await button('Close the person').click();
    await button('Review').click();
    await button('Keep left').waitFor();
    await clean('duplicates');
    await button('Back to the list').click();
    await go(/^Companies/);
    await page
      .getByRole('row', { name: /Barcelona Media/ })
      .getByText('Barcelona Media')
      .click();
    await page.getByRole('switch', { name: /^Avoid this company/ }).waitFor();
    await clean('company');
    await button('Close the company').click();
    await clean('companies');
    await go(/^Leads/);
    await page.getByRole('row', { name: /Ruth Okafor/ }).waitFor();
    await clean('leads');
  });

  it('the palette, every form of the quick capture, and the shortcuts', async () => {
    const { page } = running;
    await press('ControlOrMeta+k');
    await page.getByRole('option').first().waitFor();
    await clean('palette');
    await page.keyboard.type('marta');
    await page
      .getByRole('option', { name: /^Marta Soler/ })
      .first()
      .waitFor();
    await clean('palette with hits');
    await leave();
    await press('ControlOrMeta+n');
    await dialog().getByText('Press a letter').waitFor();
    await clean('quick capture');
    await leave();
    for (const letter of ['c', 'e', 'm', 'i', 's', 'r', 'l', 'p']) {
      await capture(letter);
      await clean(`quick capture, ${letter}`);
      await leave();
    }
    await press('?');
    await dialog().getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor();
    await clean('shortcuts');
    await leave();
  });

  it('the settings with a backup, about to be restored, and about to delete everything', async () => {
    await go(/^Settings/);
    await button('Back up now').click();
    await button(/^Restore the backup of/)
      .first()
      .click();
    await button('Restore this backup').waitFor();
    await clean('restore');
    await press('Escape');
    await button('Delete all my data…').click();
    await button('Delete everything').waitFor();
    await clean('delete');
    await press('Escape');
  });

  it('the smallest window shows the whole frame of every screen, without a scroll bar of its own', async () => {
    const { app, page } = running;
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600));
    await page.waitForFunction(() => window.innerWidth <= 900 && window.innerHeight <= 600);
    const fits = async (what: string): Promise<void> => {
      const overflow = await page.evaluate(() => ({
        across: document.documentElement.scrollWidth - window.innerWidth,
        down: document.documentElement.scrollHeight - window.innerHeight,
      }));
      expect.soft(overflow, what).toEqual({ across: 0, down: 0 });
    };
    for (const link of [/^Signals/, /^People/, /^Companies/, /^Leads/, /^Import/, /^Settings/, /^Board/]) {
      await go(link);
      await fits(String(link));
    }
    await boardPage(page).card('Web Developer').getByRole('button').first().click();
    await page.getByLabel('Applied on').waitFor();
    await fits('role');
    expect(running.pageErrors).toEqual([]);
  });
});
