import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { Input } from '#shared/contract/index.ts';
import type { RoleDetails } from '#shared/contract/roles.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { Outcome } from '#shared/domain/outcome.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import { board } from '#shared/messages/board.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { writeRole } from '../../api/writes.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import { withdrawAsk } from '../../lists/outcomeAsk.ts';

export type { RoleDetails };
/** What is edited of a role, each field on its own. Days are as they were typed: main reads them. */
export type RoleFields = Input<'roles.patch'>['fields'];

/** One role with all that the panel shows. */
export const useRole = (id: RoleId) =>
  useQuery({ queryKey: queryKeys.role(id), queryFn: () => call('roles.get', { id }) });

/** Writes to a role in turn; what is kept of it is then as main has it. */
const save = async (
  client: QueryClient,
  role: RoleDetails,
  write: (version: number) => Promise<RoleCard>,
  after: (kept: RoleDetails) => RoleDetails,
): Promise<void> => {
  const card = await writeRole(role.card, write, (answer) => answer);
  client.setQueryData<RoleDetails>(queryKeys.role(role.card.id), (kept) =>
    kept === undefined ? kept : { ...after(kept), card },
  );
};

/** Writes some fields of a role; nothing else of it is touched. */
export const saveFields = async (client: QueryClient, role: RoleDetails, fields: RoleFields): Promise<void> => {
  const { id } = role.card;
  const written = await writeRole(
    role.card,
    (version) => call('roles.patch', { id, version, fields }),
    ({ card }) => card,
  );
  client.setQueryData<RoleDetails>(queryKeys.role(id), written);
};

/** Writes the notes of a role. */
export const saveNotes = (client: QueryClient, role: RoleDetails, notes: string): Promise<void> =>
  save(
    client,
    role,
    (version) => call('roles.setNotes', { id: role.card.id, notes, version }),
    (kept) => ({ ...kept, notes }),
  );

/** Says why a role closed; `null`: not said. */
export const saveOutcome = (client: QueryClient, role: RoleDetails, outcome: Outcome | null): Promise<void> =>
  save(
    client,
    role,
    (version) => call('roles.setOutcome', { id: role.card.id, outcome, version }),
    (kept) => kept,
  ).then(() => {
    withdrawAsk(role.card.id);
    offerUndo(board.outcomeSet({ title: role.card.title, outcome }), 'closeRole');
  });
