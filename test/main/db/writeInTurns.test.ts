import { describe, expect, it } from 'vitest';
import { openDatabase } from '#main/db/open.ts';
import { createUndoLog } from '#main/db/undoLog.ts';
import { turnWriter } from '#main/db/writeInTurns.ts';
import { allTables } from '#test/helpers/contactRows.ts';
import { testServices } from '#test/helpers/testServices.ts';

/** More than one turn can hold, on whatever machine. */
const MANY = 4000;

const setUp = async () => {
  const services = await testServices();
  const { db, file, transact, turns, undoLog, clock } = services;
  const write = turnWriter(turns, transact, undoLog);
  const add = db.prepare("INSERT INTO tags (id, name, name_key) VALUES ('t' || @n, 'Tag ' || @n, 'tag ' || @n)");
  const addTag = (n: number): void => void add.run({ n: `${n}` });
  const count = () => db.prepare('SELECT count(*) FROM tags').pluck().get();
  /** What the next start does on the same file. */
  const takeBackAtStart = (): void => {
    const again = openDatabase(file);
    const next = createUndoLog(again, clock.now);
    again.transaction(next.takeBackBegun)();
    while (next.sweep(MANY));
    again.close();
  };
  return { ...services, write, dispose: turns.dispose, addTag, count, takeBackAtStart };
};

describe('a command that is written in turns', () => {
  it('lets others write in between, and is one for undo, in the order in which they were begun', async () => {
    const { write, addTag, count, db, undoLog, transact, columns, stages } = await setUp();
    const before = allTables(db);
    const written = write('addConnections', MANY, addTag);
    await new Promise(setImmediate);
    expect(count()).toBeLessThan(MANY);
    expect(undoLog.next('undo')).toBeUndefined();
    const [stage] = stages.all();
    if (stage === undefined) throw new Error('no stage');
    columns.rename({ id: stage.id, name: 'Mine', version: stage.version });
    expect(undoLog.next('undo')).toMatchObject({ name: 'renameColumn' });
    expect(await written).toBe(true);
    expect(count()).toBe(MANY);
    for (const name of ['renameColumn', 'addConnections']) {
      const command = undoLog.next('undo');
      expect(command).toMatchObject({ name });
      if (command !== undefined) transact(() => undoLog.replay(command, 'undo'));
    }
    expect(undoLog.next('undo')).toBeUndefined();
    expect(allTables(db)).toEqual(before);
  });

  it('leaves nothing where a step fails', async () => {
    const { write, addTag, db, undoLog } = await setUp();
    const before = allTables(db);
    const written = write('addConnections', MANY, (n) => {
      if (n === MANY - 1) throw new Error('no');
      addTag(n);
    });
    await expect(written).rejects.toThrow('no');
    expect(allTables(db)).toEqual(before);
    expect(undoLog.next('undo')).toBeUndefined();
    while (undoLog.sweep(MANY));
    expect(db.prepare('SELECT count(*) FROM undo_commands').pluck().get()).toBe(0);
  });

  it('is taken back at the next start if the app ends before it does', async () => {
    const { write, dispose, addTag, count, db, takeBackAtStart } = await setUp();
    const before = allTables(db);
    const written = write('addConnections', MANY, addTag);
    await new Promise(setImmediate);
    await dispose();
    expect(await written).toBe(false);
    expect(count()).toBeGreaterThan(0);
    takeBackAtStart();
    expect(allTables(db)).toEqual(before);
    expect(db.prepare('SELECT count(*) FROM undo_commands').pluck().get()).toBe(0);
  });

  it('stays after all where the user has changed what it wrote, and can be undone', async () => {
    const { write, dispose, addTag, count, db, takeBackAtStart, undoLog } = await setUp();
    const written = write('addConnections', MANY, addTag);
    await new Promise(setImmediate);
    await dispose();
    await written;
    const half = count();
    db.prepare("DELETE FROM tags WHERE id = 't0'").run();
    takeBackAtStart();
    expect(count()).toBe(Number(half) - 1);
    expect(undoLog.next('undo')).toMatchObject({ name: 'addConnections' });
  });

  it('that was taken back stays so, however often the app starts before its entries are gone', async () => {
    const { write, dispose, addTag, count, file, clock } = await setUp();
    const written = write('addConnections', MANY, addTag);
    await new Promise(setImmediate);
    await dispose();
    await written;
    for (let start = 0; start < 2; start += 1) {
      const again = openDatabase(file);
      const next = createUndoLog(again, clock.now);
      again.transaction(next.takeBackBegun)();
      again.close();
      expect(count()).toBe(0);
    }
  });
});
