import { describe, expect, it } from 'vitest';
import { openDatabase } from '#main/db/open.ts';
import { errors } from '#shared/messages/errors.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { dataFile, openTestData } from '#test/helpers/testData.ts';

/** Another program that has the database, for as long as it is held. */
const holdDatabase = (folder: string) => {
  const other = openDatabase(dataFile(folder));
  other.exec('BEGIN IMMEDIATE');
  return {
    letGo: (): void => {
      other.exec('ROLLBACK');
      other.close();
    },
  };
};

describe('A lock of another program', () => {
  it('is waited for without blocking, the window hears of it, and what was asked is done', async () => {
    const folder = tempFolder();
    const data = await openTestData(folder);
    const held = holdDatabase(folder);
    const asked = ['One', 'Two', 'Three'].map((name) => data.ask('stages.create', { name, kind: 'applied' }));
    // Reads go on meanwhile, and so does everything else on this thread.
    for (let turn = 0; turn < 10; turn += 1) {
      expect(await data.columns()).not.toContain('One');
      await new Promise((next) => setTimeout(next, 30));
    }
    expect(data.sent('waiting')).toEqual([{ isWaiting: true }]);
    held.letGo();
    for (const answer of await Promise.all(asked)) answerOf(answer);
    expect(data.sent('waiting')).toEqual([{ isWaiting: true }, { isWaiting: false }]);
    expect((await data.columns()).filter((name) => ['One', 'Two', 'Three'].includes(name))).toHaveLength(3);
    expect(data.faults).toEqual([]);
  });

  it('that lasts is said in words; nothing is written, and the next try is as good as the first', async () => {
    const folder = tempFolder();
    const data = await openTestData(folder);
    const held = holdDatabase(folder);
    const answer = await data.ask('stages.create', { name: 'Mine', kind: 'applied' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'locked', message: errors.databaseLocked() } });
    held.letGo();
    expect(await data.columns()).not.toContain('Mine');
    await data.addColumn('Mine');
    expect(await data.columns()).toContain('Mine');
  });

  it('is waited for by an undo as by everything else', async () => {
    const folder = tempFolder();
    const data = await openTestData(folder);
    await data.addColumn('Mine');
    const held = holdDatabase(folder);
    const asked = data.ask('undo.undo', {});
    await new Promise((next) => setTimeout(next, 200));
    expect(data.sent('waiting')).toEqual([{ isWaiting: true }]);
    held.letGo();
    expect(answerOf(await asked).done).toMatchObject({ name: 'addColumn', about: 'Mine' });
    expect(await data.columns()).not.toContain('Mine');
  });
});
