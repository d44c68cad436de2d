import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { migrate } from '#main/db/migrate.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { openDatabase } from '#main/db/open.ts';
import { broughtFields } from '#main/repositories/broughtFields.ts';
import { FILLABLE } from '#shared/csv/fillable.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

it('what stands in roles that an import made counts as brought, and nothing of the user’s own', async () => {
  const db = openDatabase(join(tempFolder(), 'old.sqlite'));
  onTestFinished(() => void db.close());
  const before = migrations.filter(({ version }) => version < 220);
  await migrate(db, before, () => Promise.reject(new Error('a new file needs no backup')));
  db.exec(`INSERT INTO companies (id, name, name_key, created_at) VALUES ('c', 'Acme', 'acme', '2026');
    INSERT INTO stages (id, kind, name, rank) VALUES ('s', 'saved', 'Saved', 'a0');
    INSERT INTO import_batches (id, source, status, started_at) VALUES ('b', 'x.csv', 'applied', '2026')`);
  const add =
    db.prepare(`INSERT INTO roles (id, company_id, title, title_key, stage_id, rank, stage_since, url, location,
    salary_text, source, description, notes, resume_name, saved_on, applied_on, import_batch_id, created_at, updated_at)
    VALUES (?, 'c', 'Editor', 'editor', 's', 'a0', '2026-01-01', 'u', 'l', 's', 's', 'd', 'n', 'r', ?, '2026-01-02', ?,
    '2026', '2026')`);
  add.run('full', '2026-01-01', 'b');
  add.run('unsaved', null, 'b');
  add.run('own', '2026-01-01', null);
  await migrate(db, migrations, async () => '');
  const brought = (id: string) => FILLABLE.filter((field) => broughtFields(db).has(id as RoleId, field));
  expect(brought('full')).toEqual(FILLABLE);
  expect(brought('unsaved')).toEqual(FILLABLE.filter((field) => field !== 'savedOn'));
  expect(brought('own')).toEqual([]);
});
