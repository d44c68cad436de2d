import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportState } from '#shared/contract/imports.ts';
import { importState } from '#shared/contract/imports.ts';
import { countOf, dump, fixture, startSession, tempFolder } from './importSession.ts';

const ZIP = fixture('linkedin.zip');
const FOLDER = fixture('linkedin');
/** Counted by hand in the sample: 63 applications (3 of them twice), 17 saved (2 twice, 6 applied for), 60 connections (3 deleted). */
const COUNTS = { rows: 140, create: 69, update: 0, link: 6, skip: 65, invalid: 0 };

const countsOf = (state: ImportState) => (state.step === 'planned' ? state.plan.counts : undefined);

describe('LinkedIn’s export', () => {
  it.each([
    ['a zip', [ZIP]],
    ['its folder', [FOLDER]],
    [
      'single files',
      ['Connections.csv', 'Jobs/Job Applications.csv', 'Jobs/Job Applications_1.csv', 'Jobs/Saved Jobs.csv'].map(
        (name) => join(FOLDER, name),
      ),
    ],
    ['a folder and a file mixed', [join(FOLDER, 'Jobs'), join(FOLDER, 'Connections.csv')]],
  ])('as %s comes to the same plan', async (_, paths) => {
    const session = await startSession();
    const state = await session.read(...paths);
    expect(countsOf(state)).toEqual(COUNTS);
    expect(state).toMatchObject({
      plan: { people: 57, newCompanies: 10, possibleDuplicates: 0, unknownStages: [] },
    });
  });

  it('shows the rows of jobs before those of connections', async () => {
    const session = await startSession();
    await session.read(ZIP);
    const rows = session.imports.rows({ show: null, offset: 0 });
    const files = await Promise.resolve(rows).then((result) => (result.ok ? result.value.map(({ file }) => file) : []));
    expect(files[0]).toBe('Jobs/Job Applications.csv');
    expect(files.indexOf('Connections.csv')).toBe(80);
  });

  it('is applied, brings nothing the second time, and is undone to what was before', async () => {
    const session = await startSession();
    const before = dump(session.db);
    await session.read(ZIP);
    const applied = await session.apply();
    expect(applied).toMatchObject({ step: 'applied', counts: COUNTS, people: 57 });
    expect([countOf(session.db, 'roles'), countOf(session.db, 'companies'), countOf(session.db, 'role_keys')]).toEqual([
      69, 10, 69,
    ]);
    const afterFirst = dump(session.db);

    expect(countsOf(await session.read(ZIP))).toEqual({
      rows: 140,
      create: 0,
      update: 0,
      link: 0,
      skip: 140,
      invalid: 0,
    });
    await session.apply();
    expect(dump(session.db)).toEqual(afterFirst);

    if (applied.step !== 'applied') throw new Error(applied.step);
    await session.imports.undo({ batchId: applied.batchId, evenEdited: false });
    expect(await session.reached('undone', 'failed')).toMatchObject({
      step: 'undone',
      removed: 69,
      restored: 0,
      keptEdited: 0,
    });
    expect(dump(session.db)).toEqual(before);
    const batches = session.imports.batches();
    expect(batches.ok && batches.value.map(({ status, editedSince }) => [status, editedSince])).toEqual([
      ['applied', 0],
      ['undone', 0],
    ]);
  });

  it('puts saved jobs into Saved, applications into Applied, newest on top, with their own days and unzoned times', async () => {
    const session = await startSession();
    await session.read(ZIP);
    await session.apply();
    const column = (kind: string) =>
      session.db
        .prepare(
          'SELECT r.applied_on AS applied, r.saved_on AS saved FROM roles r JOIN stages s ON s.id = r.stage_id WHERE s.kind = ? ORDER BY r.rank, r.id',
        )
        .all(kind) as { applied: string | null; saved: string | null }[];
    const applied = column('applied').map((role) => role.applied ?? '');
    expect(applied).toHaveLength(60);
    expect(applied).toEqual([...applied].sort().reverse());
    expect(column('saved')).toHaveLength(9);

    const role = session.db
      .prepare(
        "SELECT r.*, c.name AS company FROM roles r JOIN role_keys k ON k.role_id = r.id JOIN companies c ON c.id = r.company_id WHERE k.key = 'linkedin:4077000000'",
      )
      .get() as Record<string, unknown>;
    expect(role).toMatchObject({
      company: 'Harbour & Sons, Ltd.',
      title: 'Site Reliability Engineer',
      applied_on: '2026-01-05',
      applied_time: '19:51',
      saved_on: '2026-01-05',
      stage_since: '2026-01-05',
      resume_name: 'Resume.pdf',
      notes: 'Are you authorised to work?: Yes\nYears of experience, in total?: 7',
      version: 1,
    });
    const events = session.db
      .prepare('SELECT on_day, at_time, zone, source FROM stage_events WHERE role_id = ? ORDER BY id')
      .all(role.id);
    expect(events).toEqual([
      { on_day: '2026-01-05', at_time: '19:51', zone: null, source: 'import' },
      { on_day: '2026-01-05', at_time: '19:51', zone: null, source: 'import' },
    ]);
  });

  it('never keeps the applicant’s own address and number', async () => {
    const session = await startSession();
    await session.read(ZIP);
    await session.apply();
    // The thread brings the log into the file on its own: two at once get in each other's way.
    await session.imports.dispose();
    session.db.pragma('wal_checkpoint(TRUNCATE)');
    const bytes = readFileSync(session.databaseFile, 'latin1');
    expect(bytes.includes('applicant@example.com') || bytes.includes('15550100')).toBe(false);
    expect(bytes.includes('Kestrel Robotics')).toBe(true);
  });

  it('reads connections whose note stands below the header, and counts the note as no row', async () => {
    const folder = tempFolder();
    const [note, text, , header, ...rest] = readFileSync(join(FOLDER, 'Connections.csv'), 'utf8').split(/\r?\n/);
    writeFileSync(join(folder, 'Connections.csv'), [header, note, text, '', ...rest].join('\n'));
    const session = await startSession();
    expect(await session.read(join(folder, 'Connections.csv'))).toMatchObject({
      plan: { counts: { rows: 60, skip: 60 }, people: 57 },
    });
  });

  it('leaves the other files of a whole archive alone', async () => {
    const folder = tempFolder();
    cpSync(FOLDER, folder, { recursive: true });
    writeFileSync(join(folder, 'Profile.csv'), 'First Name,Last Name,Maiden Name\nA,B,\n');
    writeFileSync(
      join(folder, 'Positions.csv'),
      'Company Name,Title,Description,Location,Started On,Finished On\nAcme,Editor,,,Jan 2020,\n',
    );
    writeFileSync(join(folder, 'picture.csv'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
    mkdirSync(join(folder, '.hidden'));
    writeFileSync(join(folder, '.hidden', 'x.csv'), 'Company,Title\nHidden,Hidden\n');
    const session = await startSession();
    expect(countsOf(await session.read(folder))).toEqual(COUNTS);
  });

  it('says for each row where it stands and why, page by page, in the file’s order', async () => {
    const session = await startSession();
    await session.read(join(FOLDER, 'Jobs', 'Saved Jobs.csv'));
    const rows = await session.imports.rows({ show: 'skip', offset: 0 });
    expect(rows.ok && rows.value.map(({ line, reason }) => [line, reason.code])).toEqual([
      [17, 'repeated_row'],
      [18, 'repeated_row'],
    ]);
    const all = await session.imports.rows({ show: null, offset: 15 });
    expect(all.ok && all.value.map(({ index }) => index)).toEqual([15, 16]);
  });

  it('shows only states that the contract knows', async () => {
    const session = await startSession();
    await session.read(ZIP);
    await session.apply();
    for (const state of session.states) expect(importState.parse(state)).toEqual(state);
    expect(session.states.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['reading', 'planned', 'applying', 'applied']),
    );
    expect(session.topics).toEqual([['board', 'people', 'companies', 'imports']]);
    expect(session.faults).toEqual([]);
  });
});
