import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { pick } from './cells.ts';
import { fuzz, runsOf, timeoutOf } from './fuzzRuns.ts';
import { mutate } from './mutate.ts';
import { takeFiles } from './takeFiles.ts';

const RUNS = runsOf(0.3);

const FIXTURES = fileURLToPath(new URL('../fixtures/import/', import.meta.url));
const originals = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  // Those of an attack are refused as they are; the bomb would be read for most of the run.
  .filter((name) => /\.(?:csv|zip)$/.test(name) && !name.startsWith('attack'))
  .sort()
  .map((name) => ({ name, bytes: readFileSync(join(FIXTURES, name)) }));

it(`a damaged file is read whole or refused with a sentence, never anything else (${RUNS} of them)`, {
  timeout: timeoutOf(RUNS),
}, async () => {
  const folder = tempFolder();
  const ends = await fuzz('mutated', RUNS, (below) => {
    const { name, bytes } = pick(originals, below);
    const file = join(folder, name.endsWith('.zip') ? 'fuzz.zip' : 'fuzz.csv');
    const mutated = mutate(bytes, below);
    writeFileSync(file, mutated);
    return { about: name, bytes: mutated.length, take: () => takeFiles([file]) };
  });
  if (RUNS === 1) return;
  // Both ways out are taken, or the mutations are too tame or too wild to find anything.
  expect(ends.read).toBeGreaterThan(RUNS / 10);
  expect(ends.refused).toBeGreaterThan(RUNS / 50);
});
