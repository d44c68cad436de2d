import { appendFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'vitest';
import { type Random, randomFrom } from '#test/helpers/random.ts';
import { ordinaryMs } from './ordinaryFile.ts';
import type { Ending, Taken } from './takeFiles.ts';

/**
 * Files of a whole run, of all tests in this folder together: `FUZZ_RUNS=1000000` for a long one, `FUZZ_SEED` for other
 * files. A failure names the seed of its file, and `FUZZ_RUNS=1 FUZZ_SEED=<that>` makes this one alone.
 */
const RUNS = Number(process.env.FUZZ_RUNS ?? 20_000);
const SEED = Number(process.env.FUZZ_SEED ?? 1_000_000);
/** A file to write into what became of a run. */
const TALLY = process.env.FUZZ_TALLY;

/** Files of one test, which has a part of the run. */
export const runsOf = (part: number): number => Math.ceil(RUNS * part);
export const timeoutOf = (runs: number): number => 60_000 + runs * 50;

/** A hang is a hundred times what as many bytes of an ordinary list take here: a second where 100 kB take 10 ms. */
const HANG = 100;
const ORDINARY_BYTES = 100_000;
/** How often a file that took long is taken again: something else may have had the processor. */
const TRIES = 3;
/** What a run may leave in memory, however many files it takes: caches that fill, and no more. */
const LEFT_BYTES = 60_000_000;

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');
/** Bytes in use once everything that nobody needs is gone. */
const usedBytes = (): number => {
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
};

type Made = { readonly about: string; readonly bytes: number; readonly take: () => Promise<Taken> };

/** Makes and takes files one after the other, each by its own seed. `make` writes the file. */
export const fuzz = async (
  name: string,
  runs: number,
  make: (below: Random) => Made,
): Promise<Record<Ending, number>> => {
  const ends: Record<Ending, number> = { read: 0, asked: 0, refused: 0 };
  let usual = await ordinaryMs(ORDINARY_BYTES);
  let slowest = 0;
  let usedBefore = 0;
  const isHang = (ms: number, bytes: number): boolean => ms > usual * HANG * Math.max(1, bytes / ORDINARY_BYTES);
  for (let run = 0; run < runs; run += 1) {
    const seed = SEED + run;
    const { about, bytes, take } = make(randomFrom(seed));
    try {
      const taken = await take();
      ends[taken.end] += 1;
      let { ms } = taken;
      for (let again = 1; again < TRIES && isHang(ms, bytes); again += 1) {
        usual = Math.max(usual, await ordinaryMs(ORDINARY_BYTES));
        ms = Math.min(ms, (await take()).ms);
      }
      slowest = Math.max(slowest, ms);
      if (isHang(ms, bytes)) throw new Error(`it takes ${ms.toFixed(0)} ms, and has ${bytes} bytes`);
    } catch (error) {
      throw new Error(`${name}, seed ${seed} (${about}): ${String(error)}`, { cause: error });
    }
    if (run === Math.floor(runs / 4)) usedBefore = usedBytes();
  }
  const left = usedBytes() - usedBefore;
  if (TALLY !== undefined) {
    const words = {
      name,
      seeds: [SEED, SEED + runs - 1],
      ...ends,
      slowestMs: slowest,
      usualMs: usual,
      leftBytes: left,
    };
    appendFileSync(TALLY, `${JSON.stringify({ ...words, mostKB: process.resourceUsage().maxRSS })}\n`);
  }
  if (runs > 1) expect(left).toBeLessThan(LEFT_BYTES);
  return ends;
};
