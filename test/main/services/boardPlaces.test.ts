import { describe, expect, it } from 'vitest';
import { aboveSql } from '#main/repositories/board.ts';
import { sqlFilter } from '#main/repositories/boardFilter.ts';
import { type BoardFilter, type BoardSort, boardSort } from '#shared/domain/boardFilter.ts';
import { DEFAULT_FILTER } from '#shared/domain/boardLook.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { pipelineBoard } from '#test/helpers/pipelineBoard.ts';

const FILTERS: readonly Partial<BoardFilter>[] = [
  {},
  { scope: 'all' },
  { text: 'analyst' },
  { tags: ['remote'] },
  { excitementFrom: 3 },
  { isQuiet: true },
];

/** A board whose columns hold different ages, ranks, tags and interviews. */
const filled = async () => {
  const board = await pipelineBoard();
  const { add, move, edit, clock, app } = board;
  for (let turn = 0; turn < 24; turn += 1) {
    const day = `2026-02-${String(1 + turn).padStart(2, '0')}`;
    clock.set(`${day}T08:00:00.000Z`, day, '09:00');
    const kind = (['saved', 'applied', 'interview', 'closed'] as const)[turn % 4] ?? 'saved';
    const card = add(`${turn % 3 === 0 ? 'Analyst' : 'Editor'} ${turn}`, 'saved');
    const moved = kind === 'saved' ? card : answerOf(move(card, kind));
    const fields = { tags: turn % 2 === 0 ? ['Remote'] : [], excitement: (turn % 5) + 1 };
    const edited = edit(moved, fields);
    if (turn % 6 === 2) {
      answerOf(
        app.interviews.create({
          roleId: edited.id, at: { day: '2026-04-02' as LocalDay, time: '09:00', zone: 'Europe/Madrid' }, minutes: 30,
          channel: 'call', place: null, state: 'scheduled', personIds: [], notes: '',
        }),
      ); // biome-ignore format: one interview reads as one
    }
  }
  clock.set('2026-03-02T08:00:00.000Z', '2026-03-02', '09:00');
  return board;
};

