import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { openDatabase } from '#main/db/open.ts';
import { DATABASE_FILE } from '#main/db/openData.ts';
import { docsSql, SEARCH_KINDS } from '#main/db/searchDocs.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { digestOf } from './digest.ts';
import { randomFrom } from './random.ts';
import { startData } from './startData.ts';

/** `FOLLOWTHROUGH_KILL_ROUNDS=2000` for a long run, `FOLLOWTHROUGH_KILL_SEED` to begin as a run before. */
const ROUNDS = Number(process.env.FOLLOWTHROUGH_KILL_ROUNDS ?? 200);
const SEED = Number(process.env.FOLLOWTHROUGH_KILL_SEED ?? Date.now() % 1_000_000_000);
/** Two at a time; after so many rounds on one folder another one begins. */
const LANES = 2;
const ROUNDS_A_FOLDER = 50;
/** When the child is killed, in milliseconds after it has said that it is ready. */
const [SOONEST, SPREAD] = [20, 280];
const LONGEST_MS = 90_000 + ROUNDS * 1000;

const threads = (name: string): string => join(inject('threads'), name);

type Heard = { readonly done: string; readonly begun: string | undefined; readonly count: number };

/** Lets a child work on the folder, kills it, and gives what it had acknowledged by then, and what it was about to do. */
const workAndKill = (folder: string, seed: number, afterMs: number): Promise<Heard> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [threads('killChild.js'), folder, String(seed)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    let complaint = '';
    child.stdout.on('data', (chunk: Buffer) => {
      if (text === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
      text += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`the child ended by itself: ${complaint}`));
      const lines = text.split('\n').slice(0, -1);
      const done = lines.filter((line) => line.startsWith('done '));
      const last = lines.at(-1)?.split(' ') ?? [];
      resolve({
        done: done.at(-1)?.split(' ')[2] ?? '',
        begun: last[0] === 'begin' ? last[1] : undefined,
        count: done.length,
      });
    });
  });

/**
 * Holds what the folder holds against what was acknowledged. The command that was under way is there whole or not at all:
 * if there is more than was acknowledged, one step back leads there.
 * @returns the fingerprint that the next start has to find
 */
const look = async (folder: string, { done, begun }: Heard): Promise<string> => {
  const raw = openDatabase(join(folder, DATABASE_FILE));
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(raw.pragma('foreign_key_check')).toEqual([]);
  raw.close();

  const { db, services, close } = await startData(folder, pathToFileURL(threads('importWorker.js')));
  try {
    const halves = "SELECT count(*) FROM import_batches WHERE status IN ('applying', 'undoing')";
    expect(db.prepare(halves).pluck().get()).toBe(0);
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
    db.exec("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
    return digestOf(db);
  } finally {
    await close();
  }
};

const lane = async (first: number): Promise<number> => {
  let folder = tempFolder();
  let before: string | undefined;
  let acknowledged = 0;
  for (let round = first; round < ROUNDS; round += LANES) {
    if (Math.floor(round / LANES) % ROUNDS_A_FOLDER === ROUNDS_A_FOLDER - 1) {
      folder = tempFolder();
      before = undefined;
    }
    const seed = SEED + round;
    try {
      const heard = await workAndKill(folder, seed, SOONEST + randomFrom(seed)(SPREAD));
      acknowledged += heard.count;
      if (before !== undefined && heard.count === 1) expect(heard.done).toBe(before);
      before = await look(folder, heard);
    } catch (error) {
      throw new Error(`round ${round} of the seed ${SEED}: ${String(error)}`, { cause: error });
    }
  }
  return acknowledged;
};

describe('a process that is killed in the middle of its work', () => {
  it(
    `keeps every write that it acknowledged, and nothing by halves: ${ROUNDS} times`,
    async () => {
      const counts = await Promise.all(Array.from({ length: LANES }, (_, first) => lane(first)));
      // Or nothing would have been tried.
      expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(ROUNDS * 2);
    },
    LONGEST_MS,
  );
});
