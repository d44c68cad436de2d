import { describe, expect, it } from 'vitest';
import { type AppSession, rowsOf, startApp } from './appSession.ts';
import { fixture } from './importSession.ts';
import { patiently } from './patiently.ts';

const HUNTR = 'id,title,location,url,companyName,listName,htmlDescription\n';
const LINKEDIN =
  'Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers\n';
const SAVED = 'Saved Date,Job Url,Job Title,Company Name\n';
const TRACKER = 'Company,Title,Date applied,Status,Salary,Notes\n';

/** An export, and a later one of the same source: other stages, notes and salaries, and one role more. */
const SOURCES = {
  'Huntr, by ids': {
    before: `${HUNTR}a1,Editor,Leeds,https://a.example/1,Acme,Applied,<p>Write</p>\na2,Writer,Hull,,Borealis,Wishlist,\n`,
    later:
      `${HUNTR}a1,Editor,"Leeds, remote",https://a.example/1?utm_source=x,Acme,Interview,<p>Write</p>\n` +
      'a2,Writer,Hull,https://b.example/2,Borealis,Applied,<p>Daily</p>\na3,Clerk,,,Cygnus,Offer,\n',
    roles: [
      ['Clerk', 'offer', null, ''],
      ['Editor', 'interview', null, 'Location: Leeds, remote'],
      ['Writer', 'applied', null, ''],
    ],
  },
  'LinkedIn, by addresses': {
    before:
      `${SAVED}"1/5/26, 7:51 PM",https://www.linkedin.com/jobs/view/4077000001,Editor,Acme\n` +
      '"1/6/26, 7:51 PM",https://www.linkedin.com/jobs/view/4077000002,Writer,Borealis\n',
    later:
      `${LINKEDIN}"1/8/26, 9:15 AM",me@x.example,+1,Acme,Editor,http://de.linkedin.com/jobs/view/editor-at-acme-4077000001,cv.pdf,Why:Because\n` +
      '"1/9/26, 9:15 AM",me@x.example,+1,Cygnus,Clerk,http://www.linkedin.com/jobs/view/4077000003,cv.pdf,\n',
    roles: [
      ['Clerk', 'applied', null, ''],
      ['Editor', 'applied', null, 'Why: Because'],
      ['Writer', 'saved', null, ''],
    ],
  },
  'a tracker, by what its rows say': {
    before: `${TRACKER}Acme,Editor,2026-01-05,Applied,50k,Called\nBorealis,Writer,2026-01-06,Applied,,\n`,
    later:
      `${TRACKER}Acme,Editor,2026-01-05,Interview,55k,Met the editor\nBorealis,Writer,2026-01-06,Offer,40k,\n` +
      'Cygnus,Clerk,2026-01-07,Applied,,New\n',
    roles: [
      ['Clerk', 'applied', null, 'New'],
      ['Editor', 'interview', '50k', 'Called\n\nMet the editor\n\nSalary: 55k'],
      ['Writer', 'offer', '40k', ''],
    ],
  },
};
const EACH = Object.entries(SOURCES).map(([name, source]) => ({ name, ...source }));

const roles = ({ db }: AppSession): unknown[] =>
  db
    .prepare(
      `SELECT r.title, s.kind, r.salary_text, r.notes FROM roles r JOIN stages s ON s.id = r.stage_id
      ORDER BY r.title`,
    )
    .raw()
    .all();

/** What the user writes over a role: anything at all makes it theirs. */
const edit = ({ db }: AppSession, title: string, columns: string): void => {
  const update = `UPDATE roles SET ${columns}, version = version + 1, updated_at = '2026-11-24' WHERE title = ?`;
  const { changes } = patiently(db, () => db.prepare(update).run(title));
  expect(changes).toBe(1);
};

describe('the same file twice', () => {
  it.each([
    ...['huntr.csv', 'jobsync.csv', 'linkedin.zip', 'notion-bom.csv', 'excel-semicolon-cp1252.csv'],
    ...['field/05-zip-with-backslashes/LinkedInDataExport.zip', 'field/07-view-and-all/Export.zip'],
  ])('brings nothing the second time: %s', async (name) => {
    const app = await startApp();
    expect((await app.bring(fixture(name))).create).toBeGreaterThan(0);
    const after = rowsOf(app);
    expect(await app.bring(fixture(name))).toMatchObject({ create: 0, update: 0, link: 0 });
    expect(rowsOf(app)).toEqual(after);
  });

  it.each(EACH)('brings nothing after a later one either: $name', async ({ before, later }) => {
    const app = await startApp();
    const [first, second] = [app.file('before.csv', before), app.file('later.csv', later)];
    await app.bring(first);
    await app.bring(second);
    const after = rowsOf(app);
    for (const again of [first, second, first])
      expect(await app.bring(again)).toMatchObject({ create: 0, update: 0, link: 0 });
    expect(rowsOf(app)).toEqual(after);
  });
});

describe('a later export of the same source', () => {
  it.each(EACH)('adds what is new and doubles nothing: $name', async ({ before, later, roles: expected }) => {
    const app = await startApp();
    expect(await app.bring(app.file('before.csv', before))).toMatchObject({ create: 2 });
    expect(await app.bring(app.file('later.csv', later))).toMatchObject({ create: 1, invalid: 0 });
    expect(roles(app)).toEqual(expected);
  });

  it.each(EACH)('is undone to what was before it, and done again: $name', async ({ before, later }) => {
    const app = await startApp();
    await app.bring(app.file('before.csv', before));
    const between = rowsOf(app);
    await app.bring(app.file('later.csv', later));
    const after = rowsOf(app);
    for (let round = 0; round < 2; round += 1) {
      await app.undo();
      expect(rowsOf(app)).toEqual(between);
      await app.redo();
      expect(rowsOf(app)).toEqual(after);
    }
  });

  it.each(EACH)('leaves what the user has written meanwhile: $name', async ({ before, later }) => {
    const app = await startApp();
    await app.bring(app.file('before.csv', before));
    edit(
      app,
      'Editor',
      "title = 'Chief editor', notes = 'Mine', salary_text = '99k', location = 'York', url = 'https://mine.example/2', description = 'Mine'",
    );
    edit(
      app,
      'Writer',
      "notes = 'Also mine', salary_text = '98k', location = 'Ely', url = 'https://mine.example/1', description = 'Mine'",
    );
    const mine = (title: string): unknown =>
      app.db.prepare('SELECT notes, salary_text, location, url, description FROM roles WHERE title = ?').get(title);
    const [editor, writer] = [mine('Chief editor'), mine('Writer')];
    expect(await app.bring(app.file('later.csv', later))).toMatchObject({ create: 1, invalid: 0 });
    expect(mine('Chief editor')).toEqual(editor);
    expect(mine('Writer')).toEqual(writer);
  });

  it.each(EACH)('never moves a role back that the user has moved on: $name', async ({ before, later }) => {
    const app = await startApp();
    await app.bring(app.file('before.csv', before));
    edit(app, 'Editor', "stage_id = (SELECT id FROM stages WHERE kind = 'offer')");
    await app.bring(app.file('later.csv', later));
    expect(roles(app)).toContainEqual(expect.arrayContaining(['Editor', 'offer']));
  });
});
