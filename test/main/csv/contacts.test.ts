import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportColumnUse } from '#shared/contract/importMapping.ts';
import { countOf, dump, type Session, startSession } from './importSession.ts';
import { patiently } from './patiently.ts';

const HEADER = 'Company,Title,Contact Person,Contact Email,Contact Phone,Url';
const USES: readonly ImportColumnUse[] = ['company', 'title', 'contactName', 'contactEmail', 'contactPhone', 'url'];
const ROWS = [
  'Acme,Editor,Odalys Brandt,odalys@example.org,+44 20 7946 0001,https://a.example/1',
  'Acme,Writer,odalys brandt,,,https://a.example/2',
  'Other,Coder,O. Brandt,Odalys@Example.org,,https://a.example/3',
  'Other,Tester,,,,https://a.example/4',
  'Other,Lead,,piotr@example.org,,https://a.example/5',
];

/** Plans a file whose columns name contacts: the user has said so. */
const planned = async (session: Session, rows: readonly string[] = ROWS): Promise<void> => {
  const file = join(session.folder, 'mixed.csv');
  writeFileSync(file, `${HEADER}\n${rows.join('\n')}\n`);
  await session.read(file);
  await session.imports.columns({ file: 'mixed.csv' });
  await session.imports.map({
    file: 'mixed.csv',
    kind: 'roles',
    columns: USES.map((field) => ({ field, dateOrder: null })),
    isDone: true,
  });
  await session.reached('planned');
};

const contactsOf = ({ db }: Session) =>
  db
    .prepare(`SELECT r.title, p.name, p.email, p.phone, c.name AS company FROM role_people rp
      JOIN roles r ON r.id = rp.role_id JOIN people p ON p.id = rp.person_id
      LEFT JOIN companies c ON c.id = p.company_id ORDER BY r.title`)
    .all();

describe('a role with its contact in one file', () => {
  it('brings each person once, by e-mail or by name at the company', async () => {
    const session = await startSession();
    await planned(session);
    await session.apply();
    const odalys = { name: 'Odalys Brandt', email: 'odalys@example.org', phone: '+44 20 7946 0001', company: 'Acme' };
    expect(contactsOf(session)).toEqual([
      { title: 'Coder', ...odalys },
      { title: 'Editor', ...odalys },
      { title: 'Lead', name: 'piotr@example.org', email: 'piotr@example.org', phone: null, company: 'Other' },
      { title: 'Writer', ...odalys },
    ]);
    expect(countOf(session.db, 'people')).toBe(2);
    // What the file says of somebody otherwise is in the notes of the role.
    expect(session.db.prepare("SELECT title, notes FROM roles WHERE notes <> ''").all()).toEqual([
      { title: 'Coder', notes: 'Contact: O. Brandt, Odalys@Example.org' },
    ]);
  });

  it('again brings nothing: those who have their part are known', async () => {
    const session = await startSession();
    await planned(session);
    await session.apply();
    await planned(session);
    expect(session.imports.state()).toMatchObject({ value: { plan: { counts: { create: 0, update: 0, skip: 5 } } } });
  });

  it('is taken back with its people, and comes again by redo', async () => {
    const session = await startSession();
    const before = dump(session.db);
    await planned(session);
    const applied = await session.apply();
    if (applied.step !== 'applied') throw new Error(applied.step);
    await session.imports.undo({ batchId: applied.batchId, evenEdited: null });
    expect(await session.reached('undone')).toMatchObject({ removed: 5, keptEdited: 0 });
    expect(countOf(session.db, 'people')).toBe(0);
    expect(countOf(session.db, 'companies')).toBe(0);
    expect(before).not.toBe('');
  });

  it('keeps somebody whom the user has changed since, and a company that they work at', async () => {
    const session = await startSession();
    await planned(session);
    const applied = await session.apply();
    if (applied.step !== 'applied') throw new Error(applied.step);
    const notes = "UPDATE people SET notes = 'Kind', version = version + 1 WHERE email = 'odalys@example.org'";
    patiently(session.db, () => session.db.prepare(notes).run());
    await session.imports.undo({ batchId: applied.batchId, evenEdited: false });
    await session.reached('undone');
    expect(session.db.prepare('SELECT name, notes, import_batch_id FROM people').all()).toEqual([
      { name: 'Odalys Brandt', notes: 'Kind', import_batch_id: null },
    ]);
    expect(countOf(session.db, 'companies')).toBe(1);
  });

  it.each([
    ['the first one first', [0, 1]],
    ['the second one first', [1, 0]],
  ])('that two imports name goes with its company once both are taken back, %s', async (_, order) => {
    const session = await startSession();
    const imports = [];
    for (const rows of [ROWS.slice(0, 1), ROWS.slice(2, 3)]) {
      await planned(session, rows);
      const applied = await session.apply();
      if (applied.step !== 'applied') throw new Error(applied.step);
      imports.push(applied.batchId);
    }
    expect(countOf(session.db, 'people')).toBe(1);
    for (const [place, left] of order.map((one, index) => [one, 1 - index] as const)) {
      const batchId = imports[place];
      if (batchId === undefined) throw new Error('There is no such import.');
      await session.imports.undo({ batchId, evenEdited: null });
      await session.reached('undone');
      expect(countOf(session.db, 'people')).toBe(left);
    }
    expect(countOf(session.db, 'companies')).toBe(0);
  });

  it('asks about a role to which the user has added somebody, and not for those that it brought', async () => {
    const session = await startSession();
    await planned(session);
    const applied = await session.apply();
    if (applied.step !== 'applied') throw new Error(applied.step);
    const ids = session.db
      .prepare(
        "SELECT r.id AS role, p.id AS person FROM roles r, people p WHERE r.title = 'Tester' AND p.email = 'piotr@example.org'",
      )
      .get() as { role: string; person: string };
    const add = session.db.prepare(
      "INSERT INTO role_people (role_id, person_id, part, added_at) VALUES (?, ?, 'peer', '2026-11-23T09:00:00.000Z')",
    );
    patiently(session.db, () => add.run(ids.role, ids.person));
    expect(await session.imports.undo({ batchId: applied.batchId, evenEdited: null })).toMatchObject({
      ok: false,
      error: { code: 'conflict', details: { count: 1 } },
    });
  });

  it('of a role that is on the board goes into its notes, once', async () => {
    const session = await startSession();
    await planned(session, ['Acme,Editor,,,,https://a.example/1']);
    await session.apply();
    await planned(session, ['Acme,Editor,Odalys Brandt,,,https://a.example/1']);
    await session.apply();
    expect(session.db.prepare('SELECT notes FROM roles').all()).toEqual([{ notes: 'Contact: Odalys Brandt' }]);
    await planned(session, ['Acme,Editor,Odalys Brandt,,,https://a.example/1']);
    expect(session.imports.state()).toMatchObject({ value: { plan: { counts: { update: 0, skip: 1 } } } });
  });

  it('that is longer than it can be stays whole in the notes', async () => {
    const session = await startSession();
    await planned(session, [`Acme,Editor,Odalys,${'x'.repeat(400)}@example.org,,https://a.example/1`]);
    await session.apply();
    expect(contactsOf(session)).toMatchObject([{ name: 'Odalys', email: null }]);
    expect(session.db.prepare('SELECT notes FROM roles').get()).toMatchObject({
      notes: expect.stringMatching(/^Contact Email: x{400}@/),
    });
  });
});
