import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { fuzz, runsOf, timeoutOf } from './fuzzRuns.ts';
import { generateArchive } from './generateArchive.ts';
import { mutate } from './mutate.ts';
import { takeFiles } from './takeFiles.ts';

const RUNS = runsOf(0.2);

it(`an archive is read whole or refused with a sentence, never anything else (${RUNS} of them)`, {
  timeout: timeoutOf(RUNS),
}, async () => {
  const file = join(tempFolder(), 'fuzz.zip');
  const ends = await fuzz('archives', RUNS, (below) => {
    const whole = generateArchive(below);
    const given = below(4) === 0 ? mutate(whole, below) : whole;
    writeFileSync(file, given);
    return { about: 'a zip', bytes: given.length, take: () => takeFiles([file]) };
  });
  if (RUNS === 1) return;
  expect(ends.read).toBeGreaterThan(RUNS / 10);
  expect(ends.refused).toBeGreaterThan(RUNS / 20);
});
