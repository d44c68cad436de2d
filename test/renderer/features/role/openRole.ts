import { screen, within } from '@testing-library/react';
import type { StageKind } from '#shared/domain/stage.ts';
import { type AppOptions, card, renderApp } from '../../support/renderApp.tsx';

/** The title of the role that is opened. */
export const TITLE = 'Data Analyst';

/** Opens the one role of a board at a tab; `prepare` says what hangs on it already. */
export const openRole = async (
  tab: string,
  { kind = 'applied', ...options }: AppOptions & { readonly kind?: StageKind } = {},
) => {
  const app = await renderApp({ ...options, spread: { [kind]: 1 } });
  const role = app.fake.role(TITLE);
  await app.user.click(card(role.title));
  const panel = await screen.findByRole('region', { name: `Role: ${role.title}` });
  const tabButton = await within(panel).findByRole('tab', { name: new RegExp(`^${tab}`) });
  await app.user.click(tabButton);
  return { ...app, role, panel, inPanel: within(panel) };
};
