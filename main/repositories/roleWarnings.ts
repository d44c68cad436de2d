import type { CompanyId, RoleId } from '#shared/domain/ids.ts';
import type { Db } from '../db/open.ts';

export type CompanyPast = { readonly id: CompanyId; readonly avoid: string | null; readonly ghosted: number };
export type RoleThere = { readonly roleId: RoleId; readonly title: string; readonly stageName: string };

const THERE = 'SELECT r.id AS roleId, r.title, s.name AS stageName FROM roles r JOIN stages s ON s.id = r.stage_id';

/** What is known of a company or a posting before another role is added: rows out, no policy. */
export const roleWarningsRepository = (db: Db) => {
  const companyPast = db.prepare<[string], CompanyPast>(`SELECT c.id, c.avoid_reason AS avoid,
    (SELECT count(*) FROM roles r WHERE r.company_id = c.id AND r.outcome = 'ghosted') AS ghosted
    FROM companies c WHERE c.name_key = ? ORDER BY c.created_at, c.id LIMIT 1`);
  const byKey = db.prepare<[string], RoleThere>(`${THERE} JOIN role_keys k ON k.role_id = r.id WHERE k.key = ?`);
  // The unary plus keeps SQLite on the company's few roles.
  const byTitle = db.prepare<[CompanyId, string], RoleThere>(
    `${THERE} WHERE r.company_id = ? AND +r.title_key = ? ORDER BY s.kind = 'closed', r.created_at DESC LIMIT 1`,
  );
  return {
    companyPast: (nameKey: string): CompanyPast | undefined => companyPast.get(nameKey),
    /** The role known by that key (`postingKeys`). */
    samePosting: (key: string): RoleThere | undefined => byKey.get(key),
    /** The latest role of that folded title at a company; one that is still open rather than a closed one. */
    sameTitle: (companyId: CompanyId, titleKey: string): RoleThere | undefined => byTitle.get(companyId, titleKey),
  };
};
export type RoleWarningsRepository = ReturnType<typeof roleWarningsRepository>;
