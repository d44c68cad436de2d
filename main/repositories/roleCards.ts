import type { RoleId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import type { Db } from '../db/open.ts';

export type CardRow = Omit<RoleCard, 'tags'> & { readonly tags: string };

/** The instant at which a role's next interview begins, as an SQL expression on `r.id` and `@now`. */
export const NEXT_INTERVIEW = `(SELECT min(n.starts_at) FROM interviews n WHERE n.role_id = r.id AND n.starts_at > @now
  AND n.state = 'scheduled')`;

/**
 * A card from a role `r` and its company `c`, at `@now`. What hangs on the role is looked up by its indexes, for the few
 * roles of one answer alone.
 */
export const CARD_COLUMNS = `r.id, r.title, r.company_id AS companyId, c.name AS companyName, r.location,
  r.stage_id AS stageId, r.rank, r.stage_since AS stageSince, r.applied_on AS appliedOn, r.closes_on AS closesOn, r.outcome,
  r.excitement,
  (SELECT json_group_array(t.name ORDER BY t.name_key) FROM role_tags rt JOIN tags t ON t.id = rt.tag_id
    WHERE rt.role_id = r.id) AS tags,
  ${NEXT_INTERVIEW} AS nextInterviewAt,
  (SELECT count(DISTINCT ip.person_id) FROM interviews h JOIN interview_people ip ON ip.interview_id = h.id
    WHERE h.role_id = r.id AND h.state = 'held') AS met,
  (SELECT max(i.at) FROM interactions i WHERE i.role_id = r.id) AS lastTouchAt,
  nullif(max(
    coalesce((SELECT i.at FROM interactions i WHERE i.role_id = r.id AND i.direction = 'in' ORDER BY i.at DESC LIMIT 1), ''),
    coalesce((SELECT h.starts_at FROM interviews h WHERE h.role_id = r.id AND h.state = 'held'
      ORDER BY h.starts_at DESC LIMIT 1), '')), '') AS lastHeardAt, r.version`;

export const toCard = (row: CardRow): RoleCard => ({
  ...row,
  tags: JSON.parse(row.tags) as string[], // a JSON array of names, by the query
});

/** A role as the board shows it, one at a time. */
export const roleCardsRepository = (db: Db) => {
  const byId = db.prepare<[{ id: RoleId; now: Instant }], CardRow>(
    `SELECT ${CARD_COLUMNS} FROM roles r JOIN companies c ON c.id = r.company_id WHERE r.id = @id`,
  );
  return {
    find: (id: RoleId, now: Instant): RoleCard | undefined => {
      const row = byId.get({ id, now });
      return row && toCard(row);
    },
  };
};
export type RoleCardsRepository = ReturnType<typeof roleCardsRepository>;
