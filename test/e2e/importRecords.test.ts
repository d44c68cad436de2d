import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardPage } from '#test/helpers/boardPage.ts';
import { dropFiles } from '#test/helpers/dropFiles.ts';
import { launchApp, type RunningApp } from '#test/helpers/electronApp.ts';
import { findings } from '#test/helpers/findings.ts';
import { planCounts } from '#test/helpers/planCounts.ts';

const fixture = (name: string): string => resolve(import.meta.dirname, '../fixtures/import/records', name);

/** A log that somebody kept in a spreadsheet, beside the list of their applications. */
describe('what somebody wrote down elsewhere', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await launchApp();
  });
  afterAll(async () => {
    expect(running.pageErrors).toEqual([]);
    await running.close();
  });
  const plan = async (...files: string[]): Promise<void> => {
    await dropFiles(running.page, files.map(fixture));
    await running.page.getByRole('heading', { name: 'What will happen' }).waitFor();
  };
  const imports = async (button: string, heading: string): Promise<void> => {
    await running.page.getByRole('button', { name: button }).click();
    await running.page.getByRole('heading', { name: heading }).waitFor();
    expect(await findings(running.page)).toEqual([]);
  };
  const again = (): Promise<void> => running.page.getByRole('button', { name: 'Import something else' }).click();

  it('comes in with its roles, each row under the role that it names', async () => {
    const { page } = running;
    await plan('roles.csv', 'calls.csv');
    expect(await planCounts(running)).toMatchObject({ 'All rows': 7, New: 5, 'Cannot be read': 2 });
    expect(await findings(page)).toEqual([]);
    await page.getByText('In touch: “Asked about pay”').waitFor();
    await page.getByText('More than one role could be meant by “Acme”').waitFor();
    await page.getByText('No role on your board, or in this import, is “Driver, Cygnus”').waitFor();
    await imports('Import 3 roles and 2 log entries', '3 roles and 2 log entries imported');
    await again();
  });

  it('becomes a conflict where two said different things', async () => {
    const { page } = running;
    await plan('said.csv');
    expect(await planCounts(running)).toMatchObject({ 'All rows': 3, New: 2, 'Cannot be read': 1 });
    await page.getByText('“weather” is none of the topics in column Topic').waitFor();
    await imports('Import 2 log entries', '2 log entries imported');
    await again();
    await page.getByRole('link', { name: /^Signals/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Signals' }).waitFor();
    await page.getByText('Editor').first().waitFor();
    await page.getByRole('link', { name: /^Import \/ export/ }).click();
  });

  it('is what the user says that it is, and that is remembered', async () => {
    const { page } = running;
    await dropFiles(page, [fixture('zusagen.csv')]);
    // Nothing of it says what the rows are.
    await page.getByRole('heading', { name: 'What will happen' }).waitFor();
    await page.getByRole('button', { name: 'Columns of zusagen.csv…' }).click();
    await page.getByRole('combobox', { name: 'The rows of this file are' }).selectOption('what people promised');
    const due = page.getByRole('combobox', { name: 'What Bis wann becomes' });
    await due.waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await due.inputValue()).toBe('dueDay');
    await page.getByRole('button', { name: 'Show what will happen' }).click();
    await page.getByText('Promised: “Nach der Sitzung des Vorstands, für das Büro in München”').waitFor();
    await imports('Import 2 log entries', '2 log entries imported');
    await again();
    await plan('zusagen.csv');
    expect(await planCounts(running)).toMatchObject({ New: 0, 'Left out': 2 });
  });

  it('stands where it belongs, and is taken back as a whole', async () => {
    const { page } = running;
    await page.getByRole('link', { name: /^Board/ }).click();
    await boardPage(page).card('Clerk').getByRole('button').first().click();
    await page.getByText('Piotr will write').waitFor();
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await page.getByText('Thanked him').first().waitFor();
    await page.getByRole('link', { name: /^Import \/ export/ }).click();
    await page.getByRole('button', { name: 'Choose something else' }).click();
    await page.getByRole('button', { name: 'Undo the import of zusagen.csv' }).click();
    await page.getByRole('heading', { name: 'The import is undone' }).waitFor();
  });
});
