import type { RoleId } from '#shared/domain/ids.ts';
import type { Askable } from '#shared/signals/ask.ts';
import { isPlannable } from '../repositories/plannable.ts';
import type { Parts } from './parts.ts';

/** Those who could be asked on a role, with how to reach them and how long the user has left them in peace. */
export const createRoleAskable =
  ({ clock, plans, conflicts, rolePeople }: Pick<Parts, 'clock' | 'plans' | 'conflicts' | 'rolePeople'>) =>
  (roleId: RoleId): readonly Askable[] => {
    const calendar = plans.calendar();
    const contacts = new Map(
      rolePeople.ofRole(roleId).map(({ personId, lastContactAt }) => [`${personId}`, lastContactAt]),
    );
    return conflicts.people(roleId).map(({ id, hasEmailOrPhone, hasProfile }) => {
      const last = contacts.get(id) ?? null;
      return {
        ...{ id, hasEmailOrPhone: hasEmailOrPhone === 1, hasProfile: hasProfile === 1 },
        quietBusinessDays:
          last === null || !isPlannable(last) ? null : calendar.workDaysSince(calendar.dayOf(last), clock.today()),
      };
    });
  };
