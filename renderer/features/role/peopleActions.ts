import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Part } from '#shared/domain/person.ts';
import { call } from '../../api/client.ts';
import { inTurn } from '../../api/writes.ts';

/** Adds somebody new, by name, to a role; the answer is their id. */
export const addNewPerson = async (name: string, roleId: RoleId, part: Part): Promise<PersonId> => {
  const blank = { company: null, position: null, email: null, phone: null, profileUrl: null, notes: '' };
  const { id } = await inTurn(() => call('people.create', { ...blank, name, role: { roleId, part } }));
  return id;
};

/** Gives somebody who is known a part in a role, or another one. */
export const setPart = async (personId: PersonId, roleId: RoleId, part: Part): Promise<void> => {
  await inTurn(() => call('people.setPart', { personId, roleId, part }));
};

/** Takes somebody off a role; they stay among the people. */
export const takeOff = async (personId: PersonId, roleId: RoleId): Promise<void> => {
  await inTurn(() => call('people.removeFromRole', { personId, roleId }));
};
