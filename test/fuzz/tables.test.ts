import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { fuzz, runsOf, timeoutOf } from './fuzzRuns.ts';
import { generateTable } from './generateTable.ts';
import { mutate } from './mutate.ts';
import { takeFiles } from './takeFiles.ts';

const RUNS = runsOf(0.5);

it(`a table of any program is read whole, and nothing of it is lost without a word (${RUNS} of them)`, {
  timeout: timeoutOf(RUNS),
}, async () => {
  const file = join(tempFolder(), 'fuzz.csv');
  const ends = await fuzz('tables', RUNS, (below) => {
    const { bytes, about } = generateTable(below);
    const isDamaged = below(4) === 0;
    const given = isDamaged ? mutate(bytes, below) : bytes;
    writeFileSync(file, given);
    return { about: isDamaged ? `${about}, damaged` : about, bytes: given.length, take: () => takeFiles([file]) };
  });
  if (RUNS > 1) expect(ends.read).toBeGreaterThan(RUNS / 2);
});
