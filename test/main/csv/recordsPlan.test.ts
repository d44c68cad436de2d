import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importing } from '#shared/messages/import.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { testClock } from './importSession.ts';
import { CALLS, ONE, type RecordsApp, ROLES, startRecords } from './recordsApp.ts';
import { zipFile } from './zipFile.ts';

describe('an address in a log', () => {
  const LINKS = (rows: string): string => `Date,Company,Role,Link,Channel,Direction,Notes\n${rows}`;
  it('that stands beside two roles sends no later row to the wrong one', async () => {
    const app = await startRecords();
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
  it('finds its role in another spelling, too', async () => {
    const app = await startRecords();
    const posting = 'https://www.indeed.com/viewjob?jk=0123456789abcdef';
    await app.bring('roles.csv', `Company,Title,Job URL\nAcme,Editor,${posting}\n`);
    const rows = `2026-03-02,,,${posting}&from=serp&tk=1,video,in,First\n`;
    expect((await app.read(app.file('one.csv', LINKS(rows)))).counts).toMatchObject({ records: 1, invalid: 0 });
  });
  it('that is of another role than the names beside it decides nothing by itself', async () => {
    const app = await startRecords();
    await app.bring('roles.csv', ROLES);
    const plan = await app.read(
      app.file('one.csv', LINKS('2026-03-02,Borealis,Clerk,https://jobs.example/1,call,in,Which of the two?\n')),
    );
    expect(plan.counts).toMatchObject({ create: 0, invalid: 1 });
  });
});

describe('the plan', () => {
  it('has the same end for each record when a possible duplicate is left out, taken in, and left out again', async () => {
    const app = await startRecords();
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
    const app = await startRecords();
    const LIST = (stage: string) => `Id,Company,Title,Status\n7,Borealis,Clerk,${stage}\n`;
    await app.bring('roles.csv', LIST('Applied'));
    app.file('both/roles.csv', LIST('Closed'));
    app.file('both/todo.csv', 'Company,Task,Due\nBorealis,Ask for the address,2026-11-30\n');
    const plan = await app.read(app.file('both', null));
    expect(plan.counts).toMatchObject({ update: 1, create: 0, invalid: 1 });
  });

  it('gives records to a role that the same import moves, and undo gives back both', async () => {
    const app = await startRecords();
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
    const app = await startRecords();
    await app.bring('roles.csv', ROLES);
    await app.read(app.file('one.csv', CALLS(ONE)));
    app.write("DELETE FROM roles WHERE title = 'Editor'");
    expect((await app.apply()).counts).toMatchObject({ rows: 1, create: 0, skip: 1, records: 0 });
    expect(app.all('SELECT * FROM interactions')).toEqual([]);
    expect(app.all('SELECT * FROM people')).toEqual([]);
  });

  it('gives no follow-up to a role that was closed before it is carried out', async () => {
    const app = await startRecords();
    await app.bring('roles.csv', ROLES);
    await app.read(app.file('todo.csv', 'Company,Task,Due\nBorealis,Ask for the address,2026-11-30\n'));
    app.write(`UPDATE roles SET stage_id = (SELECT id FROM stages WHERE kind = 'closed'), outcome = 'rejected',
      version = version + 1 WHERE title = 'Clerk'`);
    expect((await app.apply()).counts).toMatchObject({ create: 0, skip: 1 });
  });

  it('tells two calls of one day apart that only their own numbers tell apart', async () => {
    const app = await startRecords();
    await app.bring('roles.csv', ROLES);
    const rows =
      '1,2026-03-02,Acme,Editor,Phone,outgoing,No answer\n2,2026-03-02,Acme,Editor,Phone,outgoing,No answer\n';
    const plan = await app.read(app.file('n.csv', `#,Date,Company,Role,Channel,Direction,Notes\n${rows}`));
    // csv.md: only a row that is equal in every cell is a repeat.
    expect(plan.counts).toMatchObject({ create: 2, skip: 0 });
  });

  it('puts nothing that happened today behind the present moment', async () => {
    const app = await startRecords();
    await app.bring('roles.csv', ROLES);
    await app.bring('one.csv', CALLS(ONE.replace('2026-03-02', testClock.today())));
    expect(app.all(`SELECT at <= '${testClock.now()}' FROM interactions`)).toEqual([[1]]);
  });
});

describe('a text that is as long as it can be', () => {
  it('comes in although more is known of its person than the row says', async () => {
    const app = await startRecords();
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
    const app = await startRecords();
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
  const mapping = async (app: RecordsApp, name: string) => {
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
    const app = await startRecords();
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
    const app = await startRecords();
    await app.bring('roles.csv', ROLES);
    await app.read(app.file('one.csv', CALLS(`${day},Acme,Editor,Jana,,Phone,incoming,First\n${ONE}`)));
    const refused = (await app.rows()).find(({ action }) => action === 'invalid');
    expect(refused && importing.reason(refused.reason, refused.action)).not.toMatch(/kept|in the notes/);
  });
  it('is not said to be shortened', async () => {
    const app = await startRecords();
    await app.bring('roles.csv', ROLES);
    const text = 'w'.repeat(2001);
    await app.read(app.file('todo.csv', `Company,Task,Due\nBorealis,${text},2026-11-30\nBorealis,Short,2026-11-30\n`));
    const refused = (await app.rows()).find(({ action }) => action === 'invalid');
    expect(refused && importing.reason(refused.reason, refused.action)).not.toMatch(/shortened|in the notes/);
  });
});

describe('the plan of what was said', () => {
  it('shows what was read of it before anything is written', async () => {
    const app = await startRecords();
    await app.bring('roles.csv', ROLES);
    await app.read(
      app.file('said.csv', 'Date,Company,Said by,Topic,Value\n2026-03-03,Borealis,Piotr,salary,EUR 48-54k\n'),
    );
    const [row] = await app.rows();
    expect(row && importing.reason(row.reason)).toMatch(/48|salary|pay/i);
  });
});