describe('the place of a role', () => {
  it('is the one that its page shows, in every order and under every filter', async () => {
    const { app, db } = await filled();
    const ids = db.prepare<[], RoleId>('SELECT id FROM roles ORDER BY id').pluck().all();
    let shown = 0;
    for (const sort of boardSort.options) {
      for (const part of FILTERS) {
        const look = { sort, filter: { ...DEFAULT_FILTER, ...part } };
        const { columns, total } = answerOf(app.board.load(look));
        const expected = new Map(
          columns.flatMap(({ cards }) =>
            cards.map((card, index) => [card.id, { card, index, aboveId: cards[index - 1]?.id ?? null }] as const),
          ),
        );
        const counts = columns.map(({ stage, count }) => ({ stageId: stage.id, count }));
        shown += expected.size;
        for (const some of [ids.slice(0, 12), ids.slice(12)]) {
          const answer = answerOf(app.board.places({ ...look, roleIds: some }));
          const places = some.map((roleId) => ({ roleId, at: expected.get(roleId) ?? null }));
          expect(answer, `${sort} ${JSON.stringify(part)}`).toEqual({ places, counts, total });
        }
      }
    }
    expect(shown).toBeGreaterThan(100);
  });

  it('is none in a hidden column, nor of a role that is gone', async () => {
    const { app, add, stageId } = await pipelineBoard();
    const card = add('Analyst', 'saved');
    const look = { sort: 'hand', filter: DEFAULT_FILTER } as const;
    const at = () => answerOf(app.board.places({ ...look, roleIds: [card.id] })).places[0]?.at;
    expect(at()?.index).toBe(0);
    const [stage] = answerOf(app.columns.list()).filter(({ id }) => id === stageId('saved'));
    answerOf(app.columns.setHidden({ id: stageId('saved'), hidden: true, version: stage?.version ?? 0 }));
    expect(at()).toBeNull();
    answerOf(app.columns.setHidden({ id: stageId('saved'), hidden: false, version: (stage?.version ?? 0) + 1 }));
    answerOf(app.roles.remove(card));
    expect(at()).toBeNull();
  });

  it.each(boardSort.options)('in the order “%s” is counted in an index', async (sort: BoardSort) => {
    const { db } = await pipelineBoard();
    const moment = { quietSinceDay: '' as LocalDay, heardSince: '' as Instant };
    const { values, ...conditions } = sqlFilter(DEFAULT_FILTER, moment);
    const [first] = db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${aboveSql(conditions, sort)}`)
      .all({ ...values, stageId: '', id: '', rank: '', nextKey: '', stageSince: '' });
    const index = { hand: 'roles_board', age: 'roles_by_age', next: 'role_facts_next' }[sort];
    expect(first?.detail).toMatch(new RegExp(`^SEARCH . USING COVERING INDEX ${index} \\(stage_id=\\? AND .*<`));
  });
});

describe('what passes by time alone', () => {
  it('is told of once, when somebody looks, since no command names the cards that it moves', async () => {
    const { add, app, told, clock } = await pipelineBoard();
    const card = add('Analyst', 'interview');
    answerOf(
      app.interviews.create({
        roleId: card.id, at: { day: '2026-03-03' as LocalDay, time: '09:00', zone: 'Europe/Madrid' }, minutes: 30,
        channel: 'call', place: null, state: 'scheduled', personIds: [], notes: '',
      }),
    ); // biome-ignore format: one interview reads as one
    clock.set('2026-03-04T08:00:00.000Z', '2026-03-04', '09:00');
    const before = told.length;
    const look = { sort: 'next', filter: DEFAULT_FILTER } as const;
    answerOf(app.board.places({ ...look, roleIds: [card.id] }));
    expect(told.slice(before)).toMatchObject([{ topics: ['board', 'undo'], roleIds: null }]);
    answerOf(app.board.load(look));
    expect(told.length).toBe(before + 1);
  });

  it('a board whose facts are not made yet is not taken for an empty one', async () => {
    const { add, app, db } = await pipelineBoard();
    add('Analyst', 'saved');
    db.exec('DELETE FROM role_facts');
    expect(answerOf(app.board.load({ sort: 'hand', filter: DEFAULT_FILTER })).total).toBe(1);
    expect(failureOf(app.sample.add())).toBe('conflict');
  });
});

describe('what is told of a change', () => {
  it('names the roles that it concerns, with the neighbours that got another rank', async () => {
    const { add, move, told, app, db } = await pipelineBoard();
    const [one, other] = [add('One', 'saved'), add('Other', 'saved')];
    expect(told.at(-1)?.roleIds).toEqual([other.id]);
    answerOf(move(one, 'applied'));
    expect(told.at(-1)?.roleIds).toEqual([one.id]);
    const company = answerOf(app.companies.get(one.companyId)).company;
    answerOf(
      app.companies.patch({
        id: company.id,
        version: company.version,
        fields: { name: 'Elsewhere' },
        evenIfTaken: false,
      }),
    );
    expect([...(told.at(-1)?.roleIds ?? [])].toSorted()).toEqual([one.id, other.id].toSorted());
    const [c, b, a] = [add('C'), add('B'), add('A')];
    db.prepare('UPDATE roles SET rank = ? WHERE id IN (?, ?, ?)').run(a.rank, c.id, b.id, a.id);
    const tied = [a, b, c].map(({ id }) => id).toSorted();
    const [first, second, third] = tied;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three were made');
    answerOf(app.moves.move({ ...a, id: third, to: { stageId: a.stageId, afterRoleId: first } }));
    expect(told.at(-1)?.roleIds).toEqual(expect.arrayContaining([third, second]));
    expect(told.at(-1)?.roleIds).not.toContain(other.id);
  });

  it('names none for what failed, and says “any” for more than can be named', async () => {
    const { add, move, told, app } = await pipelineBoard();
    const card = add('One', 'saved');
    answerOf(move(card, 'applied'));
    const before = told.length;
    expect(failureOf(move(card, 'closed'))).toBe('stale');
    expect(told.length).toBe(before);
    answerOf(app.views.create({ name: 'Mine', filter: DEFAULT_FILTER, sort: 'hand' }));
    expect(told.at(-1)?.roleIds).toEqual([]);
    for (let turn = 0; turn < 21; turn += 1) add(`Role ${turn}`, 'saved');
    const company = answerOf(app.companies.get(card.companyId)).company;
    answerOf(
      app.companies.patch({
        id: company.id,
        version: company.version,
        fields: { name: 'Elsewhere' },
        evenIfTaken: false,
      }),
    );
    expect(told.at(-1)?.roleIds).toBeNull();
  });
});
