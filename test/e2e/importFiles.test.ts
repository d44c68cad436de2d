import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dropFiles } from '#test/helpers/dropFiles.ts';
import { launchApp, type RunningApp } from '#test/helpers/electronApp.ts';
import { findings } from '#test/helpers/findings.ts';
import { keyboard } from '#test/helpers/keyboard.ts';
import { planCounts } from '#test/helpers/planCounts.ts';

const fixture = (name: string): string => resolve(import.meta.dirname, '../fixtures/import', name);

/** Files of the field and of other trackers, each with what its plan counts: new, left out, cannot be read. */
const FILES: readonly (readonly [file: string, create: number, skip: number, invalid: number])[] = [
  ['huntr.csv', 10, 0, 0],
  ['jobsync.csv', 10, 0, 0],
  ['notion-bom.csv', 10, 0, 0],
  ['excel-semicolon-cp1252.csv', 8, 0, 0],
  ['linkedin', 69, 65, 0],
  ['field/01-connections-six-columns/Connections.csv', 0, 5, 0],
  ['field/02-short-years/de-office.csv', 3, 0, 0],
  ['field/03-code-page-1250/praca.csv', 3, 0, 0],
  ['field/04-one-broken-byte/applications.csv', 6, 0, 0],
  ['field/05-zip-with-backslashes/LinkedInDataExport.zip', 3, 0, 0],
  ['field/07-view-and-all/Export.zip', 3, 0, 0],
  ['field/08-twin-rows/twins.csv', 2, 1, 0],
  ['field/09-own-columns/tracker.csv', 2, 0, 0],
  ['field/10-link-with-words/tracker.csv', 5, 0, 0],
  ['field/12-moments-in-utc/tracker.csv', 2, 0, 0],
  ['field/24-decorated-stages/board.csv', 5, 0, 0],
  ['field/26-last-cells-left-out/Job Applications.csv', 40, 0, 0],
  ['field/27-long-optional-cells/tracker.csv', 2, 0, 0],
  ['presets/teal.csv', 2, 0, 0],
  ['presets/outlook-contacts.csv', 0, 2, 0],
];

describe('every kind of file, in the real window', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await launchApp();
  });
  afterAll(() => running.close());
  afterEach(async () => {
    await running.page.getByRole('button', { name: 'Choose something else' }).click();
    expect(running.pageErrors).toEqual([]);
  });

  it.each(FILES)(
    '%s is shown with %i new roles, %i rows left out, %i that cannot be read',
    async (file, create, skip, invalid) => {
      const { page } = running;
      await dropFiles(page, [fixture(file)]);
      await page.getByRole('heading', { name: 'What will happen' }).waitFor();
      const counts = await planCounts(running);
      expect(counts).toMatchObject({ New: create, 'Left out': skip, 'Cannot be read': invalid });
      const sum = ['New', 'Updated', 'Joined', 'Left out', 'Cannot be read'].reduce(
        (all, name) => all + (counts[name] ?? 0),
        0,
      );
      expect(sum).toBe(counts['All rows']);
    },
  );
});

describe('the wizard by keys alone', () => {
  let running: RunningApp;
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-e2e-'));
  /** The Excel file with a header that nobody knows: `Wer` for the company. */
  const file = join(folder, 'bewerbungen.csv');
  beforeAll(async () => {
    const bytes = readFileSync(fixture('excel-semicolon-cp1252.csv'));
    writeFileSync(
      file,
      Buffer.concat([Buffer.from('Wer'), bytes.subarray('Firma'.length), Buffer.from(';No company;;;\r\n')]),
    );
    running = await launchApp();
  });
  afterAll(async () => {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('asks for the column, imports, saves what could not be read, and remembers the column the second time', async () => {
    const { page, app } = running;
    const saved = join(folder, 'mended.csv');
    await app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
    }, saved);
    const { press, on, tabTo: to } = keyboard(page);
    await dropFiles(page, [file]);
    await page.getByRole('heading', { name: 'What are the columns of bewerbungen.csv?' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByText('One column has to be the company.').waitFor();
    await to('combobox', 'What Wer becomes');
    await page.keyboard.type('Company');
    await on('combobox', 'What Wer becomes');
    await to('button', 'Show what will happen');
    await press('Enter');
    await page.getByRole('heading', { name: 'What will happen' }).waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await planCounts(running)).toMatchObject({ New: 8, 'Cannot be read': 1 });
    await page.getByText('They were taken for Western European (Windows-1252): “Café Lumière”').waitFor();
    await to('button', 'Save the 1 row that cannot be read');
    await press('Enter');
    await page.getByText(`Saved to ${saved}.`).first().waitFor();
    expect(existsSync(saved)).toBe(true);
    await to('button', /^Import 8 roles/);
    await press('Enter');
    await page.getByRole('heading', { name: '8 roles imported' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await to('button', 'Import something else');
    await press('Enter');
    await dropFiles(page, [file]);
    await page.getByRole('heading', { name: 'What will happen' }).waitFor();
    expect(await planCounts(running)).toMatchObject({ New: 0, 'Left out': 8, 'Cannot be read': 1 });
    await to('button', 'Columns of bewerbungen.csv…');
    await press('Enter');
    await page.getByRole('heading', { name: 'What are the columns of bewerbungen.csv?' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'What Wer becomes' }).inputValue()).toBe('company');
  });
});
