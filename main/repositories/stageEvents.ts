import type { RoleId, StageId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import type { StageKind } from '#shared/domain/stage.ts';
import type { Db } from '../db/open.ts';

export type NewStageEvent = {
  readonly id: string;
  readonly roleId: RoleId;
  /** `null` for a role's first stage. */
  readonly fromStageId: StageId | null;
  readonly toStageId: StageId;
  readonly onDay: LocalDay;
  /** Local time of day `HH:MM` in `zone`; both `null` when the source had no time. */
  readonly atTime: string | null;
  readonly zone: string | null;
  readonly recordedAt: Instant;
};
export type StageEventLine = {
  readonly id: string;
  readonly stageName: string;
  readonly stageKind: StageKind;
  readonly on: LocalDay;
  readonly at: string | null;
  readonly zone: string | null;
  readonly source: 'user' | 'import';
};

/** A role's way through the stages: rows are added and read; only the day of one can be corrected. */
export const stageEventsRepository = (db: Db) => {
  const insert =
    db.prepare(`INSERT INTO stage_events (id, role_id, from_stage_id, to_stage_id, on_day, at_time, zone, source,
    recorded_at) VALUES (@id, @roleId, @fromStageId, @toStageId, @onDay, @atTime, @zone, 'user', @recordedAt)`);
  const ofRole = db.prepare<[RoleId], StageEventLine>(`SELECT e.id, s.name AS stageName, s.kind AS stageKind,
    e.on_day AS "on", e.at_time AS at, e.zone, e.source FROM stage_events e JOIN stages s ON s.id = e.to_stage_id
    WHERE e.role_id = ? ORDER BY e.recorded_at, e.id LIMIT 500`);
  const setDay = db.prepare(
    'UPDATE stage_events SET on_day = ?, at_time = NULL, zone = NULL WHERE role_id = ? AND id = ?',
  );
  return {
    add: (event: NewStageEvent): void => {
      insert.run(event);
    },
    /**
     * In the order in which the role went through its stages, so that the last one is where it is now; at most 500. That
     * is the order of recording: a file may say that a role which was saved today was applied for a month ago, and of
     * two steps on one day often only one has a time.
     */
    ofRole: (id: RoleId): readonly StageEventLine[] => ofRole.all(id),
    /** Another day; the time of day of the old one is none of the new one. */
    setDay: (roleId: RoleId, id: string, on: LocalDay): void => {
      setDay.run(on, roleId, id);
    },
  };
};
export type StageEventsRepository = ReturnType<typeof stageEventsRepository>;
