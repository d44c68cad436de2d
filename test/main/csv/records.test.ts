import { describe, expect, it } from 'vitest';
import { expectTrueFacts } from '#test/helpers/trueFacts.ts';
import { type AppSession, rowsOf, startApp } from './appSession.ts';
import { testClock } from './importSession.ts';
import { patiently } from './patiently.ts';

const ROLES =
  'Company,Title,Job URL\nAcme,Editor,https://jobs.example/1\nAcme,Writer,https://jobs.example/2\nBorealis,Clerk,\n';
const FILES = {
  calls:
    'Date,Company,Role,Who,E-mail,Channel,Direction,Notes,Mood\n' +
    '2026-03-02 10:30,Acme,Editor,Jana Novak,jana@acme.example,Phone,incoming,"Asked about pay",good\n' +
    '2026-03-04,Borealis,,Piotr,,E-mail,sent,Thanked him,\n' +
    '2026-03-05,Acme,,Jana Novak,,Phone,incoming,Which of the two?,\n' +
    '2026-03-05,Cygnus,Driver,,,Phone,incoming,Nobody knows it,\n' +
    '2027-03-05,Borealis,,Piotr,,Phone,incoming,Still to come,\n',
  said:
    'Date,Company,Role,Said by,Topic,Value,How sure,How,Quote\n' +
    '2026-03-02,Acme,Editor,Jana Novak,start date,2026-05-01,definite,phone,"“May the first”, she said"\n' +
    '2026-03-03,Acme,Editor,Piotr,start date,2026-06-15,likely,video,\n' +
    '2026-03-03,Acme,Editor,Piotr,decision maker,Olena,definite,video,\n' +
    '2026-03-03,Acme,Editor,Piotr,weather,Rain,likely,video,\n',
  promises:
    'Company,Role,Who,What,Promised on,Due,Status,Text\n' +
    'Acme,Editor,Jana Novak,call,2026-03-02,2026-03-06,open,After the board met\n' +
    'Borealis,,Piotr,email,2026-03-02,2026-03-04,kept,\n',
  todo: 'Company,Task,Due,Channel,Status\nBorealis,Ask for the address,2026-11-30,email,\nBorealis,Send the form,2026-11-20,,done\n',
};

const bring = (app: AppSession, name: keyof typeof FILES) => app.bring(app.file(`${name}.csv`, FILES[name]));
const all = ({ db }: AppSession, sql: string): unknown[] => db.prepare(sql).raw().all();
const WHO = 'LEFT JOIN people p ON p.id = x.person_id JOIN roles r ON r.id = x.role_id';

/** An app with three roles. */
const withRoles = async (): Promise<AppSession> => {
  const app = await startApp();
  await app.bring(app.file('roles.csv', ROLES));
  return app;
};

describe('a CSV of somebody’s own', () => {
  it('brings what happened into the log of the role that each row names', async () => {
    const app = await withRoles();
    expect(await bring(app, 'calls')).toEqual({
      rows: 5,
      create: 2,
      records: 2,
      update: 0,
      link: 0,
      skip: 0,
      invalid: 3,
    });
    expect(
      all(
        app,
        `SELECT r.title, p.name, p.email, x.direction, x.channel, x.at, x.zone, x.text FROM interactions x ${WHO} ORDER BY x.at`,
      ),
    ).toEqual([
      [
        'Editor',
        'Jana Novak',
        'jana@acme.example',
        'in',
        'call',
        '2026-03-02T10:30:00.000Z',
        'Europe/London',
        'Asked about pay\n\nMood: good',
      ],
      ['Clerk', 'Piotr', null, 'out', 'email', '2026-03-04T12:00:00.000Z', 'Europe/London', 'Thanked him'],
    ]);
    expect(
      all(
        app,
        'SELECT r.title, p.name FROM role_people x JOIN people p ON p.id = x.person_id JOIN roles r ON r.id = x.role_id ORDER BY r.title',
      ),
    ).toEqual([
      ['Clerk', 'Piotr'],
      ['Editor', 'Jana Novak'],
    ]);
    expectTrueFacts(app.db, testClock.now(), testClock.today());
  });

  it('brings what people said, with whom they named', async () => {
    const app = await withRoles();
    expect(await bring(app, 'said')).toMatchObject({ create: 3, records: 3, invalid: 1 });
    expect(
      all(
        app,
        `SELECT p.name, x.topic, x.value, x.certainty, x.channel, x.quote, x.said_at, x.is_day FROM signals x ${WHO} ORDER BY x.id`,
      ),
    ).toEqual([
      [
        'Jana Novak',
        'start_date',
        '"2026-05-01"',
        'definite',
        'call',
        '“May the first”, she said',
        '2026-03-02T00:00:00.000Z',
        1,
      ],
      ['Piotr', 'start_date', '"2026-06-15"', 'likely', 'video', '', '2026-03-03T00:00:00.000Z', 1],
      ['Piotr', 'decision_maker', '"Olena"', 'definite', 'video', '', '2026-03-03T00:00:00.000Z', 1],
    ]);
    const decider = 'SELECT p.name FROM signals x JOIN people p ON p.id = x.value_person_id';
    expect(all(app, decider)).toEqual([['Olena']]);
  });

  it('brings promises with what became of them, and what is to be done', async () => {
    const app = await withRoles();
    expect(await bring(app, 'promises')).toMatchObject({ create: 2, records: 2, invalid: 0 });
    expect(
      all(
        app,
        `SELECT r.title, p.name, x.what, x.due_on, x.state, x.made_at, x.text, x.interaction_id FROM promises x ${WHO} ORDER BY x.id`,
      ),
    ).toEqual([
      ['Editor', 'Jana Novak', 'call', '2026-03-06', 'open', '2026-03-02T12:00:00.000Z', 'After the board met', null],
      ['Clerk', 'Piotr', 'email', '2026-03-04', 'kept', '2026-03-02T12:00:00.000Z', '', null],
    ]);
    expect(await bring(app, 'todo')).toMatchObject({ create: 1, records: 1, skip: 1, invalid: 0 });
    expect(
      all(app, 'SELECT r.title, x.due_on, x.channel, x.text FROM own_follow_ups x JOIN roles r ON r.id = x.role_id'),
    ).toEqual([['Clerk', '2026-11-30', 'email', 'Ask for the address']]);
  });

  it.each(['calls', 'said', 'promises', 'todo'] as const)('brings nothing twice: %s', async (name) => {
    const app = await withRoles();
    await bring(app, name);
    const after = rowsOf(app);
    expect(await bring(app, name)).toMatchObject({ create: 0, update: 0 });
    expect(rowsOf(app)).toEqual(after);
  });

  it.each(['calls', 'said', 'promises', 'todo'] as const)('is undone whole, and done again: %s', async (name) => {
    const app = await withRoles();
    const before = rowsOf(app);
    await bring(app, name);
    const after = rowsOf(app);
    expect(after).not.toEqual(before);
    for (let round = 0; round < 2; round += 1) {
      await app.undo();
      expect(rowsOf(app)).toEqual(before);
      await app.redo();
      expect(rowsOf(app)).toEqual(after);
    }
    expectTrueFacts(app.db, testClock.now(), testClock.today());
  });

  it('may come with its roles, and goes with them', async () => {
    const app = await startApp();
    const before = rowsOf(app);
    app.file('both/roles.csv', ROLES);
    app.file('both/calls.csv', FILES.calls);
    expect(await app.bring(app.file('both', null))).toMatchObject({ create: 5, records: 2, invalid: 3 });
    expect(all(app, `SELECT r.title, x.text FROM interactions x ${WHO} ORDER BY x.at`)).toEqual([
      ['Editor', 'Asked about pay\n\nMood: good'],
      ['Clerk', 'Thanked him'],
    ]);
    await app.undo();
    expect(rowsOf(app)).toEqual(before);
  });
});

