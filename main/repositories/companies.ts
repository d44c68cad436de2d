import type { CompanyId } from '#shared/domain/ids.ts';
import type { Db } from '../db/open.ts';

export type CompanyRow = { id: CompanyId; name: string; nameKey: string; version: number };
export type NewCompany = Pick<CompanyRow, 'id' | 'name' | 'nameKey'> & {
  readonly isSample: boolean;
  readonly createdAt: string;
};

const COLUMNS = 'id, name, name_key AS nameKey, version';

/** Employers and agencies: rows in and out, no policy. */
export const companiesRepository = (db: Db) => {
  const byId = db.prepare<[CompanyId], CompanyRow>(`SELECT ${COLUMNS} FROM companies WHERE id = ?`);
  // Two companies may share a name; the one known longest is the one that is meant.
  const byKey = db.prepare<[string], CompanyRow>(
    `SELECT ${COLUMNS} FROM companies WHERE name_key = ? ORDER BY created_at, id LIMIT 1`,
  );
  const insert = db.prepare('INSERT INTO companies (id, name, name_key, is_sample, created_at) VALUES (?, ?, ?, ?, ?)');
  const rename = db.prepare('UPDATE companies SET name = ?, version = version + 1 WHERE id = ?');
  const removeUnused = db.prepare(
    'DELETE FROM companies WHERE id = @id AND NOT EXISTS (SELECT 1 FROM roles WHERE company_id = @id)',
  );
  const removeSamples = db.prepare(
    'DELETE FROM companies WHERE is_sample = 1 AND NOT EXISTS (SELECT 1 FROM roles WHERE company_id = companies.id)',
  );
  const adoptSamples = db.prepare('UPDATE companies SET is_sample = 0 WHERE is_sample = 1');
  return {
    find: (id: CompanyId): CompanyRow | undefined => byId.get(id),
    /** The company of that folded name (`foldText`), if there is one. */
    findByKey: (nameKey: string): CompanyRow | undefined => byKey.get(nameKey),
    add: (company: NewCompany): void => {
      insert.run(company.id, company.name, company.nameKey, company.isSample ? 1 : 0, company.createdAt);
    },
    rename: (id: CompanyId, name: string): void => {
      rename.run(name, id);
    },
    /** Removes a company that no role is left at. */
    removeUnused: (id: CompanyId): void => {
      removeUnused.run({ id });
    },
    /** Removes the sample companies without roles; those that the user has built on become the user's own. */
    removeUnusedSamples: (): void => {
      removeSamples.run();
      adoptSamples.run();
    },
  };
};
export type CompaniesRepository = ReturnType<typeof companiesRepository>;
