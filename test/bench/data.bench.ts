import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { systemClock } from '#main/clock.ts';
import { openDatabase } from '#main/db/open.ts';
import { boardSort } from '#shared/domain/boardFilter.ts';
import { DEFAULT_LOOK } from '#shared/domain/boardLook.ts';
import type { RoleId, StageId } from '#shared/domain/ids.ts';
import { atOnce } from '#test/helpers/atOnce.ts';
import { compare, must, ROUNDS } from './compare.ts';
import { fillInteractions } from './filledContacts.ts';
import { fillMeetings } from './filledMeetings.ts';
import { fillProfile } from './filledProfile.ts';
import { openServices } from './openServices.ts';
import { noteOf } from './words.ts';

// data: what main does for the board, for a drop and for a keystroke in the search, against bare statements that read or write
// the same rows. Turn by turn, so that both meet the same machine.
const ROLES = 10_000;
const INTERACTIONS = 50_000;
const NOTES = 100_000;

const folder = mkdtempSync(join(tmpdir(), 'followthrough-bench-'));

const boardAndDrop = async (): Promise<void> => {
  const profile = join(folder, 'board');
  await fillProfile(profile, ROLES);
  const { db, services } = await openServices(profile);
  fillInteractions(db, INTERACTIONS, (index) => noteOf(index, 8));
  fillMeetings(db);

  const stageIds = db.prepare<[], StageId>('SELECT id FROM stages ORDER BY rank').pluck().all();
  const counts = db.prepare('SELECT stage_id, count(*) FROM roles GROUP BY stage_id');
  const bareOf = {
    hand: 'roles r JOIN companies c ON c.id = r.company_id WHERE r.stage_id = ? ORDER BY r.rank, r.id',
    age: 'roles r JOIN companies c ON c.id = r.company_id WHERE r.stage_id = ? ORDER BY r.stage_since, r.rank, r.id',
    next: `role_facts f JOIN roles r ON r.id = f.role_id JOIN companies c ON c.id = r.company_id
      WHERE f.stage_id = ? ORDER BY f.next_key, f.rank, f.role_id`,
  } as const;
  for (const sort of boardSort.options) {
    const cards = db.prepare(`SELECT r.*, c.name FROM ${bareOf[sort]} LIMIT 60`);
    compare(
      `board of ${ROLES} roles, ${INTERACTIONS} interactions, people, interviews and tags, by ${sort}`,
      () => ({
        app: () => must(services.board.load({ ...DEFAULT_LOOK, sort })),
        bare: () => {
          counts.all();
          for (const id of stageIds) cards.all(id);
        },
      }),
      { median: 2, p99: 4, what: 'the same cards by one bare statement a column' },
    );
  }

  const role = db.prepare<[RoleId], { version: number; stageId: StageId }>(
    'SELECT version, stage_id AS stageId FROM roles WHERE id = ?',
  );
  const ids = db
    .prepare<[number], RoleId>('SELECT id FROM roles ORDER BY id LIMIT ?')
    .pluck()
    .all(ROUNDS * 4);
  const put = db.prepare(
    'UPDATE roles SET stage_id = ?, rank = ?, stage_since = ?, version = version + 1 WHERE id = ?',
  );
  const note =
    db.prepare(`INSERT INTO stage_events (id, role_id, from_stage_id, to_stage_id, on_day, source, recorded_at)
    VALUES (?, ?, ?, ?, '2026-03-02', 'user', ?)`);
  const bareDb = openDatabase(db.name);
  const barePut = bareDb.prepare(put.source);
  const bareNote = bareDb.prepare(note.source);
  let used = 0;
  const next = (): {
    readonly id: RoleId;
    readonly version: number;
    readonly stageId: StageId;
    readonly to: StageId;
  } => {
    const id = ids[used % ids.length];
    used += 1;
    const found = id === undefined ? undefined : role.get(id);
    const to = stageIds.find((stageId) => stageId !== found?.stageId);
    if (id === undefined || found === undefined || to === undefined) throw new Error('no role');
    return { id, ...found, to };
  };
  compare(
    'a drop into another column',
    () => {
      const [mine, theirs] = [next(), next()];
      return {
        app: () =>
          must(
            services.moves.move({
              id: mine.id,
              version: mine.version,
              to: { stageId: mine.to, afterRoleId: null },
            }),
          ),
        bare: bareDb.transaction(() => {
          barePut.run(theirs.to, `Z${used}`, '2026-03-02', theirs.id);
          bareNote.run(uuidv7(), theirs.id, theirs.stageId, theirs.to, systemClock.now());
        }).immediate,
      };
    },
    { median: 3, p99: 8, what: 'the same two rows by a bare transaction' },
  );
  bareDb.close();
  await services.imports.dispose();
  db.close();
};

const search = async (): Promise<void> => {
  const profile = join(folder, 'search');
  await fillProfile(profile, 1000);
  const { db, services } = await openServices(profile);
  fillInteractions(db, NOTES, noteOf);
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const scan = db.prepare(`SELECT count(*) FROM interactions WHERE text LIKE '%' || ? || '%'`);
  const word =
    noteOf(4711)
      .split(' ')
      .toSorted((a, b) => b.length - a.length)[0] ?? '';
  for (const typed of [word.slice(0, 1), word.slice(0, 2), word.slice(0, 4), word]) {
    const hits = must(atOnce(services.search.look({ text: typed }))).hits.length;
    compare(
      `search in ${NOTES} notes, ${typed.length} ${typed.length === 1 ? 'letter' : 'letters'} (${hits} shown)`,
      () => ({ app: () => must(atOnce(services.search.look({ text: typed }))), bare: () => scan.all(typed) }),
      { median: 1, p99: 1.5, what: 'a LIKE scan', rounds: 60 },
    );
  }
  await services.imports.dispose();
  db.close();
};

try {
  await boardAndDrop();
  await search();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
