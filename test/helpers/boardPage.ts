import type { Locator, Page } from 'playwright-core';

/** The board as a user finds it: columns by name, cards by title. */
export const boardPage = (page: Page) => {
  const column = (name: string): Locator => page.getByRole('region', { name: new RegExp(`^${name}, `) });
  return {
    column,
    cards: (name: string): Locator => column(name).getByRole('listitem'),
    card: (title: string): Locator =>
      page.getByRole('listitem').filter({ has: page.getByText(title, { exact: true }) }),
    /** The count in a column's header, as it is read out. */
    count: async (name: string): Promise<number> => {
      const label = (await column(name).getByRole('heading').first().textContent()) ?? '';
      return Number(/([\d,]+) roles?/.exec(label)?.[1]?.replaceAll(',', '') ?? Number.NaN);
    },
  };
};
