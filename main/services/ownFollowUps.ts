import { v7 as uuidv7 } from 'uuid';
import type { Parsed } from '#shared/contract/index.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { definedOf } from '#shared/domain/definedOf.ts';
import type { OwnFollowUpId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { OwnFollowUp } from '#shared/domain/ownFollowUp.ts';
import { errors } from '#shared/messages/errors.ts';
import { plainLine } from '#shared/messages/plainLine.ts';
import { storedDue } from '../repositories/promises.ts';
import { personGone, roleGone } from './gone.ts';
import type { Parts } from './parts.ts';

/** So much of what was written names it where it is undone. */
const NAME = 60;

/** What the user wants to do themselves: of each a follow-up is made, and what becomes of that is done to it there. */
export const createOwnFollowUps = ({
  write,
  clock,
  changes,
  ownFollowUps,
  followUpActs,
  people,
  roles,
  stages,
}: Pick<Parts, 'write' | 'clock' | 'changes' | 'ownFollowUps' | 'followUpActs' | 'people' | 'roles' | 'stages'>) => {
  const toldWhenDone = <T>(result: Result<T>): Result<T> => changes.told(result, ['board']);

  /** The one that is there in the version that the user saw. */
  const seen = ({ id, version }: { readonly id: OwnFollowUpId; readonly version: number }): Result<OwnFollowUp> => {
    const known = ownFollowUps.find(id);
    if (known === undefined) return fail('not_found', errors.ownFollowUpNotFound());
    return known.version === version ? ok(known) : fail('stale', errors.stale());
  };
  const nameOf = (text: string): string => plainLine(text, NAME);

  /** It was put off or pinned: a day that is chosen anew stands above that. */
  const letGo = ({ id, roleId, dueOn, dueAt }: OwnFollowUp): void => {
    const last = followUpActs.ofRole(roleId).findLast(({ rule, anchor }) => rule === 'own' && anchor === id);
    if (last?.act !== 'snoozed' && last?.act !== 'pinned') return;
    followUpActs.add({
      ...{ id: uuidv7(), roleId, rule: 'own', person: null, anchor: id, step: 1, act: 'reopened', dueOn, dueAt },
      ...{ on: clock.today(), at: clock.now(), untilOn: null, untilAt: null, reason: '', interactionId: null },
    });
  };

  /** Where nothing would come of it, nothing is taken: what was typed stays with the user. */
  const openRole = (roleId: RoleId): Result<null> => {
    const role = roles.find(roleId);
    if (role === undefined) return roleGone();
    const isClosed = stages.find(role.stageId)?.kind === 'closed';
    return isClosed ? fail('conflict', errors.closedRoleHasNoFollowUps()) : ok(null);
  };
  const isGone = (personId: PersonId | null | undefined): boolean =>
    typeof personId === 'string' && people.find(personId) === undefined;

  return {
    add: ({ roleId, due, ...given }: Parsed<'followUps.add'>): Result<null> =>
      toldWhenDone(
        write('addOwnFollowUp', ({ about }) => {
          const role = openRole(roleId);
          if (!role.ok) return role;
          if (isGone(given.personId)) return personGone();
          about(nameOf(given.text));
          const id = uuidv7() as OwnFollowUpId;
          ownFollowUps.add({ ...given, ...storedDue(due), id, roleId, madeAt: clock.now(), importBatchId: null });
          return ok(null);
        }),
      ),

    patch: ({ id, version, fields: { due, ...given } }: Parsed<'followUps.patchOwn'>): Result<null> =>
      toldWhenDone(
        write('editOwnFollowUp', ({ about }) => {
          const before = seen({ id, version });
          if (!before.ok) return before;
          if (isGone(given.personId)) return personGone();
          const fields = { ...before.value, ...definedOf(given), ...(due !== undefined && storedDue(due)) };
          about(nameOf(fields.text));
          if (due !== undefined) letGo(before.value);
          ownFollowUps.change(id, fields);
          if (fields.personId !== before.value.personId) ownFollowUps.moveLetters(fields);
          return ok(null);
        }),
      ),

    remove: ({ id, version }: Parsed<'followUps.removeOwn'>): Result<null> =>
      toldWhenDone(
        write('removeOwnFollowUp', ({ about }) => {
          const before = seen({ id, version });
          if (!before.ok) return before;
          about(nameOf(before.value.text));
          ownFollowUps.remove(before.value);
          return ok(null);
        }),
      ),
  };
};
export type OwnFollowUps = ReturnType<typeof createOwnFollowUps>;
