import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ImportProblem } from '#main/csv/importProblem.ts';
import { readTables } from '#main/csv/readTables.ts';
import { suggestionsFor, tableFormat } from '#main/csv/tableFormat.ts';
import { kindOf, tableRows } from '#main/csv/tableRows.ts';
import { countActions } from '#shared/csv/countActions.ts';
import { planRoles } from '#shared/csv/planRoles.ts';
import { createStageResolver } from '#shared/csv/resolveStage.ts';
import { tempFolder } from '../helpers/tempFolder.ts';

/** Mutated files in one run; more by `FUZZ_RUNS=20000`. A failure names its seed. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 400);
const SEED = Number(process.env.FUZZ_SEED ?? 1);

const FIXTURES = fileURLToPath(new URL('../fixtures/import/', import.meta.url));
const originals = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  // Those of an attack are refused as they are; the bomb would be read for most of the run.
  .filter((name) => /\.(?:csv|zip)$/.test(name) && !name.startsWith('attack'))
  .sort()
  .map((name) => ({ name, bytes: readFileSync(join(FIXTURES, name)) }));

/** Numbers that are the same for the same seed (mulberry32). */
const numbers = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

/** Bytes that mean something to a reader of CSV or zip. */
const NASTY = [
  '"',
  '""',
  '\r',
  '\n',
  '\r\n',
  ',',
  ';',
  '\t',
  '\0',
  '\uFEFF',
  '\xff',
  "'=1",
  'sep=|\n',
  '<p>',
  '99/99/99',
  '\u202e',
  '..',
].map((text) => Buffer.from(text));

const mutate = (bytes: Buffer, below: (limit: number) => number): Buffer => {
  let result = Buffer.from(bytes);
  for (let change = below(6); change >= 0; change -= 1) {
    const at = below(result.length + 1);
    const to = Math.min(result.length, at + below(40));
    const nasty = NASTY[below(NASTY.length)] ?? Buffer.alloc(0);
    switch (below(6)) {
      case 0:
        result = Buffer.concat([result.subarray(0, at), nasty, result.subarray(at)]);
        break;
      case 1:
        result = Buffer.concat([result.subarray(0, at), result.subarray(to)]);
        break;
      case 2:
        result = Buffer.concat([result.subarray(0, to), result.subarray(at)]);
        break;
      case 3:
        if (at < result.length) result[at] = below(256);
        break;
      case 4:
        result = result.subarray(0, at);
        break;
      default:
        result = Buffer.concat([result.subarray(0, at), nasty, result.subarray(to)]);
    }
  }
  return result;
};

const resolver = createStageResolver([], new Map());

/** Reads and plans a file as the app does. Gives the counts, or the sentence by which it is refused. */
const take = async (file: string): Promise<string> => {
  try {
    const tables = await readTables([file], { elapsed: () => 0, onProgress: () => undefined, cancelled: () => false });
    const rows = tables.flatMap((table, place) => {
      const format = tableFormat(table, suggestionsFor(table), null);
      return format === null ? [] : tableRows(table, place, format, 'Europe/London');
    });
    const board = { ownerOfKey: () => undefined, role: () => undefined, sameName: () => [] };
    const plan = planRoles({ rows, kinds: tables.map(kindOf), board, resolver, digest: (text) => text });
    const counts = countActions(
      plan.rows.map(({ action }) => action),
      rows.length,
    );
    expect(counts.create).toBe(plan.groups.length);
    return 'read';
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    expect(error.error.code).toBe('bad_file');
    expect(error.error.message.length).toBeGreaterThan(20);
    return 'refused';
  }
};

it(`a damaged file is read or refused with a sentence, never anything else (${RUNS} of them)`, {
  timeout: 30_000 + RUNS * 50,
}, async () => {
  const folder = tempFolder();
  const ends = { read: 0, refused: 0 };
  for (let run = 0; run < RUNS; run += 1) {
    const seed = SEED * 1_000_003 + run;
    const below = numbers(seed);
    const original = originals[below(originals.length)];
    if (original === undefined) throw new Error('There are no fixtures.');
    const file = join(folder, original.name.endsWith('.zip') ? 'fuzz.zip' : 'fuzz.csv');
    writeFileSync(file, mutate(original.bytes, below));
    try {
      const end = await take(file);
      if (end === 'read') ends.read += 1;
      else ends.refused += 1;
    } catch (error) {
      throw new Error(`Seed ${seed} of ${original.name}: ${String(error)}`, { cause: error });
    }
  }
  // Both ways out are taken, or the mutations are too tame or too wild to find anything.
  expect(ends.read).toBeGreaterThan(RUNS / 10);
  expect(ends.refused).toBeGreaterThan(RUNS / 50);
});
