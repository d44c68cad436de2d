import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Session, tempFolder, threadFile } from './importSession.ts';

export type Faults = {
  /** JavaScript that runs when `command` has come, before the program hears of it. */
  readonly onCommand?: string;
  /** JavaScript that runs when the answer to `command` is made, before it goes to main. */
  readonly onAnswer?: string;
};

/** Lines for a fault: this thread stands still until it is ended from outside. */
export const STAND_STILL = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);';

/**
 * The import's own program, with faults of the thread that it runs in. `place` is how many threads of this program were
 * started before it in the test.
 */
export const faultyProgram = ({ onCommand = '', onAnswer = '' }: Faults): string => {
  const folder = tempFolder();
  const file = join(folder, 'program.mjs');
  const program = pathToFileURL(threadFile('importWorker')).href;
  writeFileSync(
    file,
    `import { readdirSync, writeFileSync } from 'node:fs';
    import { parentPort, threadId } from 'node:worker_threads';
    const threads = ${JSON.stringify(folder)};
    const place = readdirSync(threads).length - 1;
    writeFileSync(threads + '/' + threadId, '');
    const commands = new Map();
    const { on, postMessage } = parentPort;
    parentPort.on = (name, listener) => on.call(parentPort, name, (message) => {
      const { command, id } = message;
      commands.set(id, command);
      ${onCommand}
      listener(message);
    });
    parentPort.postMessage = (message) => {
      const command = commands.get(message.id);
      if (command !== undefined) { ${onAnswer} }
      postMessage.call(parentPort, message);
    };
    await import(${JSON.stringify(program)});
    `,
  );
  return file;
};

/** A file with so many roles, all of them new. */
export const manyRoles = ({ folder }: Session, rows: number): string => {
  const file = join(folder, 'many.csv');
  const lines = Array.from(
    { length: rows },
    (_, i) => `Company ${i % 700},Editor ${i},2026-01-05,https://a.example/${i}`,
  );
  writeFileSync(file, `Company,Title,Date applied,Job Url\n${lines.join('\n')}\n`);
  return file;
};

/** Waits, without a limit of its own, for what other threads do. */
export const until = async (isTrue: () => boolean): Promise<void> => {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
};
