import { screen, within } from '@testing-library/react';
import type { StageKind } from '#shared/domain/stage.ts';
import { stageIdOf } from '../../support/fakeBoard.ts';
import type { FakeOptions } from '../../support/fakeBridge.ts';
import { card, renderApp } from '../../support/renderApp.tsx';

type Prepare = (fake: Awaited<ReturnType<typeof renderApp>>['fake'], id: string) => void;

/** Opens the one role of a board at a tab; `prepare` says what hangs on it already. */
export const openRole = async (
  tab: string,
  {
    kind = 'applied',
    prepare,
    ...options
  }: FakeOptions & { readonly kind?: StageKind; readonly prepare?: Prepare } = {},
) => {
  const app = await renderApp({ ...options, spread: { [kind]: 1 } });
  const role = app.fake.board.cardsOf(stageIdOf(kind))[0];
  if (role === undefined) {
    throw new Error('The board is empty');
  }
  prepare?.(app.fake, role.id);
  await app.user.click(card(role.title));
  const panel = await screen.findByRole('region', { name: `Role: ${role.title}` });
  const tabButton = await within(panel).findByRole('tab', { name: new RegExp(`^${tab}`) });
  await app.user.click(tabButton);
  return { ...app, role, panel, inPanel: within(panel) };
};
