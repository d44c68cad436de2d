import type { InteractionId, RoleId } from '#shared/domain/ids.ts';
import type { FollowUpAct } from '#shared/followups/acts.ts';
import type { Db } from '../db/open.ts';
import { isPlannable } from './plannable.ts';

export type NewFollowUpAct = FollowUpAct & {
  readonly id: string;
  readonly roleId: RoleId;
  readonly interactionId: InteractionId | null;
};

/** What the user did with follow-ups: rows in and out, none is ever changed. */
export const followUpActsRepository = (db: Db) => {
  const insert =
    db.prepare(`INSERT INTO follow_up_acts (id, role_id, rule, person_id, anchor, step, act, due_on, due_at,
    on_day, at, until_on, until_at, reason, interaction_id) VALUES (@id, @roleId, @rule, @person, @anchor, @step, @act,
    @dueOn, @dueAt, @on, @at, @untilOn, @untilAt, @reason, @interactionId)`);
  const ofRole = db.prepare<
    [RoleId],
    FollowUpAct
  >(`SELECT rule, person_id AS person, anchor, step, act, due_on AS dueOn,
    due_at AS dueAt, on_day AS "on", at, until_on AS untilOn, until_at AS untilAt, reason
    FROM follow_up_acts WHERE role_id = ? ORDER BY at, id`);
  return {
    add: (act: NewFollowUpAct): void => {
      insert.run(act);
    },
    /** The latest last. */
    ofRole: (id: RoleId): readonly FollowUpAct[] =>
      ofRole
        .all(id)
        .filter(({ dueAt, untilAt, at }) => [at, dueAt, untilAt].every((one) => one === null || isPlannable(one))),
  };
};
export type FollowUpActsRepository = ReturnType<typeof followUpActsRepository>;
