import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect } from 'react';
import { onTestFinished } from 'vitest';
import { followEvents } from '#renderer/api/events.ts';
import { createQueryClient } from '#renderer/api/queryClient.ts';
import { RoleSignalsView } from '#renderer/lists/signals/RoleSignalsView.tsx';
import type { RoleId } from '#shared/domain/ids.ts';
import { createRealBridge, type RealBridge } from '../../support/realBridge.ts';

type Props = { readonly roleId: RoleId; readonly client: ReturnType<typeof createQueryClient> };

const Place = ({ client, ...view }: Props) => {
  useEffect(() => followEvents(client, () => undefined), [client]);
  return (
    <QueryClientProvider client={client}>
      <h2>Role</h2>
      <RoleSignalsView {...view} />
    </QueryClientProvider>
  );
};

/** The signals of one role over the app's own services; `prepare` writes what was said and gives the role. */
export const renderSignals = async (
  prepare: (main: RealBridge) => RoleId | Promise<RoleId>,
  before: (main: RealBridge) => void = () => undefined,
) => {
  const main = await createRealBridge();
  onTestFinished(main.close);
  const roleId = await prepare(main);
  before(main);
  Object.assign(window, { followthrough: main.bridge });
  const view = render(<Place roleId={roleId} client={createQueryClient()} />);
  return { main, roleId, user: userEvent.setup(), ...view };
};

/** The matrix, once it is there. */
export const matrix = (): Promise<HTMLElement> => screen.findByRole('grid', { name: 'Who said what' });

/** A cell by its topic and its column, the first of which is 0. */
export const cell = (table: HTMLElement, topic: string, column: number): HTMLElement => {
  const head = within(table).getByRole('rowheader', { name: new RegExp(`^${topic}`) });
  const row = head.closest('tr');
  const found = row === null ? undefined : within(row).getAllByRole('gridcell')[column];
  if (found === undefined) throw new Error(`There is no cell ${column} on “${topic}”`);
  return found;
};
