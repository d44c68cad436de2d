import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { boardPage } from '#test/helpers/boardPage.ts';
import { dragWithMouse } from '#test/helpers/dragWithMouse.ts';
import { dropFiles } from '#test/helpers/dropFiles.ts';
import { launchApp, type RunningApp } from '#test/helpers/electronApp.ts';
import { planCounts } from '#test/helpers/planCounts.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

/** The main job, in the real window, on LinkedIn's own kind of file: 69 roles in 140 rows. */
const folder = mkdtempSync(join(tmpdir(), 'followthrough-e2e-'));
const zip = join(folder, 'Basic_LinkedInDataExport_05-01-2026.zip');
cpSync(resolve(import.meta.dirname, '../fixtures/import/linkedin.zip'), zip);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("LinkedIn's export", () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await launchApp();
  });
  afterAll(() => running.close());

  it('greets a new user with three ways in', async () => {
    const { page } = running;
    await page.getByRole('button', { name: 'Import from LinkedIn or a CSV' }).waitFor();
    await page.getByRole('button', { name: 'Add a role' }).waitFor();
    await page.getByRole('button', { name: 'Try with sample data' }).waitFor();
  });

  it('dropped on the window is shown as a plan, and nothing is written yet', async () => {
    const { page } = running;
    await dropFiles(page, [zip]);
    await page.getByRole('heading', { name: 'What will happen' }).waitFor();
    expect(await planCounts(running)).toEqual({
      'All rows': 140,
      New: 69,
      Updated: 0,
      Joined: 6,
      'Left out': 65,
      'Cannot be read': 0,
    });
    await page.getByText('57 people found').waitFor();
    const board = await page.evaluate(async () => {
      const { followthrough } = window as unknown as {
        followthrough: {
          invoke: (channel: string, input: unknown) => Promise<{ value: { board: { total: number } } }>;
        };
      };
      return (await followthrough.invoke('app.bootstrap', {})).value.board.total;
    });
    expect(board).toBe(0);
  });

  it('says of every row that is left out why', async () => {
    const { page } = running;
    await page
      .getByRole('group', { name: 'Show rows' })
      .getByRole('button', { name: /Left out/ })
      .click();
    const rows = page.getByRole('table', { name: 'Rows of the import' }).getByRole('row');
    await rows.nth(1).waitFor();
    for (const text of (await rows.allInnerTexts()).slice(1)) {
      expect(text).toMatch(/Repeats an earlier row|Somebody you know, and no role|A member who left LinkedIn/);
    }
  });

  it('confirmed, is on the board in the right columns', async () => {
    const { page } = running;
    await page.getByRole('button', { name: 'Import 69 roles' }).click();
    await page.getByRole('heading', { name: '69 roles imported' }).waitFor();
    await page.getByRole('link', { name: 'Open the new roles' }).click();
    const board = boardPage(page);
    await board.cards('Applied').first().waitFor();
    expect(await board.count('Applied')).toBe(60);
    expect(await board.count('Saved')).toBe(9);
    await page.getByRole('button', { name: 'Take away: From one import' }).click();
    // "Contact Email" is the applicant's own: nobody was made of it, and it is nowhere to be seen.
    expect(await page.locator('body').innerText()).not.toContain('applicant@example.com');
  });

  it('gives cards that can be dragged, and that lie where they were put after a restart', async () => {
    const board = boardPage(running.page);
    const card = board.cards('Applied').nth(1);
    const title = (await card.getByRole('button').first().innerText()).split('\n')[0] ?? '';
    await dragWithMouse(running.page, card, board.column('Interview'));
    await board.column('Interview').getByText(title, { exact: true }).waitFor();
    await running.page
      .getByText(/^Moved .+ from Applied to Interview, position 1 of 1$/)
      .waitFor({ state: 'attached' });
    await running.restart();
    const after = boardPage(running.page);
    await after.column('Interview').getByText(title, { exact: true }).waitFor();
    expect([await after.count('Applied'), await after.count('Interview')]).toEqual([59, 1]);
  });

  it('imported again creates nothing twice', async () => {
    const { page } = running;
    await dropFiles(page, [zip]);
    await page.getByRole('heading', { name: 'What will happen' }).waitFor();
    expect(await planCounts(running)).toEqual({
      'All rows': 140,
      New: 0,
      Updated: 0,
      Joined: 0,
      'Left out': 140,
      'Cannot be read': 0,
    });
    await page.getByText('There is nothing to import here.').waitFor();
  });

  it('is taken back whole by undoing the import, asking about the card that was moved', async () => {
    const { page } = running;
    await page.getByRole('button', { name: 'Choose something else' }).click();
    await page.getByRole('button', { name: /^Undo the import of/ }).click();
    await page.getByRole('heading', { name: '1 role of this import has changed since' }).waitFor();
    await page.getByRole('button', { name: 'Take it back too' }).click();
    await page.getByRole('heading', { name: 'The import is undone' }).waitFor();
    await page.getByText('69 roles removed.').waitFor();
    await page.getByRole('link', { name: 'Open the board' }).click();
    await page.getByRole('button', { name: 'Try with sample data' }).waitFor();
    expect(running.pageErrors).toEqual([]);
  });
});

describe('the switch --import', () => {
  it('shows the plan of a file at the start', async () => {
    const running = await launchApp({ args: [`--import=${zip}`] });
    await running.page.getByRole('heading', { name: 'What will happen' }).waitFor();
    expect((await planCounts(running)).New).toBe(69);
    await running.close();
  });

  it('with --screenshot gives a picture of the plan, not of the page before it', async () => {
    const file = join(tempFolder(), 'plan.png');
    const running = await launchApp({ args: [`--import=${zip}`, `--screenshot=${file}`] });
    await running.page.getByRole('heading', { name: 'What will happen' }).waitFor();
    await vi.waitFor(() => expect(existsSync(file)).toBe(true), { timeout: 20_000 });
    /** Which part of the bytes differs: a focus ring is a hundredth, another page a third. */
    const differing = () =>
      running.app.evaluate(async ({ BrowserWindow, nativeImage }, picture) => {
        const shown = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
        const [now, taken] = [shown?.toBitmap(), nativeImage.createFromPath(picture).toBitmap()];
        if (now === undefined || now.length !== taken.length) return 1;
        return now.reduce((sum, byte, index) => sum + Number(byte !== taken[index]), 0) / now.length;
      }, file);
    // The picture was taken of a page at rest; the one that it is held against comes to rest, too.
    await vi.waitFor(async () => expect(await differing()).toBeLessThan(0.02), { timeout: 20_000 });
    await running.close();
  });

  it('of a second start reaches the first one, which comes to the front', async () => {
    const running = await launchApp();
    await running.page.getByRole('button', { name: 'Add a role' }).waitFor();
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    const second = await running.startSecond([`--import=${zip}`]);
    expect(second).toBe(0);
    await running.page.getByRole('heading', { name: 'What will happen' }).waitFor();
    expect(
      await running.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => window.isVisible()),
      ),
    ).toEqual([true]);
    await running.close();
  });
});
