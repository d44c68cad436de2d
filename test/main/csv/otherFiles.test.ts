import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportState } from '#shared/contract/imports.ts';
import type { StageId } from '#shared/domain/ids.ts';
import { fixture, type Session, startSession } from './importSession.ts';

type Card = {
  title: string;
  company: string;
  kind: string;
  outcome: string | null;
  applied_on: string | null;
  notes: string;
  description: string | null;
  location: string | null;
};
const cards = ({ db }: Session): Card[] =>
  db
    .prepare(`SELECT r.title, c.name AS company, s.kind, r.outcome, r.applied_on, r.notes, r.description, r.location
      FROM roles r JOIN companies c ON c.id = r.company_id JOIN stages s ON s.id = r.stage_id ORDER BY c.name, r.title`)
    .all() as Card[];
const byKind = (session: Session): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { kind } of cards(session)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};
const planned = (state: ImportState) => {
  if (state.step !== 'planned') throw new Error(`${state.step}: ${JSON.stringify(state)}`);
  return state.plan;
};
const write = (session: Session, name: string, text: string | Buffer): string => {
  const file = join(session.folder, name);
  writeFileSync(file, text);
  return file;
};

describe('files of other trackers', () => {
  it('Huntr: stages by name, outcome of a rejection, the description as text', async () => {
    const session = await startSession();
    expect(planned(await session.read(fixture('huntr.csv')))).toMatchObject({
      counts: { rows: 10, create: 10 },
      unknownStages: [],
      files: [{ preset: 'Huntr' }],
    });
    await session.apply();
    expect(byKind(session)).toEqual({ interview: 4, closed: 4, saved: 2 });
    expect(cards(session).find(({ kind }) => kind === 'closed')).toMatchObject({
      outcome: 'rejected',
      location: 'Leeds, UK',
    });
    expect(cards(session)[0]?.description).toMatch(/^We need TypeScript, SQL & patience\.\n+• \d years$/);
    expect(planned(await session.read(fixture('huntr.csv'))).counts).toMatchObject({ create: 0, skip: 10 });
  });

  it('JobSync: `N/A` is nothing, `Yes` is an application', async () => {
    const session = await startSession();
    await session.read(fixture('jobsync.csv'));
    await session.apply();
    expect(byKind(session)).toEqual({ applied: 10 });
    expect(cards(session).every(({ location }) => location === null)).toBe(true);
    expect(cards(session).filter(({ applied_on }) => applied_on === null)).toHaveLength(3);
  });

  it('Notion: the byte order mark is no part of a header', async () => {
    const session = await startSession();
    expect(planned(await session.read(fixture('notion-bom.csv')))).toMatchObject({
      counts: { create: 10 },
      files: [{ encoding: 'utf-8', delimiter: ',' }],
    });
    await session.apply();
    expect(byKind(session)).toEqual({ closed: 4, applied: 4, saved: 2 });
    expect(
      session.db
        .prepare("SELECT count(*) AS n FROM role_keys WHERE key LIKE 'url:https://jobs.example.com/p/%?gh_jid=90%'")
        .get(),
    ).toEqual({ n: 10 });
  });

  it('Reactive Resume: known by its columns', async () => {
    const session = await startSession();
    const file = write(
      session,
      'rr.csv',
      'Company,Role,Stage,Location,Salary,Source,Tags\nAcme,Editor,Wishlist,Leeds,50k,Friend,a|b\n',
    );
    expect(planned(await session.read(file))).toMatchObject({
      files: [{ preset: 'Reactive Resume' }],
      counts: { create: 1 },
    });
  });

  it('Excel: semicolons, windows-1252, a column that only the user can name; the answer is kept for the next time', async () => {
    const session = await startSession();
    const bytes = readFileSync(fixture('excel-semicolon-cp1252.csv'));
    const file = write(session, 'wer.csv', Buffer.concat([Buffer.from('Wer'), bytes.subarray('Firma'.length)]));
    const asked = await session.read(file);
    if (asked.step !== 'mapping') throw new Error(asked.step);
    expect(asked.question.columns.map(({ header, suggested }) => [header, suggested])).toEqual([
      ['Wer', 'keep'],
      ['Position', 'title'],
      ['Date applied', 'appliedDate'],
      ['Status', 'stage'],
      ['Notes', 'notes'],
    ]);
    const refused = await session.imports.map({
      file: asked.question.file,
      kind: 'roles',
      isDone: true,
      columns: asked.question.columns.map(() => ({ field: null, dateOrder: null })),
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
    const answer = {
      file: asked.question.file,
      kind: 'roles' as const,
      isDone: true,
      columns: asked.question.columns.map(({ suggested }) => ({
        field: suggested === 'keep' ? ('company' as const) : suggested,
        dateOrder: null,
      })),
    };
    await session.imports.map(answer);
    const plan = planned(await session.reached('planned'));
    expect(plan).toMatchObject({
      counts: { rows: 8, create: 8 },
      files: [{ encoding: 'windows-1252', delimiter: ';' }],
    });
    await session.apply();
    expect(cards(session).map(({ company, applied_on }) => [company, applied_on])).toContainEqual([
      'Café Lumière',
      '2026-02-14',
    ]);
    expect(cards(session).map(({ notes }) => notes)).toEqual([
      '00123',
      '00123',
      'http://example.com',
      '00123',
      '00123',
      '00123',
      '00123',
      '00123',
    ]);
    expect(byKind(session)).toEqual({ interview: 3, applied: 3, screening: 2 });

    expect(planned(await session.read(file)).counts).toMatchObject({ create: 0, skip: 8 });
  });

  it('asks how days are written where nothing in the column says it', async () => {
    const session = await startSession();
    const file = write(session, 'days.csv', 'Company,Title,Date applied\nAcme,Editor,3/4/2026\nAcme,Writer,5/6/2026\n');
    const asked = await session.read(file);
    if (asked.step !== 'mapping') throw new Error(asked.step);
    expect(asked.question.columns.map(({ dateOrderOpen }) => dateOrderOpen)).toEqual([false, false, true]);
    const columns = (dateOrder: 'dmy' | null) => [
      { field: 'company' as const, dateOrder: null },
      { field: 'title' as const, dateOrder: null },
      { field: 'appliedDate' as const, dateOrder },
    ];
    expect(
      (await session.imports.map({ file: 'days.csv', kind: 'roles', isDone: true, columns: columns(null) })).ok,
    ).toBe(false);
    await session.imports.map({ file: 'days.csv', kind: 'roles', isDone: true, columns: columns('dmy') });
    await session.apply();
    expect(cards(session).map(({ applied_on }) => applied_on)).toEqual(['2026-04-03', '2026-06-05']);
  });

  it('waits for a column for each stage name it does not know, and keeps the file’s word in the history', async () => {
    const session = await startSession();
    const file = write(
      session,
      'own.csv',
      'Company,Title,Status\nAcme,Editor,Vibing\nAcme,Writer,vibing\nAcme,Coder,Applied\n',
    );
    const plan = planned(await session.read(file));
    expect(plan.unknownStages).toEqual([{ raw: 'Vibing', rows: 2, stageId: null }]);
    expect(await session.imports.apply()).toMatchObject({ ok: false, error: { code: 'conflict' } });
    const { id } = session.db.prepare("SELECT id FROM stages WHERE kind = 'lead'").get() as { id: StageId };
    const told = await session.imports.mapStage({ raw: 'Vibing', stageId: id });
    expect(told).toMatchObject({
      ok: true,
      value: { plan: { unknownStages: [{ raw: 'Vibing', rows: 2, stageId: id }] } },
    });
    await session.apply();
    expect(byKind(session)).toEqual({ applied: 1, lead: 2 });
    expect(
      session.db
        .prepare(
          "SELECT DISTINCT raw_stage FROM stage_events e JOIN roles r ON r.id = e.role_id WHERE r.title <> 'Coder' ORDER BY 1",
        )
        .all(),
    ).toEqual([{ raw_stage: 'Vibing' }, { raw_stage: 'vibing' }]);
  });

  it.each([
    [
      'UTF-16 LE',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Company\tTitle\nCafé 山\tEditor\n', 'utf16le')]),
      'utf-16le',
    ],
    [
      'UTF-16 BE',
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('Company\tTitle\nCafé 山\tEditor\n', 'utf16le').swap16()]),
      'utf-16be',
    ],
    ['UTF-8', Buffer.from('sep=;\r\nCompany;Title\r\nCafé 山;Editor\r\n'), 'utf-8'],
  ])('reads %s', async (_, bytes, encoding) => {
    const session = await startSession();
    const plan = planned(await session.read(write(session, 'x.csv', bytes)));
    expect(plan.files[0]?.encoding).toBe(encoding);
    await session.apply();
    expect(cards(session).map(({ company }) => company)).toEqual(['Café 山']);
  });

  it('gives a reason for every row that it cannot use, with its line, and imports the others', async () => {
    const session = await startSession();
    const file = write(
      session,
      'rows.csv',
      [
        'Company,Title,Date applied,Url,Notes',
        'Acme,Editor,2026-01-31,https://a.example/1,"two',
        'lines"',
        ',Editor,2026-01-31,,',
        'Acme,,2026-01-31,,',
        'Acme,Editor,2026-02-30,,',
        'Acme,Editor,soon,,',
        'Acme,Editor,2026-01-31,see mail,',
        'Acme,Editor,2026-01-31,,a,b',
        'Acme',
        `Acme,${'x'.repeat(301)},2026-01-31,,`,
        ',,,,',
        '',
        'Acme,Writer,2026-01-30,,,,',
        'Acme,Coder',
      ].join('\r\n'),
    );
    expect(planned(await session.read(file))).toMatchObject({
      counts: { rows: 12, create: 8, update: 0, link: 0, skip: 1, invalid: 3 },
      warnings: 5,
    });
    const rows = await session.imports.rows({ show: null, offset: 0 });
    expect(rows.ok && rows.value.map(({ line, reason, warnings }) => [line, reason.code, warnings[0]?.code])).toEqual([
      [2, 'new_role', undefined],
      [4, 'no_company', undefined],
      [5, 'no_title', undefined],
      [6, 'possible_duplicate', 'impossible_date'],
      [7, 'possible_duplicate', 'unreadable_date'],
      [8, 'possible_duplicate', 'unreadable_url'],
      [9, 'possible_duplicate', 'further_cells'],
      [10, 'too_few_cells', undefined],
      [11, 'new_role', 'too_long'],
      [12, 'empty_row', undefined],
      [14, 'new_role', undefined],
      [15, 'new_role', undefined],
    ]);
    const invalid = await session.imports.invalidRows();
    expect(invalid.ok && invalid.value.text).toBe(
      '\uFEFFCompany,Title,Date applied,Url,Notes,Reason,File,Line\r\n' +
        ',Editor,2026-01-31,,,No company,rows.csv,4\r\nAcme,,2026-01-31,,,No title,rows.csv,5\r\n' +
        'Acme,,,,,Fewer cells than the file has columns,rows.csv,10\r\n',
    );
    await session.apply();
    expect(await session.imports.invalidRows()).toEqual(invalid);
    const notes = cards(session).map((card) => card.notes);
    expect(notes).toContain('Date applied: 2026-02-30');
    expect(notes).toContain('Url: see mail');
    expect(notes).toContain('a\n\nb');
    expect(notes.some((note) => note === `Title: ${'x'.repeat(301)}`)).toBe(true);
  });
});
