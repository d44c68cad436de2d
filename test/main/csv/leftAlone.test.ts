import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importState } from '#shared/contract/imports.ts';
import { startSession } from './importSession.ts';
import { type ZipEntry, zipFile } from './zipFile.ts';

const ROLES = 'Company,Title,Date applied\nAcme,Editor,2026-01-31\n';
const SAVED = 'Saved Date,Job Url,Job Title,Company Name\n"1/5/26, 7:51 PM",,Editor,Acme\n';
const APPLIED_HEADER =
  'Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers\n';
const saved: ZipEntry = { name: 'Jobs/Saved Jobs.csv', data: SAVED };
const applied = (data: ZipEntry['data']): ZipEntry => ({ name: 'Jobs/Job Applications.csv', data });
const PICTURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]);
const PAGE = '<!DOCTYPE html><html><head><title>Too many requests</title></head></html>';

/** Reads a zip of these entries. */
const read = async (...entries: ZipEntry[]) => {
  const session = await startSession();
  const file = join(session.folder, 'x.zip');
  writeFileSync(file, zipFile(entries));
  const state = await session.read(file);
  expect(importState.parse(state)).toEqual(state);
  return state;
};
const refused = async (...entries: ZipEntry[]): Promise<string> => {
  const state = await read(...entries);
  if (state.step !== 'failed') throw new Error(JSON.stringify(state));
  return state.error.message;
};
const planned = async (...entries: ZipEntry[]) => {
  const state = await read(...entries);
  if (state.step !== 'planned') throw new Error(JSON.stringify(state));
  return state.plan;
};

describe('a damaged list of roles beside a good one refuses both by its name', () => {
  it('where a NUL stands below its header', async () => {
    const nul = { name: 'feb.csv', data: `${ROLES}Acme,Wri\0ter,2026-02-01\n` };
    expect(await refused({ name: 'jan.csv', data: ROLES }, nul)).toMatch(/^feb\.csv has a NUL character on line 3/);
  });

  it('where a NUL stands in its header, so that nobody knows what it holds', async () => {
    const nul = { name: 'feb.csv', data: `Com\0pany,Title\nAcme,Editor\n` };
    expect(await refused({ name: 'jan.csv', data: ROLES }, nul)).toMatch(/^feb\.csv has a NUL character on line 1/);
  });

  it.each([
    ['with a NUL', `${APPLIED_HEADER}"1/5/26, 7:51 PM",,,Ac\0me,Editor,,,\n`, /NUL character on line 2/],
    ['that is a picture', PICTURE, /not a CSV file/],
    ['that is a page about an error', PAGE, /not a CSV file/],
    ['that is empty', '', /is empty/],
    ['of plain text', 'Dear diary\ntoday I applied\n', /No column names/],
  ])('where it is LinkedIn’s, %s', async (_, data, words) => {
    const message = await refused(saved, applied(data));
    expect(message).toContain('Jobs/Job Applications.csv');
    expect(message).toMatch(words);
  });
});

describe('a CSV file that is not imported is named in the plan', () => {
  it.each([
    ['whose columns nobody knows', 'Colour,Size\nred,1\n'],
    ['with a NUL below columns that are not those of roles', 'Colour,Size\nr\0ed,1\n'],
    ['that is a picture', PICTURE],
    ['that is a page', PAGE],
    ['that is empty', ''],
    ['of roles, with nothing under its header', 'Company,Title\n'],
  ])('%s', async (_, data) => {
    const plan = await planned({ name: 'jan.csv', data: ROLES }, { name: 'other.csv', data });
    expect(plan.files.map(({ name }) => name)).toEqual(['jan.csv']);
    expect(plan.leftAlone).toEqual({ count: 1, names: ['other.csv'] });
  });

  it('and of many only the first ones are, with their number', async () => {
    const others = Array.from({ length: 60 }, (_, i) => ({ name: `${100 + i}.csv`, data: 'Colour,Size\nred,1\n' }));
    const { leftAlone } = await planned(saved, ...others);
    expect(leftAlone?.count).toBe(60);
    expect(leftAlone?.names).toEqual(others.slice(0, 20).map(({ name }) => name));
  });

  it('and nothing is said where there is none', async () => {
    expect(await planned(saved)).not.toHaveProperty('leftAlone');
  });

  it('also out of a folder', async () => {
    const session = await startSession();
    const folder = join(session.folder, 'in');
    mkdirSync(folder);
    writeFileSync(join(folder, 'jan.csv'), ROLES);
    writeFileSync(join(folder, 'other.csv'), 'Colour,Size\nred,1\n');
    expect(await session.read(folder)).toMatchObject({ plan: { leftAlone: { names: ['other.csv'] } } });
  });
});

