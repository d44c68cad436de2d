import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { Input, Output } from '#shared/contract/index.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { writeRole } from '../../api/writes.ts';

export type RoleDetails = Output<'roles.get'>;
export type RoleFields = Omit<Input<'roles.update'>, 'id' | 'version'>;

/** One role with all that the panel shows. */
export const useRole = (id: RoleId) =>
  useQuery({ queryKey: queryKeys.role(id), queryFn: () => call('roles.get', { id }) });

const fieldsOf = ({ card, url, notes }: RoleDetails): RoleFields => ({
  title: card.title,
  companyName: card.companyName,
  location: card.location,
  appliedOn: card.appliedOn,
  url,
  notes,
});

/** Writes some fields of a role; the others stay as they are known at the moment of writing. */
export const saveFields = async (client: QueryClient, role: RoleDetails, part: Partial<RoleFields>): Promise<void> => {
  const { id } = role.card;
  const queryKey = queryKeys.role(id);
  await writeRole(
    role.card,
    (version) => {
      const newest = client.getQueryData<RoleDetails>(queryKey) ?? role;
      return call('roles.update', { ...fieldsOf(newest), ...part, id, version });
    },
    (card) => card,
  ).then((card) => {
    client.setQueryData<RoleDetails>(queryKey, (kept) =>
      kept === undefined
        ? kept
        : { ...kept, card, url: part.url === undefined ? kept.url : part.url, notes: part.notes ?? kept.notes },
    );
  });
};
