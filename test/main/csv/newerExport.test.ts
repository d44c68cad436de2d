import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportBatchId } from '#shared/domain/ids.ts';
import { type Session, startSession } from './importSession.ts';

const HEADERS = [
  ...['Company', 'Title', 'Location', 'Salary', 'Source', 'Description', 'Notes'],
  ...['Saved Date', 'Date applied', 'Url'],
] as const;
type Cells = Partial<Record<(typeof HEADERS)[number], string>>;

const FULL: Cells = {
  ...{ Company: 'Acme', Title: 'Editor', Location: 'York', Salary: '£1', Source: 'Board', Description: 'Edit.' },
  ...{ Notes: 'Nice', 'Saved Date': '2026-01-05', 'Date applied': '2026-01-13' },
  Url: 'https://a.example/7',
};
const bring = async (session: Session, cells: Cells): Promise<{ readonly create: number; readonly update: number }> => {
  const file = join(session.folder, 'tracker.csv');
  writeFileSync(file, `${HEADERS.join(',')}\n${HEADERS.map((header) => cells[header] ?? '').join(',')}\n`);
  const state = await session.read(file);
  if (state.step !== 'planned') throw new Error(JSON.stringify(state));
  const { create, update } = state.plan.counts;
  if (create + update > 0) await session.apply();
  return { create, update };
};
/** What an edit by the user does to the only role. */
const edit = (session: Session, sets: string): void =>
  session.turn.run(() => void session.db.exec(`UPDATE roles SET ${sets}, version = version + 1`));
const role = ({ db }: Session) =>
  db
    .prepare<[], Record<string, string | null>>(
      `SELECT r.url, r.location, r.salary_text AS salary, r.source, r.description, r.notes,  r.saved_on AS saved, r.applied_on AS applied, r.title, c.name AS company, s.kind
      FROM roles r JOIN companies c ON c.id = r.company_id JOIN stages s ON s.id = r.stage_id`,
    )
    .get();
const FIELDS = ['location', 'salary_text', 'source', 'description', 'saved_on', 'applied_on'];
const EMPTIED = `${FIELDS.map((field) => `${field} = NULL`).join(', ')}, notes = ''`;

describe('a field that the user emptied', () => {
  it('stays empty when a newer export has it again, with that value or another', async () => {
    const session = await startSession();
    expect(await bring(session, FULL)).toEqual({ create: 1, update: 0 });
    edit(session, EMPTIED);
    const before = role(session);
    expect(await bring(session, { ...FULL, Location: 'Leeds', 'Date applied': '2026-01-14' })).toEqual({
      create: 0,
      update: 0,
    });
    expect(role(session)).toEqual(before);
  });

  it('stays empty where a later import had brought it to a role that was there', async () => {
    const session = await startSession();
    await bring(session, { Url: 'https://a.example/7', Company: 'Acme', Title: 'Editor' });
    await bring(session, FULL);
    expect(role(session)).toMatchObject({ location: 'York', notes: 'Nice' });
    edit(session, EMPTIED);
    expect(await bring(session, { ...FULL, Location: 'Leeds' })).toEqual({ create: 0, update: 0 });
    expect(role(session)).toMatchObject({ location: null, salary: null, notes: '' });
  });

  it('is filled where no import had ever brought it, and once the import that did is undone', async () => {
    const session = await startSession();
    await bring(session, { Url: 'https://a.example/7', Company: 'Acme', Title: 'Editor', Salary: '£1' });
    edit(session, 'salary_text = NULL');
    expect(await bring(session, FULL)).toEqual({ create: 0, update: 1 });
    expect(role(session)).toMatchObject({ location: 'York', salary: null, applied: '2026-01-13' });
    const batches = session.imports.batches();
    const batchId = (batches.ok ? batches.value[0]?.id : undefined) as ImportBatchId;
    await session.imports.undo({ batchId, evenEdited: true });
    await session.reached('undone');
    expect(role(session)).toMatchObject({ location: null, salary: null });
    expect(await bring(session, FULL)).toEqual({ create: 0, update: 1 });
    expect(role(session)).toMatchObject({ location: 'York', salary: null });
  });
});

describe('a role of the board of which a newer export says something else', () => {
  it.each([
    ['Title', 'Senior Editor', 'Job title: Senior Editor'],
    ['Company', 'Acme Group', 'Company: Acme Group'],
    ['Location', 'Leeds', 'Location: Leeds'],
    ['Description', 'Edit much.', 'Description: Edit much.'],
    ['Date applied', '2026-02-20', 'Date applied: 2026-02-20'],
  ] as const)('keeps its own %s, with the other in its notes, once', async (header, value, line) => {
    const session = await startSession();
    await bring(session, FULL);
    const before = role(session);
    expect(await bring(session, { ...FULL, [header]: value })).toEqual({ create: 0, update: 1 });
    expect(role(session)).toEqual({ ...before, notes: `Nice\n\n${line}` });
    expect(await bring(session, { ...FULL, [header]: value })).toEqual({ create: 0, update: 0 });
  });

  it('keeps its own link, with that of another posting in its notes, once', async () => {
    const session = await startSession();
    const huntr = async (url: string) => {
      const file = join(session.folder, 'huntr.csv');
      const headers = 'id,title,location,url,companyName,listName,htmlDescription';
      writeFileSync(file, `${headers}\n64aa,Editor,York,${url},Acme,Applied,\n`);
      const state = await session.read(file);
      if (state.step === 'planned' && state.plan.counts.update + state.plan.counts.create > 0) await session.apply();
    };
    for (const place of ['7', '8', '8', '7?utm_source=x']) await huntr(`https://a.example/${place}`);
    expect(role(session)).toMatchObject({ url: 'https://a.example/7', notes: 'Link: https://a.example/8' });
  });

  it('gains nothing by another spelling of its names', async () => {
    const session = await startSession();
    await bring(session, FULL);
    expect(await bring(session, { ...FULL, Company: 'ACME', Title: 'editor ' })).toEqual({ create: 0, update: 0 });
  });
});

describe('rows of one role within a file', () => {
  it('that name two days of applying keep the later one in the notes', async () => {
    const session = await startSession();
    const file = join(session.folder, 'tracker.csv');
    writeFileSync(
      file,
      'Url,Company,Title,Date applied\nx.example/7,Acme,Editor,2026-02-20\nx.example/7,Acme,Editor,2026-01-13\n',
    );
    await session.read(file);
    await session.apply();
    expect(role(session)).toMatchObject({ applied: '2026-01-13', notes: 'Date applied: 2026-02-20' });
  });
});

describe('a newer export that says nothing new', () => {
  it('is the same moment in another zone', async () => {
    const cells = { ...FULL, 'Date applied': '2026-01-13T23:30:00Z' };
    const session = await startSession({ zone: 'Europe/Madrid' });
    expect(await bring(session, cells)).toEqual({ create: 1, update: 0 });
    const elsewhere = await startSession({ zone: 'America/New_York', folder: session.folder });
    expect(await bring(elsewhere, cells)).toEqual({ create: 0, update: 0 });
  });

  it('has the name that a company had before the user changed it', async () => {
    const session = await startSession();
    await bring(session, FULL);
    session.turn.run(
      () => void session.db.exec("UPDATE companies SET name = 'Acme Corporation', version = version + 1"),
    );
    expect(await bring(session, FULL)).toEqual({ create: 0, update: 0 });
  });
});
