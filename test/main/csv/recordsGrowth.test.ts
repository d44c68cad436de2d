import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readBoard } from '#main/csv/boardFacts.ts';
import { migrate } from '#main/db/migrate.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { type Db, openDatabase } from '#main/db/open.ts';
import { importRolesRepository } from '#main/repositories/importRoles.ts';
import { stagesRepository } from '#main/repositories/stages.ts';
import { seedStages } from '#main/services/seedStages.ts';
import type { PlannedRow, SourceRow } from '#shared/csv/plan.ts';
import { planRecords } from '#shared/csv/records/planRecords.ts';
import { AT_MOST_LINEAR, growth } from '#test/shared/csv/growth.ts';
import { draftOf, readerOf } from '#test/shared/csv/records/reading.ts';
import { tempFolder } from './importSession.ts';

const emptyDb = async (): Promise<Db> => {
  const db = openDatabase(join(tempFolder(), 'growth.sqlite'));
  onTestFinished(() => void db.close());
  await migrate(db, migrations, async () => '');
  seedStages(stagesRepository(db));
  return db;
};

/** A board with so many roles of one company, an agency say. */
const fill = (db: Db, count: number): void =>
  db.transaction(() => {
    const stage = db.prepare("SELECT id FROM stages WHERE kind = 'applied'").pluck().get();
    db.prepare(`INSERT INTO companies (id, name, name_key, created_at) VALUES ('c', 'Hays', 'hays', '')`).run();
    const add =
      db.prepare(`INSERT INTO roles (id, company_id, title, title_key, stage_id, rank, stage_since, created_at,
      updated_at) VALUES (?, 'c', ?, ?, ?, ?, '2026-01-01', '', '')`);
    for (let i = 0; i < count; i += 1) add.run(`r${i}`, `Editor ${i}`, `editor ${i}`, stage, `a${i}`);
  })();

const read = readerOf('interactions', ['Date', 'Company', 'Role', 'Channel', 'Notes']);
const rowsFor = (count: number): readonly SourceRow[] =>
  Array.from({ length: count }, (_, i) => {
    const cells = ['2026-03-02', 'Hays', `Editor ${i}`, 'call', `Call ${i}`];
    const leftOut = { leftOut: { code: 'empty_row' }, company: 'Hays', title: `Editor ${i}` } as const;
    return { table: 0, line: i + 2, read: leftOut, record: draftOf(read(cells)), cells };
  });

const planned = (rows: readonly SourceRow[]): readonly PlannedRow[] =>
  rows.map(({ table, line }) => ({
    ...{ table, line, action: 'skip', reason: { code: 'empty_row' }, company: '', title: '', warnings: [] },
    ...{ group: -1, record: null },
  }));

describe('the plan of a log', { timeout: 120_000 }, () => {
  it('takes a time that grows as its rows do, however many roles one company has', async () => {
    const dbs = new Map<number, Db>();
    for (const count of [300, 1200]) {
      const db = await emptyDb();
      fill(db, count);
      dbs.set(count, db);
    }
    const ratio = growth(300, (count) => {
      const db = dbs.get(count);
      if (db === undefined) throw new Error(String(count));
      const rows = rowsFor(count);
      const board = readBoard(db, importRolesRepository(db)).records;
      const parts = { rows, planned: planned(rows), groups: [], board, isOpen: () => true, lastDay: '2026-11-24' };
      return () => {
        const made = planRecords({ ...parts, digest: (text) => text });
        expect(made.filter(({ action }) => action === 'create')).toHaveLength(count);
      };
    });
    expect(ratio).toBeLessThan(AT_MOST_LINEAR);
  });
});
