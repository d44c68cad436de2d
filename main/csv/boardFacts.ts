import type { BoardFacts } from '#shared/csv/plan.ts';
import type { CompanyId } from '#shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import type { ImportRolesRepository } from '../repositories/importRoles.ts';

/** The board as it was at one moment, and how to tell that somebody has written to it since. */
export type BoardMoment = {
  readonly facts: BoardFacts;
  readonly companies: ReadonlyMap<string, CompanyId>;
  /** SQLite's count of other connections' commits, as this connection sees it. */
  readonly dataVersion: number;
};

/** Changes whenever another connection has committed (https://www.sqlite.org/pragma.html#pragma_data_version). */
export const dataVersion = (db: Db): number => Number(db.pragma('data_version', { simple: true }));

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
    return { facts, companies, dataVersion: version };
  })();
