import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startSession } from './importSession.ts';
import { type ZipEntry, zipFile } from './zipFile.ts';

const ROLES = 'Company,Title,Date applied\nAcme,Editor,2026-01-31\n';
const OTHERS = 'Company,Title,Date applied\nOther,Coder,2026-02-01\n';
const APPLIED =
  'Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers\n' +
  '"1/5/26, 7:51 PM",,,Acme,Editor,,,\n';

type Files = Readonly<Record<string, string | Buffer>>;

/** Writes files, and reads those of them that are named, or all. */
const read = async (files: Files, ...chosen: string[]) => {
  const session = await startSession();
  const paths = Object.entries(files).map(([name, data]) => {
    const path = join(session.folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, data);
    return path;
  });
  return session.read(...(chosen.length === 0 ? paths : chosen.map((name) => join(session.folder, name))));
};
const planOf = async (files: Files, ...chosen: string[]) => {
  const state = await read(files, ...chosen);
  if (state.step !== 'planned') throw new Error(JSON.stringify(state));
  return state.plan;
};
const refusalOf = async (files: Files): Promise<string> => {
  const state = await read(files);
  if (state.step !== 'failed') throw new Error(JSON.stringify(state));
  return state.error.message;
};
const zip = (...entries: ZipEntry[]): Buffer => zipFile(entries);
const csv = (name: string, data: string | Buffer = ROLES): ZipEntry => ({ name, data });

describe('names of entries', () => {
  it.each(['./Jobs/Job Applications.csv', '.\\Jobs\\Job Applications.csv', './././Jobs/./Job Applications.csv'])(
    '%s is no hidden file',
    async (name) => {
      const plan = await planOf({ 'x.zip': zip(csv(name, APPLIED)) });
      expect(plan).toMatchObject({ counts: { create: 1 }, files: [{ name: 'Jobs/Job Applications.csv' }] });
    },
  );

  it('nor is that of an archive in an archive', async () => {
    const plan = await planOf({ 'x.zip': zip({ name: './in.zip', data: zip(csv('./a.csv')) }) });
    expect(plan.files.map(({ name }) => name)).toEqual(['in.zip/a.csv']);
  });

  it('but hidden ones stay so, and what points outside is refused', async () => {
    expect(await refusalOf({ 'x.zip': zip(csv('./.hidden/a.csv'), csv('./.a.csv')) })).toMatch(/holds no CSV file/);
    expect(await refusalOf({ 'x.zip': zip(csv('./../a.csv')) })).toMatch(/points outside the archive/);
  });
});

describe('a view beside its whole table', () => {
  const WHOLE =
    'Company,Title,Date applied,Notes\nAcme,Editor,2026-01-31,a\nAcme,Editor,2026-02-20,b\nOther,Coder,2026-02-01,c\n';
  const VIEW = 'Title,Company\nCoder,Other\nEditor,Acme\nEditor,Acme\n';
  const MORE = `${VIEW}Writer,Acme\n`;
  const namesOf = ({ files }: { readonly files: readonly { readonly name: string }[] }) =>
    files.map(({ name }) => name).sort();

  it.each<[string, Files]>([
    ['in a zip', { 'x.zip': zip(csv('d/Jobs 1f.csv', VIEW), csv('d/Jobs 1f_all.csv', WHOLE)) }],
    ['chosen by hand', { 'Jobs 1f.csv': VIEW, 'Jobs 1f_all.csv': WHOLE }],
    ['from two folders', { 'a/Jobs 1f.csv': VIEW, 'b/Jobs 1f_all.csv': WHOLE }],
    [
      'in two archives of one',
      {
        'x.zip': zip(
          { name: 'p-1.zip', data: zip(csv('Jobs 1f.csv', VIEW)) },
          { name: 'p-2.zip', data: zip(csv('Jobs 1f_all.csv', WHOLE)) },
        ),
      },
    ],
    ['in two archives', { 'a.zip': zip(csv('Jobs 1f.csv', VIEW)), 'b.zip': zip(csv('jobs 1F_ALL.csv', WHOLE)) }],
  ])('is left out and named, %s', async (_, files) => {
    const plan = await planOf(files);
    expect(plan.counts.rows).toBe(3);
    expect(plan.files).toHaveLength(1);
    expect(plan.leftAlone?.count).toBe(1);
    expect(plan.leftAlone?.names[0]).toMatch(/Jobs 1f\.csv$/);
  });

  it.each([
    ['a row that is not there', MORE],
    ['a row more often than there', `${VIEW}Coder,Other\n`],
    ['a column that is not there', 'Title,Company,City\nCoder,Other,Leeds\n'],
    ['a cell without a column that is not there', 'Title,Company\nCoder,Other,Leeds\n'],
  ])('is read where it has %s', async (_, view) => {
    const plan = await planOf({ 'x.zip': zip(csv('Jobs.csv', view), csv('Jobs_all.csv', WHOLE)) });
    expect(namesOf(plan)).toEqual(['Jobs.csv', 'Jobs_all.csv']);
    expect(plan).not.toHaveProperty('leftAlone');
  });

  it('is compared with the one of its own folder', async () => {
    const plan = await planOf({
      'x.zip': zip(
        csv('a/Jobs.csv', ROLES),
        csv('a/Jobs_all.csv', ROLES),
        csv('b/Jobs.csv', OTHERS),
        csv('b/Jobs_all.csv', OTHERS),
      ),
    });
    expect(namesOf(plan)).toEqual(['a/Jobs_all.csv', 'b/Jobs_all.csv']);
  });

  it('of a hundred thousand rows is compared in time that grows with them', async () => {
    const rows = Array.from({ length: 50_000 }, (_, row) => `Firm ${row},Job ${row % 7},2026-01-31`);
    const text = `Company,Title,Date applied\n${rows.join('\n')}\n`;
    const backwards = `Company,Title,Date applied\n${rows.toReversed().join('\n')}\n`;
    const plan = await planOf({ 'Jobs.csv': backwards, 'Jobs_all.csv': text });
    expect(plan).toMatchObject({ counts: { rows: 50_000 }, leftAlone: { names: ['Jobs.csv'] } });
  }, 60_000);
});

