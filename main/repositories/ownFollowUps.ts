import type { ImportBatchId, OwnFollowUpId } from '#shared/domain/ids.ts';
import type { OwnFollowUp } from '#shared/domain/ownFollowUp.ts';
import type { Db } from '../db/open.ts';

/** `importBatchId`: of the import that brought it; `null` for what the user wrote here. */
export type NewOwnFollowUp = Omit<OwnFollowUp, 'version'> & { readonly importBatchId: ImportBatchId | null };
export type OwnFollowUpFields = Pick<OwnFollowUp, 'personId' | 'channel' | 'dueOn' | 'dueAt' | 'zone' | 'text'>;

/** What the user wrote down to do: rows in and out, no policy. */
export const ownFollowUpsRepository = (db: Db) => {
  const find = db.prepare<[string], OwnFollowUp>(`SELECT id, role_id AS roleId, person_id AS personId, channel,
    due_on AS dueOn, due_at AS dueAt, zone, text, made_at AS madeAt, version FROM own_follow_ups WHERE id = ?`);
  const insert = db.prepare<
    [NewOwnFollowUp]
  >(`INSERT INTO own_follow_ups (id, role_id, person_id, channel, due_on, due_at,
    zone, text, made_at, import_batch_id) VALUES (@id, @roleId, @personId, @channel, @dueOn, @dueAt, @zone, @text, @madeAt,
    @importBatchId)`);
  const change = db.prepare(`UPDATE own_follow_ups SET person_id = @personId, channel = @channel, due_on = @dueOn,
    due_at = @dueAt, zone = @zone, text = @text, import_batch_id = NULL, version = version + 1 WHERE id = @id`);
  const remove = db.prepare<[OwnFollowUpId]>('DELETE FROM own_follow_ups WHERE id = ?');
  const OF_IT = "role_id = @roleId AND rule = 'own' AND anchor = @id";
  const moveLetters = db.prepare(`UPDATE follow_up_drafts SET person_id = @personId WHERE ${OF_IT}`);
  const removeBeside = ['follow_up_drafts', 'follow_up_acts'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE ${OF_IT}`),
  );
  return {
    /** `id` may be the anchor of any follow-up of theirs. */
    find: (id: string): OwnFollowUp | undefined => find.get(id),
    add: (own: NewOwnFollowUp): void => {
      insert.run(own);
    },
    /** The user's own form of it, whoever brought it; its version counts on. */
    change: (id: OwnFollowUpId, fields: OwnFollowUpFields): void => {
      change.run({ ...fields, id });
    },
    /** What was written for it goes along to whom it is for now. */
    moveLetters: (of: Pick<OwnFollowUp, 'id' | 'roleId' | 'personId'>): void => {
      moveLetters.run(of);
    },
    /** With what was done and written for it. */
    remove: ({ id, roleId }: Pick<OwnFollowUp, 'id' | 'roleId'>): void => {
      for (const one of removeBeside) one.run({ id, roleId });
      remove.run(id);
    },
  };
};
export type OwnFollowUpsRepository = ReturnType<typeof ownFollowUpsRepository>;