describe('a zip that holds nothing but another', () => {
  const inner = { name: 'out/export.zip', data: zipFile([saved]) };
  it('is read like the one in it', async () => {
    const plan = await planned({ name: 'readme.txt', data: 'x' }, inner);
    expect(plan).toMatchObject({ counts: { create: 1 }, files: [{ name: 'out/export.zip/Jobs/Saved Jobs.csv' }] });
  });
  it('is looked into one level deep and no further', async () => {
    const twice = { name: 'twice.zip', data: zipFile([inner]) };
    expect(await refused(twice)).toMatch(/^x\.zip holds no CSV file\. Nothing was imported\./);
  });
  it('is refused where the one in it is damaged or unpacks too far', async () => {
    expect(await refused({ ...inner, data: inner.data.subarray(0, 60) })).toMatch(/cannot be opened/);
    const bomb = zipFile([{ name: 'bomb.zip', data: Buffer.alloc(50_000_000, 'a') }]);
    expect(await refused({ name: 'outer.zip', data: bomb })).toMatch(/holds no CSV file/);
    expect(await refused({ name: 'bomb.zip', data: Buffer.alloc(30_000_000, 'a') })).toMatch(
      /bomb\.zip in x\.zip unpacks/,
    );
  });
});

describe('a zip with a file of LinkedIn’s in it', () => {
  const profile = { name: 'Profile.csv', data: 'First Name,Last Name\nA,B\n' };

  it('is read where another file of it lists roles', async () => {
    const plan = await planned(profile, { name: 'applications.csv', data: ROLES });
    expect(plan).toMatchObject({ counts: { create: 1 }, leftAlone: { names: ['Profile.csv'] } });
  });

  it('is called an export without jobs only where nothing lists any: people and jobs once held are none', async () => {
    const positions = { name: 'Positions.csv', data: 'Company Name,Title,Description\nAcme,Editor,\n' };
    const praise = { name: 'Recommendations_Received.csv', data: 'First Name,Last Name,Company,Job Title\nA,B,C,D\n' };
    expect(await refused(profile, positions, praise)).toMatch(/looks like LinkedIn’s export but holds no job/);
  });

  it('is told that its list of jobs has no rows, and not that it lacks one', async () => {
    expect(await refused(profile, applied(APPLIED_HEADER))).toMatch(
      /^Jobs\/Job Applications\.csv has column names but no rows/,
    );
    expect(await refused(profile, applied(''))).toMatch(/^Jobs\/Job Applications\.csv is empty/);
  });
});

describe('archives that nobody looks into are named', () => {
  const inner = (name: string): ZipEntry => ({ name, data: zipFile([{ name: 'list.csv', data: ROLES }]) });

  it('beside the CSV files of their archive', async () => {
    const plan = await planned({ name: 'list.csv', data: ROLES }, inner('older.zip'));
    expect(plan.leftAlone).toEqual({ count: 1, names: ['older.zip'] });
  });

  it('where there are more than are opened, and where one lies in another', async () => {
    const deep: ZipEntry = { name: '1.zip', data: zipFile([{ name: 'list.csv', data: ROLES }, inner('deep.zip')]) };
    const plan = await planned(deep, ...['2.zip', '3.zip', '4.zip', '5.zip', '6.zip'].map(inner));
    expect(plan.files).toHaveLength(5);
    expect(plan.leftAlone).toEqual({ count: 2, names: ['6.zip', '1.zip/deep.zip'] });
  });

  it('in a folder', async () => {
    const session = await startSession();
    const folder = join(session.folder, 'jobs');
    mkdirSync(folder);
    writeFileSync(join(folder, 'list.csv'), ROLES);
    writeFileSync(join(folder, 'older.zip'), zipFile([{ name: 'list.csv', data: ROLES }]));
    expect(await session.read(folder)).toMatchObject({ plan: { leftAlone: { count: 1, names: ['older.zip'] } } });
  });
});

describe('lines above the names of the columns', () => {
  const above = async (text: string) => (await planned({ name: 'list.csv', data: text })).files[0]?.above;

  it('are named where they say something', async () => {
    expect(await above(`My search,2026\n,\nBy:,Ana\n${ROLES}`)).toEqual({
      count: 2,
      texts: ['My search 2026', 'By: Ana'],
    });
    const many = Array.from({ length: 5 }, (_, line) => `note ${line}\n`).join('');
    expect(await above(`${many}${ROLES}`)).toEqual({ count: 5, texts: ['note 0', 'note 1', 'note 2'] });
  });

  it('are not where there are none, or LinkedIn’s own about its export', async () => {
    expect(await above(ROLES)).toBeNull();
    const preamble = 'Notes:\n"When exporting your connection data, you may notice that some are missing."\n\n';
    const people = `${preamble}First Name,Last Name,Email Address,Company,Position,Connected On\nAna,Lima,,,,\n`;
    expect(await above(people)).toBeNull();
  });
});
