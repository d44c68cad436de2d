import type { Channel, Direction } from '#shared/domain/channel.ts';
import type { ImportBatchId, InteractionId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { InteractionMarks } from '#shared/domain/interaction.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { Db } from '../db/open.ts';
import { fromMarks, type StoredMarks, toMarks } from './interactionMarks.ts';

/** What was said, how, when, and by whom. */
export type InteractionFields = InteractionMarks & {
  readonly direction: Direction;
  readonly channel: Channel;
  readonly at: Instant;
  /** The IANA zone in which the time was given. */
  readonly zone: string;
  readonly text: string;
};
export type NewInteraction = InteractionFields & {
  readonly id: InteractionId;
  readonly roleId: RoleId | null;
  readonly personId: PersonId | null;
  readonly recordedAt: Instant;
};
export type KnownInteraction = InteractionFields & {
  readonly roleId: RoleId | null;
  /** The name or title it is about. */
  readonly about: string;
  readonly version: number;
};

/** Touches, one by one. */
export const interactionsRepository = (db: Db) => {
  const insert = db.prepare(`INSERT INTO interactions (id, role_id, person_id, direction, channel, at, zone,
    is_automatic, reached, text, recorded_at, import_batch_id)
    VALUES (@id, @roleId, @personId, @direction, @channel, @at, @zone, @isAutomatic, @reached, @text, @recordedAt,
    @importBatchId)`);
  const find = db.prepare<[InteractionId], Omit<KnownInteraction, keyof InteractionMarks> & StoredMarks>(
    `SELECT coalesce(p.name, r.title, '') AS about, i.role_id AS roleId, i.direction, i.channel, i.at, i.zone, i.is_automatic AS isAutomatic,
      i.reached, i.text, i.version FROM interactions i LEFT JOIN people p ON p.id = i.person_id
      LEFT JOIN roles r ON r.id = i.role_id WHERE i.id = ?`,
  );
  const change = db.prepare(`UPDATE interactions SET direction = @direction, channel = @channel, at = @at, zone = @zone,
    is_automatic = @isAutomatic, reached = @reached, text = @text, import_batch_id = NULL, version = version + 1 WHERE id = @id`);
  const remove = db.prepare('DELETE FROM interactions WHERE id = ?');
  return {
    /** @param importBatchId of the import that brings it; `null` for what the user logs */
    add: (interaction: NewInteraction, importBatchId: ImportBatchId | null = null): void => {
      insert.run({ ...interaction, ...fromMarks(interaction), importBatchId });
    },
    /** `undefined` if it is there no more. */
    find: (id: InteractionId): KnownInteraction | undefined => {
      const row = find.get(id);
      return row && { ...row, ...toMarks(row) };
    },
    /** Another form of the same one; its version counts on. */
    change: (id: InteractionId, fields: InteractionFields): void => {
      change.run({ ...fields, ...fromMarks(fields), id });
    },
    remove: (id: InteractionId): void => {
      remove.run(id);
    },
  };
};
export type InteractionsRepository = ReturnType<typeof interactionsRepository>;
