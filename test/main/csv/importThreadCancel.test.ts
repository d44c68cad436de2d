import { describe, expect, it } from 'vitest';
import { importsRepository } from '#main/repositories/imports.ts';
import { errors } from '#shared/messages/errors.ts';
import { countOf, dump, fixture, type Session, startSession } from './importSession.ts';
import { manyRoles, until } from './importThreadProgram.ts';

const unfinished = ({ db }: Session): number => importsRepository(db).unfinished().length;

/** A session on data on which an import was cut off by the end of the app. */
const withCutOff = async () => {
  const first = await startSession();
  const before = dump(first.db);
  await first.read(manyRoles(first, 30_000));
  await first.imports.apply();
  await until(() => countOf(first.db, 'roles') > 0);
  await first.imports.dispose();
  const session = await startSession({ folder: first.folder });
  expect(unfinished(session)).toBe(1);
  return { session, before };
};

describe('cancelling a file that waits until an import that was cut off is taken back', () => {
  it('is answered at once; the taking back goes on to its end, and the file is not read', async () => {
    const { session, before } = await withCutOff();
    await session.imports.open([fixture('huntr.csv')]);
    expect(await session.imports.cancel()).toMatchObject({ value: { step: 'cancelled', source: 'huntr.csv' } });
    expect(unfinished(session)).toBe(1);
    // The thread writes: no backup may be made, and no undo begin.
    expect(session.imports.isBusy()).toBe(true);
    expect(await session.imports.undo({ batchId: '' as never, evenEdited: null })).toMatchObject({ ok: false });

    await until(() => !session.imports.isBusy());
    expect(unfinished(session)).toBe(0);
    expect(dump(session.db)).toEqual(before);
    expect(session.states.map(({ step }) => step)).toEqual(['reading', 'cancelled']);
    expect(session.imports.state()).toMatchObject({ value: { step: 'cancelled' } });
  });

  it('lets the user put the wizard away and open another file, which is read when all is taken back', async () => {
    const { session, before } = await withCutOff();
    await session.imports.open([fixture('huntr.csv')]);
    await session.imports.cancel();
    expect(session.imports.close()).toMatchObject({ ok: true, value: { step: 'idle' } });
    expect(unfinished(session)).toBe(1);
    expect(await session.read(fixture('jobsync.csv'))).toMatchObject({ step: 'planned', source: 'jobsync.csv' });
    expect(dump(session.db)).toEqual(before);
    expect(session.states.map(({ step }) => step).filter((step) => step === 'cancelled')).toHaveLength(1);
    expect(await session.apply()).toMatchObject({ step: 'applied' });
  });

  it('is possible of a file that is opened while the start takes back, too', async () => {
    const { session, before } = await withCutOff();
    const recovered = session.imports.recover();
    await session.imports.open([fixture('huntr.csv')]);
    expect(await session.imports.cancel()).toMatchObject({ value: { step: 'cancelled' } });
    expect(await recovered).toEqual({ ok: true, value: 1 });
    await until(() => !session.imports.isBusy());
    expect(dump(session.db)).toEqual(before);
    expect(session.imports.state()).toMatchObject({ value: { step: 'cancelled' } });
  });
});

describe('cancelling an import that is applied', () => {
  it('is seen at once to be heard, until all is taken back', async () => {
    const session = await startSession();
    await session.read(manyRoles(session, 30_000));
    await session.imports.apply();
    await until(() => countOf(session.db, 'roles') > 0);
    const cancelled = session.imports.cancel();
    const shown = session.states.length - 1;
    expect(session.states[shown]).toMatchObject({ step: 'applying', isCancelling: true });
    expect(await cancelled).toMatchObject({ value: { step: 'cancelled' } });
    for (const state of session.states.slice(shown))
      if (state.step === 'applying') expect(state).toMatchObject({ isCancelling: true });
  });

  it('says so if it cannot be taken back, and does that before the next import', async () => {
    const session = await startSession();
    const before = dump(session.db);
    await session.read(manyRoles(session, 30_000));
    await session.imports.apply();
    await until(() => countOf(session.db, 'roles') > 0);
    session.turn.run(() =>
      session.db.exec("CREATE TRIGGER stuck BEFORE DELETE ON roles BEGIN SELECT RAISE(ABORT, 'stuck'); END"),
    );
    expect(await session.imports.cancel()).toMatchObject({
      value: { step: 'failed', during: 'import', error: { message: errors.importNotTakenBack() } },
    });
    expect(unfinished(session)).toBe(1);
    session.turn.run(() => session.db.exec('DROP TRIGGER stuck'));
    expect(await session.read(fixture('huntr.csv'))).toMatchObject({ step: 'planned' });
    expect(dump(session.db)).toEqual(before);
  });
});
