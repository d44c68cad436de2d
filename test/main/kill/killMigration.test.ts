import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { backupFolder, listBackups } from '#main/db/backupFiles.ts';
import { DATABASE_FILE } from '#main/db/dataFiles.ts';
import { schemaVersion } from '#main/db/migrate.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { openDatabase } from '#main/db/open.ts';
import { randomFrom } from '#test/helpers/random.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { digestOf } from './digest.ts';
import { lookAt } from './lookAt.ts';
import { copyOf, OLD_SCHEMAS, oldData } from './oldData.ts';
import { type Aim, SMALL_IMPORT } from './order.ts';
import { startData } from './startData.ts';
import { thread, workAndKill } from './workAndKill.ts';

const SEED = Number(process.env.FOLLOWTHROUGH_KILL_SEED ?? Date.now() % 1_000_000_000);
/** Of each of the schemas. */
const ROUNDS = Math.max(3, Math.ceil(Number(process.env.FOLLOWTHROUGH_KILL_ROUNDS ?? 200) / 100));
/** Within so many milliseconds the data is opened, more often than not. */
const SPREAD = 40;
/** The first round ends before anything was changed, the second after all was, and the others by chance. */
const aimOf = (round: number): Aim => AIMS[round] ?? { at: 'open' };
const AIMS: readonly Aim[] = [{ at: 'clock' }, { at: 'start' }];
const LONGEST_MS = 60_000 + ROUNDS * OLD_SCHEMAS.length * 3000;

/** What a file holds: its schema, the tables of it, and the rows of the user. */
const contentOf = (file: string) => {
  const db = openDatabase(file);
  try {
    const tables = db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
    return { schema: schemaVersion(db), tables: JSON.stringify(tables), rows: digestOf(db) };
  } finally {
    db.close();
  }
};
type Content = ReturnType<typeof contentOf>;

/** The same of a backup, without a trace beside it. */
const contentOfBackup = (folder: string, name: string): Content => {
  const copy = join(tempFolder(), name);
  copyFileSync(join(backupFolder(folder), name), copy);
  return contentOf(copy);
};

/** What the data is once it was brought to the present schema without a disturbance. */
const migrated = async (folder: string): Promise<Content> => {
  const copy = copyOf(folder);
  const { close } = await startData(copy, pathToFileURL(thread('importWorker')));
  await close();
  return contentOf(join(copy, DATABASE_FILE));
};

describe('a process that is killed while it brings the data to a newer schema', () => {
  it(
    `leaves it as it was, or as it is to be, and a backup of it: ${ROUNDS} times for each schema`,
    async () => {
      const found = { old: 0, migrated: 0 };
      for (const schema of OLD_SCHEMAS) {
        const origin = await oldData(schema);
        const before = contentOf(join(origin, DATABASE_FILE));
        const after = await migrated(origin);
        expect([before.schema, after.schema]).toEqual([schema, migrations.at(-1)?.version]);
        for (let round = 0; round < ROUNDS; round += 1) {
          const seed = SEED + schema + round;
          const folder = copyOf(origin);
          const order = { folder, seed, steps: [], rows: SMALL_IMPORT, aim: aimOf(round), isIdle: true } as const;
          try {
            const heard = await workAndKill(order, randomFrom(seed)(SPREAD));
            const content = contentOf(join(folder, DATABASE_FILE));
            const copies = listBackups(folder).map(({ name }) => contentOfBackup(folder, name));
            // There is a backup only once it is whole; and it is there before anything is changed.
            for (const copy of copies) expect(copy).toEqual(before);
            expect(content).toEqual(content.schema === schema ? before : after);
            if (content.schema !== schema) expect(copies.length).toBe(1);
            if (content.schema !== schema) found.migrated += 1;
            else found.old += 1;
            // The next start goes on with it, however far it was.
            await lookAt(folder, { ...heard, done: after.rows });
            expect(listBackups(folder).map(({ reason }) => reason)).toContain('before_update');
          } catch (error) {
            throw new Error(`schema ${schema}, round ${round} of the seed ${SEED}: ${String(error)}`, { cause: error });
          }
        }
      }
      expect(found.old).toBeGreaterThanOrEqual(OLD_SCHEMAS.length);
      expect(found.migrated).toBeGreaterThanOrEqual(OLD_SCHEMAS.length);
    },
    LONGEST_MS,
  );
});
