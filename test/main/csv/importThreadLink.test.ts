import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Progress } from '#main/csv/pace.ts';
import { startWorker, type WorkerLink } from '#main/csv/workerLink.ts';
import { connectionsReader } from '#main/services/readInThread.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { errors } from '#shared/messages/errors.ts';
import { fixture, startSession, tempFolder, threadFile } from './importSession.ts';
import { STAND_STILL } from './importThreadProgram.ts';

describe('a thread that is sent away', () => {
  it('tells no more progress, not even what was on its way', async () => {
    const program = join(tempFolder(), 'program.mjs');
    writeFileSync(
      program,
      `import { parentPort, workerData } from 'node:worker_threads';
      const told = new Int32Array(workerData.turn);
      parentPort.on('message', () => {
        for (const done of [1, 2]) parentPort.postMessage({ kind: 'progress', progress: { done, total: 2, msLeft: null } });
        Atomics.store(told, 0, 1);
        Atomics.notify(told, 0);
        ${STAND_STILL}
      });`,
    );
    const turn = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const shown: Progress[] = [];
    let gone: Promise<void> | undefined;
    const link: WorkerLink = startWorker({
      workerFile: program,
      start: { databaseFile: '', nativeBinding: undefined, turn },
      onFault: (cause) => expect.fail(String(cause)),
      onProgress: (progress) => {
        shown.push(progress);
        // Main is busy until the second one is on its way, too.
        Atomics.wait(new Int32Array(turn), 0, 0);
        gone ??= link.abandon();
      },
    });
    expect(await link.ask('open', { paths: [], zone: 'Europe/London', today: '2026-03-02' as LocalDay })).toEqual({
      kind: 'cancelled',
    });
    await gone;
    expect(shown).toEqual([{ done: 1, total: 2, msLeft: null }]);
  });
});

describe('reading connections', () => {
  it('is done once at a time: the export chosen last is read, and the one before it no more', async () => {
    const { databaseFile, turn } = await startSession();
    const faults: unknown[] = [];
    const { read, end } = connectionsReader({
      workerFile: threadFile('importWorker'),
      start: { databaseFile, nativeBinding: undefined, turn: turn.shared },
      onFault: (cause) => faults.push(cause),
      zone: () => 'Europe/London',
    });
    const first = read({ paths: [fixture('linkedin.zip')], files: null });
    const second = read({ paths: [fixture('linkedin.zip')], files: null });
    const third = read({ paths: [fixture('linkedin.zip')], files: null });
    for (const left of [first, second])
      expect(await left).toMatchObject({ ok: false, error: { message: errors.connectionsChosenAnew() } });
    expect(await third).toMatchObject({ ok: true });
    await end();
    expect(faults).toEqual([]);
  });
});
