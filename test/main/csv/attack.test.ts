import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CSV_LIMITS } from '#shared/csv/limits.ts';
import { countOf, dump, fixture, type Session, startSession } from './importSession.ts';
import { rowsRead } from './rowsRead.ts';
import { type ZipEntry, zipFile } from './zipFile.ts';

const HEADER = 'Company,Title,Date applied\n';
const rowsOf = (count: number): string => HEADER + 'Acme,Editor,2026-01-31\n'.repeat(count);
const csv = (name: string, count = 3): ZipEntry => ({ name, data: rowsOf(count) });

const write = (session: Session, name: string, data: string | Buffer): string => {
  const file = join(session.folder, name);
  writeFileSync(file, data);
  return file;
};

/** Opens what must be refused, checks that nothing of it is imported, and gives the sentence. */
const refusal = async (session: Session, ...paths: string[]): Promise<string> => {
  const before = dump(session.db);
  const state = await session.read(...paths);
  if (state.step !== 'failed') throw new Error(`expected a failure, got ${state.step}`);
  expect(state.error.code).toBe('bad_file');
  expect(state.error.message).toContain('Nothing was imported.');
  expect(dump(session.db)).toEqual(before);
  expect(countOf(session.db, 'import_batches')).toBe(0);
  expect(session.faults).toEqual([]);
  return state.error.message;
};
const refusalOf = async (entries: readonly ZipEntry[]): Promise<string> => {
  const session = await startSession();
  return refusal(session, write(session, 'export.zip', zipFile(entries)));
};
const DAMAGED = /b\.csv in export\.zip is damaged: it is not what the archive says that it holds/;

describe('an entry of a zip that is not what its archive says', () => {
  it('because a byte of a stored one was changed is refused by its name (samples)', async () => {
    const session = await startSession();
    const message = await refusal(session, fixture('attack/zip-stored-flipped.zip'));
    expect(message).toMatch(/^\S.*\.csv in zip-stored-flipped\.zip is damaged/);
  });

  it.each<readonly [string, Partial<ZipEntry>]>([
    ['one stored byte is another', { stored: true, spoil: (packed) => packed.write('X', HEADER.length) }],
    ['one packed byte is another', { spoil: (packed) => packed.writeUInt8((packed[20] ?? 0) ^ 0x10, 20) }],
    ['its packed bytes are none', { spoil: (packed) => packed.fill(0xff) }],
    ['it is longer than it says', { declaredSize: 40 }],
    ['it is shorter than it says', { declaredSize: 4000 }],
  ])('because %s is refused by its name, and the good one beside it with it', async (_, over) => {
    expect(await refusalOf([csv('a.csv'), { ...csv('b.csv', 60), ...over }])).toMatch(DAMAGED);
  });

  it('cannot be told from a good one by a look at its beginning, and is refused all the same', async () => {
    const data = `${HEADER}${Array.from({ length: 20_000 }, (_, i) => `Company ${i},Editor,2026-01-31`).join('\n')}\n`;
    const spoil = (packed: Buffer): void => void packed.write('Y', packed.length - 20);
    expect(await refusalOf([{ name: 'b.csv', data, stored: true, spoil }])).toMatch(DAMAGED);
  });

  it('that nobody reads refuses nothing', async () => {
    const session = await startSession();
    const jobs = {
      name: 'Jobs/Saved Jobs.csv',
      data: 'Saved Date,Job Url,Job Title,Company Name\n"1/5/26, 7:51 PM",,Editor,Acme\n',
    };
    const other = {
      name: 'messages.csv',
      data: 'a,b\n1,2\n',
      stored: true,
      spoil: (packed: Buffer) => void packed.write('9', 4),
    };
    const state = await session.read(write(session, 'x.zip', zipFile([jobs, other])));
    expect(state).toMatchObject({ step: 'planned', plan: { counts: { create: 1 } } });
  });

  it('packed in a way of its own is called that, and not damaged', async () => {
    expect(await refusalOf([{ ...csv('a.csv'), method: 12 }])).toMatch(/a\.csv in export\.zip is packed in a way/);
  });
});

