import { writeSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { digestOf } from './digest.ts';
import { randomFrom } from './random.ts';
import { randomCommand } from './randomCommand.ts';
import { startData } from './startData.ts';

// Works on a data folder until it is killed. Each line is on its way to the parent before anything else is done: what is
// going to be done, and, once the command has answered, that it was, with a fingerprint of all there is.
const [folder = '', seed = ''] = process.argv.slice(2);
const say = (...words: readonly string[]): void => void writeSync(1, `${words.join(' ')}\n`);

const data = await startData(folder, new URL('./importWorker.js', import.meta.url));
const random = randomFrom(Number(seed));
say('done', 'start', digestOf(data.db));
for (;;) {
  const [name, run] = randomCommand(data, folder, random);
  say('begin', name);
  await run();
  say('done', name, digestOf(data.db));
  await nextTurn();
}
