import type { CompanyId, RoleId, StageId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import type { Outcome } from '#shared/domain/outcome.ts';
import type { Rank } from '#shared/domain/rank.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import type { Db } from '../db/open.ts';

export const CARD_COLUMNS = `r.id, r.title, r.company_id AS companyId, c.name AS companyName, r.location,
  r.stage_id AS stageId, r.rank, r.stage_since AS stageSince, r.applied_on AS appliedOn, r.version`;

export type NewRole = Omit<RoleCard, 'companyName' | 'version'> & {
  readonly titleKey: string;
  readonly url: string | null;
  readonly notes: string;
  readonly isSample: boolean;
  readonly createdAt: Instant;
};
export type RoleEdit = {
  readonly id: RoleId;
  readonly title: string;
  readonly titleKey: string;
  readonly companyId: CompanyId;
  readonly location: string | null;
  readonly url: string | null;
  readonly appliedOn: LocalDay | null;
  readonly notes: string;
  readonly updatedAt: Instant;
  readonly version: number;
};
/** What a role holds besides its card. */
export type RoleDetails = {
  readonly url: string | null;
  readonly notes: string;
  readonly outcome: Outcome | null;
  readonly salaryText: string | null;
  readonly source: string | null;
  readonly description: string | null;
  readonly resumeName: string | null;
  readonly savedOn: LocalDay | null;
  readonly appliedTime: string | null;
};
export type RolePlace = {
  readonly id: RoleId;
  readonly stageId: StageId;
  readonly rank: Rank;
  readonly stageSince: LocalDay;
  readonly updatedAt: Instant;
  readonly version: number;
};

/** Roles one by one; the board reads many at once by `board.ts`. Rows in and out, no policy. */
export const rolesRepository = (db: Db) => {
  const card = db.prepare<[RoleId], RoleCard>(
    `SELECT ${CARD_COLUMNS} FROM roles r JOIN companies c ON c.id = r.company_id WHERE r.id = ?`,
  );
  const details = db.prepare<[RoleId], RoleDetails>(`SELECT url, notes, outcome, salary_text AS salaryText, source,
    description, resume_name AS resumeName, saved_on AS savedOn, applied_time AS appliedTime FROM roles WHERE id = ?`);
  const insert = db.prepare(`INSERT INTO roles (id, title, title_key, company_id, location, stage_id, rank, stage_since,
    applied_on, url, notes, is_sample, created_at, updated_at) VALUES (@id, @title, @titleKey, @companyId, @location, @stageId,
    @rank, @stageSince, @appliedOn, @url, @notes, @isSample, @createdAt, @createdAt)`);
  const edit = db.prepare(`UPDATE roles SET title = @title, title_key = @titleKey, company_id = @companyId,
    location = @location, url = @url, applied_on = @appliedOn, notes = @notes, updated_at = @updatedAt,
    version = version + 1 WHERE id = @id AND version = @version`);
  const place = db.prepare(`UPDATE roles SET stage_id = @stageId, rank = @rank, stage_since = @stageSince,
    updated_at = @updatedAt, version = version + 1 WHERE id = @id AND version = @version`);
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
  const position = db.prepare<[StageId, Rank, Rank, RoleId], { n: number }>(
    'SELECT count(*) AS n FROM roles WHERE stage_id = ? AND (rank < ? OR (rank = ? AND id <= ?))',
  );
  const claimKey = db.prepare('INSERT INTO role_keys (key, role_id) VALUES (?, ?) ON CONFLICT (key) DO NOTHING');
  const removeSamples = db.prepare('DELETE FROM roles WHERE is_sample = 1');
  const anySample = db.prepare<[], { n: number }>('SELECT EXISTS (SELECT 1 FROM roles WHERE is_sample = 1) AS n');
  return {
    card: (id: RoleId): RoleCard | undefined => card.get(id),
    details: (id: RoleId): RoleDetails | undefined => details.get(id),
    add: (role: NewRole): void => {
      insert.run({ ...role, isSample: role.isSample ? 1 : 0 });
    },
    /** False if the row no longer has `version`; nothing is written then. */
    edit: (role: RoleEdit): boolean => edit.run(role).changes === 1,
    /** False if the row no longer has `version`; nothing is written then. */
    place: (role: RolePlace): boolean => place.run(role).changes === 1,
    /** The next rank in a column strictly below `after` on the screen, leaving out the role that is being moved. */
    rankAfter: (stageId: StageId, after: Rank, moving: RoleId): Rank | null =>
      rankAfter.get(stageId, after, moving)?.rank ?? null,
    /** The cards directly below one that share its rank, leaving out the role that is being moved; nearly always none. */
    tiedBelow: ({ id, stageId, rank }: RoleCard, moving: RoleId): readonly RoleId[] =>
      tiedBelow.all(stageId, rank, id, moving).map((row) => row.id),
    /** Another rank for the same place: nobody sees a difference, so the role counts as unedited. */
    setRank: (id: RoleId, rank: Rank): void => {
      setRank.run(rank, id);
    },
    firstRank: (stageId: StageId, moving: RoleId): Rank | null => firstRank.get(stageId, moving)?.rank ?? null,
    /** Place of a card in its column, counted from 1. */
    position: (role: RoleCard): number => position.get(role.stageId, role.rank, role.rank, role.id)?.n ?? 0,
    /** Lets an import find the role again by that key (`postingKey`); a key that another role has stays with it. */
    claimKey: (id: RoleId, key: string): void => {
      claimKey.run(key, id);
    },
    /** How many sample roles went. */
    removeSamples: (): number => removeSamples.run().changes,
    anySample: (): boolean => anySample.get()?.n === 1,
  };
};
export type RolesRepository = ReturnType<typeof rolesRepository>;
