import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { migrate } from '#main/db/migrate.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { type Db, openDatabase } from '#main/db/open.ts';
import { isOwnArchive } from '#main/export/archiveFile.ts';
import { carryOut } from '#main/export/carryOut.ts';
import { ExportCancelled, type ExportWhat } from '#main/export/order.ts';
import { stagesRepository } from '#main/repositories/stages.ts';
import { seedStages } from '#main/services/seedStages.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { contentsOf, fillWith } from './hostileData.ts';

const newData = async (folder: string, name: string, upTo = Number.POSITIVE_INFINITY): Promise<Db> => {
  const db = openDatabase(join(folder, name));
  const steps = migrations.filter(({ version }) => version <= upTo);
  await migrate(db, steps, () => Promise.reject(new Error('a new file needs no backup')));
  return db;
};

const carry = (db: Db, target: string, what: ExportWhat, isCancelled = () => false) =>
  carryOut(
    db,
    {
      ...{ databaseFile: db.name, nativeBinding: undefined, target, partial: `${target}.partial`, zone: 'UTC' },
      ...{ now: '2026-03-02T09:00:00.000Z' as Instant, today: '2026-03-02' as LocalDay, what },
    },
    { isCancelled, onProgress: () => undefined },
  );

type Entries = Map<string, Buffer>;
const entriesOf = async (file: string): Promise<Entries> => {
  const zip = await fromBufferPromise(await readFile(file), {});
  const entries: Entries = new Map();
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    entries.set(entry.fileName, Buffer.concat(pieces));
  }
  return entries;
};
const zipOf = async (file: string, entries: Entries): Promise<void> => {
  const zip = new ZipFile();
  for (const [name, bytes] of entries) zip.addBuffer(bytes, name);
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece));
  writeFileSync(file, Buffer.concat(pieces));
};

const setUp = async () => {
  const folder = tempFolder();
  const [from, to] = [await newData(folder, 'from.sqlite'), await newData(folder, 'to.sqlite')];
  fillWith(from, ['=1', 'a', ''], 3);
  const archive = join(folder, 'everything.zip');
  await carry(from, archive, { kind: 'everything', appVersion: '0.1.0' });
  const entries = await entriesOf(archive);
  const spoilt = join(folder, 'spoilt.zip');
  const before = contentsOf(to);
  return {
    ...{ folder, from, to, archive, entries, spoilt },
    take: (path: string) => carry(to, '', { kind: 'archive', path }),
    /** With one file changed, the archive is refused with such a sentence, and nothing is written. */
    refuses: async (name: string, change: (text: string) => string, sentence: RegExp): Promise<void> => {
      const text = change(entries.get(name)?.toString('utf8') ?? '');
      await zipOf(spoilt, new Map([...entries, [name, Buffer.from(text)]]));
      await expect(carry(to, '', { kind: 'archive', path: spoilt })).rejects.toThrow(sentence);
      expect(contentsOf(to)).toEqual(before);
    },
  };
};

