import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openTable, readingsOf, withAnswer } from '#main/csv/openTables.ts';
import { readTables } from '#main/csv/readTables.ts';
import { NOTHING_REMEMBERED } from '#main/csv/tableFormat.ts';
import { kindOf, tableRows } from '#main/csv/tableRows.ts';
import { isMissing } from '#shared/csv/cellText.ts';
import { countActions } from '#shared/csv/countActions.ts';
import { planRoles } from '#shared/csv/planRoles.ts';
import { planRecords, type RecordBoard } from '#shared/csv/records/planRecords.ts';
import type { RecordDraft } from '#shared/csv/records/recordDraft.ts';
import { FIELDS_OF, type RecordField } from '#shared/csv/records/recordFields.ts';
import { RECORD_WORDS, WORDS_OF_KIND } from '#shared/csv/records/recordHeaderWords.ts';
import type { RecordKind } from '#shared/csv/records/recordKinds.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { instantOf } from '#shared/domain/wallTime.ts';
import { randomFrom } from '#test/helpers/random.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { rowsOf, startApp } from '#test/main/csv/appSession.ts';
import { pick } from './cells.ts';
import { fuzz, runsOf, timeoutOf } from './fuzzRuns.ts';
import { EMPTY_BOARD, RESOLVER } from './playedBoard.ts';
import { cellOf, KINDS, madeTable } from './recordTable.ts';
import type { Taken } from './takeFiles.ts';

const RUNS = runsOf(0.1);

const ROLES = [
  ['acme', 'editor'],
  ['acme', 'writer'],
  ['borealis', 'clerk'],
] as const;
const board: RecordBoard = {
  ownerOfKey: (key) => (key === 'url:https://jobs.example/1' ? ('r0' as RoleId) : undefined),
  ownersOfId: (id) => (id === '1' ? ['r0' as RoleId] : []),
  ofCompany: (companyKey) =>
    ROLES.flatMap(([company, titleKey], place) =>
      company === companyKey ? { id: `r${place}` as RoleId, titleKey, isOpen: place !== 1 } : [],
    ),
  isOpen: (id) => id !== 'r1',
  hasCompany: (key) => ROLES.some(([company]) => company === key),
};

const bare = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\0', '�')
    .replace(/\p{Cf}+/gu, '')
    .toLowerCase();
