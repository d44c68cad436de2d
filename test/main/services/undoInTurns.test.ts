import { describe, expect, it } from 'vitest';
import { openDatabase } from '#main/db/open.ts';
import { createUndo } from '#main/services/undo.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { allTables } from '#test/helpers/contactRows.ts';
import { testServices } from '#test/helpers/testServices.ts';

/** More than one turn can hold, on whatever machine, and few enough for main's own thread. */
const MANY = 4000;

/** People of one command, more than can be taken back at once. */
const setUp = async () => {
  const services = await testServices();
  const { db, transact, turns, undoLog, changes, write, writeInTurns, columns, stages } = services;
  const addPeople = async (times = 1): Promise<void> => {
    const add = db.prepare(`INSERT INTO people (id, name, name_key, created_at, updated_at)
      VALUES ('p' || ?, 'Ana ' || ?, 'ana', '1', '1')`);
    await writeInTurns('addConnections', MANY * times, (n) => void add.run(`${n}`.padStart(5, '0'), `${n}`));
  };
  const asked: { apart: number; isBusy: boolean; answer: Result<boolean> } = {
    apart: 0,
    isBusy: false,
    answer: ok(true),
  };
  const newUndo = () =>
    createUndo({
      ...{ transact, turns, undoLog, changes },
      takeBackImport: () => Promise.resolve(ok(null)),
      importThread: {
        isBusy: () => asked.isBusy,
        replay: () => {
          asked.apart += 1;
          return Promise.resolve(asked.answer);
        },
        close: () => undefined,
      },
      onFault: (cause) => {
        throw cause;
      },
    });
  const rename = (name: string): void => {
    const [stage] = stages.all();
    if (stage !== undefined) answerOf(columns.rename({ id: stage.id, name, version: stage.version }));
  };
  const people = (): unknown => db.prepare('SELECT count(*) FROM people').pluck().get();
  const halfWay = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
    expect(people()).not.toBe(0);
    expect(people()).not.toBe(MANY);
  };
  return { ...services, addPeople, newUndo, undo: newUndo(), rename, people, halfWay, asked, write };
};

describe('a command of many rows', () => {
  it('is taken back and done again in turns, to the last byte, with the window served in between', async () => {
    const { addPeople, db, undo, halfWay, asked } = await setUp();
    const before = allTables(db);
    await addPeople();
    const after = allTables(db);
    const undone = undo.undo();
    await halfWay();
    expect(answerOf(await undone)).toEqual({ done: { name: 'addConnections', about: '' } });
    expect(allTables(db)).toEqual(before);
    answerOf(await undo.redo());
    expect(allTables(db)).toEqual(after);
    expect(asked.apart).toBe(0);
  });

  it('lets others write in between; what they did comes first in undo, and nothing is redone over it', async () => {
    const { addPeople, undo, rename, people, halfWay, undoLog } = await setUp();
    await addPeople();
    const undone = undo.undo();
    await halfWay();
    rename('Mine');
    answerOf(await undone);
    expect(people()).toBe(0);
    expect(answerOf(undo.state())).toMatchObject({ undo: { name: 'renameColumn' }, redo: null });
    while (undoLog.sweep(MANY));
  });

  it('is done again whole though somebody writes while it begins', async () => {
    const { addPeople, undo, rename, people, halfWay } = await setUp();
    await addPeople();
    answerOf(await undo.undo());
    const redone = undo.redo();
    await halfWay();
    rename('Mine');
    answerOf(await redone);
    expect(people()).toBe(MANY);
    expect(answerOf(undo.state()).undo).toMatchObject({ name: 'renameColumn' });
    answerOf(await undo.undo());
    answerOf(await undo.undo());
    expect(people()).toBe(0);
  });

  it('that does not fit any more is put back as it was, and is said not to fit', async () => {
    const { addPeople, db, undo, people } = await setUp();
    await addPeople();
    // One of the last that the undo comes to.
    db.prepare("DELETE FROM people WHERE id = 'p00001'").run();
    const before = allTables(db);
    expect(failureOf(await undo.undo())).toBe('conflict');
    expect(people()).toBe(MANY - 1);
    expect(allTables(db)).toEqual(before);
    expect(answerOf(undo.state())).toEqual({ undo: null, redo: null });
  });

  it('cut off in the middle and not fitting any more is put back at the next start', async () => {
    const { addPeople, db, undo, newUndo, turns, halfWay } = await setUp();
    await addPeople();
    db.prepare("DELETE FROM people WHERE id = 'p00001'").run();
    const before = allTables(db);
    const undone = undo.undo();
    await halfWay();
    await turns.dispose();
    expect(failureOf(await undone)).toBe('internal');
    await newUndo().finishCutOff();
    expect(allTables(db)).toEqual(before);
  });

  it('that a file in use cuts off is gone on with by the next undo, and nothing beyond it is taken back', async () => {
    const { addPeople, file, undo, rename, people, halfWay, told } = await setUp();
    rename('Mine');
    await addPeople();
    const undone = Promise.resolve(undo.undo());
    undone.catch(() => undefined);
    await halfWay();
    const other = openDatabase(file);
    other.exec('BEGIN IMMEDIATE');
    await expect(undone).rejects.toThrow(/locked/);
    expect(told.at(-1)?.topics).toContain('people');
    other.exec('ROLLBACK');
    other.close();
    expect(people()).not.toBe(0);
    expect(answerOf(await undo.undo()).done.name).toBe('addConnections');
    expect(people()).toBe(0);
    expect(answerOf(await undo.undo()).done.name).toBe('renameColumn');
  }, 30_000);

  it('is refused while the thread that would run it has something else to do', async () => {
    const { addPeople, undo, asked, people } = await setUp();
    await addPeople(2);
    asked.isBusy = true;
    expect(failureOf(await undo.undo())).toBe('conflict');
    expect(people()).toBe(2 * MANY);
    expect(answerOf(undo.state()).undo).toMatchObject({ name: 'addConnections' });
    asked.isBusy = false;
    // A thread that is lost on the way leaves the rest to main.
    asked.answer = fail('internal', 'gone');
    expect(answerOf(await undo.undo()).done.name).toBe('addConnections');
    expect(people()).toBe(0);
  }, 60_000);

  it('cut off in the middle comes to its end at the next start, and can be done again', async () => {
    const { addPeople, db, undo, newUndo, turns, halfWay, people } = await setUp();
    await addPeople();
    const after = allTables(db);
    const undone = undo.undo();
    await halfWay();
    await turns.dispose();
    expect(failureOf(await undone)).toBe('internal');
    const next = newUndo();
    expect(answerOf(next.state())).toEqual({ undo: null, redo: null });
    await next.finishCutOff();
    expect(people()).toBe(0);
    expect(answerOf(next.state())).toMatchObject({ undo: null, redo: { name: 'addConnections' } });
    expect(after).not.toEqual(allTables(db));
  });

  it('is one after the other, whoever asks twice', async () => {
    const { addPeople, undo, people, rename } = await setUp();
    await addPeople();
    rename('Mine');
    const [first, second] = [undo.undo(), undo.undo()];
    expect(answerOf(await first).done.name).toBe('renameColumn');
    expect(answerOf(await second).done.name).toBe('addConnections');
    expect(people()).toBe(0);
  });
});
