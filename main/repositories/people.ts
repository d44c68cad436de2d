import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { Part, Person } from '#shared/domain/person.ts';
import type { Db } from '../db/open.ts';
import { personMerge } from '../db/tables.ts';
import { lastContactOfPerson } from './lastContact.ts';

/** What is kept of a person besides who they are. */
type PersonFields = Omit<Person, 'id' | 'companyName' | 'version'> & { readonly nameKey: string };
export type NewPerson = PersonFields & {
  readonly id: PersonId;
  readonly isSample: boolean;
  readonly createdAt: Instant;
};
export type PersonEdit = PersonFields & {
  readonly id: PersonId;
  readonly updatedAt: Instant;
  readonly version: number;
};
/** A role in which somebody has a part. */
export type PersonRole = {
  readonly roleId: RoleId;
  readonly title: string;
  readonly companyName: string;
  readonly stageName: string;
  readonly part: Part;
};
/** What hangs on a person besides their parts. */
export type PersonCounts = {
  readonly interviews: number;
  /** With a role. */
  readonly interactions: number;
  readonly withoutRole: number;
  /** What the user still wants to ask them. */
  readonly questions: number;
};
/** A role in which two people have different parts. */
export type PartClash = { readonly title: string; readonly first: Part; readonly second: Part };
/** By what two records can be seen to be of one person. */
export type PersonIdentity = {
  readonly id: PersonId;
  readonly nameKey: string;
  /** The folded name of their company. */
  readonly companyKey: string | null;
  readonly email: string | null;
  readonly profileUrl: string | null;
};

/** Roles of one person in one answer: more than anybody has a part in. */
const MAX_ROLES = 500;

/** So many rows are read in a step: a millisecond or two. */
const IDENTITIES_AT_ONCE = 500;

