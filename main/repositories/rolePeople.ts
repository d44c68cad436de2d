import type { RolePerson } from '#shared/contract/roles.ts';
import type { CompanyId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { Part } from '#shared/domain/person.ts';
import type { Db } from '../db/open.ts';
import { lastContactOfPerson } from './lastContact.ts';

/** As much of a role as its people have to do with. */
export type RoleHead = {
  readonly title: string;
  readonly companyId: CompanyId;
  readonly viaCompanyId: CompanyId | null;
};

/** People of one role in one answer: more than any role has. */
const MAX_PEOPLE = 500;

/** Who has which part in a role: rows in and out, no policy. */
export const rolePeopleRepository = (db: Db) => {
  const head = db.prepare<[RoleId], RoleHead>(
    'SELECT title, company_id AS companyId, via_company_id AS viaCompanyId FROM roles WHERE id = ?',
  );
  const partOf = db.prepare<[RoleId, PersonId], { part: Part }>(
    'SELECT part FROM role_people WHERE role_id = ? AND person_id = ?',
  );
  const set = db.prepare(`INSERT INTO role_people (role_id, person_id, part, added_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (role_id, person_id) DO UPDATE SET part = excluded.part, import_batch_id = NULL`);
  const addMissing = db.prepare(`INSERT INTO role_people (role_id, person_id, part, added_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (role_id, person_id) DO NOTHING`);
  const remove = db.prepare('DELETE FROM role_people WHERE role_id = ? AND person_id = ?');
  const ofRole = db.prepare<[RoleId], RolePerson>(`SELECT p.id AS personId, p.name, rp.part, p.position,
    c.name AS companyName, p.email, p.phone, ${lastContactOfPerson('p.id')} AS lastContactAt
    FROM role_people rp JOIN people p ON p.id = rp.person_id LEFT JOIN companies c ON c.id = p.company_id
    WHERE rp.role_id = ? ORDER BY rp.added_at, p.id LIMIT ${MAX_PEOPLE}`);
  return {
    /** The role that somebody is to have a part in; `undefined` if it is there no more. */
    role: (id: RoleId): RoleHead | undefined => head.get(id),
    partOf: (roleId: RoleId, personId: PersonId): Part | undefined => partOf.get(roleId, personId)?.part,
    /** Gives a part, or another one. */
    set: (roleId: RoleId, personId: PersonId, part: Part, addedAt: Instant): void => {
      set.run(roleId, personId, part, addedAt);
    },
    /** Gives a part to somebody who has none yet: `other` if nothing is said. */
    addMissing: (roleId: RoleId, personId: PersonId, part: Part | null, addedAt: Instant): void => {
      addMissing.run(roleId, personId, part ?? 'other', addedAt);
    },
    remove: (roleId: RoleId, personId: PersonId): void => {
      remove.run(roleId, personId);
    },
    /** Those added first come first. */
    ofRole: (id: RoleId): readonly RolePerson[] => ofRole.all(id),
  };
};
export type RolePeopleRepository = ReturnType<typeof rolePeopleRepository>;
