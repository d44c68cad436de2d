import type { RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { Db } from '../db/open.ts';

/** Roles that have had no answer for long (`shared/followups/quietFrom.ts`): rows in and out. */
export const quietRolesRepository = (db: Db) => {
  const count = db.prepare<[LocalDay], number>('SELECT count(*) FROM role_facts WHERE quiet_from <= ?').pluck();
  const all = db
    .prepare<[LocalDay], RoleId>(`SELECT r.id FROM role_facts f JOIN roles r ON r.id = f.role_id
      JOIN stages s ON s.id = r.stage_id WHERE f.quiet_from <= ? ORDER BY s.rank, r.rank DESC, r.id`)
    .pluck();
  const wait = db.prepare<[RoleId, LocalDay]>(`INSERT INTO quiet_waits (role_id, until_on) VALUES (?, ?)
    ON CONFLICT (role_id) DO UPDATE SET until_on = excluded.until_on`);
  return {
    /** How many there are on a day. */
    count: (today: LocalDay): number => count.get(today) ?? 0,
    /** In the order of the board, from the bottom of each column. */
    all: (today: LocalDay): readonly RoleId[] => all.all(today),
    /** The user is asked about it again from that day on. */
    wait: (id: RoleId, until: LocalDay): void => {
      wait.run(id, until);
    },
  };
};
export type QuietRolesRepository = ReturnType<typeof quietRolesRepository>;