/** People one by one; lists read many at once by `peopleList.ts`. Rows in and out, no policy. */
export const peopleRepository = (db: Db) => {
  const byId = db.prepare<[PersonId], Person>(`SELECT p.id, p.name, p.company_id AS companyId, c.name AS companyName,
    p.position, p.email, p.phone, p.profile_url AS profileUrl, p.notes, p.connected_on AS connectedOn, p.version
    FROM people p LEFT JOIN companies c ON c.id = p.company_id WHERE p.id = ?`);
  const insert = db.prepare(`INSERT INTO people (id, name, name_key, company_id, position, email, phone, profile_url,
    notes, connected_on, is_sample, created_at, updated_at) VALUES (@id, @name, @nameKey, @companyId, @position, @email,
    @phone, @profileUrl, @notes, @connectedOn, @isSample, @createdAt, @createdAt)`);
  const edit = db.prepare(`UPDATE people SET name = @name, name_key = @nameKey, company_id = @companyId,
    position = @position, email = @email, phone = @phone, profile_url = @profileUrl, notes = @notes,
    connected_on = @connectedOn, updated_at = @updatedAt, version = version + 1 WHERE id = @id AND version = @version`);
  const remove = db.prepare('DELETE FROM people WHERE id = ?');
  const removeTheirOwn = db.prepare('DELETE FROM interactions WHERE person_id = ? AND role_id IS NULL');
  const rolesOf = db.prepare<[PersonId], PersonRole>(`SELECT r.id AS roleId, r.title, c.name AS companyName,
    s.name AS stageName, rp.part FROM role_people rp JOIN roles r ON r.id = rp.role_id
    JOIN companies c ON c.id = r.company_id JOIN stages s ON s.id = r.stage_id
    WHERE rp.person_id = ? ORDER BY r.updated_at DESC, r.id LIMIT ${MAX_ROLES}`);
  const contact = db.prepare<[{ id: PersonId }], { at: Instant | null }>(`SELECT ${lastContactOfPerson('@id')} AS at`);
  const counts = db.prepare<[{ id: PersonId }], PersonCounts>(
    `SELECT (SELECT count(*) FROM interview_people WHERE person_id = @id) AS interviews,
      count(role_id) AS interactions, count(*) - count(role_id) AS withoutRole,
      (SELECT count(*) FROM follow_ups WHERE person_id = @id AND rule = 'question' AND state = 'open') AS questions
      FROM interactions WHERE person_id = @id`,
  );
  const identities = db.prepare<
    [number],
    PersonIdentity & { readonly place: number }
  >(`SELECT p.rowid AS place, p.id, p.name_key AS nameKey, c.name_key AS companyKey,
    p.email, p.profile_url AS profileUrl FROM people p LEFT JOIN companies c ON c.id = p.company_id WHERE p.rowid > ? ORDER BY p.rowid LIMIT ${IDENTITIES_AT_ONCE}`);
  const moves = personMerge().map((sql) => db.prepare(sql));
  const clashes = db.prepare<[PersonId, PersonId], PartClash>(`SELECT r.title, one.part AS first, other.part AS second
    FROM role_people one JOIN role_people other ON other.role_id = one.role_id AND other.part <> one.part
    JOIN roles r ON r.id = one.role_id WHERE one.person_id = ? AND other.person_id = ?
    ORDER BY r.updated_at DESC, r.id LIMIT ${MAX_ROLES}`);
  const adopt = db.prepare(`UPDATE people SET is_sample = 0 WHERE id = @keep AND is_sample = 1
    AND EXISTS (SELECT 1 FROM people WHERE id = @drop AND is_sample = 0)`);
  const removeSamples = db.prepare(`DELETE FROM people WHERE is_sample = 1
    AND NOT EXISTS (SELECT 1 FROM role_people WHERE person_id = people.id)
    AND NOT EXISTS (SELECT 1 FROM interview_people WHERE person_id = people.id)
    AND NOT EXISTS (SELECT 1 FROM interactions WHERE person_id = people.id)`);
  const adoptSamples = db.prepare('UPDATE people SET is_sample = 0 WHERE is_sample = 1');
  return {
    find: (id: PersonId): Person | undefined => byId.get(id),
    add: (person: NewPerson): void => {
      insert.run({ ...person, isSample: person.isSample ? 1 : 0 });
    },
    /** False if the row no longer has `version`; nothing is written then. */
    edit: (person: PersonEdit): boolean => edit.run(person).changes === 1,
    /** Removes a person with their parts; interactions stay, with nobody's name. */
    remove: (id: PersonId): void => {
      remove.run(id);
    },
    /** Removes their interactions that belong to no role: without the person nothing would lead to them. */
    removeTheirOwn: (id: PersonId): void => {
      removeTheirOwn.run(id);
    },
    /** Those last changed first; at most 500. */
    rolesOf: (id: PersonId): readonly PersonRole[] => rolesOf.all(id),
    lastContactAt: (id: PersonId): Instant | null => contact.get({ id })?.at ?? null,
    counts: (id: PersonId): PersonCounts =>
      counts.get({ id }) ?? { interviews: 0, interactions: 0, withoutRole: 0, questions: 0 },
    /** Of all people, those first who were added first, in steps: who reads them serves the window in between. */
    *identities(): Generator<undefined, readonly PersonIdentity[], undefined> {
      const all: PersonIdentity[] = [];
      for (let page = identities.all(0); page.length > 0; page = identities.all(page.at(-1)?.place ?? 0)) {
        for (const { place: _, ...identity } of page) all.push(identity);
        yield;
      }
      return all;
    },
    /** The roles in which the two have different parts, those last changed first; at most 500. */
    clashes: (first: PersonId, second: PersonId): PartClash[] => clashes.all(first, second),
    /** Gives all that hangs on one person to another, who keeps their own part where both have one. */
    moveAll: (drop: PersonId, keep: PersonId): void => {
      for (const move of moves) move.run({ drop, keep });
      adopt.run({ drop, keep });
    },
    /** Removes the sample people on whom nothing hangs any more; the others become the user's own. */
    removeUnusedSamples: (): void => {
      removeSamples.run();
      adoptSamples.run();
    },
  };
};
export type PeopleRepository = ReturnType<typeof peopleRepository>;
