import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWriteTurn } from '#main/db/writeTurn.ts';
import { connectionsReader } from '#main/services/readInThread.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { allTables, contactRows } from '#test/helpers/contactRows.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { testServices } from '#test/helpers/testServices.ts';
import { fixture, threadFile } from '../csv/importSession.ts';

const setUp = async () => {
  const services = await testServices();
  const rows = contactRows(services.db);
  const undo = (): void => {
    const command = services.undoLog.next('undo');
    if (command === undefined) throw new Error('nothing to undo');
    services.transact(() => services.undoLog.replay(command, 'undo'));
  };
  const count = () => services.db.prepare('SELECT count(*) FROM people').pluck().get();
  return { ...services, rows, undo, count, connections: services.app.connections };
};

/** All of one file. */
const asked = (path: string) => ({ paths: [path], files: null });

const HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';

/** A file of connections with these rows. */
const fileOf = (...lines: readonly string[]): string => {
  const file = join(tempFolder(), 'Connections.csv');
  writeFileSync(file, [HEADER, ...lines].join('\n'));
  return file;
};

describe('LinkedIn’s connections', () => {
  it.each([
    ['its zip', fixture('linkedin.zip')],
    ['its folder', fixture('linkedin')],
    ['the file', join(fixture('linkedin'), 'Connections.csv')],
  ])('are read from %s, without those who deleted their account', async (_, path) => {
    const { connections } = await setUp();
    expect(answerOf(await connections.choose(asked(path)))).toMatchObject({
      total: 57,
      known: 0,
      newCount: 57,
      atBoard: [],
      atBoardCount: 0,
    });
  });

  it('are read on the import’s thread as well', async () => {
    const { file } = await setUp();
    const faults: unknown[] = [];
    const { read, end } = connectionsReader({
      workerFile: threadFile('importWorker'),
      start: { databaseFile: file, nativeBinding: undefined, turn: createWriteTurn().shared },
      onFault: (cause) => faults.push(cause),
      zone: () => 'Europe/London',
    });
    expect(answerOf(await read(asked(fixture('linkedin.zip'))))).toHaveLength(57);
    expect(failureOf(await read(asked(fixture('huntr.csv'))))).toBe('bad_file');
    const reading = read(asked(fixture('linkedin.zip')));
    await end();
    expect(failureOf(await reading)).toBe('internal');
    expect(failureOf(await read(asked(fixture('linkedin.zip'))))).toBe('internal');
    expect(faults).toEqual([]);
  });

  it('are not found in a file that holds something else, which is said', async () => {
    const { connections } = await setUp();
    const answer = await connections.choose(asked(fixture('jobsync.csv')));
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad_file', details: { file: 'jobsync.csv' } } });
    expect(failureOf(await connections.add({ which: 'all' }))).toBe('conflict');
  });

  it('at companies of the board are offered, and added alone, as one command', async () => {
    const { connections, rows, db, undo, undoLog, count } = await setUp();
    const lumiere = rows.company('CAFÉ LUMIÈRE');
    rows.role(lumiere, 'Engineer');
    rows.company('Northwind');
    const file = fileOf(
      'Ana,Lima,https://www.linkedin.com/in/ana,ana@x.example,Café Lumière,Recruiter,05 Mar 2024',
      'Bo,Berg,,,Northwind,,',
      'Cem,Can,,,,Freelance,30 Apr 2026',
    );
    expect(answerOf(await connections.choose(asked(file)))).toEqual({
      total: 3,
      atBoard: [{ name: 'Ana Lima', companyName: 'Café Lumière', position: 'Recruiter' }],
      atBoardCount: 1,
      known: 0,
      newCount: 3,
      cutCount: 0,
    });
    const before = allTables(db);
    expect(answerOf(await connections.add({ which: 'atBoard' }))).toEqual({ added: 1 });
    expect(db.prepare('SELECT name, company_id, position, email, profile_url, connected_on FROM people').all()).toEqual(
      [
        {
          ...{ name: 'Ana Lima', company_id: lumiere, position: 'Recruiter', email: 'ana@x.example' },
          ...{ profile_url: 'https://www.linkedin.com/in/ana', connected_on: '2024-03-05' },
        },
      ],
    );
    expect(undoLog.next('undo')).toMatchObject({ name: 'addConnections' });
    expect(answerOf(await connections.add({ which: 'atBoard' }))).toEqual({ added: 0 });
    undo();
    expect(allTables(db)).toEqual(before);
    expect(answerOf(await connections.add({ which: 'all' }))).toEqual({ added: 3 });
    expect(count()).toBe(3);
  });

  it('are all added on request with their companies, and none a second time', async () => {
    const { connections, db, undo, told } = await setUp();
    const before = allTables(db);
    await connections.choose(asked(fixture('linkedin.zip')));
    expect(answerOf(await connections.add({ which: 'all' }))).toEqual({ added: 57 });
    const after = allTables(db);
    expect(told).toHaveLength(1);
    expect(answerOf(await connections.choose(asked(fixture('linkedin.zip'))))).toMatchObject({
      known: 57,
      newCount: 0,
    });
    expect(answerOf(await connections.add({ which: 'all' }))).toEqual({ added: 0 });
    expect(allTables(db)).toEqual(after);
    expect(told).toHaveLength(1);
    undo();
    expect(allTables(db)).toEqual(before);
  });

  it('are not added twice at once, and the window is served meanwhile', async () => {
    const { connections, count } = await setUp();
    await connections.choose(asked(fixture('linkedin.zip')));
    const first = connections.add({ which: 'all' });
    expect(failureOf(await connections.add({ which: 'all' }))).toBe('conflict');
    expect(answerOf(await first)).toEqual({ added: 57 });
    expect(count()).toBe(57);
  });

  it('who are known by profile, by address, or by name and company are not offered again; two of one name are two', async () => {
    const { connections, app, rows } = await setUp();
    const fields = { company: null, position: null, phone: null, notes: '', role: null };
    app.people.create({ ...fields, name: 'A.', email: null, profileUrl: 'linkedin.com/in/ana/' });
    app.people.create({ ...fields, name: 'B.', email: 'BO@x.example', profileUrl: null });
    rows.person('Cem Çan', rows.company('Acme'));
    const file = fileOf(
      'Ana,Lima,https://www.linkedin.com/in/ana?trk=x,,Bolt,,',
      'Bo,Berg,,bo@x.example,Bolt,,',
      'CEM,Can,,,ACME,,',
      'Cem,Can,,,Bolt,,',
      'Dee,Day,,,Bolt,,',
      'Dee,Day,,,Bolt,,',
      'Dee,Day,,,,,',
      'Eva,Ek,https://www.linkedin.com/in/eva-1,,Bolt,,',
      'Eva,Ek,https://www.linkedin.com/in/eva-2,,Bolt,,',
    );
    expect(answerOf(await connections.choose(asked(file)))).toMatchObject({ total: 9, known: 4, newCount: 5 });
  });
});
