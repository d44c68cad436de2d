import { useQueryClient } from '@tanstack/react-query';
import { ApiFailure } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { companyProblem } from '../../lists/companyChoice.ts';
import type { useDraft } from './useDraft.ts';
import { type RoleDetails, type RoleFields, saveFields } from './useRole.ts';

type Options = Parameters<typeof useDraft>[0];

/** Text as it is stored: an empty field is not known, rather than known to be nothing. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The same field, but a company's name that only resembles a known one is not saved before the user has said which is meant. */
export const asCompany = (options: Options): Options => ({
  ...options,
  save: async (text) => {
    const problem = await companyProblem(text);
    if (problem !== null) throw new ApiFailure({ code: 'invalid_input', message: problem });
    await options.save(text);
  },
});

/** What each field of a role needs to be edited in place: its name, what is stored, and how a text is saved. */
export const useRoleField = (role: RoleDetails) => {
  const client = useQueryClient();
  const { id } = role.card;
  return (
    name: keyof RoleFields,
    stored: string,
    toPart: (text: string) => Partial<RoleFields>,
    check?: Options['check'],
  ): Options => ({
    name: `${id} ${name}`,
    stored,
    ...(check !== undefined && { check }),
    save: (text) => saveFields(client, role, toPart(text)),
    reload: () => void client.invalidateQueries({ queryKey: queryKeys.role(id) }),
  });
};
