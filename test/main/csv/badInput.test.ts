import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ImportProblem } from '#main/csv/importProblem.ts';
import { readTable } from '#main/csv/readTable.ts';
import { readFile } from '#main/csv/sources/readFile.ts';
import { importsContract } from '#shared/contract/imports.ts';
import { dump, fixture, type Session, startSession, tempFolder } from './importSession.ts';
import { rowsRead } from './rowsRead.ts';
import { zipFile } from './zipFile.ts';

const HEADER = 'Company,Title,Date applied\n';
const GOOD = `${HEADER}Acme,Editor,2026-01-31\n`;

const write = (session: Session, name: string, data: string | Buffer): string => {
  const file = join(session.folder, name);
  writeFileSync(file, data);
  return file;
};

/** Opens what must fail, checks that nothing is different, and gives the error. */
const refused = async (session: Session, ...paths: string[]) => {
  const before = dump(session.db);
  const state = await session.read(...paths);
  if (state.step !== 'failed') throw new Error(`expected a failure, got ${JSON.stringify(state)}`);
  expect(dump(session.db)).toEqual(before);
  expect(session.faults).toEqual([]);
  return state.error;
};

const BAD_FILES: readonly (readonly [
  what: string,
  name: string,
  data: string | Buffer,
  line: number | undefined,
  words: RegExp,
])[] = [
  ['a picture', 'photo.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), undefined, /not a CSV file/],
  ['a PDF', 'letter.csv', '%PDF-1.7\n1 0 obj', undefined, /not a CSV file/],
  [
    'random bytes',
    'noise.csv',
    Buffer.from(Array.from({ length: 600 }, (_, i) => (i * 7919) % 32)),
    undefined,
    /not a CSV file/,
  ],
  [
    'a web page',
    'login.csv',
    '<!DOCTYPE html><html><head><title>Sign in, please</title></head></html>',
    undefined,
    /not a CSV file/,
  ],
  ['JSON', 'data.csv', '[{"company": "Acme", "title": "Editor"}]', undefined, /not a CSV file/],
  ['rich text', 'list.csv', '{\\rtf1\\ansi Company, Title\\par Acme, Editor}', undefined, /not a CSV file/],
  ['a calendar', 'dates.csv', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n', undefined, /not a CSV file/],
  [
    'a mail',
    'mail.eml',
    'From: Ada <a@b.example>\nX-A: 1\nSubject: Company, Title\n\nCompany,Title\nA,B\n',
    undefined,
    /not a CSV file/,
  ],
  [
    'a mail as it was delivered',
    'mail.eml',
    'Received: from a.example\r\n by b.example\r\nSubject: x\r\n\r\nCompany,Title\r\n',
    undefined,
    /not a CSV file/,
  ],
  ['vCards', 'people.vcf', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD\r\n', undefined, /holds vCards/],
  ['an old workbook', 'old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), undefined, /spreadsheet/],
  [
    'a workbook',
    'new.xlsx',
    zipFile([
      { name: '[Content_Types].xml', data: '<x/>' },
      { name: 'xl/workbook.xml', data: '<x/>' },
    ]),
    undefined,
    /spreadsheet/,
  ],
  ['an empty file', 'empty.csv', '', undefined, /is empty/],
  ['nothing but blank lines', 'blank.csv', '\uFEFF\r\n\r\n  \r\n', undefined, /is empty/],
  ['a header without rows', 'header.csv', HEADER, undefined, /no rows/],
  ['plain text', 'text.csv', 'Dear diary\ntoday I applied\n', undefined, /No column names/],
  [
    'a quote that is never closed',
    'quote.csv',
    `${GOOD}Acme,"Writer,2026-01-31\nAcme,Coder,2026-01-30\n`,
    3,
    /opened on line 3/,
  ],
  ['a NUL', 'nul.csv', `${GOOD}Acme,Wri\0ter,2026-01-31\n`, 3, /NUL character on line 3/],
];

describe('a bad file', () => {
  it.each(BAD_FILES)('%s is refused by name', async (_, name, data, line, words) => {
    const session = await startSession();
    const error = await refused(session, write(session, name, data));
    expect(error.code).toBe('bad_file');
    expect(error.message).toContain(name);
    expect(error.message).toMatch(words);
    expect(error.details).toEqual({ file: name, ...(line === undefined ? {} : { line }) });
  });

  it.each([
    [
      'UTF-8 by its mark',
      Buffer.concat([Buffer.from(`\uFEFF${GOOD}Caf`), Buffer.from([0xe9]), Buffer.from(',x,\n')]),
      3,
    ],
    [
      'UTF-16 cut off in the middle of a character',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${GOOD}Acme,Writer,`, 'utf16le'), Buffer.from([0x41])]),
      3,
    ],
  ])('%s with a broken character is read, and the row is named by its line', async (_, data, line) => {
    const session = await startSession();
    const state = await session.read(write(session, 'broken.csv', data));
    expect(state).toMatchObject({ step: 'planned', plan: { counts: { create: 2, invalid: 0 }, warnings: 1 } });
    expect(state).toMatchObject({ plan: { files: [{ broken: { count: 1, lines: [line] } }] } });
  });

  it('after the other leaves an app that reads the next good one', async () => {
    const session = await startSession();
    for (const [, name, data] of BAD_FILES.slice(-4)) await refused(session, write(session, name, data));
    await session.read(fixture('huntr.csv'));
    expect(await session.apply()).toMatchObject({ step: 'applied', counts: { create: 10 } });
  });

  it('of 300 MB is refused before it is read', async () => {
    const session = await startSession();
    const file = write(session, 'huge.csv', GOOD);
    truncateSync(file, 300_000_000);
    const error = await refused(session, file);
    expect(error.message).toMatch(/huge\.csv is larger than 200 MB/);
    expect(rowsRead(session)).toBe(0);
  });

  it('that is gone is named', async () => {
    const session = await startSession();
    const error = await refused(session, join(session.folder, 'gone.csv'));
    expect(error.message).toMatch(/gone\.csv can no longer be found/);
  });

  it('beside a good one is still refused: nothing is imported by halves', async () => {
    const session = await startSession();
    const error = await refused(session, write(session, 'good.csv', GOOD), write(session, 'bad.csv', `${HEADER}"x`));
    expect(error.details).toEqual({ file: 'bad.csv', line: 2 });
  });

  it('that vanishes or shrinks while it is read is not imported by halves', async () => {
    const file = join(tempFolder(), 'shrinks.csv');
    writeFileSync(file, GOOD + 'Acme,Writer,2026-01-30\n'.repeat(200_000));
    const source = { name: 'shrinks.csv', size: 1, chosen: true, read: () => readFile(file, 'shrinks.csv') };
    let cut = false;
    const reading = readTable(source, () => {
      if (!cut) truncateSync(file, 1_500_000);
      cut = true;
    });
    await expect(reading).rejects.toThrow(ImportProblem);
    await expect(reading).rejects.toThrow(/shrinks\.csv changed while it was being read/);
    rmSync(file);
    await expect(readTable(source, () => undefined)).rejects.toThrow(/shrinks\.csv can no longer be found/);
  });

  it('that cannot be read without end, such as a device, is refused', async () => {
    const session = await startSession();
    if (process.platform === 'win32') return;
    expect((await refused(session, '/dev/zero')).message).toMatch(/zero is not a CSV file/);
  });
});

describe('a bad zip', () => {
  const JOBS = 'Saved Date,Job Url,Job Title,Company Name\n"1/5/26, 7:51 PM",,Editor,Acme\n';
  const good = { name: 'Jobs/Saved Jobs.csv', data: JOBS };

  it.each(['../evil.csv', 'Jobs/../../evil.csv', '/etc/evil.csv', 'C:/evil.csv', 'Jobs\\..\\..\\evil.csv'])(
    'with an entry named %s is refused whole',
    async (name) => {
      const session = await startSession();
      const error = await refused(session, write(session, 'evil.zip', zipFile([good, { name, data: JOBS }])));
      expect(error.message).toMatch(/evil\.zip holds a file that points outside/);
    },
  );

  it('that is a decompression bomb is refused', async () => {
    const session = await startSession();
    const bomb = zipFile([{ name: 'bomb.csv', data: Buffer.alloc(60_000_000, 'a,b\n') }]);
    const error = await refused(session, write(session, 'bomb.zip', bomb));
    expect(error.message).toMatch(/bomb\.csv in bomb\.zip unpacks to more than 300 times its size/);
  });

  it('with a password, cut off, or without the files is refused by name', async () => {
    const session = await startSession();
    const locked = write(session, 'locked.zip', zipFile([{ ...good, encrypted: true }]));
    expect((await refused(session, locked)).message).toMatch(/locked\.zip is protected by a password/);
    const cut = write(session, 'cut.zip', zipFile([good]).subarray(0, 120));
    expect((await refused(session, cut)).message).toMatch(/cut\.zip cannot be opened/);
    const other = write(
      session,
      'other.zip',
      zipFile([
        { name: 'Profile.csv', data: 'First Name,Last Name\nA,B\n' },
        { name: 'readme.txt', data: 'x' },
      ]),
    );
    expect((await refused(session, other)).message).toMatch(
      /other\.zip looks like LinkedIn’s export but holds no job applications/,
    );
  });

  it.each([
    ['far denser than text', { name: 'messages.csv', data: Buffer.alloc(60_000_000, 'a,b\n') }],
    ['larger than it may be', { name: 'messages.csv', data: 'a,b\n', declaredSize: 250_000_000 }],
    ['with a password', { name: 'messages.csv', data: 'a,b\n', encrypted: true }],
    ['in an unknown encoding', { name: 'messages.csv', data: Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]) }],
  ])('with the jobs beside a file %s that nobody needs is read', async (_, entry) => {
    const session = await startSession();
    expect(await session.read(write(session, 'x.zip', zipFile([good, entry])))).toMatchObject({
      step: 'planned',
      plan: { counts: { rows: 1, create: 1 } },
    });
  });

  it('with one of the lists of jobs closed is refused: half of them would be missing', async () => {
    const session = await startSession();
    const closed = { name: 'Jobs/Job Applications_1.csv', data: 'a,b\n', encrypted: true };
    const error = await refused(session, write(session, 'x.zip', zipFile([good, closed])));
    expect(error.message).toMatch(/x\.zip is protected by a password/);
  });

  it('with a broken file in it names that file and the line', async () => {
    const session = await startSession();
    const error = await refused(session, write(session, 'x.zip', zipFile([{ ...good, data: `${JOBS}"1/5/26` }])));
    expect(error.details).toEqual({ file: 'Jobs/Saved Jobs.csv', line: 3 });
  });

  it('without any list of roles is told why by what is in it', async () => {
    const session = await startSession();
    const text = write(session, 'text.zip', zipFile([{ name: 'readme.txt', data: 'x' }]));
    expect((await refused(session, text)).message).toMatch(/text\.zip holds no CSV file/);
    const lists = ['a.csv', 'b.csv'].map((name) => ({ name, data: 'Colour,Size\nred,1\n' }));
    const others = write(session, 'others.zip', zipFile(lists));
    expect((await refused(session, others)).message).toMatch(/In others\.zip no CSV file has columns for a company/);
  });
});

describe('a folder', () => {
  it('without the files is refused by name', async () => {
    const session = await startSession();
    const folder = join(session.folder, 'Downloads');
    mkdirSync(folder);
    writeFileSync(join(folder, 'notes.txt'), GOOD);
    expect((await refused(session, folder)).message).toMatch(/folder Downloads holds no CSV file/);
  });

  it('is not left by a symbolic link', async () => {
    const session = await startSession();
    const [folder, outside] = [join(session.folder, 'in'), join(session.folder, 'out')];
    mkdirSync(folder);
    mkdirSync(outside);
    writeFileSync(join(outside, 'secret.csv'), GOOD);
    symlinkSync(outside, join(folder, 'link'));
    symlinkSync(join(outside, 'secret.csv'), join(folder, 'secret.csv'));
    expect((await refused(session, folder)).message).toMatch(/folder in holds no/);
  });
});

describe('too much', () => {
  it('together is refused with the limit', async () => {
    const session = await startSession();
    const files = ['a.csv', 'b.csv', 'c.csv'].map((name) => write(session, name, GOOD.repeat(200)));
    // Holes in the files: they take no room on the disk.
    for (const file of files) truncateSync(file, 190_000_000);
    const opened = await session.imports.open(files);
    expect(opened.ok).toBe(true);
    expect(await session.reached('failed')).toMatchObject({
      error: { message: expect.stringContaining('more than 200 MB of CSV files together') },
    });
  });

  it('of it is refused in words, and no plan is lost for it', async () => {
    const session = await startSession();
    await session.read(write(session, 'good.csv', GOOD));
    const paths = Array.from({ length: 201 }, (_, index) => `/nowhere/${index}.csv`);
    expect(importsContract['import.dropped'].input.safeParse({ paths }).success).toBe(true);
    expect(await session.imports.open(paths)).toMatchObject({
      error: { code: 'bad_file', message: expect.stringContaining('More than 200 files') },
    });
    expect(session.imports.state()).toMatchObject({ value: { step: 'planned' } });
  });
});

describe('a cell of 50 MB', () => {
  it('that is closed is called too large, and never a quotation mark that is not closed', async () => {
    const session = await startSession();
    const file = write(
      session,
      'big.csv',
      `${HEADER}Acme,Editor,2026-01-31\nAcme,"${'x'.repeat(50_000_000)}",2026-01-31\n`,
    );
    const error = await refused(session, file);
    expect(error.message).toMatch(/^The cell that begins on line 3 of big\.csv holds more than 5,000,000 characters/);
    expect(error.details).toEqual({ file: 'big.csv', line: 3 });
  });
});

describe('nothing at all', () => {
  it('is said', async () => {
    const session = await startSession();
    expect(importsContract['import.dropped'].input.safeParse({ paths: [] }).success).toBe(true);
    for (const paths of [[], ['']])
      expect(await session.imports.open(paths)).toMatchObject({
        error: { code: 'bad_file', message: expect.stringContaining('holds no files') },
      });
  });
});
