import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { undoCommands } from '#main/db/undoCommands.ts';
import { importsRepository } from '#main/repositories/imports.ts';
import { createImports } from '#main/services/imports.ts';
import { errors } from '#shared/messages/errors.ts';
import { countOf, dump, fixture, type Session, startSession, testClock, threadFile } from './importSession.ts';
import { faultyProgram, until } from './importThreadProgram.ts';

/** Dies after the work that this command asks for is written, before main hears of it. */
const dyingAfter = (command: string): string =>
  faultyProgram({ onAnswer: `if (command === '${command}') process.exit(1);` });
const dyingBefore = (command: string): string =>
  faultyProgram({ onCommand: `if (command === '${command}') process.exit(1);` });

/** A session with ten roles on the board, in the folder of one that imported them. */
const withImported = async (workerFile: string) => {
  const first = await startSession();
  const before = dump(first.db);
  await first.read(fixture('huntr.csv'));
  const applied = await first.apply();
  if (applied.step !== 'applied') throw new Error(applied.step);
  await first.imports.dispose();
  const session = await startSession({ folder: first.folder, workerFile });
  return { session, before, after: dump(session.db), batchId: applied.batchId };
};
/** The one command there is, as the undo log has it. */
const importCommand = ({ db }: Session) => {
  const id = db.prepare<[], number>('SELECT id FROM undo_commands').pluck().get() ?? 0;
  return { id, name: 'import', about: 'huntr.csv', importBatchId: null } as const;
};
const unfinished = ({ db }: Session): number => importsRepository(db).unfinished().length;

describe('a thread that dies after its work, before it says so', () => {
  it('leaves an undo that is done: that is said, and the page reads anew', async () => {
    const { session, before, batchId } = await withImported(dyingAfter('undo'));
    await session.imports.undo({ batchId, evenEdited: false });
    expect(await session.reached('undone', 'failed')).toEqual({
      ...{ step: 'undone', source: 'huntr.csv' },
      ...{ records: null, removed: null, restored: null, keptEdited: null },
    });
    expect(dump(session.db)).toEqual(before);
    expect(session.topics).toContainEqual(expect.arrayContaining(['board', 'imports']));
  });

  it('leaves an import that is done: it is there, with its counts', async () => {
    const session = await startSession({ workerFile: dyingAfter('apply') });
    await session.read(fixture('huntr.csv'));
    expect(await session.apply()).toMatchObject({
      step: 'applied',
      counts: { rows: 10, create: 10 },
      people: 0,
    });
    expect(countOf(session.db, 'roles')).toBe(10);
    expect(session.topics).toContainEqual(expect.arrayContaining(['board', 'imports']));
  });

  it('leaves a redo that may be done: the page reads anew', async () => {
    const { session, after, batchId } = await withImported(dyingAfter('replay'));
    await session.imports.undo({ batchId, evenEdited: false });
    await session.reached('undone');
    session.topics.length = 0;
    undoCommands(session.db).beginReplay(importCommand(session).id, 'redo');
    expect(await session.imports.replay(importCommand(session), 'redo')).toMatchObject({
      ok: false,
      error: { message: errors.replayStopped() },
    });
    expect(session.imports.state()).toMatchObject({ value: { step: 'failed', during: 'redo' } });
    expect(dump(session.db)).toEqual(after);
    expect(session.topics).toContainEqual(expect.arrayContaining(['board', 'people', 'stages']));
  });
});

describe('a thread that dies before its work', () => {
  it('of importing has lost the plan, and nothing is said to be taken back', async () => {
    const session = await startSession({ workerFile: dyingBefore('apply') });
    const before = dump(session.db);
    await session.read(fixture('huntr.csv'));
    expect(await session.apply()).toMatchObject({
      step: 'failed',
      during: 'import',
      error: { code: 'internal', message: errors.planLost() },
    });
    expect(dump(session.db)).toEqual(before);
    expect(countOf(session.db, 'import_batches')).toBe(0);
  });

  it('of undoing has undone nothing, and that is said', async () => {
    const { session, after, batchId } = await withImported(dyingBefore('undo'));
    await session.imports.undo({ batchId, evenEdited: false });
    expect(await session.reached('undone', 'failed')).toMatchObject({
      step: 'failed',
      during: 'undo',
      error: { code: 'internal', message: errors.undoNotBegun() },
    });
    expect(dump(session.db)).toEqual(after);
    expect(unfinished(session)).toBe(0);
  });
});

describe('a thread that cannot even be made', () => {
  it('leaves nothing behind: a redo after it is no reading, and comes to its end whatever is cancelled', async () => {
    const { session, after, batchId } = await withImported(threadFile('importWorker'));
    await session.imports.undo({ batchId, evenEdited: false });
    await session.reached('undone');

    const workerFile = new URL('none://');
    const states: string[] = [];
    const imports = createImports({
      db: session.db,
      databaseFile: session.databaseFile,
      nativeBinding: undefined,
      workerFile,
      turn: session.turn,
      clock: testClock,
      onState: ({ step }) => states.push(step),
      onChanged: () => undefined,
    });
    onTestFinished(imports.dispose);
    await imports.open([fixture('huntr.csv')]);
    await until(() => states.length > 1);
    expect(imports.state()).toMatchObject({ value: { step: 'failed', error: { message: errors.internal() } } });

    workerFile.href = pathToFileURL(threadFile('importWorker')).href;
    undoCommands(session.db).beginReplay(importCommand(session).id, 'redo');
    const redone = imports.replay(importCommand(session), 'redo');
    await imports.cancel();
    expect(await redone).toEqual({ ok: true, value: true });
    expect(dump(session.db)).toEqual(after);
  });
});
