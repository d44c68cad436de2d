import { useQuery } from '@tanstack/react-query';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { NOBODY } from '../../lists/choice.ts';
import type { CaptureStart } from './captureDraft.ts';

/** What the form begins with: the role and the person it was asked for, once their names are known. */
export const useCaptureStart = ({
  roleId,
  personId,
}: {
  readonly roleId: RoleId | null;
  readonly personId: PersonId | null;
}): CaptureStart | undefined => {
  const role = useQuery({
    queryKey: roleId === null ? [...queryKeys.roles, 'none'] : queryKeys.role(roleId),
    queryFn: () => (roleId === null ? null : call('roles.get', { id: roleId })),
    enabled: roleId !== null,
  });
  const person = useQuery({
    queryKey: [...queryKeys.people, 'one', personId],
    queryFn: () => (personId === null ? null : call('people.get', { id: personId })),
    enabled: personId !== null,
  });
  // One that is gone meanwhile is simply not filled in.
  if ((roleId !== null && role.isPending) || (personId !== null && person.isPending)) {
    return undefined;
  }
  const card = role.data?.card;
  const who = person.data?.person;
  return {
    role: card === undefined ? NOBODY : { kind: 'known', id: card.id, name: card.title },
    who: who === undefined ? NOBODY : { kind: 'known', id: who.id, name: who.name },
  };
};
