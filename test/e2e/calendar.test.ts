import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type RunningApp } from '#test/helpers/electronApp.ts';
import { addRole, dialog, gone, open, timeline } from '#test/helpers/talk.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

const INVITATION = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:REQUEST', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:Interview with Hale'],
  ...[
    'DTSTART;TZID=Europe/Berlin:20350305T143000',
    'DTEND;TZID=Europe/Berlin:20350305T151500',
    'LOCATION:Main Street 1',
  ],
  ...['ATTENDEE;CN=Edith Hale:mailto:edith@hale.example', 'END:VEVENT', 'END:VCALENDAR', ''],
].join('\r\n');

let running: RunningApp;
beforeAll(async () => {
  running = await launchApp();
});
afterAll(() => running.close());

/** The system's dialogs answer so from now on. */
const answerDialogs = (files: { readonly chosen: string; readonly saved: string }) =>
  running.app.evaluate(({ dialog: system }, { chosen, saved }) => {
    system.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    system.showSaveDialog = async () => ({ canceled: false, filePath: saved });
  }, files);

const choose = async (typed: string): Promise<void> => {
  const { page } = running;
  await page.keyboard.press('ControlOrMeta+k');
  await dialog(page).getByRole('combobox').fill(`>${typed}`);
  await page.getByRole('option', { name: typed }).first().waitFor();
  await page.keyboard.press('Enter');
};

describe('a calendar', () => {
  it('gives the invitation that becomes an interview, and takes it back as an event', async () => {
    const { page, pageErrors } = running;
    const folder = tempFolder();
    const [chosen, saved] = [join(folder, 'invite.ics'), join(folder, 'out.ics')];
    writeFileSync(chosen, INVITATION);
    await answerDialogs({ chosen, saved });
    await page.getByRole('button', { name: 'Add a role' }).waitFor();
    await addRole(page, 'Shop Assistant', 'Hale Ltd');
    await choose('Add interview from an invitation');
    await dialog(page).getByText('The invitation is called “Interview with Hale”.').waitFor();
    await dialog(page)
      .getByRole('radio', { name: /^Shop Assistant, Hale Ltd/ })
      .waitFor();
    expect(await dialog(page).getByLabel('Address, number or link').inputValue()).toBe('Main Street 1');
    await page.keyboard.press('ControlOrMeta+Enter');
    await gone(page);
    await open(page, 'Shop Assistant', 'Interviews');
    await timeline(page).getByText('Main Street 1').waitFor();
    await choose('Export to calendar');
    await expect.poll(() => existsSync(saved)).toBe(true);
    const text = readFileSync(saved, 'utf8');
    expect(text).toContain('DTSTART;TZID=Europe/Berlin:20350305T143000');
    expect(text).toContain('SUMMARY:Interview: Shop Assistant\\, Hale Ltd');
    expect(pageErrors).toEqual([]);
  });
});