describe('An archive of everything', () => {
  it('is known by its manifest, and nothing else is', async () => {
    const { archive, spoilt, entries, folder } = await setUp();
    expect(await isOwnArchive(archive)).toBe(true);
    await zipOf(spoilt, new Map([...entries].filter(([name]) => name !== 'manifest.json')));
    expect(await isOwnArchive(spoilt)).toBe(false);
    writeFileSync(spoilt, 'no zip');
    expect(await isOwnArchive(spoilt)).toBe(false);
    expect(await isOwnArchive(join(folder, 'not-there.zip'))).toBe(false);
  });

  it('is refused with nothing written where it is not as its manifest says', async () => {
    const { refuses } = await setUp();
    await refuses(
      'roles.csv',
      (text) => text.split('\r\n').slice(0, -2).join('\r\n'),
      /roles\.csv in spoilt\.zip is damaged/,
    );
    await refuses('roles.csv', (text) => text.replace('company_id', 'company'), /is damaged/);
    await refuses('tags.csv', () => '', /is damaged/);
    await refuses('tags.csv', (text) => `${text}"open`, /Record \d+ of tags\.csv in spoilt\.zip cannot be read/);
    await refuses('stages.csv', (text) => text.replace(/,0,(-?\d+)\r\n/, ',no,$1\r\n'), /cannot be read/);
    await refuses('stages.csv', (text) => text.replace(',lead,', ',nothing,'), /not as Followthrough writes it/);
    await refuses(
      'companies.csv',
      (text) => text.replace('companies-0', 'elsewhere'),
      /belong to something that is not in it/,
    );
    await refuses('manifest.json', (text) => text.slice(1), /manifest\.json in spoilt\.zip is damaged/);
    await refuses(
      'manifest.json',
      (text) => text.replace('"tags.csv"', '"none.csv"'),
      /none\.csv in spoilt\.zip is damaged/,
    );
    await refuses('manifest.json', (text) => text.replace('"name": "tags"', '"name": "search"'), /is damaged/);
  });

  it('is refused with a sentence where a text holds a NUL', async () => {
    const { refuses } = await setUp();
    await refuses(
      'companies.csv',
      (text) => text.replace('companies-0,', 'companies-0\0,'),
      /Record 2 of companies\.csv.*NUL/,
    );
  });

  it('is refused where a byte is another one, and where it is of a later version', async () => {
    const { refuses, archive, spoilt, to } = await setUp();
    const bytes = await readFile(archive);
    // Within what is packed of one entry: elsewhere there is much that nobody reads.
    const packed = bytes.indexOf('roles.csv') + 'roles.csv'.length + 60;
    bytes[packed] = (bytes[packed] ?? 0) ^ 0xff;
    writeFileSync(spoilt, bytes);
    await expect(carry(to, '', { kind: 'archive', path: spoilt })).rejects.toThrow();
    await refuses(
      'manifest.json',
      (text) => text.replace('"version": 1', '"version": 2'),
      /written by a newer Followthrough/,
    );
    await refuses('manifest.json', (text) => text.replace(/"schema": \d+/, '"schema": 9990'), /written by a newer/);
  });

  it('goes only into data that is empty', async () => {
    const { take, archive, to } = await setUp();
    fillWith(to, ['b', 'c'], 1);
    const before = contentsOf(to);
    await expect(take(archive)).rejects.toThrow(/there is something here already/);
    expect(contentsOf(to)).toEqual(before);
  });

  it('never takes the place of columns that the user has made their own, which is said', async () => {
    const { take, archive, to } = await setUp();
    seedStages(stagesRepository(to));
    to.exec("UPDATE stages SET name = 'My wishes' WHERE kind = 'saved'");
    const before = contentsOf(to);
    await expect(take(archive)).rejects.toThrow(/everything\.zip .* columns of the board here are not as they were/);
    expect(contentsOf(to)).toEqual(before);
    to.exec("UPDATE stages SET name = 'Saved' WHERE kind = 'saved'");
    await take(archive);
  });

  it('waits for whoever has the data at the moment', async () => {
    const { take, archive, from, to } = await setUp();
    const other = openDatabase(to.name);
    other.exec('BEGIN IMMEDIATE');
    const taken = take(archive);
    const isMet = () => (to.pragma('database_list') as unknown[]).length > 1;
    while (!isMet()) await new Promise((resolve) => setImmediate(resolve));
    other.exec('COMMIT');
    other.close();
    await taken;
    expect(contentsOf(to)).toEqual(contentsOf(from));
  });

  it('is refused where it would unpack to more than anybody has', async () => {
    const { to, archive, spoilt } = await setUp();
    const bytes = await readFile(archive);
    // The sizes that the archive's own directory tells, 24 bytes from where each entry of it begins.
    let changed = 0;
    for (let at = bytes.indexOf('PK\x01\x02'); at !== -1 && changed < 3; at = bytes.indexOf('PK\x01\x02', at + 4)) {
      bytes.writeUInt32LE(0xfffffff0, at + 24);
      changed += 1;
    }
    writeFileSync(spoilt, bytes);
    await expect(carry(to, '', { kind: 'archive', path: spoilt })).rejects.toThrow(
      /spoilt\.zip unpacks to more than 8,000 MB/,
    );
  });

  it('of an older schema is brought to the newest', async () => {
    const folder = tempFolder();
    const [old, to] = [await newData(folder, 'old.sqlite', 180), await newData(folder, 'to.sqlite')];
    fillWith(old, ['=1', 'a', '\n'], 3);
    const archive = join(folder, 'old.zip');
    await carry(old, archive, { kind: 'everything', appVersion: '0.0.9' });
    await carry(to, '', { kind: 'archive', path: archive });
    expect(to.prepare('SELECT id, title, notes FROM roles ORDER BY id').all()).toEqual(
      old.prepare('SELECT id, title, notes FROM roles ORDER BY id').all(),
    );
    // What later steps made of it is in place.
    expect(to.prepare('SELECT count(*) AS n FROM role_facts').get()).toEqual({ n: 3 });
  });

  it('that is cancelled leaves what was there, and nothing else', async () => {
    const { from, folder, to, archive } = await setUp();
    const target = join(folder, 'kept.zip');
    writeFileSync(target, 'before');
    const everything = { kind: 'everything', appVersion: '0.1.0' } as const;
    await expect(carry(from, target, everything, () => true)).rejects.toThrow(ExportCancelled);
    expect(await readFile(target, 'utf8')).toBe('before');
    await expect(readFile(`${target}.partial`)).rejects.toThrow(/ENOENT/);
    const before = contentsOf(to);
    await expect(carry(to, '', { kind: 'archive', path: archive }, () => true)).rejects.toThrow(ExportCancelled);
    expect(contentsOf(to)).toEqual(before);
    // The connection is free for the next.
    await carry(from, target, everything);
  });

  it('is of one moment, whatever is written while it is read', async () => {
    const { from, folder } = await setUp();
    const other = openDatabase(from.name);
    const target = join(folder, 'moment.zip');
    let written = 0;
    await carry(from, target, { kind: 'everything', appVersion: '0.1.0' }, () => {
      if (written === 0) other.exec("INSERT INTO tags (id, name, name_key) VALUES ('new', 'new', 'new')");
      written += 1;
      return false;
    });
    other.close();
    expect((await entriesOf(target)).get('tags.csv')?.toString()).not.toContain('new,new,new');
  });
});