/** What of a cell has to be found again: its words, without the signs in which addresses, links and formulas stand. */
const wordsOf = (text: string): readonly string[] =>
  bare(text)
    .replace(/^=hyperlink\("([^"]*)","([^"]*)"\)$/i, '$1 $2')
    .split(/[\s<>()[\]",]+/)
    .map((word) => word.replace(/^['=]+/, ''))
    .filter((word) => word !== '');
/** Fields of one word or day each, which are looked for nowhere else. */
const IN_FIELDS = new Set([
  'onDay',
  'dueDay',
  'channel',
  'direction',
  'reached',
  'topic',
  'value',
  'certainty',
  'hearsayOf',
  'promised',
  'state',
]);

const saidIn = ({ role, person, text, writtenMoment, fields }: RecordDraft): string =>
  bare(
    [
      ...role.keys,
      role.company,
      role.title,
      person?.name,
      person?.email,
      text,
      writtenMoment,
      JSON.stringify(fields),
    ].join(' '),
  );

const take = async (path: string, kind: RecordKind): Promise<Taken> => {
  const began = performance.now();
  const found = await readTables([path], { elapsed: () => 0, onProgress: () => undefined, cancelled: () => false });
  const [table] = found;
  if (table === undefined) throw new Error('there is no table');
  let open = openTable(table, { ...NOTHING_REMEMBERED, kind });
  const end = (word: Taken['end']): Taken => ({ end: word, ms: performance.now() - began });
  const asked = readingsOf([open]);
  if ('question' in asked) {
    const { file, columns } = asked.question;
    try {
      const answer = columns.map(({ suggested, dateOrderOpen }) => ({
        field: suggested,
        dateOrder: dateOrderOpen ? ('dmy' as const) : null,
      }));
      const [answered] = withAnswer([open], { file, kind, isDone: true, columns: answer });
      open = answered ?? open;
    } catch {
      return end('asked');
    }
  }
  const ready = readingsOf([open]);
  if ('question' in ready) return end('asked');
  const [reading] = ready.readings;
  if (reading === null || reading === undefined || reading.kind === 'roles')
    throw new Error('it is read as something else');
  const sources = tableRows(table, 0, reading, 'Europe/London');
  const digest = (text: string): string => text;
  const made = planRoles({ rows: sources, kinds: [kindOf(table)], board: EMPTY_BOARD, resolver: RESOLVER, digest });
  const parts = { rows: sources, groups: made.groups, board, isOpen: () => true, lastDay: '2026-11-24', digest };
  const planned = planRecords({ ...parts, planned: made.rows });
  // Every row is told of, once.
  const counts = countActions(planned);
  expect(planned).toHaveLength(table.rows.length);
  expect(counts.create + counts.update + counts.link + counts.skip + counts.invalid).toBe(counts.rows);
  // Deciding anew changes nothing where nothing else is decided.
  expect(planRecords({ ...parts, planned })).toEqual(planned);

  const meanings = 'columns' in reading.format ? reading.format.columns.map(({ meaning }) => meaning) : [];
  planned.forEach((row, place) => {
    const cells = table.rows[place] ?? [];
    if (row.action === 'invalid') expect(row.reason.code).not.toBe('');
    if (row.record === null) return;
    const { draft, target } = row.record;
    expect('roleId' in target).toBe(true);
    for (const moment of [
      'at' in draft.fields ? draft.fields.at : null,
      'due' in draft.fields ? draft.fields.due : null,
    ]) {
      if (moment === null) continue;
      const at = instantOf({ day: moment.day as LocalDay, time: moment.time ?? '12:00', zone: 'Europe/London' });
      expect(at).toMatch(/^\d{4}-\d\d-\d\dT/);
    }
    const said = saidIn(draft);
    cells.forEach((cell, column) => {
      const meaning = meanings[column] ?? (column < meanings.length ? null : 'keep');
      if (meaning === null || isMissing(cell.trim())) return;
      if (IN_FIELDS.has(meaning) && meanings.indexOf(meaning) === column) return;
      for (const word of wordsOf(cell)) {
        // An address is known again by its canonical form, and a name that is too long is whole in the text.
        if (/^https?:/.test(word) && meaning === 'url') continue;
        if (!said.includes(word))
          throw new Error(`lost without a word: ${JSON.stringify(word)} of ${meaning}, ${JSON.stringify(cell)}`);
      }
    });
  });
  return end('read');
};

it(`a table of records is read whole, and nothing of it is lost without a word (${RUNS} of them)`, {
  timeout: timeoutOf(RUNS),
}, async () => {
  const file = join(tempFolder(), 'records.csv');
  const ends = await fuzz('records', RUNS, (below) => {
    const { kind, bytes } = madeTable(below);
    writeFileSync(file, bytes);
    return { about: kind, bytes: bytes.length, take: () => take(file, kind) };
  });
  if (RUNS > 1) expect(ends.read).toBeGreaterThan(RUNS / 3);
});

const TABLES = ['interactions', 'signals', 'promises', 'own_follow_ups'] as const;
const ROWS = 1500;
/** An address that is longer than a name may be is tested by itself. */
const fits = (cell: string): boolean => cell.length < 300 || !cell.includes('@');

it.each(KINDS)(
  `whatever stands in a table comes in, once, and goes again as one: %s`,
  { timeout: 120_000 },
  async (kind) => {
    const app = await startApp();
    const roles = [
      'Acme,Editor',
      'Acme,Writer',
      'Borealis,Clerk',
      'Café Lumière,Clerk',
      'شركة الإعلام,محرر',
      '🏢 Emoji,👩‍💻 Dev',
    ];
    await app.bring(app.file('roles.csv', `Company,Title\n${roles.join('\n')}\n`));
    const before = rowsOf(app);
    const below = randomFrom(7 + KINDS.indexOf(kind));
    // A list of tasks with titles and a state may be one of roles: what it is would be asked.
    const left: readonly RecordField[] = kind === 'follow_ups' ? ['url', 'externalId', 'state'] : ['url', 'externalId'];
    const fields: readonly RecordField[] = FIELDS_OF[kind].filter((field) => !left.includes(field));
    const header = fields.map((field) => (WORDS_OF_KIND[kind][field] ?? RECORD_WORDS[field])[0] ?? field);
    const rows = Array.from({ length: ROWS }, () => {
      const [company = '', title = ''] = pick(roles, below).split(',');
      const names: Partial<Record<RecordField, string>> = { company, title };
      return fields
        .map((field) => names[field] ?? cellOf(field, below))
        .map((cell) => (fits(cell) ? cell : 'x'))
        .map((cell) => `"${cell.replaceAll('"', '""')}"`)
        .join(',');
    });
    const file = app.file('records.csv', `${header.join(',')}\n${rows.join('\n')}\n`);
    const inAll = (): number =>
      TABLES.reduce((sum, table) => sum + Number(app.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()), 0);
    const counts = await app.bring(file);
    expect(counts.create + counts.update + counts.link + counts.skip + counts.invalid).toBe(counts.rows);
    expect(counts.records).toBe(counts.create);
    expect(inAll()).toBe(counts.create);
    expect(counts.create).toBeGreaterThan(ROWS / 30);
    const after = rowsOf(app);
    expect(await app.bring(file)).toMatchObject({ create: 0, update: 0, invalid: counts.invalid });
    expect(rowsOf(app)).toEqual(after);
    await app.undo();
    expect(rowsOf(app)).toEqual(before);
    await app.redo();
    expect(rowsOf(app)).toEqual(after);
  },
);
