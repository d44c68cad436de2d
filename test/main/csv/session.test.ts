import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsRepository } from '#main/repositories/imports.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import { contactRows } from '#test/helpers/contactRows.ts';
import { countOf, dump, fixture, type Session, startSession } from './importSession.ts';

const write = (session: Session, name: string, text: string): string => {
  const file = join(session.folder, name);
  writeFileSync(file, text);
  return file;
};
const many = (rows: number): string =>
  `Company,Title,Date applied,Job Url\n${Array.from({ length: rows }, (_, i) => `Company ${i % 500},Editor ${i},2026-01-${String((i % 28) + 1).padStart(2, '0')},https://a.example/${i}`).join('\n')}\n`;
const stageId = ({ db }: Session, kind: string): string =>
  (db.prepare('SELECT id FROM stages WHERE kind = ?').get(kind) as { id: string }).id;
/** What a move by the user does to a role: another column, a higher version. */
const moveByHand = (session: Session, title: string, kind: string): void => {
  session.turn.run(() =>
    session.db
      .prepare("UPDATE roles SET stage_id = ?, version = version + 1, updated_at = '2026-11-24' WHERE title = ?")
      .run(stageId(session, kind), title),
  );
};
const batchOf = (session: Session): never => {
  const batches = session.imports.batches();
  return (batches.ok ? batches.value[0]?.id : undefined) as never;
};
const roles = ({ db }: Session) =>
  db
    .prepare(
      'SELECT r.title, s.kind, r.location, r.notes, r.applied_on AS applied FROM roles r JOIN stages s ON s.id = r.stage_id ORDER BY r.title',
    )
    .all();

const SAVED =
  'Saved Date,Job Url,Job Title,Company Name\n"1/5/26, 7:51 PM",https://www.linkedin.com/jobs/view/4077000001,Editor,Acme\n';
const APPLIED =
  'Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers\n' +
  '"1/8/26, 9:15 AM",me@x.example,+1,Acme,Editor,http://www.linkedin.com/jobs/view/4077000001,cv.pdf,Why:Because\n';

describe('one import at a time', () => {
  it('refuses what does not fit the state, and changes nothing', async () => {
    const session = await startSession();
    for (const answer of [
      await session.imports.apply(),
      await session.imports.rows({ show: null, offset: 0 }),
      await session.imports.decide({ index: null, decision: 'skip' }),
      await session.imports.map({ file: 'x', kind: 'roles', columns: [], isDone: true }),
    ])
      expect(answer).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await session.imports.undo({ batchId: 'x' as never, evenEdited: false })).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    });
    await session.imports.open([fixture('huntr.csv')]);
    expect(await session.imports.open([fixture('huntr.csv')])).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    expect(session.imports.close()).toMatchObject({ ok: false });
    await session.reached('planned');
    expect(session.imports.close()).toMatchObject({ ok: true, value: { step: 'idle' } });
    expect(countOf(session.db, 'roles')).toBe(0);
  });

  it('is put away by cancelling the plan, and another one may begin', async () => {
    const session = await startSession();
    await session.read(fixture('huntr.csv'));
    expect(await session.imports.cancel()).toMatchObject({ value: { step: 'cancelled', source: 'huntr.csv' } });
    expect((await session.read(fixture('jobsync.csv'))).step).toBe('planned');
  });

  it('cancelled while it is applied leaves nothing behind', async () => {
    const session = await startSession();
    const before = dump(session.db);
    await session.read(write(session, 'many.csv', many(30_000)));
    await session.imports.apply();
    await session.reached('applying');
    // The first transaction is on the board by then.
    const imports = importsRepository(session.db);
    while (imports.unfinished().length === 0 || countOf(session.db, 'roles') === 0)
      await new Promise((resolve) => setImmediate(resolve));
    expect(await session.imports.cancel()).toMatchObject({ value: { step: 'cancelled' } });
    expect(dump(session.db)).toEqual(before);
    expect(session.imports.batches()).toEqual({ ok: true, value: [] });
  });

  it('cancelled while it is read ends there', async () => {
    const session = await startSession();
    const file = write(session, 'many.csv', many(200_000));
    await session.imports.open([file]);
    expect(await session.imports.cancel()).toMatchObject({ value: { step: 'cancelled' } });
  });
});

