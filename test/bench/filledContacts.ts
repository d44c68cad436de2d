import { v7 as uuidv7 } from 'uuid';
import type { Db } from '#main/db/open.ts';

/** Adds so many interactions to the roles that are there, spread evenly, with a text of some words each. */
export const fillInteractions = (db: Db, count: number, textOf: (index: number) => string): void => {
  const roleIds = db.prepare<[], string>('SELECT id FROM roles ORDER BY id').pluck().all();
  const add = db.prepare(`INSERT INTO interactions (id, role_id, direction, channel, at, zone, text, recorded_at)
    VALUES (?, ?, ?, 'email', ?, 'Europe/London', ?, ?)`);
  const start = Date.UTC(2026, 0, 1);
  db.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      const at = new Date(start + index * 60_000).toISOString();
      add.run(uuidv7(), roleIds[index % roleIds.length], index % 2 === 0 ? 'in' : 'out', at, textOf(index), at);
    }
  })();
};
