import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeFiles } from './takeFiles.ts';

/** Milliseconds in which a plain list of so many bytes is read and planned: the best of some. */
export const ordinaryMs = async (bytes: number): Promise<number> => {
  const lines = ['Company,Title,Date applied,Location,Notes'];
  for (let row = 0, length = 0; length < bytes; row += 1) {
    const line = `Company ${row % 97},Editor ${row},2026-01-${10 + (row % 19)},Leeds,Called on the day and spoke to the desk ${row}`;
    lines.push(line);
    length += line.length + 1;
  }
  const file = join(tmpdir(), `followthrough-ordinary-${process.pid}-${lines.length}.csv`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  let best = Number.POSITIVE_INFINITY;
  try {
    for (let round = 0; round < 12; round += 1) {
      best = Math.min(best, (await takeFiles([file])).ms);
    }
  } finally {
    rmSync(file);
  }
  return best;
};
