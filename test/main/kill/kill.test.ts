import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { openDatabase } from '#main/db/open.ts';
import { DATABASE_FILE } from '#main/db/openData.ts';
import { LOCK_WAIT_MS } from '#main/db/patience.ts';
import { docsSql, SEARCH_KINDS } from '#main/db/searchDocs.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { digestOf } from './digest.ts';
import { randomFrom } from './random.ts';
import { COMMANDS } from './randomCommand.ts';
import { startData } from './startData.ts';

/** `FOLLOWTHROUGH_KILL_ROUNDS=2000` for a long run, `FOLLOWTHROUGH_KILL_SEED` to begin as a run before. */
const ROUNDS = Number(process.env.FOLLOWTHROUGH_KILL_ROUNDS ?? 200);
const SEED = Number(process.env.FOLLOWTHROUGH_KILL_SEED ?? Date.now() % 1_000_000_000);
/** Two at a time; after so many rounds on one folder another one begins. */
const LANES = 2;
const ROUNDS_A_FOLDER = 50;
/**
 * What a round aims at, in turn: a child is killed at random; after it has acknowledged an import; while it writes one.
 * Left to chance alone, a kill would seldom meet an import. In words that the child is waited for to say, and
 * milliseconds, at least and at random, from then on.
 */
type Aim = { readonly rows: number; readonly signal: string; readonly soonest: number; readonly spread: number };
const AT_RANDOM: Aim = { rows: 0, signal: 'done start ', soonest: 20, spread: 280 };
const AFTER_IMPORT: Aim = { rows: 200, signal: 'done import ', soonest: 0, spread: 200 };
/** More rows than one transaction takes, and milliseconds in which most are still to come. */
const IN_IMPORT: Aim = { rows: 20_000, signal: '\nwrites\n', soonest: 0, spread: 450 };
const AIMS = [AT_RANDOM, AT_RANDOM, AFTER_IMPORT, AT_RANDOM, IN_IMPORT] as const;
const LONGEST_MS = 90_000 + ROUNDS * 1000;

const threads = (name: string): string => join(inject('threads'), name);

type Heard = {
  /** The fingerprints of all there was: when the child began, and after the last command that it acknowledged. */
  readonly first: string;
  readonly done: string;
  /** The command that it was about to do. */
  readonly begun: string | undefined;
  /** The names of the commands that it acknowledged; of them only what was not refused. */
  readonly names: readonly string[];
};