describe('the names in a zip', () => {
  it('may be one twice: both are read, each under a name of its own', async () => {
    const session = await startSession();
    const twice = zipFile([csv('jobs.csv'), { name: 'jobs.csv', data: `${HEADER}Other,Writer,2026-01-31\n` }]);
    const state = await session.read(write(session, 'x.zip', twice));
    if (state.step !== 'planned') throw new Error(state.step);
    expect(state.plan.files.map(({ name, rows }) => `${name}: ${rows}`)).toEqual(['jobs.csv: 3', 'x.zip/jobs.csv: 1']);
    expect(state.plan.counts).toMatchObject({ rows: 4, create: 2 });
  });

  it('may be written the way of Windows, and never lead outside', async () => {
    const session = await startSession();
    const windows = await session.read(write(session, 'w.zip', zipFile([csv('Jobs\\list.csv')])));
    expect(windows).toMatchObject({ step: 'planned', plan: { files: [{ name: 'Jobs/list.csv' }] } });
    for (const name of ['a/../../b.csv', 'a\\..\\..\\b.csv', '..\\b.csv', '\\b.csv', 'C:\\b.csv'])
      expect(await refusal(session, write(session, 'o.zip', zipFile([csv(name)])))).toMatch(
        /points outside the archive/,
      );
  });

  it('may be too many', async () => {
    const names = Array.from({ length: 20_001 }, (_, i) => ({ name: `${i}.txt`, data: '' }));
    expect(await refusalOf([csv('a.csv'), ...names])).toMatch(/export\.zip holds more than 20,000 files and folders/);
    const tables = Array.from({ length: 201 }, (_, i) => csv(`${i}.csv`, 1));
    expect(await refusalOf(tables)).toMatch(/What you chose holds more than 200 CSV files/);
  });
});

describe('the limits for the whole', () => {
  it('refuse the bomb whose tables each stay below those for one (samples), before any of it is read whole', async () => {
    const session = await startSession();
    const message = await refusal(session, fixture('attack/zip-bomb-sub-limit-x40.zip'));
    expect(message).toMatch(/^What you chose holds more than 200 MB of CSV files together/);
    // Read to its end it took 3.4 GB and 74 seconds.
    expect(rowsRead(session)).toBe(0);
  });

  it('count the rows of all tables of a zip', async () => {
    const each = CSV_LIMITS.rows / 4 + 1;
    const message = await refusalOf(['a', 'b', 'c', 'd'].map((name) => csv(`${name}.csv`, each)));
    expect(message).toMatch(/^What you chose holds more than 300,000 rows together/);
  });

  it('count the rows of a zip, a folder and a file that are dropped at once', { timeout: 60_000 }, async () => {
    const session = await startSession();
    const part = rowsOf(CSV_LIMITS.rows / 4);
    const folder = join(session.folder, 'folder');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.csv'), part);
    writeFileSync(join(folder, 'b.csv'), part);
    const zip = write(session, 'c.zip', zipFile([{ name: 'c.csv', data: part }]));
    const file = write(session, 'd.csv', part);
    expect((await session.read(folder, zip, file)).step).toBe('planned');
    const one = write(session, 'one.csv', rowsOf(1));
    expect(await refusal(session, folder, zip, file, one)).toMatch(/holds more than 300,000 rows together/);
  });

  it('say which file it is if it is one', async () => {
    const session = await startSession();
    const long = write(session, 'long.csv', rowsOf(CSV_LIMITS.rows + 1));
    expect(await refusal(session, long)).toMatch(/^long\.csv has more than 300,000 rows/);
    const wide = write(
      session,
      'wide.csv',
      `${HEADER.trim()}${',x'.repeat(497)}\n${`a,b,${',,'.repeat(248)}\n`.repeat(12_100)}`,
    );
    expect(await refusal(session, wide)).toMatch(/^wide\.csv has more than 6,000,000 cells/);
  });

  it('hold for a folder of thousands of files, and a zip in it is left alone', async () => {
    const session = await startSession();
    const folder = join(session.folder, 'folder');
    mkdirSync(folder);
    writeFileSync(join(folder, 'bomb.zip'), zipFile([csv('z.csv', 1000)]));
    writeFileSync(join(folder, 'a.csv'), rowsOf(2));
    expect(await session.read(folder)).toMatchObject({ plan: { files: [{ name: 'a.csv' }], counts: { rows: 2 } } });
    for (let i = 0; i < 3000; i += 1) writeFileSync(join(folder, `${i}.csv`), rowsOf(1));
    expect(await refusal(session, folder)).toMatch(/What you chose holds more than 200 CSV files/);
    const folders = Array.from({ length: 3 }, (_, part) => {
      const path = join(session.folder, `part-${part}`);
      mkdirSync(path);
      for (let i = 0; i < 70; i += 1) writeFileSync(join(path, `${i}.csv`), rowsOf(1));
      return path;
    });
    expect(await refusal(session, ...folders)).toMatch(/What you chose holds more than 200 CSV files/);
  });

  it('are those of the samples: the bomb is as it was', () => {
    expect(statSync(fixture('attack/zip-bomb-sub-limit-x40.zip')).size).toBe(1_110_218);
  });
});
