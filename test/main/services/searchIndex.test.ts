import { describe, expect, it } from 'vitest';
import { SEARCH_KINDS } from '#main/db/searchDocs.ts';
import { searchIndex } from '#main/db/searchIndex.ts';
import { expectTrueIndex, filled, indexOf } from '#test/helpers/searchRecords.ts';
import { writeSql } from '#test/helpers/testServices.ts';

describe('the index of the search', () => {
  it('follows every change, also of what a record hangs on', async () => {
    const services = await filled();
    expectTrueIndex(services.db);
    for (const change of [
      "UPDATE roles SET title = 'Editor', location = NULL WHERE id = 'r1'",
      "UPDATE companies SET name = 'Other' WHERE id = 'c1'",
      "UPDATE companies SET name = 'Via', notes = 'n' WHERE id = 'c2'",
      "UPDATE people SET name = 'Grace', company_id = NULL WHERE id = 'p1'",
      "UPDATE tags SET name = 'maybe' WHERE id = 't1'",
      "UPDATE interviews SET place = 'Phone' WHERE id = 'i1'",
      "UPDATE interactions SET person_id = NULL WHERE id = 'n1'",
      "UPDATE roles SET via_company_id = NULL WHERE id = 'r1'",
      "INSERT INTO people (id, name, name_key, created_at, updated_at) VALUES ('p2', 'Bo', 'bo', '1', '1')",
      "UPDATE interview_people SET person_id = 'p2'",
      'DELETE FROM role_tags',
      "DELETE FROM people WHERE id = 'p2'",
      "DELETE FROM companies WHERE id = 'c2'",
      'DELETE FROM roles',
      'DELETE FROM people',
      'DELETE FROM companies',
    ]) {
      services.db.exec(change);
      expectTrueIndex(services.db);
    }
    expect(indexOf(services.db)).toEqual([]);
  });

  it('does not write what stays as it was, such as when a card moves', async () => {
    const { db } = await filled();
    // Whatever is written there is counted: a trigger of the test's own sees it.
    db.exec(`CREATE TEMP TABLE seen (n INTEGER);
      CREATE TEMP TRIGGER seen_changed AFTER UPDATE ON main.search_docs BEGIN INSERT INTO seen VALUES (1); END;`);
    const seen = db.prepare('SELECT count(*) FROM seen').pluck();
    db.exec("UPDATE roles SET rank = 'b1', version = version + 1, title = title");
    expect(seen.get()).toBe(0);
    db.exec("UPDATE roles SET title = 'Another'");
    expect(seen.get()).not.toBe(0);
  });

  it('is right after undo and redo, step by step', async () => {
    const services = await filled();
    const { db, transact, undoLog } = services;
    const commands = [
      "UPDATE roles SET notes = 'changed'",
      "UPDATE companies SET name = 'Renamed'",
      "DELETE FROM interactions WHERE id = 'n2'",
      "DELETE FROM people WHERE id = 'p1'",
      'DELETE FROM roles',
      'DELETE FROM companies',
    ];
    const states = [indexOf(db)];
    for (const sql of commands) {
      writeSql(services, 'editRole', sql);
      states.push(indexOf(db));
    }
    const go = (direction: 'undo' | 'redo'): void => {
      const command = undoLog.next(direction);
      if (command === undefined) throw new Error(`nothing to ${direction}`);
      transact(() => undoLog.replay(command, direction));
    };
    for (let at = commands.length - 1; at >= 0; at -= 1) {
      go('undo');
      expect(indexOf(db)).toEqual(states[at]);
      expectTrueIndex(db);
    }
    for (let at = 1; at <= commands.length; at += 1) {
      go('redo');
      expect(indexOf(db)).toEqual(states[at]);
      expectTrueIndex(db);
    }
  });

  it('takes in, bit by bit, what was there before it', async () => {
    const services = await filled();
    const { db } = services;
    const index = searchIndex(db);
    const whole = indexOf(db);
    db.exec('DELETE FROM search_docs');
    for (const kind of SEARCH_KINDS) index.add(kind, '');
    let steps = 0;
    while (index.step(1)) steps += 1;
    expect(steps).toBeGreaterThanOrEqual(whole.length);
    expect(index.isBehind()).toBe(false);
    expect(indexOf(db)).toEqual(whole);
    expectTrueIndex(db);
  });
});
