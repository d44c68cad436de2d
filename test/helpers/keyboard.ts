import type { Locator, Page } from 'playwright-core';

type Role = Parameters<Page['getByRole']>[0];
type Name = string | RegExp;

/** More stops than any screen has: whoever gets so far goes in circles. */
const MOST_STOPS = 250;

/** A field for a day or a time is a few stops in one element: it comes round only after them. */
const DAY_PARTS = 4;

const NO_FOCUS = 'nothing';

/** The window as somebody uses it who has no mouse: keys go in, and what has the focus comes out. */
export const keyboard = (page: Page) => {
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const type = (text: string): Promise<void> => page.keyboard.type(text);

  const named = (role: Role, name: Name): Locator =>
    page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name }).and(page.locator(':focus'));

  /** What has the focus, in words for a person who looks for a fault. */
  const focused = (): Promise<string> =>
    page.evaluate((nothing) => {
      const at = document.activeElement;
      if (at === null || at === document.body) return nothing;
      const labels = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels : null;
      const name = at.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? at.textContent ?? '';
      return `${at.getAttribute('role') ?? at.tagName.toLowerCase()} “${name.replaceAll(/\s+/g, ' ').trim().slice(0, 60)}”`;
    }, NO_FOCUS);

  /** Waits until the focus is on the element with this role and name. */
  const on = async (role: Role, name: Name): Promise<void> => {
    await named(role, name)
      .waitFor({ state: 'attached' })
      .catch(async (cause: unknown) => {
        throw new Error(`The focus is not on ${role} “${name}” but on ${await focused()}.`, { cause });
      });
  };

  /** Goes on with a key until the focus is on the element, and tells the way if it comes round without it. */
  const goTo = async (key: string, role: Role, name: Name): Promise<void> => {
    const way: string[] = [];
    const start = await page.evaluateHandle(() => document.activeElement);
    await press(key);
    const first = await page.evaluateHandle(() => document.activeElement);
    const isRound = (): Promise<boolean> =>
      page.evaluate((ends) => ends.some((end) => end === document.activeElement), [start, first]);
    while (way.length < MOST_STOPS) {
      if ((await named(role, name).count()) > 0) return;
      way.push(await focused());
      await press(key);
      if (way.length > DAY_PARTS && (await isRound())) break;
    }
    throw new Error(`${key} never came to ${role} “${name}”. It came to:\n${way.join('\n')}`);
  };
  const tabTo = (role: Role, name: Name): Promise<void> => goTo('Tab', role, name);
  const backTo = (role: Role, name: Name): Promise<void> => goTo('Shift+Tab', role, name);

  const waitForFocus = (): Promise<unknown> => page.waitForFunction(() => document.activeElement !== document.body);

  /** Waits until no dialog, panel or menu of a popover is open, and the focus is somewhere on the page. */
  const gone = async (): Promise<void> => {
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await waitForFocus();
  };

  /** Waits until a menu is open and its first entry has the focus; goes to another one by arrows. */
  const inMenu = async (item: Name, role: Role = 'menuitem'): Promise<void> => {
    await page.locator('[role=menu] [role^=menuitem]:focus').waitFor();
    if ((await named(role, item).count()) === 0) await goTo('ArrowDown', role, item);
  };

  /** Opens the menu of the focused button, goes to an entry and takes it. */
  const chooseInMenu = async (item: Name, role: Role = 'menuitem'): Promise<void> => {
    await press('Enter');
    await inMenu(item, role);
    await press('Enter');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await waitForFocus();
  };

  /** Replaces what stands in the focused line of text. */
  const retype = async (text: string): Promise<void> => {
    await press('ControlOrMeta+a');
    await type(text);
  };

  /** Types a day into the focused date field, its parts in the order in which this computer writes them. */
  const typeDay = async (day: string): Promise<void> => {
    const [year = '', month = '', date = ''] = day.split('-');
    const order = await page.evaluate(() =>
      new Intl.DateTimeFormat(navigator.language).formatToParts(new Date()).map((part) => part.type),
    );
    const parts: Readonly<Record<string, string>> = { year, month, day: date };
    await type(order.map((part) => parts[part] ?? '').join(''));
  };

  /** Opens the quick capture and takes one of its letters. */
  const capture = async (letter: string): Promise<void> => {
    const dialog = page.getByRole('dialog');
    await press('ControlOrMeta+n');
    await dialog.getByText('Press a letter').waitFor();
    await press(letter);
    await dialog.getByRole('button', { name: 'Cancel' }).waitFor();
  };

  /** Opens the palette, types into it, and waits until what it shows fits that. */
  const search = async (text: string): Promise<void> => {
    await press('ControlOrMeta+k');
    await on('combobox', 'Search or do anything');
    await type(text);
    await page.locator('[role=dialog] [role=listbox][aria-busy=false]').waitFor();
  };

  /** Goes from a card of the board to another one, by the keys of the home row. */
  const toCard = async (title: string): Promise<void> => {
    for (let step = 0; step < MOST_STOPS; step += 1) {
      const key = await page.evaluate((wanted) => {
        const lists = [...document.querySelectorAll('main ol')];
        const items = [...document.querySelectorAll('main ol > li')];
        const from = document.activeElement?.closest('li') ?? null;
        const to = items.find((item) => item.querySelector('bdi')?.textContent === wanted) ?? null;
        const column = (item: Element | null) => lists.findIndex((list) => item !== null && list.contains(item));
        const place = (item: Element | null) => Number(item?.getAttribute('aria-posinset'));
        if (from === null || to === null || from.parentElement?.tagName !== 'OL')
          throw new Error(`no way to ${wanted}`);
        if (from === to) return null;
        if (column(from) !== column(to)) return column(from) < column(to) ? 'l' : 'h';
        return place(from) < place(to) ? 'j' : 'k';
      }, title);
      if (key === null) return;
      const before = await page.evaluateHandle(() => document.activeElement);
      await press(key);
      await page.waitForFunction(
        (former) => document.activeElement !== former && document.activeElement !== document.body,
        before,
      );
    }
  };

  /** Goes to a card from anywhere: by Tab to the board, and there by the keys of its cards. */
  const toBoardCard = async (title: string): Promise<void> => {
    await tabTo('button', /^Move or edit /);
    await press('Shift+Tab');
    await toCard(title);
  };

  /** From the first start to a board full of invented roles. */
  const startWithSample = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Try with sample data' }).waitFor();
    await tabTo('button', 'Try with sample data');
    await press('Enter');
    await page.getByRole('listitem').filter({ hasText: 'Web Developer' }).waitFor();
    await waitForFocus();
  };

  return {
    startWithSample, toBoardCard, press, type, retype, typeDay, focused, on, tabTo, backTo, goTo, waitForFocus, gone, inMenu, chooseInMenu, capture, search, toCard,
  }; // biome-ignore format: a list of words
};
