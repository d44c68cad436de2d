import { describe, expect, it, vi } from 'vitest';
import { callersRepository } from '#main/repositories/callers.ts';
import type { Caller } from '#shared/contract/callers.ts';
import { CALLERS } from '#shared/contract/pageSizes.ts';
import type { CompanyId, PersonId, RoleId } from '#shared/domain/ids.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { atOnce } from '#test/helpers/atOnce.ts';
import { contactRows } from '#test/helpers/contactRows.ts';
import { testServices } from '#test/helpers/testServices.ts';

const setUp = async () => {
  const services = await testServices();
  const { db, app } = services;
  const rows = contactRows(db);
  const find = (text: string): readonly Caller[] => answerOf(atOnce(app.callers.look({ text })));
  /** Who is found, each with what they were found by; a role without anybody by its title. */
  const found = (text: string): string[] =>
    find(text).map(({ by, person, role }) => `${by}: ${person?.name ?? role?.title}`);
  const person = (name: string, phone: string | null, companyId: CompanyId | null = null): PersonId => {
    const id = rows.person(name, companyId);
    db.prepare('UPDATE people SET phone = ? WHERE id = ?').run(phone, id);
    return id;
  };
  let said = 0;
  const log = (
    roleId: RoleId | null,
    personId: PersonId | null,
    at: string,
    text: string,
    isAutomatic = false,
  ): void => {
    said += 1;
    db.prepare(
      `INSERT INTO interactions (id, role_id, person_id, direction, channel, at, zone, text, recorded_at, is_automatic)
        VALUES (?, ?, ?, 'in', 'email', ?, 'UTC', ?, ?, ?)`,
    ).run(
      `00000000-0000-4000-8000-${String(said).padStart(12, '0')}`,
      roleId,
      personId,
      at,
      text,
      at,
      isAutomatic ? 1 : 0,
    );
  };
  return { ...services, rows, find, found, person, log };
};

