import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { Input, Output } from '#shared/contract/index.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { Outcome } from '#shared/domain/outcome.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import { board } from '#shared/messages/board.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { writeRole } from '../../api/writes.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import { withdrawAsk } from '../board/outcomeAsk.ts';

export type RoleDetails = Output<'roles.get'>;
export type RoleFields = Omit<Input<'roles.update'>, 'id' | 'version'>;

/** One role with all that the panel shows. */
export const useRole = (id: RoleId) =>
  useQuery({ queryKey: queryKeys.role(id), queryFn: () => call('roles.get', { id }) });

const fieldsOf = ({ card, url, viaCompanyName, closesOn, source, salary }: RoleDetails): RoleFields => ({
  title: card.title,
  companyName: card.companyName,
  location: card.location,
  appliedOn: card.appliedOn,
  excitement: card.excitement,
  tags: card.tags,
  viaCompanyName,
  url,
  closesOn,
  source,
  salary,
});

/** Writes to a role in turn; what is kept of it is then as main has it. */
const save = async (
  client: QueryClient,
  role: RoleDetails,
  write: (version: number, newest: RoleDetails) => Promise<RoleCard>,
  after: (kept: RoleDetails) => RoleDetails,
): Promise<void> => {
  const queryKey = queryKeys.role(role.card.id);
  const card = await writeRole(
    role.card,
    (version) => write(version, client.getQueryData<RoleDetails>(queryKey) ?? role),
    (answer) => answer,
  );
  client.setQueryData<RoleDetails>(queryKey, (kept) => (kept === undefined ? kept : { ...after(kept), card }));
};

/** Writes some fields of a role; the others stay as they are known at the moment of writing. */
export const saveFields = (client: QueryClient, role: RoleDetails, part: Partial<RoleFields>): Promise<void> =>
  save(
    client,
    role,
    (version, newest) => call('roles.update', { ...fieldsOf(newest), ...part, id: role.card.id, version }),
    (kept) => {
      const { url, viaCompanyName, closesOn, source, salary } = { ...fieldsOf(kept), ...part };
      return { ...kept, url, viaCompanyName, closesOn, source, salary } as RoleDetails; // days are branded, and were read
    },
  );

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
