import { v7 as uuidv7 } from 'uuid';
import type { Db } from '#main/db/open.ts';
import { recordedTables } from '#main/db/undoTriggers.ts';
import type { CompanyId, InterviewId, PersonId, RoleId } from '#shared/domain/ids.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import type { StageKind } from '#shared/domain/stage.ts';

const AT = '2026-03-01T08:00:00.000Z';

type RoleOptions = {
  readonly kind?: StageKind;
  readonly viaId?: CompanyId;
  readonly outcome?: string;
  readonly createdAt?: string;
};

/** Rows put into a database by hand, for tests of what is read from it. */
export const contactRows = (db: Db) => ({
  company: (name: string): CompanyId => {
    const id = uuidv7() as CompanyId;
    db.prepare('INSERT INTO companies (id, name, name_key, created_at) VALUES (?, ?, ?, ?)').run(
      id,
      name,
      nameKey(name),
      AT,
    );
    return id;
  },
  role: (companyId: CompanyId, title: string, options: RoleOptions = {}): RoleId => {
    const id = uuidv7() as RoleId;
    const { kind = 'applied', viaId = null, outcome = null, createdAt = AT } = options;
    db.prepare(
      `INSERT INTO roles (id, company_id, title, title_key, stage_id, rank, stage_since, outcome, via_company_id,
        created_at, updated_at) VALUES (?, ?, ?, ?, (SELECT id FROM stages WHERE kind = ?), 'a0', '2026-03-01', ?, ?, ?, ?)`,
    ).run(id, companyId, title, nameKey(title), kind, outcome, viaId, createdAt, createdAt);
    return id;
  },
  person: (name: string, companyId: CompanyId | null = null): PersonId => {
    const id = uuidv7() as PersonId;
    db.prepare(
      'INSERT INTO people (id, name, name_key, company_id, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(id, name, nameKey(name), companyId, AT, AT);
    return id;
  },
  part: (roleId: RoleId, personId: PersonId, part = 'recruiter'): void => {
    db.prepare('INSERT INTO role_people (role_id, person_id, part, added_at) VALUES (?, ?, ?, ?)').run(
      roleId,
      personId,
      part,
      AT,
    );
  },
  touch: (roleId: RoleId | null, personId: PersonId | null, at: string): void => {
    db.prepare(
      `INSERT INTO interactions (id, role_id, person_id, direction, channel, at, zone, text, recorded_at)
        VALUES (?, ?, ?, 'in', 'call', ?, 'UTC', 'Hello', ?)`,
    ).run(uuidv7(), roleId, personId, at, at);
  },
  interview: (roleId: RoleId, at: string, state: string, personIds: readonly PersonId[] = []): InterviewId => {
    const id = uuidv7() as InterviewId;
    db.prepare(
      `INSERT INTO interviews (id, role_id, starts_at, zone, minutes, channel, state, created_at, updated_at)
        VALUES (?, ?, ?, 'UTC', 60, 'video', ?, ?, ?)`,
    ).run(id, roleId, at, state, AT, AT);
    for (const personId of personIds) {
      db.prepare('INSERT INTO interview_people (interview_id, person_id) VALUES (?, ?)').run(id, personId);
    }
    return id;
  },
});

/** All that the user has, table by table and row by row: equal dumps mean that nothing is different. */
export const allTables = (db: Db): Record<string, unknown[]> =>
  Object.fromEntries(
    recordedTables(db).map((table) => [table, db.prepare(`SELECT * FROM "${table}" ORDER BY 1, 2`).all()]),
  );

/** How SQLite finds the rows of a query, line by line. */
export const planOf = (db: Db, sql: string): string[] =>
  db
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map(({ detail }) => detail);
