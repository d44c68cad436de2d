import { describe, expect, it } from 'vitest';
import { searchIndex } from '#main/db/searchIndex.ts';
import { fixture, type Session, startSession } from './importSession.ts';
import { faultyProgram, STAND_STILL, until } from './importThreadProgram.ts';

/**
 * The first thread has brought nothing into the search yet when it is told to stop, and it hears so only when there have
 * been so many threads.
 */
const slowFirstIndex = (threadsBefore: number): string => `
  if (place === 0 && command === 'index') { globalThis.indexId = id; return; }
  if (place === 0 && command === 'cancel') {
    const stop = () => {
      if (readdirSync(threads).length <= ${threadsBefore}) setImmediate(stop);
      else postMessage.call(parentPort, { kind: 'cancelled', id: globalThis.indexId });
    };
    stop();
  }
`;

/** A session with ten roles on the board that the search does not know yet. */
const withImported = async (onCommand = '', threadsBefore = 1): Promise<Session> => {
  const workerFile = faultyProgram({ onCommand: slowFirstIndex(threadsBefore) + onCommand });
  const session = await startSession({ workerFile });
  await session.read(fixture('huntr.csv'));
  expect(await session.apply()).toMatchObject({ step: 'applied', counts: { create: 10 } });
  expect(searchIndex(session.db).isBehind()).toBe(true);
  return session;
};

const expectFound = async ({ db }: Session): Promise<void> => {
  const { isBehind } = searchIndex(db);
  await until(() => !isBehind());
  expect(db.prepare("SELECT count(*) FROM search_docs WHERE kind = 'role'").pluck().get()).toBe(10);
};

describe('what an import wrote is found in the search', () => {
  it('though another file is opened at once, and its plan is put away', async () => {
    const session = await withImported();
    await session.read(fixture('jobsync.csv'));
    session.imports.close();
    await expectFound(session);
  });

  it('though another file is opened at once, and its reading is cancelled', async () => {
    const session = await withImported(`if (command === 'open' && place > 0) ${STAND_STILL}`);
    await session.imports.open([fixture('jobsync.csv')]);
    // By then the thread is asked to read.
    await new Promise((resolve) => setImmediate(resolve));
    expect(await session.imports.cancel()).toMatchObject({ value: { step: 'cancelled' } });
    await expectFound(session);
  });

  it('though another plan is put away while its thread is at work', async () => {
    // The first one is slow to stop: only the third thread can bring anything into the search.
    const session = await withImported(`if (command === 'rows') ${STAND_STILL}`, 3);
    await session.read(fixture('jobsync.csv'));
    const rows = session.imports.rows({ show: null, offset: 0 });
    expect(session.imports.close()).toMatchObject({ value: { step: 'idle' } });
    expect(await rows).toMatchObject({ ok: false, error: { code: 'conflict' } });
    await expectFound(session);
    // Nothing waits for what nobody needs any more.
    await session.imports.dispose();
  });

  it('though the thread that reads another file dies', async () => {
    const session = await withImported("if (command === 'open' && place > 0) process.exit(1);");
    expect(await session.read(fixture('jobsync.csv'))).toMatchObject({ step: 'failed' });
    await expectFound(session);
  });
});
