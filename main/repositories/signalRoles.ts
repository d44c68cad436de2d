import { SIGNAL_ROLES } from '#shared/contract/pageSizes.ts';
import type { SignalRole } from '#shared/contract/signals.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { Db } from '../db/open.ts';

/** Roles under way of which something was said. */
const UNDER_WAY = `role_facts f INDEXED BY role_facts_signals JOIN stages s ON s.id = f.stage_id
  WHERE f.signals_rank IS NOT NULL AND s.kind <> 'closed'`;

/** The roles of the signals' screen, read from what was made of them: rows out, no policy. */
export const signalRolesRepository = (db: Db) => {
  const worstFirst = db.prepare<[{ quiet: string }], SignalRole>(`SELECT r.id AS roleId, r.title, c.name AS companyName,
    one.stageName, one.worstTopic, one.worstBand, one.conflicts, one.gate
    FROM (SELECT f.role_id, s.name AS stageName, f.worst_topic AS worstTopic, f.worst_band AS worstBand,
      f.open_conflicts AS conflicts, f.gate, max(coalesce(f.last_touch_at, ''),
        coalesce((SELECT max(x.said_at) FROM signals x WHERE x.role_id = f.role_id), '')) < @quiet AS is_quiet, f.signals_rank,
      f.last_touch_at FROM ${UNDER_WAY}
      ORDER BY is_quiet, f.signals_rank DESC, f.last_touch_at DESC, f.role_id LIMIT ${SIGNAL_ROLES}) one
    JOIN roles r ON r.id = one.role_id JOIN companies c ON c.id = r.company_id
    ORDER BY one.is_quiet, one.signals_rank DESC, one.last_touch_at DESC, one.role_id`);
  const total = db.prepare<[], number>(`SELECT count(*) FROM ${UNDER_WAY}`).pluck();
  const openConflicts = db.prepare<[], number>(`SELECT total(f.open_conflicts) FROM ${UNDER_WAY}`).pluck();
  return {
    /** The worst first, those with whom nobody was in touch since an instant after the others; at most `SIGNAL_ROLES`. */
    worstFirst: (quiet: Instant): SignalRole[] => worstFirst.all({ quiet }),
    total: (): number => total.get() ?? 0,
    /** Conflicts to be cleared, of all of them. */
    openConflicts: (): number => openConflicts.get() ?? 0,
  };
};
export type SignalRolesRepository = ReturnType<typeof signalRolesRepository>;
