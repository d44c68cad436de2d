import { writeSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { digestOf } from './digest.ts';
import { randomFrom } from './random.ts';
import { type Command, importOf, randomCommand } from './randomCommand.ts';
import { startData } from './startData.ts';

// Works on a data folder until it is killed. Each line is on its way to the parent before anything else is done: what is
// going to be done, and, once the command has answered, that it was, with a fingerprint of all there is. Given a number
// of rows it first imports that many, and says when they begin to be written.
const [folder = '', seed = '', rows = '0'] = process.argv.slice(2);
const say = (...words: readonly string[]): void => void writeSync(1, `${words.join(' ')}\n`);

const data = await startData(folder, new URL('./importWorker.js', import.meta.url));
const random = randomFrom(Number(seed));
say('done', 'start', digestOf(data.db));
const act = async ([name, run]: Command): Promise<void> => {
  say('begin', name);
  const { ok } = await run();
  say('done', name, digestOf(data.db), ok ? 'done' : 'refused');
  await nextTurn();
};
if (Number(rows) > 0) await act(importOf(data, folder, random, Number(rows), () => say('writes')));
for (;;) await act(randomCommand(data, folder, random));
