import { ok, type Result } from '#shared/contract/result.ts';
import type { Who } from '#shared/contract/who.ts';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import type { BaseParts } from './baseParts.ts';
import { personGone } from './gone.ts';
import { addNamedPerson } from './newPerson.ts';

/** Somebody whom a command names, with their name. */
export type Named = { readonly personId: PersonId; readonly name: string };

/**
 * Finds whom a command names, as a step of it. Somebody new is added as a person of the role's company, with their part; so
 * is somebody known who is not in the role yet.
 */
export const createPersonOfWho =
  ({ clock, people, rolePeople }: Pick<BaseParts, 'clock' | 'people' | 'rolePeople'>) =>
  (who: Who, roleId: RoleId | null): Result<Named> => {
    const now = clock.now();
    if (who.kind === 'new') {
      const role = roleId === null ? undefined : rolePeople.role(roleId);
      const personId = addNamedPerson(people, { name: who.name, part: who.part, role }, now);
      if (roleId !== null) rolePeople.set(roleId, personId, who.part, now);
      return ok({ personId, name: who.name });
    }
    const known = people.find(who.personId);
    if (known === undefined) return personGone();
    if (roleId !== null) rolePeople.addMissing(roleId, known.id, who.part, now);
    return ok({ personId: known.id, name: known.name });
  };
export type PersonOfWho = ReturnType<typeof createPersonOfWho>;
