import { useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../../api/queryKeys.ts';
import type { useDraft } from '../../lists/useDraft.ts';
import { type RoleDetails, type RoleFields, saveFields } from './useRole.ts';

type Options = Parameters<typeof useDraft>[0];

/** Text as it is stored: an empty field is not known, rather than known to be nothing. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What each field of a role needs to be edited in place: its name, what is stored, and how a text is saved. */
export const useRoleField = (role: RoleDetails) => {
  const client = useQueryClient();
  const { id } = role.card;
  return (
    name: keyof RoleFields,
    stored: string,
    toPart: (text: string) => Partial<RoleFields> | Promise<Partial<RoleFields>>,
    check?: Options['check'],
  ): Options => ({
    name: `${id} ${name}`,
    stored,
    ...(check !== undefined && { check }),
    save: async (text) => saveFields(client, role, await toPart(text)),
    reload: () => void client.invalidateQueries({ queryKey: queryKeys.role(id) }),
  });
};
