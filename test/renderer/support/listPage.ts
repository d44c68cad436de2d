import { screen, within } from '@testing-library/react';
import axe from 'axe-core';

/** The list of a screen, once it is there. */
export const grid = (name: string): Promise<HTMLElement> => screen.findByRole('grid', { name });

/** The row that begins with a name. */
export const row = (name: string): HTMLElement => screen.getByRole('row', { name: new RegExp(`^${name}`) });

/** What stands in the first column, from the top. */
export const names = async (list: string): Promise<readonly string[]> =>
  within(await grid(list))
    .getAllByRole('row')
    .slice(1)
    .map((each) => each.querySelector('td')?.textContent ?? '');

/** What axe finds on the page. jsdom lays nothing out: contrast is tried in a real window (test/e2e). */
export const problems = async (): Promise<readonly string[]> => {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};
