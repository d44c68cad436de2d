import type { Channel, Direction } from '#shared/domain/channel.ts';
import type { InteractionId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { Db } from '../db/open.ts';

export type NewInteraction = {
  readonly id: InteractionId;
  readonly roleId: RoleId | null;
  readonly personId: PersonId | null;
  readonly direction: Direction;
  readonly channel: Channel;
  readonly at: Instant;
  /** The IANA zone in which the time was given. */
  readonly zone: string;
  readonly text: string;
  readonly recordedAt: Instant;
};

/** Touches, one by one: rows are added and taken back, never changed. */
export const interactionsRepository = (db: Db) => {
  const insert = db.prepare(`INSERT INTO interactions (id, role_id, person_id, direction, channel, at, zone, text,
    recorded_at) VALUES (@id, @roleId, @personId, @direction, @channel, @at, @zone, @text, @recordedAt)`);
  const about = db.prepare<[InteractionId], { about: string }>(
    `SELECT coalesce(p.name, r.title, '') AS about FROM interactions i LEFT JOIN people p ON p.id = i.person_id
      LEFT JOIN roles r ON r.id = i.role_id WHERE i.id = ?`,
  );
  const remove = db.prepare('DELETE FROM interactions WHERE id = ?');
  return {
    add: (interaction: NewInteraction): void => {
      insert.run(interaction);
    },
    /** The name or title it is about; `undefined` if it is there no more. */
    about: (id: InteractionId): string | undefined => about.get(id)?.about,
    remove: (id: InteractionId): void => {
      remove.run(id);
    },
  };
};
export type InteractionsRepository = ReturnType<typeof interactionsRepository>;