describe('the board is alive during an import', () => {
  it('lets main write in between, within a frame or two, and loses neither side', { timeout: 60_000 }, async () => {
    const session = await startSession();
    await session.read(write(session, 'many.csv', many(40_000)));
    await session.imports.apply();
    const company = 'company-1';
    session.turn.run(() =>
      session.db
        .prepare("INSERT INTO companies (id, name, name_key, created_at) VALUES (?, 'Mine', 'mine', '2026')")
        .run(company),
    );
    const lead = stageId(session, 'lead');
    let written = 0;
    while (session.states.at(-1)?.step === 'applying') {
      session.turn.run(() =>
        session.db
          .prepare(
            "INSERT INTO roles (id, company_id, title, title_key, stage_id, rank, stage_since, created_at, updated_at) VALUES (?, ?, 'Mine', 'mine', ?, ?, '2026-01-01', '2026', '2026')",
          )
          .run(`mine-${written}`, company, lead, `a${written}`),
      );
      written += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await session.reached('applied');
    // A busy handler that loses its races would wait for seconds, and write two or three.
    expect(written).toBeGreaterThan(20);
    expect(countOf(session.db, 'roles')).toBe(40_000 + written);
  });

  it('makes no second role of one that was added after the plan', async () => {
    const session = await startSession();
    await session.read(write(session, 'Job Applications.csv', APPLIED));
    session.turn.run(() => {
      session.db.exec(`INSERT INTO companies (id, name, name_key, created_at) VALUES ('c', 'Acme', 'acme', '2026');
        INSERT INTO roles (id, company_id, title, title_key, stage_id, rank, stage_since, created_at, updated_at)
        VALUES ('r', 'c', 'Editor', 'editor', '${stageId(session, 'saved')}', 'a0', '2026-01-01', '2026', '2026');
        INSERT INTO role_keys (key, role_id) VALUES ('linkedin:4077000001', 'r')`);
    });
    expect(await session.apply()).toMatchObject({ step: 'applied', counts: { rows: 1, create: 0, update: 1 } });
    expect(roles(session)).toEqual([
      { title: 'Editor', kind: 'applied', location: null, notes: 'Why: Because', applied: '2026-01-08' },
    ]);
    expect(countOf(session.db, 'companies')).toBe(1);
  });
});

describe('a role that is there already', () => {
  it('moves from Saved to Applied when a later export says so, said in the plan, and back on undo', async () => {
    const session = await startSession();
    await session.read(write(session, 'Saved Jobs.csv', SAVED));
    await session.apply();
    const before = roles(session);
    const state = await session.read(write(session, 'Job Applications.csv', APPLIED));
    expect(state).toMatchObject({ plan: { counts: { rows: 1, update: 1 } } });
    const rows = await session.imports.rows({ show: 'update', offset: 0 });
    expect(rows.ok && rows.value[0]).toMatchObject({ reason: { code: 'moves_to_applied' }, stageName: 'Applied' });
    await session.apply();
    expect(roles(session)).toEqual([
      { title: 'Editor', kind: 'applied', location: null, notes: 'Why: Because', applied: '2026-01-08' },
    ]);
    expect(countOf(session.db, 'stage_events')).toBe(2);

    await session.imports.undo({ batchId: batchOf(session), evenEdited: false });
    expect(await session.reached('undone', 'failed')).toMatchObject({ removed: 0, restored: 1, keptEdited: 0 });
    expect(roles(session)).toEqual(before);
    expect(countOf(session.db, 'stage_events')).toBe(1);
    const batches = session.imports.batches();
    expect(batches.ok && batches.value.map(({ editedSince }) => editedSince)).toEqual([0, 0]);
  });

  it('is never moved back to where the user took it from', async () => {
    const session = await startSession();
    const file = write(session, 'Job Applications.csv', APPLIED);
    await session.read(file);
    await session.apply();
    moveByHand(session, 'Editor', 'saved');
    expect(await session.read(file)).toMatchObject({ plan: { counts: { rows: 1, skip: 1 } } });
  });

  it('that only looks the same is the user’s to decide', async () => {
    const session = await startSession();
    await session.read(write(session, 'Job Applications.csv', APPLIED));
    await session.apply();
    const twin = write(
      session,
      'twin.csv',
      'Company,Title,Date applied,Url\nACME,editor,2026-01-10,https://other.example/1\n',
    );
    expect(await session.read(twin)).toMatchObject({ plan: { counts: { create: 1 }, possibleDuplicates: 1 } });
    expect(await session.imports.decide({ index: 0, decision: 'skip' })).toMatchObject({
      value: { plan: { counts: { create: 0, skip: 1 }, possibleDuplicates: 1 } },
    });
    expect(await session.imports.decide({ index: null, decision: 'create' })).toMatchObject({
      value: { plan: { counts: { create: 1 } } },
    });
    await session.imports.decide({ index: null, decision: 'skip' });
    await session.apply();
    expect(countOf(session.db, 'roles')).toBe(1);
  });
});

describe('undo', () => {
  const importTwo = async (session: Session) => {
    await session.read(
      write(
        session,
        'two.csv',
        'Company,Title,Url\nAcme,Editor,https://a.example/1\nOther,Writer,https://a.example/2\n',
      ),
    );
    await session.apply();
    moveByHand(session, 'Editor', 'interview');
  };

  it('keeps what was edited since unless told otherwise, with its company, and lets go of it', async () => {
    const session = await startSession();
    await importTwo(session);
    const batches = session.imports.batches();
    expect(batches.ok && batches.value[0]?.editedSince).toBe(1);
    const batchId = batchOf(session);
    await session.imports.undo({ batchId, evenEdited: false });
    expect(await session.reached('undone', 'failed')).toMatchObject({ removed: 1, keptEdited: 1 });
    expect(roles(session)).toMatchObject([{ title: 'Editor', kind: 'interview' }]);
    expect(session.db.prepare('SELECT name, import_batch_id AS batch FROM companies').all()).toEqual([
      { name: 'Acme', batch: null },
    ]);
    expect(session.db.prepare('SELECT import_batch_id AS batch FROM roles').all()).toEqual([{ batch: null }]);
    expect(await session.imports.undo({ batchId, evenEdited: true })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
  });

  it('counts as edited where the user has added something, though the role itself is as it was', async () => {
    const session = await startSession();
    const rows = contactRows(session.db);
    const lines = ['Talked', 'Met', 'Peopled', 'Plain'].map(
      (title) => `At ${title},${title},https://a.example/${title}`,
    );
    await session.read(write(session, 'four.csv', `Company,Title,Url\n${lines.join('\n')}\n`));
    await session.apply();
    const idOf = (title: string) =>
      session.db.prepare('SELECT id FROM roles WHERE title = ?').pluck().get(title) as RoleId;
    session.turn.run(() => {
      rows.touch(idOf('Talked'), null, '2026-11-23T09:00:00.000Z');
      rows.interview(idOf('Met'), '2026-11-24T09:00:00.000Z', 'scheduled');
      rows.part(idOf('Peopled'), rows.person('Ann'));
    });
    const batches = session.imports.batches();
    expect(batches.ok && batches.value[0]?.editedSince).toBe(3);
    await session.imports.undo({ batchId: batchOf(session), evenEdited: false });
    expect(await session.reached('undone', 'failed')).toMatchObject({ removed: 1, keptEdited: 3 });
    expect(roles(session)).toMatchObject([{ title: 'Met' }, { title: 'Peopled' }, { title: 'Talked' }]);
  });

  it('asks first, by what is there now, if the user was not asked about what they edited', async () => {
    const session = await startSession();
    await importTwo(session);
    const before = dump(session.db);
    const batchId = batchOf(session);
    expect(await session.imports.undo({ batchId, evenEdited: null })).toMatchObject({
      ok: false,
      error: {
        code: 'conflict',
        message: expect.stringContaining('1 role of this import has changed since'),
        details: { count: 1 },
      },
    });
    expect(session.imports.state()).toMatchObject({ value: { step: 'applied' } });
    expect(dump(session.db)).toEqual(before);
  });

  it('asks nothing where nothing was edited', async () => {
    const session = await startSession();
    await session.read(fixture('huntr.csv'));
    await session.apply();
    await session.imports.undo({ batchId: batchOf(session), evenEdited: null });
    expect(await session.reached('undone', 'failed')).toMatchObject({ removed: 10, keptEdited: 0 });
  });

  it('knows the user’s edits from what another import did, or gave back', async () => {
    const session = await startSession();
    const head = 'Company,Title,Url,Location,Notes,Source';
    const row = 'Acme,Editor,https://a.example/1';
    const edited = () => {
      const batches = session.imports.batches();
      return batches.ok ? batches.value.map(({ editedSince }) => editedSince) : [];
    };
    for (const [name, more] of [
      ['a.csv', ',,'],
      ['b.csv', 'Leeds,,'],
      ['c.csv', ',from file,'],
      ['d.csv', ',,Board'],
    ] as const) {
      await session.read(write(session, name, `${head}\n${row},${more}\n`));
      expect(await session.apply()).toMatchObject({ step: 'applied' });
    }
    expect(edited()).toEqual([0, 0, 0, 0]);
    await session.imports.undo({ batchId: batchOf(session), evenEdited: null });
    expect(await session.reached('undone', 'failed')).toMatchObject({ restored: 1 });
    expect(edited()).toEqual([0, 0, 0, 0]);
    moveByHand(session, 'Editor', 'interview');
    expect(edited()).toEqual([0, 1, 1, 1]);
  });

  it('takes the edited ones too when told so', async () => {
    const session = await startSession();
    await importTwo(session);
    await session.imports.undo({ batchId: batchOf(session), evenEdited: true });
    expect(await session.reached('undone', 'failed')).toMatchObject({ removed: 2, keptEdited: 0 });
    expect([
      countOf(session.db, 'roles'),
      countOf(session.db, 'companies'),
      countOf(session.db, 'role_keys'),
      countOf(session.db, 'stage_events'),
    ]).toEqual([0, 0, 0, 0]);
  });

  it('leaves a company that somebody else uses', async () => {
    const session = await startSession();
    await importTwo(session);
    session.turn.run(() =>
      session.db.exec(`INSERT INTO roles (id, company_id, title, title_key, stage_id, rank, stage_since, created_at, updated_at)
        SELECT 'mine', id, 'Mine', 'mine', '${stageId(session, 'lead')}', 'a0', '2026-01-01', '2026', '2026' FROM companies WHERE name = 'Other'`),
    );
    await session.imports.undo({ batchId: batchOf(session), evenEdited: true });
    await session.reached('undone');
    expect(roles(session)).toMatchObject([{ title: 'Mine' }]);
    expect(session.db.prepare('SELECT name FROM companies').all()).toEqual([{ name: 'Other' }]);
  });

  it('leaves what the user has written over an update', async () => {
    const session = await startSession();
    await session.read(write(session, 'a.csv', 'Company,Title,Url\nAcme,Editor,https://a.example/1\n'));
    await session.apply();
    await session.read(
      write(session, 'b.csv', 'Company,Title,Url,Location,Notes\nAcme,Editor,https://a.example/1,Leeds,from file\n'),
    );
    await session.apply();
    session.turn.run(() => session.db.exec("UPDATE roles SET location = 'York', version = version + 1"));
    await session.imports.undo({ batchId: batchOf(session), evenEdited: true });
    await session.reached('undone');
    expect(roles(session)).toMatchObject([{ location: 'York', notes: '' }]);
  });
});
