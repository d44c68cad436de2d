import type { RoleId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import type { Outcome } from '#shared/domain/outcome.ts';
import type { Db } from '../db/open.ts';

export type NewOutcomeEvent = {
  readonly id: string;
  readonly roleId: RoleId;
  /** `null`: the one before was taken back. */
  readonly outcome: Outcome | null;
  readonly onDay: LocalDay;
  /** Local time of day `HH:MM` in `zone`. */
  readonly atTime: string;
  readonly zone: string;
  readonly recordedAt: Instant;
};
export type OutcomeEventLine = {
  readonly id: string;
  readonly outcome: Outcome | null;
  readonly on: LocalDay;
  readonly at: string | null;
  readonly zone: string | null;
  readonly source: 'user' | 'import';
};

/** What became of a role, and when that was said: rows are added and read. */
export const outcomeEventsRepository = (db: Db) => {
  const insert =
    db.prepare(`INSERT INTO outcome_events (id, role_id, outcome, on_day, at_time, zone, source, recorded_at)
    VALUES (@id, @roleId, @outcome, @onDay, @atTime, @zone, 'user', @recordedAt)`);
  const ofRole = db.prepare<[RoleId], OutcomeEventLine>(`SELECT id, outcome, on_day AS "on", at_time AS at, zone, source
    FROM outcome_events WHERE role_id = ? ORDER BY recorded_at, id LIMIT 500`);
  const setDay = db.prepare(
    'UPDATE outcome_events SET on_day = ?, at_time = NULL, zone = NULL WHERE role_id = ? AND on_day = ?',
  );
  return {
    add: (event: NewOutcomeEvent): void => {
      insert.run(event);
    },
    /** What was said on one day was said on another; the time of day of the old one is none of the new one. */
    setDay: (roleId: RoleId, from: LocalDay, to: LocalDay): void => {
      setDay.run(to, roleId, from);
    },
    /** In the order of recording; at most 500. */
    ofRole: (id: RoleId): readonly OutcomeEventLine[] => ofRole.all(id),
  };
};
export type OutcomeEventsRepository = ReturnType<typeof outcomeEventsRepository>;
