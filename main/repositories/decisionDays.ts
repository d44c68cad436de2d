import type { TimelineEntry } from '#shared/contract/roles.ts';
import type { DecisionDayId, InteractionId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import type { Db } from '../db/open.ts';

export type NewDecisionDay = {
  readonly id: DecisionDayId;
  readonly roleId: RoleId;
  readonly personId: PersonId | null;
  readonly interactionId: InteractionId;
  readonly on: LocalDay;
  readonly willCall: boolean;
  readonly saidAt: Instant;
  readonly zone: string;
  readonly recordedAt: Instant;
};
type Entry = Extract<TimelineEntry, { kind: 'decisionDay' }>;

/** The days on which somebody said that there would be a decision: rows in and out, no policy. */
export const decisionDaysRepository = (db: Db) => {
  const insert =
    db.prepare(`INSERT INTO decision_days (id, role_id, person_id, interaction_id, on_day, will_call, said_at,
    zone, recorded_at) VALUES (@id, @roleId, @personId, @interactionId, @on, @willCall, @saidAt, @zone, @recordedAt)`);
  const listed = db.prepare<
    [string],
    Omit<Entry, 'willCall'> & { willCall: number }
  >(`SELECT 'decisionDay' AS kind, d.id,
    d.said_at AS at, d.zone, d.on_day AS decidesOn, d.will_call AS willCall, p.name AS personName, d.role_id AS roleId,
    r.title AS roleTitle FROM json_each(?) AS listed CROSS JOIN decision_days d ON d.id = listed.value
    JOIN roles r ON r.id = d.role_id LEFT JOIN people p ON p.id = d.person_id`);
  const moveSaid = db.prepare('UPDATE decision_days SET said_at = @at WHERE interaction_id = @id AND said_at <> @at');
  const remove = db.prepare('DELETE FROM decision_days WHERE id = ?');
  return {
    add: (day: NewDecisionDay): void => {
      insert.run({ ...day, willCall: day.willCall ? 1 : 0 });
    },
    /** Those of the ids that are there. */
    listed: (ids: readonly DecisionDayId[]): Entry[] =>
      listed.all(JSON.stringify(ids)).map((row) => ({ ...row, willCall: row.willCall === 1 })),
    /** The interaction in which they were named was at another time. */
    moveSaid: (id: InteractionId, at: Instant): void => {
      moveSaid.run({ id, at });
    },
    remove: (id: DecisionDayId): void => {
      remove.run(id);
    },
  };
};
export type DecisionDaysRepository = ReturnType<typeof decisionDaysRepository>;