describe('who is calling', () => {
  it.each([
    ['+34 600 11 22 33', '+34 600 11 22 33'], ['+34 600 11 22 33', '0034600112233'], ['+34 600 11 22 33', '600-112-233'],
    ['600112233', '+34 600 11 22 33'], ['0034600112233', '600 112 233'], ['(600) 112.233', '+34600112233'],
    ['+34600112233', '0112233'], ['+44 (0)20 7946 0018', '020 7946 0018'], ['02079460018', '+44 20 7946 0018'],
    ['+1 (555) 123-4567 ext. 12', '+15551234567'], ['555 1234567 / 555 7654321', '+1 555 765 4321'],
    ['600 11 22 33', '＋３４６００１１２２３３'],
  ])('knows %s when the display says %s', async (kept, shown) => {
    const { person, found } = await setUp();
    person('Maria Ruiz', kept);
    person('Somebody Else', '+34 600 99 88 77');
    expect(found(shown)).toEqual(['number: Maria Ruiz']);
  }); // biome-ignore format: a table is read as one

  it('takes two codes for two numbers, and tells both who have one number', async () => {
    const { person, found } = await setUp();
    person('Mobile', '+34 600 12 34 56');
    person('Other mobile', '+34 700 12 34 56');
    expect(found('700 123 456')).toEqual(['number: Other mobile']);
    person('Same desk', '0034700123456');
    expect(found('700 123 456').toSorted()).toEqual(['number: Other mobile', 'number: Same desk']);
  });

  it('begins with whose number it is, then whose name, then what a word is about', async () => {
    const { rows, person, found, log } = await setUp();
    const company = rows.company('Acme Corp');
    const role = rows.role(company, 'Night Porter');
    const boss = person('Anna Bell', null, company);
    rows.part(role, boss, 'hiring_manager');
    person('Acme Jones', '+34 600 11 22 33');
    expect(found('acme')).toEqual(['name: Acme Jones', 'word: Anna Bell']);
    log(role, boss, '2026-02-01T09:00:00.000Z', 'Ring me at 600 112 233 after lunch. Zeppelin.');
    expect(found('600112233')).toEqual(['number: Acme Jones', 'word: Anna Bell']);
    expect(found('zepp')).toEqual(['word: Anna Bell']);
    expect(found('porter')).toEqual(['word: Anna Bell']);
    expect(found('anna acme')).toEqual(['word: Anna Bell']);
  });

  it('puts those of a name first who have a part in a role, and the whole name before all', async () => {
    const { rows, person, found } = await setUp();
    const role = rows.role(rows.company('Acme'), 'QA');
    const known = person('Maria Ruiz', null);
    rows.part(role, known);
    for (const name of ['Maria Alba', 'Maria']) person(name, null);
    expect(found('maria')).toEqual(['name: Maria', 'name: Maria Ruiz', 'name: Maria Alba']);
  });

  it('says of somebody what they are to the role under way, what was said, what they owe, and when one meets', async () => {
    const { rows, db, person, find, log, clock } = await setUp();
    const company = rows.company('Acme');
    const [old, now] = [
      rows.role(company, 'Old', { kind: 'closed' }),
      rows.role(company, 'Now', { kind: 'interview' }),
    ];
    const id = person('Maria Ruiz', '600 112 233', company);
    for (const role of [old, now]) rows.part(role, id, 'recruiter');
    log(old, id, '2026-02-20T09:00:00.000Z', 'Long ago');
    log(now, id, '2026-02-25T09:00:00.000Z', 'You are through to the next round.');
    log(now, id, '2026-02-26T09:00:00.000Z', 'We received your message', true);
    rows.interview(now, '2026-01-01T10:00:00.000Z', 'scheduled');
    const next = rows.interview(now, '2099-01-01T10:00:00.000Z', 'scheduled');
    rows.interview(now, '2098-01-01T10:00:00.000Z', 'cancelled');
    const promise = db.prepare(`INSERT INTO promises (id, role_id, person_id, what, due_on, zone, text, state, made_at,
      settled_at, recorded_at) VALUES (?, ?, ?, 'email', ?, 'UTC', ?, ?, '1', ?, '1')`);
    promise.run('00000000-0000-4000-8000-00000000000a', now, id, '2026-03-09', 'send the offer', 'open', null);
    promise.run('00000000-0000-4000-8000-00000000000b', now, null, '2026-03-05', 'they decide', 'open', null);
    promise.run('00000000-0000-4000-8000-00000000000c', now, id, '2026-03-01', 'done', 'kept', '1');
    expect(clock.now() < '2098').toBe(true);
    expect(find('600112233')).toMatchObject([
      {
        by: 'number',
        person: { name: 'Maria Ruiz', companyName: 'Acme', phone: '600 112 233' },
        role: { id: now, title: 'Now', companyName: 'Acme', part: 'recruiter' },
        otherRoles: 1,
        last: { text: 'You are through to the next round.', channel: 'email', direction: 'in' },
        promises: [{ text: 'they decide' }, { text: 'send the offer', dueOn: '2026-03-09' }],
        interview: { id: next },
      },
    ]);
    expect(find('old')[0]?.role?.title).toBe('Old');
  });

  it('names a role of which nobody is known, and a person without a role', async () => {
    const { rows, person, find } = await setUp();
    const role = rows.role(rows.company('Lonely Ltd'), 'Lighthouse Keeper');
    expect(find('lighthouse')).toMatchObject([{ person: null, role: { id: role, part: null }, otherRoles: 0 }]);
    person('Nora Nobody', null);
    expect(find('nora')).toMatchObject([{ person: { name: 'Nora Nobody' }, role: null, last: null, promises: [] }]);
  });

  it('knows nobody by what nobody has, and takes whatever is typed', async () => {
    const { person, found } = await setUp();
    person('Maria Ruiz', '+34 600 11 22 33');
    for (const text of ['', '   ', '699 999 999', '12', '"', '%', "'; DROP TABLE people; --", 'a\0b', '*', 'NEAR(a b)', '{title}: x',
      '+++', '-', '()', '😀', '٠', '0'.repeat(400), '9 '.repeat(200)]) expect(found(text)).toEqual([]); // biome-ignore format: a list is read as one
    expect(found('"maria ruiz')).toEqual(['name: Maria Ruiz']);
  });

  it('knows nobody who was removed, and only one of two who were merged, by the numbers of both', async () => {
    const { person, found, app, transact, undoLog } = await setUp();
    const [keep, drop] = [person('Maria Ruiz', null), person('M. Ruiz', '600 112 233')];
    answerOf(app.mergePeople({ keepId: keep, keepVersion: 1, dropId: drop, dropVersion: 1 }));
    expect(found('600112233')).toEqual(['number: Maria Ruiz']);
    const { version } = answerOf(app.people.get(keep)).person;
    answerOf(app.people.remove({ id: keep, version }));
    expect(found('600112233')).toEqual([]);
    const command = undoLog.next('undo');
    transact(() => command && undoLog.replay(command, 'undo'));
    expect(found('+34600112233')).toEqual(['number: Maria Ruiz']);
  });

  it('answers within a second among 10,000 people, with a few of them', async () => {
    const { db, found, rows } = await setUp();
    const company = rows.company('Big Corp');
    const add = db.prepare(`INSERT INTO people (id, name, name_key, company_id, phone, created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, '1', '1')`);
    db.transaction(() => {
      for (let n = 0; n < 10_000; n += 1) {
        const name = `Maria Person${n}`;
        add.run(`p${n}`, name, nameKey(name), company, `+34 6${String(n).padStart(8, '0')}`);
      }
    })();
    for (const text of ['0034 600 004 321', 'maria', 'big', 'maria person77']) {
      const began = performance.now();
      const names = found(text);
      expect(performance.now() - began).toBeLessThan(1000);
      expect(names.length).toBeLessThanOrEqual(CALLERS);
      if (text.startsWith('0034')) expect(names).toEqual(['number: Maria Person4321']);
      else expect(names.length).toBeGreaterThan(0);
    }
  });

  it('reads by indexes alone', async () => {
    const { db } = await testServices();
    const prepared = vi.spyOn(db, 'prepare');
    callersRepository(db);
    const statements = prepared.mock.calls.map(([sql]) => sql);
    prepared.mockRestore();
    const plans = statements.flatMap((sql) => {
      const explained = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
      const names = [...new Set(sql.match(/@\w+/g) ?? [])].map((name) => [name.slice(1), ''] as const);
      const values = Array.from(sql.match(/\?/g) ?? [], () => '');
      return names.length > 0 ? explained.all(Object.fromEntries(names)) : explained.all(...values);
    });
    const details = plans.map(({ detail }) => detail);
    expect(details.some((line) => line.includes('people_phone_tail'))).toBe(true);
    expect(details.filter((line) => /^SCAN (?!listed|\(subquery)/.test(line))).toEqual([]);
  });
});
