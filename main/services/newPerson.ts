import { v7 as uuidv7 } from 'uuid';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import type { Part } from '#shared/domain/person.ts';
import type { PeopleRepository } from '../repositories/people.ts';
import type { RoleHead } from '../repositories/rolePeople.ts';

type Named = { readonly name: string; readonly part: Part; readonly role: RoleHead | undefined };

/** Where somebody new works: a recruiter of an agency with the agency, if there is one, all others with the role's company. */
const companyFor = (role: RoleHead, part: Part) =>
  part === 'agency_recruiter' ? (role.viaCompanyId ?? role.companyId) : role.companyId;

/** Adds somebody of whom no more is known than a name; to be called within the command that names them. */
export const addNamedPerson = (
  people: Pick<PeopleRepository, 'add'>,
  { name, part, role }: Named,
  createdAt: Instant,
): PersonId => {
  const id = uuidv7() as PersonId;
  people.add({
    id,
    name,
    nameKey: nameKey(name),
    companyId: role === undefined ? null : companyFor(role, part),
    position: null,
    email: null,
    phone: null,
    profileUrl: null,
    notes: '',
    connectedOn: null,
    isSample: false,
    createdAt,
  });
  return id;
};
