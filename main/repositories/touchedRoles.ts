import type { RoleId } from '#shared/domain/ids.ts';
import type { Db } from '../db/open.ts';

/** The roles that were touched on this connection and not looked after yet (`db/touchedRoles.ts`). */
export const touchedRolesRepository = (db: Db) => {
  const all = db.prepare<[], RoleId>('SELECT DISTINCT role_id FROM temp.touched_roles').pluck();
  const count = db.prepare<[], number>('SELECT count(*) FROM temp.touched_roles').pluck();
  const clear = db.prepare('DELETE FROM temp.touched_roles');
  const add = db.prepare<[RoleId]>('INSERT INTO temp.touched_roles (role_id) VALUES (?)');
  return {
    all: (): readonly RoleId[] => all.all(),
    /** How often any of them was touched. */
    count: (): number => count.get() ?? 0,
    clear: (): void => {
      clear.run();
    },
    add: (id: RoleId): void => {
      add.run(id);
    },
  };
};
export type TouchedRolesRepository = ReturnType<typeof touchedRolesRepository>;