describe('an archive without CSV files', () => {
  const xlsx = zip({ name: '[Content_Types].xml', data: '<Types/>' }, { name: 'xl/workbook.xml', data: '<x/>' });

  it.each([true, false])('that holds a spreadsheet says so (stored as it is: %s)', async (stored) => {
    expect(await refusalOf({ 'x.zip': zip({ name: 'my/a.xlsx', data: xlsx, stored }) })).toBe(
      'x.zip holds no CSV file. Nothing was imported. There is a spreadsheet in it, my/a.xlsx: unpack the archive, open that in your spreadsheet program, save it as CSV, and import the CSV file.',
    );
  });

  it('that holds a text says so', async () => {
    expect(await refusalOf({ 'x.zip': zip(csv('a.txt')) })).toBe(
      'x.zip holds no CSV file. Nothing was imported. If your applications are in a.txt, unpack the archive and choose that file by itself.',
    );
  });

  it('that holds archives within archives says which to unpack', async () => {
    const three = zip({ name: 'in.zip', data: zip({ name: 'deep.zip', data: zip(csv('a.csv')) }) });
    expect(await refusalOf({ 'x.zip': three })).toBe(
      'x.zip holds no CSV file. Nothing was imported. There are more archives in it than are opened at once: unpack it yourself, then import in.zip by itself.',
    );
    // And that is true.
    expect((await planOf({ 'in.zip': zip({ name: 'deep.zip', data: zip(csv('a.csv')) }) })).counts.create).toBe(1);
  });

  it('that holds none of these is told what is true of it', async () => {
    for (const data of [zip(), zip(csv('a.png')), zip(csv('folder/', ''))])
      expect(await refusalOf({ 'x.zip': data })).toMatch(/^x\.zip holds no CSV file\. Nothing was imported\. Choose/);
  });

  it('and a workbook itself is a spreadsheet still', async () => {
    expect(await refusalOf({ 'x.zip': xlsx })).toMatch(/^x\.zip is a spreadsheet/);
  });
});

describe('a damaged archive beside a good one', () => {
  const good: ZipEntry = { name: 'good.zip', data: zip(csv('a.csv')) };

  it.each<[string, ZipEntry]>([
    ['cut off', { name: 'bad.zip', data: zip(csv('b.csv')).subarray(0, 50) }],
    ['no archive', { name: 'bad.zip', data: 'no archive at all' }],
    ['another than the one around it says', { ...csv('bad.zip', zip(csv('b.csv'))), spoil: (b) => b.fill(7, 2, 9) }],
    ['encrypted', { ...csv('bad.zip', zip(csv('b.csv'))), encrypted: true }],
  ])('is named, and the good one read: %s', async (_, bad) => {
    for (const entries of [
      [good, bad],
      [bad, good],
    ]) {
      const plan = await planOf({ 'x.zip': zip(...entries) });
      expect(plan.files.map(({ name }) => name)).toEqual(['good.zip/a.csv']);
      expect(plan.leftAlone).toEqual({ count: 1, names: ['bad.zip'] });
    }
  });

  it('is the reason where there is nothing else', async () => {
    const empty: ZipEntry = { name: 'good.zip', data: zip(csv('a.png')) };
    expect(await refusalOf({ 'x.zip': zip(empty, { name: 'bad.zip', data: 'none' }) })).toMatch(/cannot be opened/);
  });
});

describe('an archive with something behind its end', () => {
  const whole = zip(csv('a.csv'));

  it.each([
    ['line feeds', '\n\n\n'],
    ['a Windows line end', '\r\n'],
    ['zeros', '\0'.repeat(512)],
  ])('is read if that is blank: %s', async (_, tail) => {
    const data = Buffer.concat([whole, Buffer.from(tail)]);
    expect((await planOf({ 'x.zip': data })).counts.create).toBe(1);
    expect((await planOf({ 'x.zip': zip({ name: 'in.zip', data }) })).counts.create).toBe(1);
  });

  it('is refused if it is not', async () => {
    expect(await refusalOf({ 'x.zip': Buffer.concat([whole, Buffer.from('\nmore')]) })).toMatch(/cannot be opened/);
  });
});
