import type { Db } from './open.ts';
import { tables } from './tables.ts';

/** Keeps the roles that a row is about, and was about before it changed. */
const touch = (touches: string, row: 'new' | 'old'): string =>
  `INSERT INTO temp.touched_roles (role_id) ${touches.replaceAll('$row', row)};`;

/**
 * Triggers that note each role to which something is written on this connection, in whatever table, for those who make rows
 * from it (`services/derived.ts`) and for the window. What a transaction that is rolled back has noted goes with it.
 */
export const createTouchTriggers = (db: Db): void => {
  // Not unique: the way in which a trigger meets a conflict is that of the statement that fired it.
  db.exec('CREATE TEMP TABLE touched_roles (role_id TEXT NOT NULL)');
  for (const { name, touches, touchesOnly } of tables) {
    if (touches === undefined) continue;
    const on = (event: string, rows: readonly ('new' | 'old')[]): void => {
      const verb = event.split(' ')[0] ?? event;
      const body = rows.map((row) => touch(touches, row)).join(' ');
      db.exec(`CREATE TEMP TRIGGER "touch_${name}_${verb}" AFTER ${event} ON main."${name}" BEGIN ${body} END;`);
    };
    if (touchesOnly === undefined) {
      on('INSERT', ['new']);
      on('DELETE', ['old']);
      on('UPDATE', ['old', 'new']);
    } else {
      on(`UPDATE OF ${touchesOnly}`, ['new']);
    }
  }
};
