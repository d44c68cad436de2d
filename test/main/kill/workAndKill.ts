import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { ThreadName } from '#test/helpers/bundleThreads.ts';
import { AIMED, MISSED, type Order } from './order.ts';

export const thread = (name: ThreadName): string => join(inject('threads'), `${name}.js`);

export type Heard = {
  /** The fingerprints of all there was: when the child began, and after the last command that it acknowledged. */
  readonly first: string;
  readonly done: string;
  /** The command that it was about to do. */
  readonly begun: string | undefined;
  /** The kinds of commands that it acknowledged; of them only what was not refused. */
  readonly kinds: readonly string[];
};

const heardIn = (text: string): Heard => {
  // What follows the last end of a line did not arrive whole.
  const lines = text.split('\n').slice(0, -1);
  const words = lines.map((line) => line.split(' '));
  const done = words.filter(([what]) => what === 'done');
  const lastDone = words.findLastIndex(([what]) => what === 'done');
  return {
    first: done[0]?.[2] ?? '',
    done: done.at(-1)?.[2] ?? '',
    begun: words.slice(lastDone + 1).find(([what]) => what === 'begin')?.[1],
    kinds: done.flatMap(([, kind = '', , end]) => (end === 'done' ? [kind] : [])),
  };
};

/**
 * Lets a child work on the folder, kills it so many milliseconds after its sign, and gives what it had acknowledged by
 * then, and what it was about to do.
 */
export const workAndKill = (order: Order, afterMs: number): Promise<Heard> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [thread('killChild'), JSON.stringify(order)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    let complaint = '';
    let isAimed = false;
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (isAimed || !text.includes(`${AIMED}\n`)) return;
      isAimed = true;
      setTimeout(() => child.kill('SIGKILL'), afterMs);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.on('close', (_code, signal) => {
      if (signal === 'SIGKILL' || text.endsWith(`${MISSED}\n`)) resolve(heardIn(text));
      else reject(new Error(`the child ended by itself: ${complaint}\n${text.slice(-1000)}`));
    });
  });
