import type { Page } from 'playwright-core';
import { boardPage } from './boardPage.ts';

/** The dialog that is open. */
export const dialog = (page: Page) => page.getByRole('dialog');
/** Comes when it is closed. */
export const gone = (page: Page) => dialog(page).waitFor({ state: 'detached' });

/** Opens the quick capture at one of its kinds, by keys alone. */
export const capture = async (page: Page, letter: string): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+n');
  await dialog(page).getByRole('heading', { name: 'Add' }).waitFor();
  await page.keyboard.press(letter);
};

/** Adds a role by its form. */
export const addRole = async (page: Page, title: string, company: string): Promise<void> => {
  await capture(page, 'r');
  await dialog(page).getByLabel('Title').fill(title);
  await dialog(page).getByLabel('Company').fill(company);
  await dialog(page).getByRole('button', { name: 'Add role' }).click();
  await gone(page);
};

export type Touch = {
  readonly letter: 'c' | 'e' | 'm';
  readonly who: string;
  readonly part?: string;
  readonly role: string;
  readonly direction: string;
  readonly when: string;
  readonly text: string;
  /** What they said comes next. */
  readonly next?: string;
};

/** Names the role, unless the form knows it already from the panel that is open. */
const chooseRole = async (page: Page, role: string): Promise<void> => {
  const field = dialog(page).getByRole('combobox', { name: /^Role/ });
  if ((await field.inputValue()) === role) return;
  await field.fill(role);
  await page.getByRole('option', { name: role }).first().click();
};

/** Logs a touch by its form. */
export const log = async (
  page: Page,
  { letter, who, part, role, direction, when, text, next }: Touch,
): Promise<void> => {
  await capture(page, letter);
  const form = dialog(page);
  await form.getByLabel('Who', { exact: true }).fill(who);
  if (part === undefined) await page.getByRole('option', { name: who }).first().click();
  await chooseRole(page, role);
  if (part !== undefined) await form.getByLabel(`${who} is new`).selectOption({ label: part });
  await form.getByLabel(direction).check();
  await form.getByLabel('When').fill(when);
  await form.getByLabel('What was said').fill(text);
  if (next !== undefined) await form.getByLabel('What they said comes next').fill(next);
  await page.keyboard.press('ControlOrMeta+Enter');
  await gone(page);
};

/** Opens a role at one of its tabs. */
export const open = async (page: Page, title: string, tab: string): Promise<void> => {
  await page.getByRole('link', { name: /^Board/ }).click();
  await boardPage(page).card(title).getByRole('button').first().click();
  await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
};

export const timeline = (page: Page) => page.getByRole('tabpanel');

/** Adds an interview by its form. */
export const holdInterview = async (
  page: Page,
  role: string,
  when: string,
  names: readonly string[],
): Promise<void> => {
  await capture(page, 'i');
  const form = dialog(page);
  await chooseRole(page, role);
  await form.getByLabel('When').fill(when);
  for (const name of names) {
    await form.getByLabel('Interviewers').fill(name);
    await page.getByRole('option', { name }).first().click();
  }
  await page.keyboard.press('ControlOrMeta+Enter');
  await gone(page);
};
