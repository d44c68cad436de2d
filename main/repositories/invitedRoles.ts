import type { RoleId } from '#shared/domain/ids.ts';
import type { Db } from '../db/open.ts';

/** A role by what it may be named in the title of an invitation. */
export type NamedRole = {
  readonly id: RoleId;
  readonly titleKey: string;
  /** The folded name of its company. */
  readonly companyKey: string;
  readonly isClosed: 0 | 1;
};
export type ProposedRole = {
  readonly roleId: RoleId;
  readonly title: string;
  readonly companyName: string;
  readonly stageName: string;
};

/** So many rows are read in a step: a millisecond or two. */
const ROWS_AT_ONCE = 500;

/** Roles that an invitation may be for: rows out, no policy. */
export const invitedRolesRepository = (db: Db) => {
  const named = db.prepare<[number], NamedRole & { readonly place: number }>(`SELECT r.rowid AS place, r.id,
    r.title_key AS titleKey, c.name_key AS companyKey, s.kind = 'closed' AS isClosed FROM roles r
    JOIN companies c ON c.id = r.company_id JOIN stages s ON s.id = r.stage_id
    WHERE r.rowid > ? ORDER BY r.rowid LIMIT ${ROWS_AT_ONCE}`);
  const listed = db.prepare<[string], ProposedRole>(`SELECT r.id AS roleId, r.title, c.name AS companyName,
    s.name AS stageName FROM json_each(?) AS listed CROSS JOIN roles r ON r.id = listed.value
    JOIN companies c ON c.id = r.company_id JOIN stages s ON s.id = r.stage_id ORDER BY listed.key`);
  return {
    /** All roles, those added first first, page by page: who reads them serves the window in between. */
    *pages(): Generator<readonly NamedRole[], undefined> {
      for (let page = named.all(0); page.length > 0; page = named.all(page.at(-1)?.place ?? 0)) yield page;
    },
    /** Those of the ids that are there, in that order. */
    listed: (ids: readonly RoleId[]): ProposedRole[] => listed.all(JSON.stringify(ids)),
  };
};
export type InvitedRolesRepository = ReturnType<typeof invitedRolesRepository>;
