import { broughtBits } from '#shared/csv/fillable.ts';
import type { KnownRole } from '#shared/csv/roleChange.ts';
import type { RoleDraft } from '#shared/csv/roleDraft.ts';
import type { CompanyId, ImportBatchId, PersonId, RoleId, StageId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import type { Rank } from '#shared/domain/rank.ts';
import type { Db } from '../db/open.ts';
import { broughtFields } from './broughtFields.ts';

/** What an import decides about a new role besides what its row says. */
export type ImportedRole = {
  readonly id: RoleId;
  readonly companyId: CompanyId;
  readonly titleKey: string;
  readonly stageId: StageId;
  readonly rank: Rank;
  readonly stageSince: string;
  readonly outcome: string | null;
};
export type ImportedStep = {
  readonly id: string;
  readonly roleId: RoleId;
  readonly fromStageId: StageId | null;
  readonly toStageId: StageId;
  readonly onDay: string;
  readonly atTime: string | null;
  readonly zone: string | null;
  readonly raw: string | null;
  /** The import, if the role was there before it. */
  readonly batchId: ImportBatchId | null;
};

export type ImportedOutcome = Pick<ImportedStep, 'id' | 'roleId' | 'onDay' | 'batchId'> & { readonly outcome: string };

/** A role of the board with all that an update looks at. */
export type RoleToChange = KnownRole & {
  readonly rank: Rank;
  readonly stageSince: string;
  readonly appliedTime: string | null;
  readonly outcome: string | null;
};
/** Somebody whom a file names beside a role. */
export type ImportedPerson = {
  readonly id: PersonId;
  readonly name: string;
  readonly nameKey: string;
  readonly companyId: CompanyId;
  readonly email: string | null;
  readonly phone: string | null;
};
export type ShownRole = Readonly<Record<'title' | 'companyName' | 'stageName' | 'day' | 'place', string>>;

/**
 * What an import writes besides its own batch: new rows by the hundred thousand. Values go in by position, and what most
 * rows leave empty has a statement of its own, because each bound value costs as much as a column.
 */
export const importRolesRepository = (db: Db) => {
  const addCompany = db.prepare(
    'INSERT INTO companies (id, name, name_key, import_batch_id, created_at) VALUES (?, ?, ?, ?, ?)',
  );
  // One that came with a role of the same import, or is new.
  const fillCompany = db.prepare(`UPDATE companies SET website = ?, is_agency = ?, notes = ?
    WHERE id = ? AND import_batch_id = ? AND version = 1 AND notes = '' AND website IS NULL`);
  const addBare =
    db.prepare(`INSERT INTO roles (id, company_id, title, title_key, stage_id, rank, stage_since, url, notes,
    saved_on, applied_on, applied_time, resume_name, brought_fields, import_batch_id, created_at, updated_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const addFull =
    db.prepare(`INSERT INTO roles (id, company_id, title, title_key, stage_id, rank, stage_since, url, notes,
    saved_on, applied_on, applied_time, resume_name, brought_fields, import_batch_id, created_at, updated_at, outcome, location,
    salary_text, source, description) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const addKey = db.prepare('INSERT INTO role_keys (key, role_id) VALUES (?, ?)');
  const giveKey = db.prepare(`INSERT INTO role_keys (key, role_id, import_batch_id, record_id) VALUES (?, ?, ?, ?)
    ON CONFLICT (key) DO NOTHING`);
  const addFirstStep =
    db.prepare(`INSERT INTO stage_events (id, role_id, to_stage_id, on_day, at_time, source, recorded_at)
    VALUES (?, ?, ?, ?, ?, 'import', ?)`);
  const addOutcome = db.prepare(`INSERT INTO outcome_events (id, role_id, outcome, on_day, import_batch_id, source,
    recorded_at) VALUES (?, ?, ?, ?, ?, 'import', ?)`);
  const addStep = db.prepare(`INSERT INTO stage_events (id, role_id, from_stage_id, to_stage_id, on_day, at_time, zone,
    raw_stage, source, import_batch_id, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'import', ?, ?)`);
  const keys = db.prepare<[], { key: string; roleId: RoleId }>('SELECT key, role_id AS roleId FROM role_keys');
  const ownerOfKey = db.prepare<[string], { roleId: RoleId }>('SELECT role_id AS roleId FROM role_keys WHERE key = ?');
  const companies = db.prepare<[], { key: string; id: CompanyId }>(
    'SELECT name_key AS key, id FROM companies ORDER BY created_at DESC, id DESC',
  );
  const companyByKey = db.prepare<[string], { id: CompanyId }>(
    'SELECT id FROM companies WHERE name_key = ? ORDER BY created_at, id LIMIT 1',
  );
  const role = db.prepare<
    [RoleId],
    Omit<RoleToChange, 'wasBrought' | 'stageWords' | 'addedNotes' | 'hasContact' | 'wasIn' | 'isEdited'> & {
      isEdited: 0 | 1;
    }
  >(
    `SELECT r.id, CASE c.version WHEN 1 THEN c.name ELSE '' END AS company, r.title, s.kind AS stageKind, r.stage_id AS stageId, r.rank, r.stage_since AS stageSince, r.url, r.location,
    r.salary_text AS salary, r.source, r.description, r.notes, r.resume_name AS resumeName, r.saved_on AS savedOn,
    r.applied_on AS appliedOn, r.applied_time AS appliedTime, r.outcome,
    r.import_batch_id IS NOT NULL AND r.version <> r.import_version AS isEdited
    FROM roles r JOIN stages s ON s.id = r.stage_id JOIN companies c ON c.id = r.company_id WHERE r.id = ?`,
  );
  const brought = broughtFields(db);
  const stageWords = db.prepare<[RoleId], { raw: string }>(
    'SELECT DISTINCT raw_stage AS raw FROM stage_events WHERE role_id = ? AND raw_stage IS NOT NULL',
  );
  const addedNotes = db.prepare<[RoleId], { notes: string }>(
    "SELECT changes ->> '$.notes[1]' AS notes FROM import_changes WHERE role_id = ? AND changes ->> '$.notes[1]' IS NOT NULL",
  );
  const identities = db.prepare<
    [],
    { id: PersonId; nameKey: string; companyId: CompanyId | null; email: string | null; phone: string | null }
  >('SELECT id, name_key AS nameKey, company_id AS companyId, email, phone FROM people ORDER BY created_at, id');
  const hasContact = db.prepare<[RoleId, string | null, string], { one: 1 }>(
    `SELECT 1 AS one FROM role_people rp JOIN people p ON p.id = rp.person_id
    WHERE rp.role_id = ? AND (lower(p.email) = lower(?) OR p.name_key = ?)`,
  );
  const wasIn = db.prepare<[RoleId, StageId], { one: 1 }>(
    'SELECT 1 AS one FROM stage_events WHERE role_id = ? AND to_stage_id = ?',
  );
  const isPerson = db.prepare<[PersonId], { one: 1 }>('SELECT 1 AS one FROM people WHERE id = ?');
  const addPerson =
    db.prepare(`INSERT INTO people (id, name, name_key, company_id, email, phone, import_batch_id, created_at,
    updated_at) VALUES (@id, @name, @nameKey, @companyId, @email, @phone, @batchId, @at, @at)`);
  const addPart = db.prepare(`INSERT INTO role_people (role_id, person_id, part, import_batch_id, added_at)
    VALUES (?, ?, 'other', ?, ?) ON CONFLICT DO NOTHING`);
  const shown = db.prepare<[RoleId], ShownRole>(
    `SELECT r.title, c.name AS companyName, s.name AS stageName, coalesce(r.location, '') AS place,
    coalesce(r.applied_on, r.saved_on, r.stage_since) AS day FROM roles r JOIN companies c ON c.id = r.company_id
    JOIN stages s ON s.id = r.stage_id WHERE r.id = ?`,
  );
  const sameName = db.prepare<[string, string], { id: RoleId; day: string }>(`SELECT r.id,
    coalesce(r.applied_on, r.saved_on, r.stage_since) AS day FROM companies c JOIN roles r ON r.company_id = c.id
    WHERE c.name_key = ? AND r.title_key = ? ORDER BY r.id`);
  const ofCompany = db.prepare<[string], { id: RoleId; titleKey: string; isOpen: 0 | 1 }>(`SELECT r.id,
    r.title_key AS titleKey, s.kind <> 'closed' AS isOpen FROM companies c JOIN roles r ON r.company_id = c.id
    JOIN stages s ON s.id = r.stage_id WHERE c.name_key = ? ORDER BY r.id`);
  const place = db.prepare<
    [RoleId],
    { companyId: CompanyId; batchId: ImportBatchId | null; isOpen: 0 | 1 }
  >(`SELECT r.company_id AS companyId, r.import_batch_id AS batchId,
    s.kind <> 'closed' AS isOpen FROM roles r JOIN stages s ON s.id = r.stage_id WHERE r.id = ?`);
  const firstRank = db.prepare<[StageId], { rank: Rank }>(
    'SELECT rank FROM roles WHERE stage_id = ? ORDER BY rank LIMIT 1',
  );

  return {
    addCompany: (id: CompanyId, name: string, nameKey: string, batchId: ImportBatchId, at: Instant): void => {
      addCompany.run(id, name, nameKey, batchId, at);
    },
    /** What a row says of a company that this import has made. False if it is not the import's own, or has it by now. */
    fillCompany: (
      id: CompanyId,
      {
        website,
        isAgency,
        notes,
      }: { readonly website: string | null; readonly isAgency: boolean; readonly notes: string },
      batchId: ImportBatchId,
    ): boolean => fillCompany.run(website, isAgency ? 1 : 0, notes, id, batchId).changes === 1,
    addRole: (role: ImportedRole, draft: RoleDraft, batchId: ImportBatchId, at: Instant): void => {
      const { id, companyId, titleKey, stageId, rank, stageSince, outcome } = role;
      const { title, url, notes, savedOn, appliedOn, appliedTime, resumeName } = draft;
      const { location, salary, source, description } = draft;
      const brought = broughtBits(draft);
      // biome-ignore format: in the order of the columns
      if (outcome === null && location === null && salary === null && source === null && description === null) {
        addBare.run(
          id, companyId, title, titleKey, stageId, rank, stageSince, url, notes, savedOn, appliedOn, appliedTime, resumeName,
          brought, batchId, at, at,
        );
      } else {
        addFull.run(
          id, companyId, title, titleKey, stageId, rank, stageSince, url, notes, savedOn, appliedOn, appliedTime, resumeName,
          brought, batchId, at, at, outcome, location, salary, source, description,
        );
      }
    },
    /** The key of a role that this import makes. */
    addKey: (key: string, roleId: RoleId): void => {
      addKey.run(key, roleId);
    },
    /** A further key for a role that was there before, or of a record of it; nothing if some role has it. */
    giveKey: (key: string, roleId: RoleId, batchId: ImportBatchId, recordId: string | null = null): void => {
      giveKey.run(key, roleId, batchId, recordId);
    },
    addStep: (step: ImportedStep, at: Instant): void => {
      if (step.fromStageId === null && step.zone === null && step.raw === null && step.batchId === null) {
        addFirstStep.run(step.id, step.roleId, step.toStageId, step.onDay, step.atTime, at);
        return;
      }
      // biome-ignore format: in the order of the columns
      addStep.run(
        step.id, step.roleId, step.fromStageId, step.toStageId, step.onDay, step.atTime, step.zone, step.raw, step.batchId, at,
      );
    },
    /** What became of a role, on the day of its last step. */
    addOutcome: ({ id, roleId, outcome, onDay, batchId }: ImportedOutcome, at: Instant): void => {
      addOutcome.run(id, roleId, outcome, onDay, batchId, at);
    },
    /** Every key with its role. */
    allKeys: (): Map<string, RoleId> => {
      const all = new Map<string, RoleId>();
      for (const { key, roleId } of keys.iterate()) all.set(key, roleId);
      return all;
    },
    ownerOfKey: (key: string): RoleId | undefined => ownerOfKey.get(key)?.roleId,
    /** The oldest company of each name. */
    allCompanies: (): Map<string, CompanyId> => {
      const all = new Map<string, CompanyId>();
      for (const { key, id } of companies.iterate()) all.set(key, id);
      return all;
    },
    companyByKey: (key: string): CompanyId | undefined => companyByKey.get(key)?.id,
    role: (id: RoleId): RoleToChange | undefined => {
      const row = role.get(id);
      if (row === undefined) return undefined;
      return {
        ...row,
        isEdited: row.isEdited === 1,
        wasBrought: (field) => brought.has(id, field),
        hasContact: ({ name, email }) => hasContact.get(id, email, nameKey(name)) !== undefined,
        wasIn: (stageId) => wasIn.get(id, stageId) !== undefined,
        stageWords: () => stageWords.all(id).map(({ raw }) => raw),
        addedNotes: () =>
          addedNotes
            .all(id)
            .map(({ notes }) => notes)
            .join('\n'),
      };
    },
    /** Whom the user knows, by what tells people apart; the one known longest first. */
    people: () => identities.all(),
    isPerson: (id: PersonId): boolean => isPerson.get(id) !== undefined,
    addPerson: (person: ImportedPerson, batchId: ImportBatchId, at: Instant): void => {
      addPerson.run({ ...person, batchId, at });
    },
    /** Gives somebody a part in a role. */
    addPart: (roleId: RoleId, personId: PersonId, batchId: ImportBatchId, at: Instant): void => {
      addPart.run(roleId, personId, batchId, at);
    },
    /** A role as it is shown beside one that may double it. */
    shown: (id: RoleId): ShownRole | undefined => shown.get(id),
    /** Roles of that company and title, each with the day it was applied for, saved, or came into its stage. */
    sameName: (companyKey: string, titleKey: string): readonly { id: RoleId; day: string }[] =>
      sameName.all(companyKey, titleKey),
    /** Roles of that company, by the keys of their titles. */
    ofCompany: (companyKey: string) =>
      ofCompany.all(companyKey).map((role) => ({ ...role, isOpen: role.isOpen === 1 })),
    /** Where a role is, and the import that made it; `undefined` if there is no such role. */
    place: (id: RoleId) => {
      const found = place.get(id);
      return found && { ...found, isOpen: found.isOpen === 1 };
    },
    /** The rank of the uppermost card of a column. */
    firstRank: (stageId: StageId): Rank | null => firstRank.get(stageId)?.rank ?? null,
  };
};
export type ImportRolesRepository = ReturnType<typeof importRolesRepository>;
