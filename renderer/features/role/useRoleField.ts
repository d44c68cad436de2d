import { useQueryClient } from '@tanstack/react-query';
import type { CompanyRef } from '#shared/domain/companyRef.ts';
import type { CompanyId } from '#shared/domain/ids.ts';
import { ApiFailure } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { resolveCompany } from '../../lists/companyChoice.ts';
import type { useDraft } from './useDraft.ts';
import { type RoleDetails, type RoleFields, saveFields } from './useRole.ts';

type Options = Parameters<typeof useDraft>[0];

/** Text as it is stored: an empty field is not known, rather than known to be nothing. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/**
 * The company that a field's text means.
 * @throws ApiFailure with the question, if a name only resembles a known one and the user has not said which is meant
 */
export const companyMeant = async (
  text: string,
  present: { readonly id: CompanyId; readonly name: string } | null,
): Promise<CompanyRef | null> => {
  const answer = await resolveCompany(text, present);
  if ('question' in answer) throw new ApiFailure({ code: 'invalid_input', message: answer.question });
  return answer.company;
};

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
