import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openData } from '#main/db/openData.ts';
import { recordedTables } from '#main/db/undoTriggers.ts';
import { startServices } from '#main/services/index.ts';
import type { ImportBatchId, InteractionId, PersonId, RoleId } from '#shared/domain/ids.ts';
import { importing } from '#shared/messages/import.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { unsetPreferences } from '#test/helpers/preferences.ts';
import { expectTrueFacts } from '#test/helpers/trueFacts.ts';
import { tempFolder, testClock, threadFile } from './importSession.ts';
import { patiently } from './patiently.ts';
import { zipFile } from './zipFile.ts';

/** The app’s services with the import’s own thread on a new database. */
const start = async () => {
  const folder = tempFolder();
  const data = await openData({ folder: join(folder, 'profile'), now: testClock.now });
  if (data.state !== 'ready') throw new Error(data.reason);
  const { db, file: databaseFile } = data;
  const services = startServices({
    db,
    databaseFile,
    nativeBinding: undefined,
    importWorker: threadFile('importWorker') as never, // a bundle has the same program
    clock: testClock,
    ...unsetPreferences,
    onLooked: () => undefined,
    onFault: () => undefined, // it is told by the state in which an import ends
    send: () => undefined,
  });
  const { imports, undo } = services;
  onTestFinished(async () => {
    await services.endThreads();
    db.close();
  });
  const state = () => answerOf(imports.state());
  const after = async (step: ReturnType<typeof state>['step']) => {
    while (state().step === step) await new Promise((resolve) => setImmediate(resolve));
    return state();
  };
  const file = (name: string, text: string | null): string => {
    const path = join(folder, name);
    mkdirSync(text === null ? path : dirname(path), { recursive: true });
    if (text !== null) writeFileSync(path, text);
    return path;
  };
  const read = async (...paths: string[]) => {
    answerOf(await imports.open(paths));
    const end = await after('reading');
    if (end.step !== 'planned') throw new Error(JSON.stringify(end));
    return end.plan;
  };
  const apply = async () => {
    answerOf(await imports.apply());
    const end = await after('applying');
    if (end.step !== 'applied') throw new Error(JSON.stringify(end));
    return end;
  };
  const takeBack = async (batchId: ImportBatchId, evenEdited: boolean | null = false) => {
    answerOf(await imports.undo({ batchId, evenEdited }));
    const end = await after('undoing');
    if (end.step !== 'undone') throw new Error(JSON.stringify(end));
    return end;
  };
  const all = (sql: string): unknown[] => db.prepare(sql).raw().all();
  return {
    ...services,
    db,
    file,
    read,
    apply,
    takeBack,
    all,
    /** As somebody else would, while the import’s thread may still be at its last words. */
    write: (sql: string) => patiently(db, () => db.prepare(sql).run()),
    ended: () => after('applying'),
    bring: async (name: string, text: string) => {
      await read(file(name, text));
      return apply();
    },
    undoLast: async () => answerOf(await undo.undo()).done,
    redoLast: async () => answerOf(await undo.redo()).done,
    rows: async () => answerOf(await imports.rows({ show: null, offset: 0 })),
    /** Every row of the user, imports’ own rows and versions left out. */
    dump: () =>
      Object.fromEntries(
        recordedTables(db)
          .filter((table) => table !== 'import_batches')
          .map((table) => [
            table,
            db
              .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY 1, 2`)
              .all()
              .map(({ version: _, import_version: __, version_after: ___, updated_at: ____, ...row }) => row),
          ]),
      ),
    id: (sql: string): string => String(db.prepare(sql).pluck().get()),
  };
};
type App = Awaited<ReturnType<typeof start>>;

const ROLES =
  'Company,Title,Job URL\nAcme,Editor,https://jobs.example/1\nAcme,Writer,https://jobs.example/2\nBorealis,Clerk,\n';
const CALLS = (rows: string): string => `Date,Company,Role,Who,E-mail,Channel,Direction,Notes\n${rows}`;
const ONE = '2026-03-02,Acme,Editor,Jana Novak,,Phone,incoming,First\n';
const TWO = '2026-03-09,Acme,Editor,Jana Novak,,Phone,incoming,Second\n';

describe('two imports that bring records to one role', () => {
  it.each(['the later first', 'the earlier first'])('leave nothing when both are undone, %s', async (order) => {
    const app = await start();
    await app.bring('roles.csv', ROLES);
    const before = app.dump();
    const first = await app.bring('one.csv', CALLS(ONE));
    const second = await app.bring('two.csv', CALLS(TWO));
    const batches = [first.batchId, second.batchId];
    for (const id of order === 'the later first' ? batches.toReversed() : batches) await app.takeBack(id);
    expect(app.dump()).toEqual(before);
    expectTrueFacts(app.db, testClock.now(), testClock.today());
  });

  it('leave nothing when a third is undone between', async () => {
    const app = await start();
    await app.bring('roles.csv', ROLES);
    const before = app.dump();
    const ids: ImportBatchId[] = [];
    for (const [place, day] of ['02', '09', '16'].entries())
      ids.push((await app.bring(`${place}.csv`, CALLS(ONE.replace('-02,', `-${day},`)))).batchId);
    for (const place of [1, 0, 2]) await app.takeBack(ids[place] as ImportBatchId);
    expect(app.dump()).toEqual(before);
  });
});

describe('a role that one import made and another brought records to', () => {
  it('is asked about before its undo takes them along', async () => {
    const app = await start();
    const roles = await app.bring('roles.csv', ROLES);
    await app.bring('one.csv', CALLS(ONE));
    const listed = answerOf(app.imports.batches()).find(({ id }) => id === roles.batchId);
    // Of the log of another file nobody said that it may go.
    expect(listed?.editedSince).toBe(1);
    await app.takeBack(roles.batchId);
    expect(app.all('SELECT text FROM interactions')).toEqual([['First']]);
  });

  it('comes back with them when the undo is undone', async () => {
    const app = await start();
    const roles = await app.bring('roles.csv', ROLES);
    await app.bring('one.csv', CALLS(ONE));
    const both = app.dump();
    await app.takeBack(roles.batchId, true);
    await app.undoLast();
    expect(app.dump()).toEqual(both);
  });
});

describe('what a row says of its person', () => {
  const knows = async (email: string): Promise<App> => {
    const app = await start();
    await app.bring('roles.csv', ROLES);
    await app.bring('zero.csv', CALLS(`2026-02-02,Acme,Editor,Jana Novak,${email},Phone,incoming,Zero\n`));
    await app.bring('one.csv', CALLS('2026-03-02,Acme,Editor,Jana Novak,jana@acme.example,Phone,incoming,First\n'));
    return app;
  };
  it('is nowhere lost: an e-mail of somebody who is known by name', async () => {
    expect(JSON.stringify((await knows('')).dump())).toContain('jana@acme.example');
  });
  it('is nowhere lost: another e-mail of somebody who is known by name', async () => {
    expect(JSON.stringify((await knows('jana@home.example')).dump())).toContain('jana@acme.example');
  });
  it('is nowhere lost: the name of somebody of whom only the e-mail was known', async () => {
    const app = await start();
    await app.bring('roles.csv', ROLES);
    await app.bring(
      'one.csv',
      CALLS(
        '2026-03-02,Acme,Editor,,jana@acme.example,E-mail,incoming,First\n' +
          '2026-03-03,Acme,Editor,Jana Novak,jana@acme.example,Phone,incoming,Second\n',
      ),
    );
    expect(JSON.stringify(app.dump())).toContain('Jana Novak');
  });
  it('may be an address that is longer than a name can be', async () => {
    const app = await start();
    await app.bring('roles.csv', ROLES);
    const long = `${'j'.repeat(60)}@${'a'.repeat(240)}.example`;
    await app.read(app.file('one.csv', CALLS(`2026-03-02,Acme,Editor,,${long},E-mail,incoming,First\n`)));
    answerOf(await app.imports.apply());
    expect((await app.ended()).step).toBe('applied');
    expect(JSON.stringify(app.dump())).toContain(long);
  });
  it('is somebody else at another company, though of the same name', async () => {
    const app = await start();
    await app.bring('roles.csv', ROLES);
    await app.bring('one.csv', CALLS(`${ONE}2026-03-09,Borealis,Clerk,Jana Novak,,Phone,incoming,Other\n`));
    expect(
      app.all(`SELECT x.text, c.name FROM interactions x JOIN people p ON p.id = x.person_id
        JOIN companies c ON c.id = p.company_id ORDER BY x.at`),
    ).toEqual([
      ['First', 'Acme'],
      ['Other', 'Borealis'],
    ]);
  });
});

describe('an address in a log', () => {
  const LINKS = (rows: string): string => `Date,Company,Role,Link,Channel,Direction,Notes\n${rows}`;
  it('that stands beside two roles sends no later row to the wrong one', async () => {
    const app = await start();
    await app.bring('roles.csv', ROLES);
    const first =
      '2026-03-02,Acme,Editor,https://zoom.us/j/123,video,in,First\n' +
      '2026-03-03,Borealis,Clerk,https://zoom.us/j/123,video,in,Second\n';
    await app.bring('one.csv', LINKS(first));
    await app.bring('one.csv', LINKS(`${first}2026-03-10,Borealis,Clerk,https://zoom.us/j/123,video,in,Third\n`));
    expect(
      app.all(
        'SELECT substr(x.text, 1, 5), r.title FROM interactions x JOIN roles r ON r.id = x.role_id ORDER BY x.at',
      ),
    ).toEqual([
      ['First', 'Editor'],
      ['Secon', 'Clerk'],
      ['Third', 'Clerk'],
    ]);
  });
  it('that is of another role than the names beside it decides nothing by itself', async () => {
    const app = await start();
    await app.bring('roles.csv', ROLES);
    const plan = await app.read(
      app.file('one.csv', LINKS('2026-03-02,Borealis,Clerk,https://jobs.example/1,call,in,Which of the two?\n')),
    );
    expect(plan.counts).toMatchObject({ create: 0, invalid: 1 });
  });
});

describe('an undo after the user has gone on', () => {
  const withCall = async (): Promise<App & { batchId: ImportBatchId }> => {
    const app = await start();
    await app.bring('roles.csv', ROLES);
    const { batchId } = await app.bring('one.csv', CALLS(ONE));
    return { ...app, batchId };
  };
  const editor = (app: App): RoleId => app.id("SELECT id FROM roles WHERE title = 'Editor'") as RoleId;
  const jana = (app: App): PersonId => app.id("SELECT id FROM people WHERE name = 'Jana Novak'") as PersonId;
  const logs = (app: App) =>
    app.db.transaction(() => undefined) &&
    answerOf(
      app.interactions.log({
        roleId: editor(app),
        who: { personId: jana(app) },
        direction: 'out',
        channel: 'call',
        isAutomatic: false,
        reached: true,
        at: { day: '2026-03-20', time: '10:00', zone: 'Europe/London' },
        text: 'My own',
      } as never),
    );

  it('leaves a call of their own with the same person, and the person in the role', async () => {
    const app = await withCall();
    logs(app);
    await app.takeBack(app.batchId);
    expect(app.all('SELECT x.text, p.name FROM interactions x JOIN people p ON p.id = x.person_id')).toEqual([
      ['My own', 'Jana Novak'],
    ]);
    expect(app.all('SELECT p.name FROM role_people x JOIN people p ON p.id = x.person_id')).toEqual([['Jana Novak']]);
  });

  it('finds nothing to take of a record that they removed', async () => {
    const app = await withCall();
    answerOf(app.interactions.remove(app.id('SELECT id FROM interactions') as InteractionId));
    await app.takeBack(app.batchId);
    expect(app.all('SELECT * FROM interactions')).toEqual([]);
    expect(app.all('SELECT * FROM people')).toEqual([]);
    expect(app.all("SELECT key FROM role_keys WHERE key LIKE 'record:%'")).toEqual([]);
  });

  it('takes the record of somebody who was merged into another', async () => {
    const app = await withCall();
    await app.bring('more.csv', CALLS('2026-03-09,Acme,Editor,J. Novak,,Phone,incoming,Second\n'));
    const other = app.id("SELECT id FROM people WHERE name = 'J. Novak'") as PersonId;
    const [keepId, dropId] = [other, jana(app)];
    answerOf(app.mergePeople({ keepId, keepVersion: 1, dropId, dropVersion: 1 } as never));
    await app.takeBack(app.batchId);
    expect(app.all('SELECT x.text, p.name FROM interactions x JOIN people p ON p.id = x.person_id')).toEqual([
      ['Second', 'J. Novak'],
    ]);
  });

  it('asks where they changed the role, and leaves the records where they say so', async () => {
    const app = await withCall();
    app.write("UPDATE roles SET notes = 'Mine', version = version + 1 WHERE title = 'Editor'");
    expect(await app.imports.undo({ batchId: app.batchId, evenEdited: null })).toMatchObject({ ok: false });
    await app.takeBack(app.batchId, false);
    expect(app.all('SELECT text, import_batch_id FROM interactions')).toEqual([['First', null]]);
    // What is there is known when it comes again.
    expect((await app.bring('one.csv', CALLS(ONE))).counts).toMatchObject({ create: 0, skip: 1 });
  });

  it('leaves one that they changed, which comes in no second time', async () => {
    const app = await withCall();
    const id = app.id('SELECT id FROM interactions') as InteractionId;
    answerOf(app.interactions.patch({ id, version: 1, fields: { text: 'First, put right' } } as never));
    await app.takeBack(app.batchId);
    expect(app.all('SELECT text FROM interactions')).toEqual([['First, put right']]);
    await app.bring('one.csv', CALLS(ONE));
    expect(app.all('SELECT text FROM interactions')).toEqual([['First, put right']]);
  });

  it('is done again after the role was edited meanwhile', async () => {
    const app = await withCall();
    const after = app.dump();
    await app.undoLast();
    await app.redoLast();
    expect(app.dump()).toEqual(after);
    await app.undoLast();
    app.write("UPDATE roles SET notes = 'Mine', version = version + 1 WHERE title = 'Writer'");
    await app.redoLast();
    expect(app.all('SELECT text FROM interactions')).toEqual([['First']]);
  });
});

describe('undo and redo', () => {
  it('go through two imports, step by step, there and back', async () => {
    const app = await start();
    const dumps = [app.dump()];
    await app.bring('roles.csv', ROLES);
    dumps.push(app.dump());
    await app.bring('one.csv', CALLS(ONE));
    dumps.push(app.dump());
    for (let round = 0; round < 2; round += 1) {
      for (const place of [1, 0]) {
        await app.undoLast();
        expect(app.dump()).toEqual(dumps[place]);
      }
      for (const place of [1, 2]) {
        await app.redoLast();
        expect(app.dump()).toEqual(dumps[place]);
      }
    }
    expectTrueFacts(app.db, testClock.now(), testClock.today());
  });

  it('leave all as it is where the role is gone by then', async () => {
    const app = await start();
    await app.bring('roles.csv', ROLES);
    await app.bring('one.csv', CALLS(ONE));
    await app.undoLast();
    app.write("DELETE FROM roles WHERE title = 'Editor'");
    const before = app.dump();
    await expect(app.redoLast()).rejects.toThrow('conflict');
    expect(app.dump()).toEqual(before);
  });
});

describe('the plan', () => {
  it('has the same end for each record when a possible duplicate is left out, taken in, and left out again', async () => {
    const app = await start();
    await app.bring('roles.csv', 'Company,Title,Date applied,Location\nAcme,Editor,2026-03-01,Berlin\n');
    app.file('both/roles.csv', 'Company,Title,Date applied,Location\nAcme,Editor,2026-03-02,Bonn\n');
    app.file('both/calls.csv', CALLS(ONE));
    const plan = await app.read(app.file('both', null));
    expect(plan).toMatchObject({ possibleDuplicates: 1, counts: { create: 1, invalid: 1 } });
    const invalid = (await app.rows()).find(({ action }) => action === 'invalid');
    expect(invalid?.reason).toMatchObject({ code: 'role_unclear' });
    for (const decision of ['skip', 'create', 'skip'] as const) {
      const state = answerOf(await app.imports.decide({ index: null, decision }));
      if (state.step !== 'planned') throw new Error(state.step);
      expect(state.plan.counts).toMatchObject(
        decision === 'skip' ? { create: 1, records: 1, skip: 1, invalid: 0 } : { create: 1, invalid: 1 },
      );
    }
    await app.apply();
    expect(app.all('SELECT count(*) FROM roles')).toEqual([[1]]);
    expect(app.all('SELECT text FROM interactions')).toEqual([['First']]);
  });

  it('gives no follow-up to a role that the same import closes', async () => {
    const app = await start();
    const LIST = (stage: string) => `Id,Company,Title,Status\n7,Borealis,Clerk,${stage}\n`;
    await app.bring('roles.csv', LIST('Applied'));
    app.file('both/roles.csv', LIST('Closed'));
    app.file('both/todo.csv', 'Company,Task,Due\nBorealis,Ask for the address,2026-11-30\n');
    const plan = await app.read(app.file('both', null));
    expect(plan.counts).toMatchObject({ update: 1, create: 0, invalid: 1 });
  });

  it('gives records to a role that the same import moves, and undo gives back both', async () => {
    const app = await start();
    const LIST = (stage: string) => `Id,Company,Title,Status\n7,Acme,Editor,${stage}\n`;
    await app.bring('roles.csv', LIST('Applied'));
    const before = app.dump();
    app.file('both/roles.csv', LIST('Offer'));
    app.file('both/calls.csv', CALLS(ONE));
    const plan = await app.read(app.file('both', null));
    expect(plan.counts).toMatchObject({ update: 1, create: 1, records: 1 });
    await app.apply();
    const after = app.dump();
    for (let round = 0; round < 2; round += 1) {
      await app.undoLast();
      expect(app.dump()).toEqual(before);
      await app.redoLast();
      expect(app.dump()).toEqual(after);
    }
  });

  it('leaves out the records of a role that is removed before it is carried out, and says so in the counts', async () => {
    const app = await start();
    await app.bring('roles.csv', ROLES);
    await app.read(app.file('one.csv', CALLS(ONE)));
    app.write("DELETE FROM roles WHERE title = 'Editor'");
    expect((await app.apply()).counts).toMatchObject({ rows: 1, create: 0, skip: 1, records: 0 });
    expect(app.all('SELECT * FROM interactions')).toEqual([]);
    expect(app.all('SELECT * FROM people')).toEqual([]);
  });

  it('gives no follow-up to a role that was closed before it is carried out', async () => {
    const app = await start();
    await app.bring('roles.csv', ROLES);
    await app.read(app.file('todo.csv', 'Company,Task,Due\nBorealis,Ask for the address,2026-11-30\n'));
    app.write(`UPDATE roles SET stage_id = (SELECT id FROM stages WHERE kind = 'closed'), outcome = 'rejected',
      version = version + 1 WHERE title = 'Clerk'`);
    expect((await app.apply()).counts).toMatchObject({ create: 0, skip: 1 });
  });

  it('tells two calls of one day apart that only their own numbers tell apart', async () => {
    const app = await start();
    await app.bring('roles.csv', ROLES);
    const rows =
      '1,2026-03-02,Acme,Editor,Phone,outgoing,No answer\n2,2026-03-02,Acme,Editor,Phone,outgoing,No answer\n';
    const plan = await app.read(app.file('n.csv', `#,Date,Company,Role,Channel,Direction,Notes\n${rows}`));
    // csv.md: only a row that is equal in every cell is a repeat.
    expect(plan.counts).toMatchObject({ create: 2, skip: 0 });
  });

  it('puts nothing that happened today behind the present moment', async () => {
    const app = await start();
    await app.bring('roles.csv', ROLES);
    await app.bring('one.csv', CALLS(ONE.replace('2026-03-02', testClock.today())));
    expect(app.all(`SELECT at <= '${testClock.now()}' FROM interactions`)).toEqual([[1]]);
  });
});

describe('a text that is as long as it can be', () => {
  it('comes in although more is known of its person than the row says', async () => {
    const app = await start();
    await app.bring('roles.csv', ROLES);
    await app.bring('zero.csv', CALLS('2026-02-02,Borealis,Clerk,Jana Novak,jana@home.example,Phone,incoming,Zero\n'));
    const todo = `Company,Task,Due,Who,E-mail\nBorealis,${'w'.repeat(2000)},2026-11-30,Jana Novak,jana@acme.example\n`;
    await app.read(app.file('todo.csv', todo));
    answerOf(await app.imports.apply());
    const end = await app.ended();
    expect(end.step).toBe('applied');
  });
});

describe('a zip', () => {
  it('with a list of roles and a log of calls comes in whole, whichever stands first', async () => {
    const app = await start();
    const before = app.dump();
    const path = app.file('x.zip', '');
    writeFileSync(
      path,
      zipFile([
        { name: 'my/calls.csv', data: CALLS(`${ONE}2026-03-04,Borealis,,Piotr,,E-mail,sent,Thanked him\n`) },
        { name: 'my/roles.csv', data: ROLES },
      ]),
    );
    expect((await app.read(path)).counts).toMatchObject({ rows: 5, create: 5, records: 2, invalid: 0 });
    const { batchId } = await app.apply();
    expect(
      app.all('SELECT r.title, x.text FROM interactions x JOIN roles r ON r.id = x.role_id ORDER BY x.at'),
    ).toEqual([
      ['Editor', 'First'],
      ['Clerk', 'Thanked him'],
    ]);
    await app.takeBack(batchId);
    expect(app.dump()).toEqual(before);
  });
});

describe('what the user says that the rows are', () => {
  const OWN = 'Firma,Wann,Wer,Worum,Inhalt\nBorealis,2026-03-03,Piotr,Beginn,2026-05-01\n';
  const mapping = async (app: App, name: string) => {
    answerOf(await app.imports.open([app.file(name, OWN)]));
    await app.ended();
    while (answerOf(app.imports.state()).step === 'reading') await new Promise((resolve) => setImmediate(resolve));
    const state = answerOf(await app.imports.columns({ file: name }));
    if (state.step !== 'mapping') throw new Error(state.step);
    return state.question;
  };
  const fields = (...names: (string | null)[]) => names.map((field) => ({ field, dateOrder: null })) as never;
  const said = fields('company', 'onDay', 'contactName', 'topic', 'value');

  it('is kept for each kind while they go back and forth, and is remembered with its columns', async () => {
    const app = await start();
    await app.bring('roles.csv', ROLES);
    const { kind: guessed } = await mapping(app, 'own.csv');
    expect(guessed).toBe('roles');
    const asRoles = fields('company', 'keep', 'keep', 'title', 'notes');
    const map = async (kind: string, columns: never, isDone: boolean) => {
      const state = answerOf(await app.imports.map({ file: 'own.csv', kind, columns, isDone } as never));
      return state.step === 'mapping' ? state.question : state;
    };
    // What is chosen when the kind is changed is of the kind before.
    await map('signals', asRoles, false);
    await map('interactions', said, false);
    const back = await map('signals', fields('company', 'onDay', 'contactName', 'keep', 'notes'), false);
    expect(back).toMatchObject({ kind: 'signals' });
    expect('columns' in back && back.columns.map(({ suggested }) => suggested)).toEqual([
      'company',
      'onDay',
      'contactName',
      'topic',
      'value',
    ]);
    const roles = await map('roles', said, false);
    expect('columns' in roles && roles.columns.map(({ suggested }) => suggested)).toEqual([
      'company',
      'keep',
      'keep',
      'title',
      'notes',
    ]);
    await map('signals', asRoles, false);
    expect(await map('signals', said, true)).toMatchObject({
      step: 'planned',
      plan: { counts: { create: 1, records: 1 } },
    });
    await app.apply();
    // The same columns again, with another row.
    const plan = await app.read(app.file('again.csv', OWN.replace('2026-05-01', '2026-06-01')));
    expect(plan).toMatchObject({ files: [{ kind: 'signals' }], counts: { create: 1, records: 1 } });
  });
});

describe('a row that is refused', () => {
  it.each([
    ['soon', 'unreadable_date'],
    ['31/02/2026', 'impossible_date'],
  ])('is not said to be kept anywhere: the day %s', async (day) => {
    const app = await start();
    await app.bring('roles.csv', ROLES);
    await app.read(app.file('one.csv', CALLS(`${day},Acme,Editor,Jana,,Phone,incoming,First\n${ONE}`)));
    const refused = (await app.rows()).find(({ action }) => action === 'invalid');
    expect(refused && importing.reason(refused.reason, refused.action)).not.toMatch(/kept|in the notes/);
  });
  it('is not said to be shortened', async () => {
    const app = await start();
    await app.bring('roles.csv', ROLES);
    const text = 'w'.repeat(2001);
    await app.read(app.file('todo.csv', `Company,Task,Due\nBorealis,${text},2026-11-30\nBorealis,Short,2026-11-30\n`));
    const refused = (await app.rows()).find(({ action }) => action === 'invalid');
    expect(refused && importing.reason(refused.reason, refused.action)).not.toMatch(/shortened|in the notes/);
  });
});

describe('the plan of what was said', () => {
  it('shows what was read of it before anything is written', async () => {
    const app = await start();
    await app.bring('roles.csv', ROLES);
    await app.read(
      app.file('said.csv', 'Date,Company,Said by,Topic,Value\n2026-03-03,Borealis,Piotr,salary,EUR 48-54k\n'),
    );
    const [row] = await app.rows();
    expect(row && importing.reason(row.reason)).toMatch(/48|salary|pay/i);
  });
});
