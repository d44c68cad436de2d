import type { RoleCounts } from '#shared/domain/goesWithRole.ts';
import type { CompanyId, RoleId, StageId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import type { Outcome } from '#shared/domain/outcome.ts';
import type { Rank } from '#shared/domain/rank.ts';
import type { Salary, SalaryPeriod } from '#shared/domain/salary.ts';
import type { Db } from '../db/open.ts';
import { goesWithRoleSql } from '../db/tables.ts';

/** A role as commands look at it before they change it. */
export type RoleRow = {
  readonly id: RoleId;
  readonly title: string;
  readonly companyId: CompanyId;
  readonly viaCompanyId: CompanyId | null;
  readonly stageId: StageId;
  readonly rank: Rank;
  readonly stageSince: LocalDay;
  readonly appliedOn: LocalDay | null;
  readonly outcome: Outcome | null;
  readonly version: number;
};
export type NewRole = Omit<RoleRow, 'viaCompanyId' | 'outcome' | 'version'> & {
  readonly titleKey: string;
  readonly location: string | null;
  readonly url: string | null;
  readonly source: string | null;
  readonly excitement: number | null;
  readonly notes: string;
  readonly isSample: boolean;
  readonly createdAt: Instant;
};
/** What the user can edit of a role, as it is in the database. */
export type RoleFields = Pick<RoleRow, 'title' | 'companyId' | 'viaCompanyId' | 'appliedOn'> & {
  readonly location: string | null;
  readonly url: string | null;
  readonly closesOn: LocalDay | null;
  readonly source: string | null;
  readonly salary: Salary | null;
  readonly excitement: number | null;
};
export type RoleEdit = RoleFields &
  Pick<RoleRow, 'id' | 'version'> & { readonly titleKey: string; readonly updatedAt: Instant };
export type RolePlace = Pick<
  RoleRow,
  'id' | 'stageId' | 'rank' | 'stageSince' | 'appliedOn' | 'outcome' | 'version'
> & { readonly updatedAt: Instant };
/** What a role holds besides its card. */
export type RoleDetails = {
  readonly via: { readonly id: CompanyId; readonly name: string } | null;
  readonly url: string | null;
  readonly notes: string;
  readonly salary: Salary | null;
  readonly salaryText: string | null;
  readonly source: string | null;
  readonly description: string | null;
  readonly resumeName: string | null;
  readonly savedOn: LocalDay | null;
  readonly closesOn: LocalDay | null;
  readonly appliedTime: string | null;
};
type SalaryColumns = {
  readonly salaryMin: number | null;
  readonly salaryMax: number | null;
  readonly salaryCurrency: string | null;
  readonly salaryPeriod: SalaryPeriod | null;
};
type DetailsRow = Omit<RoleDetails, 'via' | 'salary'> &
  SalaryColumns & {
    readonly viaId: CompanyId | null;
    readonly viaName: string | null;
  };

const toSalary = ({ salaryMin: min, salaryMax: max, salaryCurrency, salaryPeriod }: SalaryColumns): Salary | null =>
  salaryCurrency === null || salaryPeriod === null
    ? null
    : { min, max, currency: salaryCurrency, period: salaryPeriod };

const toDetails = ({ viaId, viaName, ...row }: DetailsRow): RoleDetails => {
  const { salaryMin: _min, salaryMax: _max, salaryCurrency: _currency, salaryPeriod: _period, ...rest } = row;
  return {
    ...rest,
    via: viaId === null || viaName === null ? null : { id: viaId, name: viaName },
    salary: toSalary(row),
  };
};

/** Roles one by one; the board reads many at once by `board.ts`. Rows in and out, no policy. */
export const rolesRepository = (db: Db) => {
  const byId = db.prepare<[RoleId], RoleRow>(`SELECT id, title, company_id AS companyId, via_company_id AS viaCompanyId,
    stage_id AS stageId, rank, stage_since AS stageSince, applied_on AS appliedOn, outcome, version
    FROM roles WHERE id = ?`);
  const details = db.prepare<[RoleId], DetailsRow>(`SELECT v.id AS viaId, v.name AS viaName, r.url, r.notes,
    r.salary_min AS salaryMin, r.salary_max AS salaryMax, r.salary_currency AS salaryCurrency,
    r.salary_period AS salaryPeriod, r.salary_text AS salaryText, r.source, r.description, r.resume_name AS resumeName,
    r.saved_on AS savedOn, r.closes_on AS closesOn, r.applied_time AS appliedTime
    FROM roles r LEFT JOIN companies v ON v.id = r.via_company_id WHERE r.id = ?`);
  const fields = db.prepare<
    [RoleId],
    Omit<RoleFields, 'salary'> & SalaryColumns
  >(`SELECT title, company_id AS companyId,
    via_company_id AS viaCompanyId, location, url, applied_on AS appliedOn, closes_on AS closesOn, source, excitement,
    salary_min AS salaryMin, salary_max AS salaryMax, salary_currency AS salaryCurrency, salary_period AS salaryPeriod
    FROM roles WHERE id = ?`);
  const goesWith = db.prepare<[{ id: RoleId }], RoleCounts>(goesWithRoleSql());
  const insert = db.prepare(`INSERT INTO roles (id, title, title_key, company_id, location, stage_id, rank, stage_since,
    applied_on, url, source, excitement, notes, is_sample, created_at, updated_at) VALUES (@id, @title, @titleKey, @companyId,
    @location, @stageId, @rank, @stageSince, @appliedOn, @url, @source, @excitement, @notes, @isSample, @createdAt, @createdAt)`);
  const counted = 'updated_at = @updatedAt, version = version + 1 WHERE id = @id AND version = @version';
  const edit = db.prepare(`UPDATE roles SET title = @title, title_key = @titleKey, company_id = @companyId,
    via_company_id = @viaCompanyId, location = @location, url = @url, applied_on = @appliedOn, closes_on = @closesOn,
    source = @source, salary_min = @min, salary_max = @max, salary_currency = @currency, salary_period = @period,
    excitement = @excitement, ${counted}`);
  const setTitle = db.prepare(
    'UPDATE roles SET title = @title, title_key = @titleKey, url = coalesce(@url, url) WHERE id = @id',
  );
  const setNotes = db.prepare(`UPDATE roles SET notes = @notes, ${counted}`);
  const setOutcome = db.prepare(`UPDATE roles SET outcome = @outcome, ${counted}`);
  const setDays = db.prepare(`UPDATE roles SET stage_since = @stageSince, applied_on = @appliedOn, ${counted}`);
  const place = db.prepare(`UPDATE roles SET stage_id = @stageId, rank = @rank, stage_since = @stageSince,
    applied_on = @appliedOn, outcome = @outcome, ${counted}`);
  const remove = db.prepare('DELETE FROM roles WHERE id = ?');
  const rankAfter = db.prepare<[StageId, Rank, RoleId], { rank: Rank }>(
    'SELECT rank FROM roles WHERE stage_id = ? AND rank > ? AND id <> ? ORDER BY rank LIMIT 1',
  );
  const tiedBelow = db.prepare<[StageId, Rank, RoleId, RoleId], { id: RoleId }>(
    'SELECT id FROM roles WHERE stage_id = ? AND rank = ? AND id > ? AND id <> ? ORDER BY id',
  );
  const setRank = db.prepare('UPDATE roles SET rank = ? WHERE id = ?');
  const firstRank = db.prepare<[StageId, RoleId], { rank: Rank }>(
    'SELECT rank FROM roles WHERE stage_id = ? AND id <> ? ORDER BY rank LIMIT 1',
  );
  const claimKey = db.prepare('INSERT INTO role_keys (key, role_id) VALUES (?, ?) ON CONFLICT (key) DO NOTHING');
  const removeSamples = db.prepare('DELETE FROM roles WHERE is_sample = 1');
  const anySample = db.prepare<[], { n: number }>('SELECT EXISTS (SELECT 1 FROM roles WHERE is_sample = 1) AS n');
  return {
    find: (id: RoleId): RoleRow | undefined => byId.get(id),
    details: (id: RoleId): RoleDetails | undefined => {
      const row = details.get(id);
      return row && toDetails(row);
    },
    /** What goes with it when it is removed. */
    counts: (id: RoleId): RoleCounts | undefined => goesWith.get({ id }),
    fields: (id: RoleId): RoleFields | undefined => {
      const row = fields.get(id);
      return row && { ...row, salary: toSalary(row) };
    },
    add: (role: NewRole): void => {
      insert.run({ ...role, isSample: role.isSample ? 1 : 0 });
    },
    /** False if the row no longer has `version`, here and below; nothing is written then. */
    edit: ({ salary, ...role }: RoleEdit): boolean => {
      const { min = null, max = null, currency = null, period = null } = salary ?? {};
      return edit.run({ ...role, min, max, currency, period }).changes === 1;
    },
    /** Part of an edit: the version stays, and so does the address where none is given. */
    setTitle: (role: Pick<RoleEdit, 'id' | 'title' | 'titleKey' | 'url'>): void => {
      setTitle.run(role);
    },
    setNotes: (role: Pick<RoleEdit, 'id' | 'version' | 'updatedAt'> & { readonly notes: string }): boolean =>
      setNotes.run(role).changes === 1,
    setOutcome: (role: Pick<RolePlace, 'id' | 'version' | 'updatedAt' | 'outcome'>): boolean =>
      setOutcome.run(role).changes === 1,
    setDays: (role: Pick<RolePlace, 'id' | 'version' | 'updatedAt' | 'stageSince' | 'appliedOn'>): boolean =>
      setDays.run(role).changes === 1,
    place: (role: RolePlace): boolean => place.run(role).changes === 1,
    /** With its keys, history, interviews, interactions, parts and tags. */
    remove: (id: RoleId): void => {
      remove.run(id);
    },
    /** The next rank in a column strictly below `after` on the screen, leaving out the role that is being moved. */
    rankAfter: (stageId: StageId, after: Rank, moving: RoleId): Rank | null =>
      rankAfter.get(stageId, after, moving)?.rank ?? null,
    /** The cards directly below one that share its rank, leaving out the role that is being moved; nearly always none. */
    tiedBelow: ({ id, stageId, rank }: RoleRow, moving: RoleId): readonly RoleId[] =>
      tiedBelow.all(stageId, rank, id, moving).map((row) => row.id),
    /** Another rank for the same place: nobody sees a difference, so the role counts as unedited. */
    setRank: (id: RoleId, rank: Rank): void => {
      setRank.run(rank, id);
    },
    firstRank: (stageId: StageId, moving: RoleId): Rank | null => firstRank.get(stageId, moving)?.rank ?? null,
    /** Lets an import find the role again by that key (`postingKeys`); a key that another role has stays with it. */
    claimKey: (id: RoleId, key: string): void => {
      claimKey.run(key, id);
    },
    /** How many sample roles went. */
    removeSamples: (): number => removeSamples.run().changes,
    anySample: (): boolean => anySample.get()?.n === 1,
  };
};
export type RolesRepository = ReturnType<typeof rolesRepository>;