/** Lets a child work on the folder, kills it, and gives what it had acknowledged by then, and what it was about to do. */
const workAndKill = (folder: string, seed: number, { rows, signal, soonest, spread }: Aim): Promise<Heard> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [threads('killChild.js'), folder, String(seed), String(rows)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const afterMs = soonest + randomFrom(seed)(spread);
    let text = '';
    let complaint = '';
    child.stdout.on('data', (chunk: Buffer) => {
      const isNew = !text.includes(signal);
      text += chunk.toString();
      if (isNew && text.includes(signal)) setTimeout(() => child.kill('SIGKILL'), afterMs);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.on('close', (_code, end) => {
      if (end !== 'SIGKILL') reject(new Error(`the child ended by itself: ${complaint}`));
      // What follows the last end of a line did not arrive whole.
      const words = text
        .split('\n')
        .slice(0, -1)
        .map((line) => line.split(' '));
      const done = words.filter(([what]) => what === 'done');
      const lastDone = words.findLastIndex(([what]) => what === 'done');
      resolve({
        first: done[0]?.[2] ?? '',
        done: done.at(-1)?.[2] ?? '',
        begun: words.slice(lastDone + 1).find(([what]) => what === 'begin')?.[1],
        names: done.flatMap(([, name = '', , end]) => (end === 'done' ? [name] : [])),
      });
    });
  });

const UNFINISHED = "SELECT count(*) FROM import_batches WHERE status IN ('applying', 'undoing')";
const ROLES_BY_HALVES = `SELECT count(*) FROM roles WHERE import_batch_id IN
  (SELECT id FROM import_batches WHERE status = 'applying')`;

/**
 * Holds what the folder holds against what was acknowledged. The command that was under way is there whole or not at all:
 * if there is more than was acknowledged, one step back leads there.
 * @returns the fingerprint that the next start has to find, and how many roles an import had left by halves
 */
const look = async (folder: string, { done, begun }: Heard): Promise<{ digest: string; halves: number }> => {
  const raw = openDatabase(join(folder, DATABASE_FILE));
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(raw.pragma('foreign_key_check')).toEqual([]);
  const halves = raw.prepare<[], number>(ROLES_BY_HALVES).pluck().get() ?? 0;
  raw.close();

  const { db, services, close } = await startData(folder, pathToFileURL(threads('importWorker.js')));
  try {
    expect(db.prepare(UNFINISHED).pluck().get()).toBe(0);
    if (digestOf(db) !== done) {
      expect(begun).toBeDefined();
      const back = await (begun === 'undo' ? services.undo.redo() : services.undo.undo());
      expect(back).toMatchObject({ ok: true });
      expect(digestOf(db)).toBe(done);
    }
    // What is not in the search yet is on the list of what is to be done.
    if (db.prepare('SELECT 1 FROM search_todo').get() === undefined) {
      const kept = db.prepare('SELECT kind, record_id, title, body, notes FROM search_docs ORDER BY kind, record_id');
      const fresh = [...SEARCH_KINDS].sort().flatMap((kind) => {
        const docs = db.prepare(`SELECT '${kind}' AS kind, d.* FROM (${docsSql(kind, 'true')}) d ORDER BY record_id`);
        return docs.all();
      });
      expect(kept.all()).toEqual(fresh);
    }
    // The one write here that takes no turn, beside the thread that brings the search up to date.
    db.pragma('busy_timeout = 5000');
    db.exec("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
    db.pragma(`busy_timeout = ${LOCK_WAIT_MS}`);
    // What was acknowledged can be taken back, too: its place in the history is not lost either.
    const digest = digestOf(db);
    const back = await services.undo.undo();
    if (back.ok) {
      expect(await services.undo.redo()).toMatchObject({ ok: true });
      expect(digestOf(db)).toBe(digest);
    }
    return { digest: digestOf(db), halves };
  } finally {
    await close();
  }
};

type Tally = { readonly names: readonly string[]; readonly halves: number };

const lane = async (first: number): Promise<Tally> => {
  let folder = tempFolder();
  let before: string | undefined;
  let halves = 0;
  /** A whole import of many rows came through: comparing all of it after every command would take too long. */
  let isLarge = false;
  const names: string[] = [];
  for (let round = first; round < ROUNDS; round += LANES) {
    const turn = Math.floor(round / LANES);
    if (turn % ROUNDS_A_FOLDER === ROUNDS_A_FOLDER - 1 || isLarge) {
      folder = tempFolder();
      before = undefined;
      isLarge = false;
    }
    const seed = SEED + round;
    try {
      const aim = AIMS[turn % AIMS.length] ?? AT_RANDOM;
      const heard = await workAndKill(folder, seed, aim);
      names.push(...heard.names);
      if (before !== undefined) expect(heard.first).toBe(before);
      const found = await look(folder, heard);
      before = found.digest;
      if (found.halves > 0) halves += 1;
      isLarge = aim === IN_IMPORT && heard.names.includes('import');
    } catch (error) {
      throw new Error(`round ${round} of the seed ${SEED}: ${String(error)}`, { cause: error });
    }
  }
  return { names, halves };
};

describe('a process that is killed in the middle of its work', () => {
  it(
    `keeps every write that it acknowledged, and nothing by halves: ${ROUNDS} times`,
    async () => {
      const tallies = await Promise.all(Array.from({ length: LANES }, (_, first) => lane(first)));
      const names = tallies.flatMap((tally) => tally.names);
      // Or nothing would have been tried: every command was done, and imports were cut off with some of their roles there.
      expect(new Set(names)).toEqual(new Set(COMMANDS));
      expect(names.length).toBeGreaterThan(ROUNDS * 2);
      expect(tallies.reduce((sum, tally) => sum + tally.halves, 0)).toBeGreaterThan(ROUNDS / AIMS.length / 10);
    },
    LONGEST_MS,
  );
});
