import type { Company } from '#shared/contract/companies.ts';
import type { CompanyId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { Outcome } from '#shared/domain/outcome.ts';
import type { Db } from '../db/open.ts';
import { companyMerge } from '../db/tables.ts';
import { lastContactOfCompany } from './lastContact.ts';

export type CompanyRow = Company & { readonly nameKey: string };
export type NewCompany = Pick<CompanyRow, 'id' | 'name' | 'nameKey'> & {
  readonly isSample: boolean;
  readonly createdAt: string;
};
/** A role at a company, or through it. */
export type CompanyRole = {
  readonly roleId: RoleId;
  readonly title: string;
  readonly stageName: string;
  readonly outcome: Outcome | null;
  readonly isVia: boolean;
};
export type CompanyPerson = { readonly personId: PersonId; readonly name: string; readonly position: string | null };

type Stored = Omit<CompanyRow, 'isAgency'> & { readonly isAgency: 0 | 1 };
const toCompany = ({ isAgency, ...row }: Stored): CompanyRow => ({ ...row, isAgency: isAgency === 1 });

const COLUMNS = `id, name, name_key AS nameKey, is_agency AS isAgency, avoid_reason AS avoidReason, website, notes,
  version`;

/** Roles and people of one company in one answer. */
const MAX_RELATED = 500;

/** No role and nobody is at the company of the row, as an SQL condition on `companies`. */
export const IS_UNNAMED_COMPANY = `NOT EXISTS (SELECT 1 FROM roles WHERE company_id = companies.id)
  AND NOT EXISTS (SELECT 1 FROM roles WHERE via_company_id = companies.id)
  AND NOT EXISTS (SELECT 1 FROM people WHERE company_id = companies.id)`;

/** Nothing stands at it: no role is there or came through it, nobody works there, and nothing is written down of it. */
export const IS_UNUSED = `${IS_UNNAMED_COMPANY}
  AND notes = '' AND avoid_reason IS NULL AND website IS NULL AND is_agency = 0`;

/** Employers and agencies one by one; lists read many at once by `companyList.ts`. Rows in and out, no policy. */
export const companiesRepository = (db: Db) => {
  const byId = db.prepare<[CompanyId], Stored>(`SELECT ${COLUMNS} FROM companies WHERE id = ?`);
  // Two companies may share a name; the one known longest is the one that is meant.
  const byKey = db.prepare<[string], Stored>(
    `SELECT ${COLUMNS} FROM companies WHERE name_key = ? ORDER BY created_at, id LIMIT 1`,
  );
  const insert = db.prepare('INSERT INTO companies (id, name, name_key, is_sample, created_at) VALUES (?, ?, ?, ?, ?)');
  const rename = db.prepare('UPDATE companies SET name = ?, version = version + 1 WHERE id = ?');
  const edit = db.prepare(`UPDATE companies SET name = @name, name_key = @nameKey, is_agency = @isAgency,
    avoid_reason = @avoidReason, website = @website, notes = @notes, version = version + 1
    WHERE id = @id AND version = @version`);
  const remove = db.prepare('DELETE FROM companies WHERE id = ?');
  const anyRole = db.prepare<[{ id: CompanyId }], { n: number }>(
    `SELECT EXISTS (SELECT 1 FROM roles WHERE company_id = @id)
      OR EXISTS (SELECT 1 FROM roles WHERE via_company_id = @id) AS n`,
  );
  const rolesOf = db.prepare<[{ id: CompanyId }], Omit<CompanyRole, 'isVia'> & { isVia: 0 | 1 }>(
    `SELECT r.id AS roleId, r.title, s.name AS stageName, r.outcome, found.is_via AS isVia
      FROM (SELECT id, 0 AS is_via FROM roles WHERE company_id = @id
        UNION ALL SELECT id, 1 FROM roles WHERE via_company_id = @id AND company_id <> @id) AS found
      CROSS JOIN roles r ON r.id = found.id JOIN stages s ON s.id = r.stage_id
      ORDER BY r.updated_at DESC, r.id LIMIT ${MAX_RELATED}`,
  );
  const peopleOf = db.prepare<[CompanyId], CompanyPerson>(
    `SELECT id AS personId, name, position FROM people WHERE company_id = ? ORDER BY name_key, id LIMIT ${MAX_RELATED}`,
  );
  const contact = db.prepare<[{ id: CompanyId }], { at: Instant | null }>(
    `SELECT ${lastContactOfCompany('@id')} AS at`,
  );
  const keys = db.prepare<[], { id: CompanyId; nameKey: string }>(
    'SELECT id, name_key AS nameKey FROM companies ORDER BY rowid',
  );
  const keysWithRoles = db.prepare<[], { nameKey: string }>(
    `SELECT DISTINCT name_key AS nameKey FROM companies WHERE id IN (SELECT company_id FROM roles)
      OR id IN (SELECT via_company_id FROM roles WHERE via_company_id IS NOT NULL)`,
  );
  // The cards show the name: a form that was opened before must not bring the old company back.
  const moves = companyMerge().map((sql) => db.prepare(sql));
  // What came through the company itself is simply there.
  const dropVia = db.prepare(`UPDATE roles SET via_company_id = NULL, updated_at = @updatedAt, version = version + 1
    WHERE via_company_id = @keep AND company_id = @keep`);
  const adopt = db.prepare(`UPDATE companies SET is_sample = 0 WHERE id = @keep AND is_sample = 1
    AND EXISTS (SELECT 1 FROM companies WHERE id = @drop AND is_sample = 0)`);
  const removeUnused = db.prepare(`DELETE FROM companies WHERE id = ? AND ${IS_UNUSED}`);
  const removeSamples = db.prepare(`DELETE FROM companies WHERE is_sample = 1 AND ${IS_UNUSED}`);
  const adoptSamples = db.prepare('UPDATE companies SET is_sample = 0 WHERE is_sample = 1');
  const found = (row: Stored | undefined): CompanyRow | undefined => row && toCompany(row);
  return {
    find: (id: CompanyId): CompanyRow | undefined => found(byId.get(id)),
    /** The company of that folded name (`nameKey`), if there is one. */
    findByKey: (nameKey: string): CompanyRow | undefined => found(byKey.get(nameKey)),
    add: (company: NewCompany): void => {
      insert.run(company.id, company.name, company.nameKey, company.isSample ? 1 : 0, company.createdAt);
    },
    rename: (id: CompanyId, name: string): void => {
      rename.run(name, id);
    },
    /** False if the row no longer has `version`; nothing is written then. */
    edit: (company: CompanyRow): boolean => edit.run({ ...company, isAgency: company.isAgency ? 1 : 0 }).changes === 1,
    /** Removes a company that no role is at; people who worked there stay. */
    remove: (id: CompanyId): void => {
      remove.run(id);
    },
    /** Whether a role is there, or came through it. */
    hasRoles: (id: CompanyId): boolean => anyRole.get({ id })?.n === 1,
    /** Those last changed first; at most 500. */
    rolesOf: (id: CompanyId): CompanyRole[] =>
      rolesOf.all({ id }).map((role) => ({ ...role, isVia: role.isVia === 1 })),
    /** In alphabetical order; at most 500. */
    peopleOf: (id: CompanyId): CompanyPerson[] => peopleOf.all(id),
    lastContactAt: (id: CompanyId): Instant | null => contact.get({ id })?.at ?? null,
    /** Of all companies, those first who were added first: two short columns, read when somebody looks for duplicates. */
    keys: (): readonly { readonly id: CompanyId; readonly nameKey: string }[] => keys.all(),
    /** Folded names of the companies that a role is at or came through. */
    keysWithRoles: (): readonly string[] => keysWithRoles.all().map(({ nameKey }) => nameKey),
    /** Gives the roles and people of one company to another. */
    moveAll: (drop: CompanyId, keep: CompanyId, updatedAt: Instant): void => {
      for (const move of moves) move.run({ drop, keep, updatedAt });
      dropVia.run({ keep, updatedAt });
      adopt.run({ drop, keep });
    },
    /** Removes a company at which nothing is left. */
    removeUnused: (id: CompanyId): void => {
      removeUnused.run(id);
    },
    /** Removes the sample companies at which nothing is left; those that the user has built on become the user's own. */
    removeUnusedSamples: (): void => {
      removeSamples.run();
      adoptSamples.run();
    },
  };
};
export type CompaniesRepository = ReturnType<typeof companiesRepository>;
