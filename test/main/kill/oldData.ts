import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE } from '#main/db/dataFiles.ts';
import { migrate } from '#main/db/migrate.ts';
import { searchAgain } from '#main/db/migrations/0050-search-again.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { openDatabase } from '#main/db/open.ts';
import { stagesRepository } from '#main/repositories/stages.ts';
import { seedStages } from '#main/services/seedStages.ts';
import { contactRows } from '#test/helpers/contactRows.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

/** So many that what is made of them while the schema changes takes a while. */
const ROLES = 250;

/** The column that the command has added. */
const STAGE = '01890a5d-ac96-774b-bcce-b302099a8057';

/** The schemas of earlier versions that had people. */
export const OLD_SCHEMAS: readonly number[] = migrations.map(({ version }) => version).slice(1, -1);

/** A data folder as an earlier version of the app left it, with a command that can be undone. */
export const oldData = async (schema: number): Promise<string> => {
  const folder = tempFolder();
  const db = openDatabase(join(folder, DATABASE_FILE));
  const steps = migrations.filter(({ version }) => version <= schema);
  await migrate(db, steps, () => Promise.reject(new Error('a new file needs no backup')));
  db.transaction(() => {
    seedStages(stagesRepository(db));
    const rows = contactRows(db);
    for (let index = 0; index < ROLES; index += 1) {
      const company = rows.company(`Company ${index % 100}`);
      const role = rows.role(company, `Role ${index}`, { kind: index % 2 === 0 ? 'applied' : 'interview' });
      const person = rows.person(`Person ${index}`, company);
      rows.part(role, person);
      rows.touch(role, person, '2026-02-01T10:00:00.000Z');
      if (index % 3 === 0) rows.interview(role, '2026-02-02T10:00:00.000Z', 'held', [person]);
    }
    // What that version's own triggers would have noted.
    db.exec(searchAgain.sql);
    db.exec(`INSERT INTO stages (id, kind, name, rank) VALUES ('${STAGE}', 'applied', 'Mine', 'z9');
      INSERT INTO undo_commands (id, name, about, at, state)
        VALUES (1, 'addColumn', 'Mine', '2026-02-03T10:00:00.000Z', 'done');
      INSERT INTO undo_entries (command_id, sql) VALUES (1, 'DELETE FROM "stages" WHERE "id" = ''${STAGE}''');`);
  })();
  db.close();
  return folder;
};

/** The same in a folder of its own. */
export const copyOf = (folder: string): string => {
  const copy = tempFolder();
  copyFileSync(join(folder, DATABASE_FILE), join(copy, DATABASE_FILE));
  return copy;
};
