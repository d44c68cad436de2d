import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFiles } from '#test/helpers/dropFiles.ts';
import { launchApp, type RunningApp } from '#test/helpers/electronApp.ts';

/** Files that cannot be imported, dropped one after the other on the same window: each is said, and the app goes on. */
const folder = mkdtempSync(join(tmpdir(), 'followthrough-bad-'));
const write = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

let running: RunningApp;
beforeAll(async () => {
  running = await launchApp();
  await running.page.getByRole('button', { name: 'Add a role' }).waitFor();
});
afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

const huge = (): string => {
  const file = write('huge.csv', 'Company,Title\n');
  truncateSync(file, 300 * 1024 * 1024);
  return file;
};

describe('dropped on the window,', () => {
  it.each([
    ['an empty file', () => write('empty.csv', ''), /empty\.csv is empty/],
    ['a header alone', () => write('header.csv', 'Company,Title\n'), /header\.csv has column names but no rows/],
    ['an unclosed quote', () => write('quote.csv', 'Company,Title\nA,B\n"C,D\nE,F\n'), /quote\.csv.*line 3/],
    ['NUL bytes', () => write('nul.csv', 'Company,Title\nA,B\nC,D\0\n'), /nul\.csv.*line 3/],
    [
      'a picture',
      () => write('photo.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa, 0, 0, 0, 13)),
      /photo\.csv is not a CSV/,
    ],
    ['300 MB', huge, /huge\.csv is larger than/],
    ['a broken zip', () => write('broken.zip', 'PK\u0003\u0004 and then nothing'), /broken\.zip cannot be opened/],
  ])('%s is refused in words that name the file', async (_name, make, words) => {
    const { page } = running;
    await dropFiles(page, [make()]);
    await page.getByRole('heading', { name: 'The import stopped' }).waitFor();
    await page.getByText(words).first().waitFor();
    await page
      .getByText(/Nothing was imported\./)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Import something else' }).click();
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
  });

  it('a good file after all of them is imported, its bad rows each with their reason', async () => {
    const { page } = running;
    const rows = [
      'Company,Title,Date applied',
      'Acme,Editor,2026-03-02',
      ',Nobody,2026-03-02',
      'Acme,Writer,2026-02-30',
      'Acme,a,2026-03-01,x,y',
    ];
    await dropFiles(page, [write('mixed.csv', rows.join('\n'))]);
    await page.getByRole('heading', { name: 'What will happen' }).waitFor();
    const table = page.getByRole('table', { name: 'Rows of the import' });
    await table.getByText('No company').waitFor();
    await table.getByText('“2026-02-30” is not a day of the calendar', { exact: false }).waitFor();
    await table.getByText('More cells than the file has columns').waitFor();
    await page.getByRole('button', { name: 'Import 3 roles', exact: true }).click();
    await page.getByRole('heading', { name: '3 roles imported' }).waitFor();
    expect(running.pageErrors).toEqual([]);
  });
});
