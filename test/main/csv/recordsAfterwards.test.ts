import { describe, expect, it } from 'vitest';
import type { ImportBatchId, InteractionId, PersonId, RoleId } from '#shared/domain/ids.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { expectTrueFacts } from '#test/helpers/trueFacts.ts';
import { testClock } from './importSession.ts';
import { CALLS, ONE, type RecordsApp, ROLES, startRecords, TWO } from './recordsApp.ts';

describe('two imports that bring records to one role', () => {
  it.each(['the later first', 'the earlier first'])('leave nothing when both are undone, %s', async (order) => {
    const app = await startRecords();
    await app.bring('roles.csv', ROLES);
    const before = app.dump();
    const first = await app.bring('one.csv', CALLS(ONE));
    const second = await app.bring('two.csv', CALLS(TWO));
    const batches = [first.batchId, second.batchId];
    for (const id of order === 'the later first' ? batches.toReversed() : batches)
      expect(await app.takeBack(id)).toMatchObject({ records: 1, removed: 0, keptEdited: 0 });
    expect(app.dump()).toEqual(before);
    expectTrueFacts(app.db, testClock.now(), testClock.today());
  });

  it('leave nothing when a third is undone between', async () => {
    const app = await startRecords();
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
    const app = await startRecords();
    const roles = await app.bring('roles.csv', ROLES);
    await app.bring('one.csv', CALLS(ONE));
    const listed = answerOf(app.imports.batches()).find(({ id }) => id === roles.batchId);
    // Of the log of another file nobody said that it may go.
    expect(listed?.editedSince).toBe(1);
    await app.takeBack(roles.batchId);
    expect(app.all('SELECT text FROM interactions')).toEqual([['First']]);
  });

  it('comes back with them when the undo is undone', async () => {
    const app = await startRecords();
    const roles = await app.bring('roles.csv', ROLES);
    await app.bring('one.csv', CALLS(ONE));
    const both = app.dump();
    await app.takeBack(roles.batchId, true);
    await app.undoLast();
    expect(app.dump()).toEqual(both);
  });
});

describe('what a row says of its person', () => {
  const knows = async (email: string): Promise<RecordsApp> => {
    const app = await startRecords();
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
    const app = await startRecords();
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
    const app = await startRecords();
    await app.bring('roles.csv', ROLES);
    const long = `${'j'.repeat(60)}@${'a'.repeat(240)}.example`;
    await app.read(app.file('one.csv', CALLS(`2026-03-02,Acme,Editor,,${long},E-mail,incoming,First\n`)));
    answerOf(await app.imports.apply());
    expect((await app.ended()).step).toBe('applied');
    expect(JSON.stringify(app.dump())).toContain(long);
  });
  it('is somebody else at another company, though of the same name', async () => {
    const app = await startRecords();
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

describe('an undo after the user has gone on', () => {
  const withCall = async (): Promise<RecordsApp & { batchId: ImportBatchId }> => {
    const app = await startRecords();
    await app.bring('roles.csv', ROLES);
    const { batchId } = await app.bring('one.csv', CALLS(ONE));
    return { ...app, batchId };
  };
  const editor = (app: RecordsApp): RoleId => app.id("SELECT id FROM roles WHERE title = 'Editor'") as RoleId;
  const jana = (app: RecordsApp): PersonId => app.id("SELECT id FROM people WHERE name = 'Jana Novak'") as PersonId;
  const logs = (app: RecordsApp) =>
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
    const app = await startRecords();
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
    const app = await startRecords();
    await app.bring('roles.csv', ROLES);
    await app.bring('one.csv', CALLS(ONE));
    await app.undoLast();
    app.write("DELETE FROM roles WHERE title = 'Editor'");
    const before = app.dump();
    await expect(app.redoLast()).rejects.toThrow('conflict');
    expect(app.dump()).toEqual(before);
  });
});
