import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migrate } from '#main/db/migrate.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { type Db, openDatabase } from '#main/db/open.ts';
import { carryOut } from '#main/export/carryOut.ts';
import type { ExportWhat } from '#main/export/order.ts';
import { stagesRepository } from '#main/repositories/stages.ts';
import { seedStages } from '#main/services/seedStages.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import { contentsOf, fillWith, hostileText } from './hostileData.ts';

const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-export-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

let empty: Buffer | undefined;
/** New data, brought to the newest schema once for all examples. */
const newData = async (file: string): Promise<Db> => {
  if (empty !== undefined) writeFileSync(file, empty);
  const db = openDatabase(file);
  // No power fails here.
  db.pragma('synchronous = OFF');
  if (empty !== undefined) return db;
  await migrate(db, migrations, () => Promise.reject(new Error('a new file needs no backup')));
  empty = db.serialize();
  return db;
};

const order = (db: Db, target: string, what: ExportWhat) =>
  carryOut(
    db,
    {
      ...{
        databaseFile: db.name,
        nativeBinding: undefined,
        target,
        partial: `${target}.partial`,
        zone: 'Europe/Berlin',
      },
      ...{ now: '2026-03-02T09:00:00.000Z' as Instant, today: '2026-03-02' as LocalDay, what },
    },
    { isCancelled: () => false, onProgress: () => undefined },
  );

/** Exports everything of data that holds these texts, imports it into an empty profile, and compares the two. */
const goesRound = (texts: readonly string[], rows: number): Promise<void> =>
  inFolder(async (folder) => {
    const [from, to] = [await newData(join(folder, 'from.sqlite')), await newData(join(folder, 'to.sqlite'))];
    fillWith(from, texts, rows);
    seedStages(stagesRepository(to));
    const target = join(folder, 'everything.zip');
    const { count } = await order(from, target, { kind: 'everything', appVersion: '0.1.0' });
    expect(await order(to, '', { kind: 'archive', path: target })).toEqual({ count, page: null });
    expect(contentsOf(to)).toEqual(contentsOf(from));
    expect(to.pragma('integrity_check', { simple: true })).toBe('ok');
    from.close();
    to.close();
    expect(readdirSync(folder).toSorted()).toEqual(['everything.zip', 'from.sqlite', 'to.sqlite']);
  });

describe('An export of everything, imported into an empty profile', () => {
  it('gives equal tables, whatever texts they hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostileText, { minLength: 7, maxLength: 40 }),
        fc.integer({ min: 3, max: 6 }),
        goesRound,
      ),
      { numRuns: 12 },
    );
  });

  it('gives equal tables where notes are a megabyte long', () => {
    const long = ['x'.repeat(1_000_000), `=${'"\r\n,'.repeat(250_000)}`, '👩‍👩‍👧'.repeat(60_000)];
    return goesRound([...long, ...Array.from({ length: 60 }, (_, index) => `=${index}`)], 3);
  });
});