describe('a list of companies', () => {
  const COMPANIES =
    'Company,Website,Agency,Notes,Size\n' +
    'Acme,acme.example,no,Far away,300\nDorado,https://dorado.example,yes,,\nacme,,,Twice,\nBorealis,,,,\n';
  const companies = (app: AppSession) =>
    all(app, 'SELECT name, website, is_agency, notes FROM companies ORDER BY name');

  it('brings those that are not there, and leaves what is there', async () => {
    const app = await startApp();
    await app.bring(app.file('roles.csv', 'Company,Title\nBorealis,Clerk\n'));
    const before = rowsOf(app);
    const counts = { rows: 4, create: 2, companies: 2, update: 0, link: 0, skip: 2, invalid: 0 };
    expect(await app.bring(app.file('companies.csv', COMPANIES))).toEqual(counts);
    expect(companies(app)).toEqual([
      ['Acme', 'acme.example', 0, 'Far away\n\nSize: 300'],
      ['Borealis', null, 0, ''],
      ['Dorado', 'https://dorado.example', 1, ''],
    ]);
    expect(await app.bring(app.file('companies.csv', COMPANIES))).toMatchObject({ create: 0, update: 0, skip: 4 });
    await app.undo();
    expect(rowsOf(app)).toEqual(before);
    await app.redo();
    expect(companies(app)).toHaveLength(3);
  });

  it('fills in those that come with a role of the same import', async () => {
    const app = await startApp();
    const before = rowsOf(app);
    app.file('both/roles.csv', ROLES);
    app.file('both/companies.csv', COMPANIES);
    expect(await app.bring(app.file('both', null))).toMatchObject({ create: 6, companies: 3 });
    expect(companies(app)).toEqual([
      ['Acme', 'acme.example', 0, 'Far away\n\nSize: 300'],
      ['Borealis', null, 0, ''],
      ['Dorado', 'https://dorado.example', 1, ''],
    ]);
    await app.undo();
    expect(rowsOf(app)).toEqual(before);
  });
});

describe('the undo of what came into a log', () => {
  it('leaves what the user has made theirs', async () => {
    const app = await withRoles();
    await bring(app, 'calls');
    await bring(app, 'said');
    const write = (sql: string) => patiently(app.db, () => app.db.prepare(sql).run());
    // As the app's own services do when the user changes it, and judges it.
    write(
      "UPDATE interactions SET text = 'Mine', import_batch_id = NULL, version = version + 1 WHERE channel = 'call'",
    );
    write("UPDATE signals SET import_batch_id = NULL WHERE topic = 'decision_maker'");
    await app.undo();
    expect(all(app, 'SELECT topic FROM signals')).toEqual([['decision_maker']]);
    // Those who are named there stay, in the role; another Piotr is at Borealis.
    expect(all(app, 'SELECT name FROM people ORDER BY name')).toEqual([
      ['Jana Novak'],
      ['Olena'],
      ['Piotr'],
      ['Piotr'],
    ]);
    await app.undo();
    expect(all(app, 'SELECT text FROM interactions')).toEqual([['Mine']]);
  });
});
