import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '#main/clock.ts';
import type { Db } from '#main/db/open.ts';
import { openData } from '#main/db/openData.ts';
import { createSearchTriggers } from '#main/db/searchTriggers.ts';
import { searchRepository } from '#main/repositories/search.ts';
import { createSearch, type Search } from '#main/services/search.ts';
import { atOnce } from '#test/helpers/atOnce.ts';
import { quantile, report } from './figures.ts';
import { fillInteractions } from './filledContacts.ts';
import { fillProfile } from './filledProfile.ts';
import { noteOf } from './words.ts';

// search: what main does for one keystroke, as a word is typed letter by letter: over very many notes, and over notes of a
// million letters each; and what the search adds to one save.
const NOTES = 100_000;
const LONG_NOTES = 60;
const LONG_LENGTH = 1_000_000;
const LETTERS = 10;
const ROUNDS = 20;
/** A keystroke must not be felt. */
const KEYSTROKE_MS = 5;
/** A frame. */
const SAVE_MS = 16;
/** What is there by then is there at once, for whoever waits. */
const ANSWER_MS = 100;

const folder = mkdtempSync(join(tmpdir(), 'followthrough-bench-'));

const open = async (name: string): Promise<{ db: Db; search: Search }> => {
  const profile = join(folder, name);
  await fillProfile(profile, 1000);
  const data = await openData({ folder: profile, now: systemClock.now });
  if (data.state !== 'ready') throw new Error(data.reason);
  createSearchTriggers(data.db);
  return { db: data.db, search: createSearch(searchRepository(data.db)) };
};

const timed = (work: () => unknown): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

const figures = (times: readonly number[]): string =>
  `p50 ${quantile(times).toFixed(2)}, max ${Math.max(...times).toFixed(2)} ms, of ${times.length}`;

/** The longest step of a look: nothing else is done in main meanwhile. */
const longestStep = (search: Search, text: string): number => {
  const steps = search.look({ text });
  let longest = 0;
  for (let isDone = false; !isDone; ) {
    longest = Math.max(
      longest,
      timed(() => {
        isDone = steps.next().done === true;
      }),
    );
  }
  return longest;
};

/** What costs most for what it finds: reported each by itself, by its longest step and as a whole. */
const look = (name: string, search: Search, texts: readonly string[]): void => {
  for (const text of texts) {
    const times = Array.from({ length: ROUNDS }, () => timed(() => atOnce(search.look({ text }))));
    const shown = text.length > 20 ? `${text.slice(0, 20)}…` : text;
    report({
      name: `${name}, “${shown}”, longest step`,
      value: Math.max(...Array.from({ length: ROUNDS }, () => longestStep(search, text))),
      limit: SAVE_MS,
      unit: ' ms',
      detail: 'a frame; the window is served between the steps',
    });
    report({
      name: `${name}, “${shown}”, whole, p99`,
      value: quantile(times, 0.99),
      limit: ANSWER_MS,
      unit: ' ms',
      detail: figures(times),
    });
  }
};

/** Types words letter by letter, and reports each length by itself. */
const type = (name: string, search: Search, words: readonly string[]): void => {
  const times = Array.from({ length: LETTERS }, (): number[] => []);
  for (let round = -2; round < ROUNDS; round += 1) {
    for (const word of words) {
      for (let letters = 1; letters <= Math.min(LETTERS, word.length); letters += 1) {
        const time = timed(() => atOnce(search.look({ text: word.slice(0, letters) })));
        if (round >= 0) times[letters - 1]?.push(time);
      }
    }
  }
  for (const [index, ofLength] of times.entries()) {
    if (ofLength.length === 0) continue;
    const letters = index === 0 ? '1 letter' : `${index + 1} letters`;
    report({
      name: `${name}, ${letters}, p99`,
      value: quantile(ofLength, 0.99),
      limit: KEYSTROKE_MS,
      unit: ' ms',
      detail: figures(ofLength),
    });
  }
};

const manyNotes = async (): Promise<void> => {
  const { db, search } = await open('many');
  const filled = timed(() => fillInteractions(db, NOTES, noteOf));
  console.log(`     ${NOTES} notes written and indexed in ${(filled / 1000).toFixed(1)} s`);
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const words = [...new Set(noteOf(4711).split(' ').concat(noteOf(99, 5)))];
  // In every role and so in every note; two words of which each is in very many; one that is in none.
  const typed = [
    ...words.slice(0, 20),
    'engineer of',
    'ka lo mi',
    'kalo "mi',
    'company number',
    'enginerr',
    'zurvaqtoil',
  ];
  type(`search in ${NOTES} notes`, search, typed);
  const misspelt = ['engineeer', 'kompany', 'cmopany', 'kalomitre'].flatMap((word) =>
    Array.from({ length: ROUNDS }, () => timed(() => atOnce(search.look({ text: word })))),
  );
  report({
    name: 'nearest spelling of a word that nothing has, p99',
    value: quantile(misspelt, 0.99),
    limit: KEYSTROKE_MS,
    unit: ' ms',
    detail: figures(misspelt),
  });
  const apart = db.prepare("UPDATE interactions SET text = text || iif(rowid % 2, ' alpha', ' charlie of the call')");
  apart.run();
  look(`search in ${NOTES} notes, words that are never together`, search, ['alpha charlie', '"the call alpha']);
  db.close();
};

const longNotes = async (): Promise<void> => {
  const { db, search } = await open('long');
  const longNote = (index: number): string => {
    const page = noteOf(index, 400);
    return `${page} `.repeat(Math.ceil(LONG_LENGTH / page.length)).slice(0, LONG_LENGTH);
  };
  fillInteractions(db, LONG_NOTES, (index) =>
    index % 2 === 0 ? longNote(index) : longNote(index).replaceAll('a', 'á'),
  );
  const add = db.prepare(
    "UPDATE interactions SET text = substr(text, 1, 36000) || ' perihelion ' || substr(text, 36000)",
  );
  add.run();
  type(`search in ${LONG_NOTES} notes of ${LONG_LENGTH} letters`, search, [
    ...new Set(noteOf(8).split(' ').slice(0, 12)),
    'perihelion',
    'zurvaqtoil',
  ]);
  const note = db.prepare('UPDATE roles SET notes = ?, description = ? WHERE id = (SELECT min(id) FROM roles)');
  const saves = Array.from({ length: ROUNDS }, (_, index) => {
    const values = [longNote(index), longNote(index + 1)];
    const whole = timed(() => note.run(...values));
    db.exec('SAVEPOINT bare; DROP TRIGGER temp.search_docs_changed;');
    const bare = timed(() => note.run(...values.toReversed()));
    db.exec('ROLLBACK TO bare; RELEASE bare');
    return whole - bare;
  });
  report({
    name: 'what the index adds to a save of the longest note and posting, median',
    value: quantile(saves),
    limit: SAVE_MS,
    unit: ' ms',
    detail: figures(saves),
  });
  db.close();
};

const JAPANESE = '先週フロントエンドエンジニアの面接で東京の担当者と電話で話しました。来月から働けると言われました。';

const unspacedNotes = async (): Promise<void> => {
  const { db, search } = await open('unspaced');
  fillInteractions(db, LONG_NOTES, () => JAPANESE.repeat(Math.ceil(LONG_LENGTH / JAPANESE.length)));
  look(`search in ${LONG_NOTES} Japanese notes of ${LONG_LENGTH} letters`, search, [
    '東',
    '東京',
    'エンジニア',
    '哈'.repeat(400),
  ]);
  db.close();
};

try {
  await manyNotes();
  await unspacedNotes();
  await longNotes();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
