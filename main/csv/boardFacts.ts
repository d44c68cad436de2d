import type { BoardFacts } from '#shared/csv/plan.ts';
import type { RecordBoard } from '#shared/csv/records/planRecords.ts';
import type { CompanyId, RoleId } from '#shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import type { ImportRolesRepository } from '../repositories/importRoles.ts';

/** The board as it was at one moment, and how to tell that somebody has written to it since. */
export type BoardMoment = {
  readonly facts: BoardFacts;
  /** What is known of the roles that records may be about. */
  readonly records: RecordBoard;
  readonly companies: ReadonlyMap<string, CompanyId>;
  /** SQLite's count of other connections' commits, as this connection sees it. */
  readonly dataVersion: number;
};

/** Changes whenever another connection has committed (https://www.sqlite.org/pragma.html#pragma_data_version). */
export const dataVersion = (db: Db): number => Number(db.pragma('data_version', { simple: true }));

/** Keys that end in no id of a source. */
const NO_ID = /^(?:url|row|record):/;

/** Gives what finds roles by an id alone; read through once, when the first id is asked for. */
const ownersOfId = (keys: ReadonlyMap<string, RoleId>): RecordBoard['ownersOfId'] => {
  let byId: Map<string, RoleId[]> | undefined;
  const all = (): Map<string, RoleId[]> => {
    if (byId !== undefined) return byId;
    byId = new Map();
    for (const [key, owner] of keys) {
      if (NO_ID.test(key)) continue;
      const id = key.slice(key.indexOf(':') + 1);
      const owners = byId.get(id);
      if (owners === undefined) byId.set(id, [owner]);
      else if (!owners.includes(owner)) owners.push(owner);
    }
    return byId;
  };
  return (id) => all().get(id) ?? [];
};

/** Reads what a plan needs to know of the board: keys and companies at once, for a query per row would take longer. */
export const readBoard = (db: Db, roles: ImportRolesRepository): BoardMoment =>
  db.transaction(() => {
    const version = dataVersion(db);
    const keys = roles.allKeys();
    const companies = roles.allCompanies();
    const facts: BoardFacts = {
      ownerOfKey: (key) => keys.get(key),
      role: (id) => roles.role(id),
      sameName: (companyKey, titleKey) => (companies.has(companyKey) ? roles.sameName(companyKey, titleKey) : []),
    };
    const records: RecordBoard = {
      ownerOfKey: facts.ownerOfKey,
      ownersOfId: ownersOfId(keys),
      ofCompany: (companyKey) => (companies.has(companyKey) ? roles.ofCompany(companyKey) : []),
      isOpen: (id) => roles.place(id)?.isOpen === true,
      hasCompany: (companyKey) => companies.has(companyKey),
    };
    return { facts, records, companies, dataVersion: version };
  })();
