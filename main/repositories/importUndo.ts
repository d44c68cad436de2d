import type { CompanyId, ImportBatchId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { Db } from '../db/open.ts';
import { IS_UNNAMED_COMPANY, IS_UNUSED } from './companies.ts';
import { HAS_MORE, IS_UNNAMED, IS_UNNAMED_THERE, NAMED_BY_IMPORTS } from './importedRoles.ts';

/** Columns of a role that an import may fill in, with what each held before and after. */
export type ColumnChanges = Readonly<Record<string, readonly [before: string | null, after: string | null]>>;
export type ChangedRole = { readonly roleId: RoleId; readonly changes: ColumnChanges; readonly edited: boolean };

/** The columns that a change may name; nothing else ever gets into the statement. */
export const CHANGEABLE = new Set([
  'url', 'location', 'salary_text', 'source', 'description', 'notes', 'resume_name', 'saved_on', 'applied_on',
  'applied_time', 'stage_id', 'rank', 'stage_since', 'outcome',
]); // biome-ignore format: a list is read as one

/** What an import adds to a role that was there before it. */
const RECORDS = ['interactions', 'signals', 'promises', 'own_follow_ups'] as const;
const ADDED = ['stage_events', 'outcome_events', ...RECORDS] as const;

/** A row of one of the tables of logs, by its place among them. */
export type BroughtRecord = { readonly table: number; readonly id: string };

/** Columns that say where a role stands. */
const OF_STAGE = new Set(['stage_id', 'rank', 'stage_since', 'outcome']);

/** Changing roles that were there before an import, and taking back what an import did. Rows in and out, no policy. */
export const importUndoRepository = (db: Db) => {
  const note = db.prepare(`INSERT INTO import_changes (batch_id, role_id, changes, version_after)
    SELECT @batchId, id, @changes, version FROM roles WHERE id = @roleId`);
  // Only the user's edits count as edits: what another import does to the role moves the mark along with the version.
  const follow = db.prepare(`UPDATE import_changes SET version_after = version_after + 1 WHERE role_id = @roleId
    AND version_after = (SELECT version FROM roles WHERE id = @roleId)`);
  const changes = db.prepare<[ImportBatchId], { roleId: RoleId; changes: string; edited: 0 | 1 }>(
    `SELECT c.role_id AS roleId, c.changes, r.version <> c.version_after AS edited
    FROM import_changes c JOIN roles r ON r.id = c.role_id WHERE c.batch_id = ?`,
  );
  const forget = db.prepare('DELETE FROM import_changes WHERE batch_id = ? AND role_id = ?');
  const created = db.prepare<[ImportBatchId], { id: RoleId }>('SELECT id FROM roles WHERE import_batch_id = ?');
  const removeRole = db.prepare(
    `DELETE FROM roles WHERE id = ? AND import_batch_id = ? AND ((version = import_version AND NOT ${HAS_MORE}) OR ? = 1)`,
  );
  const keepRole = db.prepare('UPDATE roles SET import_batch_id = NULL WHERE id = ?');
  const take = ADDED.map((table) => db.prepare(`DELETE FROM ${table} WHERE import_batch_id = ? AND role_id = ?`));
  // Somebody of whom the user has written more on this role stays in it.
  const takeParts = db.prepare(
    `DELETE FROM role_people WHERE import_batch_id = ? AND role_id = ? AND ${IS_UNNAMED_THERE}`,
  );
  // And somebody of whom another import has is in it by that one from now on.
  const passParts = db.prepare(`UPDATE role_people SET import_batch_id = (
    SELECT n.import_batch_id FROM (${NAMED_BY_IMPORTS}) n WHERE n.person_id = role_people.person_id
    AND n.role_id = role_people.role_id AND n.import_batch_id <> role_people.import_batch_id LIMIT 1)
    WHERE import_batch_id = ? AND role_id = ?`);
  // A record that stays is known by its key, lest it came a second time.
  const takeKeys = db.prepare(`DELETE FROM role_keys WHERE import_batch_id = ? AND role_id = ?
    AND ${RECORDS.map((table) => `NOT EXISTS (SELECT 1 FROM ${table} x WHERE x.id = role_keys.record_id)`).join(' AND ')}`);
  const keepKeys = db.prepare('UPDATE role_keys SET import_batch_id = NULL WHERE import_batch_id = ? AND role_id = ?');
  const keep = [...ADDED, 'role_keys', 'role_people'].map((table) =>
    db.prepare(`UPDATE ${table} SET import_batch_id = NULL WHERE import_batch_id = ? AND role_id = ?`),
  );
  const records = RECORDS.map((table) =>
    db
      .prepare<[{ batchId: ImportBatchId; evenEdited: 0 | 1 }], string>(`SELECT x.id FROM ${table} x
    JOIN roles ON roles.id = x.role_id WHERE x.import_batch_id = @batchId AND (@evenEdited = 1
      OR EXISTS (SELECT 1 FROM import_changes c WHERE c.batch_id = @batchId AND c.role_id = roles.id
        AND c.version_after = roles.version)
      OR (roles.import_batch_id = @batchId AND roles.version = roles.import_version AND NOT ${HAS_MORE}))`)
      .pluck(),
  );
  const removeRecord = RECORDS.map((table) => db.prepare(`DELETE FROM ${table} WHERE id = ?`));
  const isChanged = db.prepare<[ImportBatchId, RoleId], { one: 1 }>(
    'SELECT 1 AS one FROM import_changes WHERE batch_id = ? AND role_id = ?',
  );
  const companies = db.prepare<[ImportBatchId], { id: CompanyId }>(
    'SELECT id FROM companies WHERE import_batch_id = ?',
  );
  const removeCompany = db.prepare(
    // One that the user has built on since stays theirs; what the import itself wrote there goes with it.
    `DELETE FROM companies WHERE id = @id AND ${IS_UNNAMED_COMPANY} AND (version = 1 OR ${IS_UNUSED})`,
  );
  const people = db.prepare<[ImportBatchId], { id: PersonId }>('SELECT id FROM people WHERE import_batch_id = ?');
  const removePerson = db.prepare(`DELETE FROM people WHERE id = ? AND version = 1 AND ${IS_UNNAMED}`);
  // Another import may name them as well: they are that one's from now on, and go with it.
  const keepPerson = db.prepare(`UPDATE people SET import_batch_id = CASE WHEN version = 1 THEN (
    SELECT n.import_batch_id FROM (${NAMED_BY_IMPORTS}) n WHERE n.person_id = people.id
    AND n.import_batch_id <> people.import_batch_id LIMIT 1) END WHERE id = ?`);
  const keepCompany = db.prepare(`UPDATE companies SET import_batch_id = (SELECT import_batch_id FROM (
    SELECT company_id, import_batch_id FROM roles UNION ALL SELECT company_id, import_batch_id FROM people)
    WHERE company_id = companies.id AND import_batch_id <> companies.import_batch_id LIMIT 1) WHERE id = ?`);
  /** The version counts on whichever way it goes; that it was an import keeps the role from counting as edited by the user. */
  const touched = `updated_at = ?, version = version + 1,
    import_version = CASE WHEN version = import_version THEN version + 1 ELSE import_version END`;

  return {
    /** Writes new values into a role and notes the old ones, so that `restore` can give them back. */
    change: (batchId: ImportBatchId, roleId: RoleId, changed: ColumnChanges, at: Instant): void => {
      const columns = Object.keys(changed).filter((column) => CHANGEABLE.has(column));
      const values = columns.map((column) => changed[column]?.[1] ?? null);
      follow.run({ roleId });
      const sets = [...columns.map((column) => `${column} = ?`), touched];
      db.prepare(`UPDATE roles SET ${sets.join(', ')} WHERE id = ?`).run(...values, at, roleId);
      note.run({ batchId, roleId, changes: JSON.stringify(changed) });
    },
    /** Notes that the batch added to a role without changing it; nothing if it has noted it before. */
    added: (batchId: ImportBatchId, roleId: RoleId): void => {
      if (isChanged.get(batchId, roleId) === undefined) note.run({ batchId, roleId, changes: '{}' });
    },
    /** Roles that the batch changed; `edited` if the user changed them since. */
    changes: (batchId: ImportBatchId): readonly ChangedRole[] =>
      changes.all(batchId).map(({ roleId, changes: text, edited }) => ({
        roleId,
        changes: JSON.parse(text) as ColumnChanges, // written by `change`
        edited: edited === 1,
      })),
    /** Gives each column back what it held, unless somebody has written something else into it since. */
    restore: (roleId: RoleId, changed: ColumnChanges, at: Instant): void => {
      const columns = Object.keys(changed).filter((column) => CHANGEABLE.has(column));
      // What belongs to a stage goes back with it, or not at all: the user may have moved the role on.
      const tell = (column: string): string => (OF_STAGE.has(column) && 'stage_id' in changed ? 'stage_id' : column);
      const values = columns.flatMap((column) => [changed[tell(column)]?.[1] ?? null, changed[column]?.[0] ?? null]);
      if (columns.length === 0) return;
      follow.run({ roleId });
      const sets = columns.map((column) => `${column} = CASE WHEN ${tell(column)} IS ? THEN ? ELSE ${column} END`);
      db.prepare(`UPDATE roles SET ${sets.join(', ')}, ${touched} WHERE id = ?`).run(...values, at, roleId);
    },
    forget: (batchId: ImportBatchId, roleId: RoleId): void => {
      forget.run(batchId, roleId);
    },
    /** What the batch wrote into logs, but for those of roles that are to stay as they are. */
    records: (batchId: ImportBatchId, evenEdited: boolean): readonly BroughtRecord[] =>
      records.flatMap((of, table) => of.all({ batchId, evenEdited: evenEdited ? 1 : 0 }).map((id) => ({ table, id }))),
    removeRecord: ({ table, id }: BroughtRecord): void => {
      removeRecord[table]?.run(id);
    },
    /** Takes all that the batch added to a role that was there before. */
    takeAdditions: (batchId: ImportBatchId, roleId: RoleId): void => {
      for (const statement of [...take, takeKeys, keepKeys, takeParts, passParts]) statement.run(batchId, roleId);
    },
    /** They are the user's own from now on. */
    keepAdditions: (batchId: ImportBatchId, roleId: RoleId): void => {
      for (const statement of keep) statement.run(batchId, roleId);
    },
    /** Roles that the batch made. */
    created: (batchId: ImportBatchId): readonly RoleId[] => created.all(batchId).map(({ id }) => id),
    /** With its keys and its history. False if it stays, because somebody edited it since. */
    removeRole: (batchId: ImportBatchId, id: RoleId, evenEdited: boolean): boolean =>
      removeRole.run(id, batchId, evenEdited ? 1 : 0).changes === 1,
    keepRole: (id: RoleId): void => {
      keepRole.run(id);
    },
    people: (batchId: ImportBatchId): readonly PersonId[] => people.all(batchId).map(({ id }) => id),
    /** Goes if nobody has changed them and nothing names them; otherwise they stay, and are the batch's no more, but another's. */
    releasePerson: (id: PersonId): void => {
      if (removePerson.run(id).changes === 0) keepPerson.run(id);
    },
    companies: (batchId: ImportBatchId): readonly CompanyId[] => companies.all(batchId).map(({ id }) => id),
    /** Goes if no role and nobody is left there; otherwise it stays, and is the batch's no more, but another's. */
    releaseCompany: (id: CompanyId): void => {
      if (removeCompany.run({ id }).changes === 0) keepCompany.run(id);
    },
  };
};
export type ImportUndoRepository = ReturnType<typeof importUndoRepository>;
