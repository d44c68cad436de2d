import type { RoleId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import type { Db } from '../db/open.ts';

/** `today`, the last day on which a word leaves a role quiet, and the instant at which that day ends. */
export type QuietAsk = { readonly today: LocalDay; readonly since: LocalDay; readonly heardBefore: Instant };

/**
 * Where others have the next word and have not had it for long, nothing is to come, and nothing more is to be done: the
 * user is asked about all of them at once.
 */
const QUIET = `FROM stages s CROSS JOIN roles r ON r.stage_id = s.id JOIN role_facts f ON f.role_id = r.id
  WHERE s.kind IN ('applied', 'screening', 'interview')
    AND (r.stage_since <= @since OR (s.kind = 'applied' AND r.applied_on <= @since))
    AND (f.last_heard_at IS NULL OR f.last_heard_at < @heardBefore) AND f.next_interview_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM follow_ups u WHERE u.role_id = r.id AND u.state = 'open')
    AND NOT EXISTS (SELECT 1 FROM quiet_waits w WHERE w.role_id = r.id AND w.until_on > @today)`;

/** Roles that have had no answer for long: rows in and out. */
export const quietRolesRepository = (db: Db) => {
  const count = db.prepare<[QuietAsk], number>(`SELECT count(*) ${QUIET}`).pluck();
  const all = db.prepare<[QuietAsk], RoleId>(`SELECT r.id ${QUIET} ORDER BY s.rank, r.rank DESC, r.id`).pluck();
  const wait = db.prepare<[RoleId, LocalDay]>(`INSERT INTO quiet_waits (role_id, until_on) VALUES (?, ?)
    ON CONFLICT (role_id) DO UPDATE SET until_on = excluded.until_on`);
  return {
    count: (ask: QuietAsk): number => count.get(ask) ?? 0,
    all: (ask: QuietAsk): readonly RoleId[] => all.all(ask),
    /** The user is asked about it again from that day on. */
    wait: (id: RoleId, until: LocalDay): void => {
      wait.run(id, until);
    },
  };
};
export type QuietRolesRepository = ReturnType<typeof quietRolesRepository>;
