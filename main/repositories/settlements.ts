import type { RoleId, SignalId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { Settlement } from '#shared/signals/settlements.ts';
import type { Db } from '../db/open.ts';

export type NewSettlement = Omit<Settlement, 'at'> & { readonly roleId: RoleId; readonly at: Instant };

/** What the user said of conflicts: rows that are only added. */
export const settlementsRepository = (db: Db) => {
  const insert = db.prepare(`INSERT INTO conflict_settlements (id, role_id, topic, answer, ids, signal_id, reason, at)
    VALUES (@id, @roleId, @topic, @answer, @ids, @signalId, @reason, @at)`);
  const ofRole = db.prepare<[{ id: RoleId; until: string }], Omit<Settlement, 'ids'> & { readonly ids: string }>(
    `SELECT id, topic, answer, ids, signal_id AS signalId, reason, at FROM conflict_settlements
      WHERE role_id = @id AND at < @until ORDER BY at, id`,
  );
  const follow = db.prepare(`UPDATE conflict_settlements SET ids = replace(ids, @from, @to) WHERE role_id = @roleId
    AND instr(ids, @from) > 0`);
  return {
    /** A signal was written anew and says the same: what was said of it holds. Ids are of one length and unlike each other. */
    follow: (roleId: RoleId, from: SignalId, to: SignalId): void => void follow.run({ roleId, from, to }),
    add: (settlement: NewSettlement): void => void insert.run({ ...settlement, ids: JSON.stringify(settlement.ids) }),
    /** In the order of their time. @param until as they were known at that instant */
    ofRole: (id: RoleId, until = '~'): readonly Settlement[] =>
      ofRole.all({ id, until }).map((row) => ({ ...row, ids: JSON.parse(row.ids) as string[] })), // as `add` wrote them
  };
};
export type SettlementsRepository = ReturnType<typeof settlementsRepository>;
