import { describe, expect, it } from 'vitest';
import { openDatabase } from '#main/db/open.ts';
import { DEFAULT_FILTER } from '#shared/domain/boardLook.ts';
import { localDay } from '#shared/domain/localDay.ts';
import { settings } from '#shared/messages/settings.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { dataFile, openTestData, type TestData } from '#test/helpers/testData.ts';

const wholeBoard = { filter: { ...DEFAULT_FILTER, scope: 'all' as const }, sort: 'hand' as const };

const addRole = async (data: TestData, title: string) => {
  const stages = answerOf(await data.ask('stages.list', {}));
  const stageId = stages.find(({ kind }) => kind === 'interview')?.id;
  if (stageId === undefined) throw new Error('no such column');
  return answerOf(
    await data.ask('roles.create', {
      title,
      company: { kind: 'new', name: 'Acme' },
      stageId,
      location: null,
      url: null,
      appliedOn: null,
    }),
  );
};

const interviewFields = {
  at: { day: localDay.parse('2026-03-02'), time: '10:00', zone: 'UTC' },
  minutes: 60,
  channel: 'video' as const,
  place: null,
  state: 'held' as const,
  personIds: [],
  notes: '',
};

/** What an earlier version let in, or another program wrote. */
const writeOdd = (folder: string, statement: string, ...values: string[]): void => {
  const db = openDatabase(dataFile(folder));
  expect(db.prepare(statement).run(...values).changes).toBe(1);
  db.close();
};

describe('A sound database', () => {
  it('stays open whatever the page asks of its first screen', async () => {
    const data = await openTestData(tempFolder());
    await data.addColumn('Mine');
    for (const raw of [1, null, 'text', [], undefined]) {
      expect(await data.data.answer('app.bootstrap', raw)).toMatchObject({
        ok: false,
        error: { code: 'invalid_input' },
      });
    }
    expect(await data.screen()).toBe('board');
    expect(failureOf(await data.ask('data.startEmpty', {}))).toBe('conflict');
    expect(await data.columns()).toContain('Mine');
    expect(data.faults).toEqual([]);
  });

  it.each([
    ['interviews', 'starts_at', '+010000-01-01T04:59:00.000Z'],
    ['interviews', 'starts_at', 'some day'],
    ['interviews', 'zone', '+99:00'],
    ['interactions', 'at', '-000001-12-31T23:00:00.000Z'],
    ['interactions', 'at', ''],
    ['interactions', 'zone', 'Mars/Olympus'],
    ['roles', 'applied_on', '0023-05-01'],
    ['roles', 'applied_on', 'in May'],
    ['roles', 'stage_since', '2026-02-31'],
    ['roles', 'closes_on', '9999-99-99'],
    ['roles', 'location', 'x'.repeat(400)],
    ['roles', 'url', 'not an address'],
    ['stage_events', 'on_day', '2026-99-99'],
    ['stage_events', 'zone', '+99:00'],
  ])('opens with %s.%s = “%s”, shows the rest, and lets it be mended', async (table, column, value) => {
    const folder = tempFolder();
    const data = await openTestData(folder);
    const role = await addRole(data, 'Odd one');
    await addRole(data, 'Another');
    const interview = answerOf(await data.ask('interviews.create', { ...interviewFields, roleId: role.id }));
    answerOf(
      await data.ask('interactions.log', {
        roleId: role.id,
        who: null,
        direction: 'in',
        channel: 'call',
        at: { day: localDay.parse('2026-03-01'), time: '10:00', zone: 'UTC' },
        text: 'They called.',
      }),
    );
    const key = table === 'roles' ? 'id' : 'role_id';
    writeOdd(folder, `UPDATE ${table} SET ${column} = ? WHERE ${key} = ?`, value, role.id);

    expect(await data.screen()).toBe('board');
    const board = answerOf(await data.ask('board.load', wholeBoard));
    expect(board.columns.flatMap(({ cards }) => cards.map(({ title }) => title)).toSorted()).toEqual([
      'Another',
      'Odd one',
    ]);
    answerOf(await data.ask('roles.timeline', { id: role.id, offset: 0 }));
    const [odd] = answerOf(await data.ask('interviews.list', { roleId: role.id }));
    const { card } = answerOf(await data.ask('roles.get', { id: role.id }));
    answerOf(
      await data.ask('roles.patch', {
        id: role.id,
        version: card.version,
        fields: { location: 'Here', url: null, appliedOn: localDay.parse('2026-01-01'), closesOn: null },
      }),
    );
    const mended = answerOf(
      await data.ask('interviews.update', { ...interviewFields, id: interview.id, version: odd?.version ?? 0 }),
    );
    expect(mended.startsAt).toBe('2026-03-02T10:00:00.000Z');
    expect(data.faults).toEqual([]);
  });

  it('does not take words for a later contact than any day', async () => {
    const folder = tempFolder();
    const data = await openTestData(folder);
    const role = await addRole(data, 'Odd one');
    const log = async (day: string) =>
      answerOf(
        await data.ask('interactions.log', {
          roleId: role.id,
          who: null,
          direction: 'in',
          channel: 'call',
          at: { day: localDay.parse(day), time: '10:00', zone: 'UTC' },
          text: day,
        }),
      );
    await log('2026-03-01');
    await log('2026-02-01');
    writeOdd(folder, 'UPDATE interactions SET at = ? WHERE text = ?', 'last week', '2026-02-01');
    for (const sort of ['name', 'lastContact'] as const) {
      const { rows } = answerOf(
        await data.ask('companies.list', { filter: '', sort, direction: 'descending', offset: 0 }),
      );
      expect(rows[0]?.lastContactAt).toBe('2026-03-01T10:00:00.000Z');
    }
  });

  it('shows a view whose filter cannot be read under its name', async () => {
    const folder = tempFolder();
    const data = await openTestData(folder);
    const view = answerOf(await data.ask('views.create', { name: 'Mine', ...wholeBoard }));
    writeOdd(folder, 'UPDATE board_views SET filter = ? WHERE id = ?', '{"text":', view.id);
    expect(answerOf(await data.ask('views.list', {}))).toMatchObject([{ name: 'Mine', filter: { scope: 'active' } }]);
  });
});

describe('Data that cannot be opened', () => {
  it('is never deleted: only set aside', async () => {
    const folder = tempFolder();
    const data = await openTestData(folder);
    await data.close();
    const db = openDatabase(dataFile(folder));
    db.pragma('user_version = 9000');
    db.close();
    const closed = await openTestData(folder);
    expect(await closed.screen()).toBe('newer_schema');
    expect(failureOf(await closed.ask('data.deleteAll', { typed: settings.deleteWord }))).toBe('database');
    expect(await closed.screen()).toBe('newer_schema');
  });
});
