import { describe, expect, it } from 'vitest';
import { pageSql } from '#main/repositories/board.ts';
import { CARD_PAGE } from '#shared/contract/pageSizes.ts';
import { DEFAULT_FILTER, DEFAULT_LOOK } from '#shared/domain/boardLook.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { companyNamed } from '#test/helpers/companyRef.ts';
import { pipelineBoard as setUp } from '#test/helpers/pipelineBoard.ts';

describe('a new board', () => {
  it('has one column of each kind, in the order of a search', async () => {
    const { app } = await setUp();
    const { columns, total } = answerOf(app.board.load(DEFAULT_LOOK));
    expect(columns.map((column) => column.stage.kind)).toEqual([
      'lead',
      'saved',
      'applied',
      'screening',
      'interview',
      'offer',
      'closed',
    ]);
    expect(total).toBe(0);
  });
});

describe('adding a role', () => {
  it('puts it on top of its column, with today as its first day there', async () => {
    const { add, titles, way } = await setUp();
    add('First');
    const second = add('Second');
    expect(titles('applied')).toEqual(['Second', 'First']);
    expect(second.stageSince).toBe('2026-03-02');
    expect(way(second)).toEqual([
      {
        kind: 'stage',
        id: expect.any(String),
        stageName: 'Applied',
        stageKind: 'applied',
        on: '2026-03-02',
        at: '09:00',
        source: 'user',
      },
    ]);
  });

  it('takes a company that is there already, however its name is written', async () => {
    const { add, db } = await setUp();
    const first = add('A', 'applied', 'Café Lumière');
    const second = add('B', 'applied', ' cafe  LUMIERE ');
    expect(second.companyId).toBe(first.companyId);
    expect(second.companyName).toBe('Café Lumière');
    expect(db.prepare('SELECT count(*) AS n FROM companies').get()).toEqual({ n: 1 });
  });

  it('keeps companies apart whose names are made of signs alone', async () => {
    const { add } = await setUp();
    expect(add('A', 'applied', '!!!').companyId).not.toBe(add('B', 'applied', '???').companyId);
  });

  it('with a link is known by it to a later import, and never takes the link of another role', async () => {
    const { app, stageId, db } = await setUp();
    const add = (title: string) =>
      answerOf(
        app.roles.create({
          title,
          company: companyNamed(db, 'Acme'),
          stageId: stageId('saved'),
          location: null,
          url: 'http://www.linkedin.com/jobs/view/4077000000?trk=x',
          appliedOn: null,
        }),
      );
    const first = add('First');
    add('Second');
    expect(db.prepare('SELECT key, role_id AS id FROM role_keys').all()).toEqual([
      { key: 'linkedin:4077000000', id: first.id },
    ]);
  });

  it('into a column that is gone writes nothing', async () => {
    const { app, db } = await setUp();
    const gone = crypto.randomUUID() as RoleCard['stageId'];
    const result = app.roles.create({
      title: 'X',
      company: { kind: 'new', name: 'Y' },
      stageId: gone,
      location: null,
      url: null,
      appliedOn: null,
    });
    expect(failureOf(result)).toBe('not_found');
    expect(db.prepare('SELECT (SELECT count(*) FROM roles) + (SELECT count(*) FROM companies) AS n').get()).toEqual({
      n: 0,
    });
  });
});

describe('moving a card', () => {
  it('to another column writes one stage event and starts its days anew', async () => {
    const { add, move, clock, way, titles } = await setUp();
    const card = add('Wanderer');
    clock.set('2026-03-05T10:00:00.000Z', '2026-03-05', '11:00');
    const moved = answerOf(move(card, 'interview', null));
    expect(moved).toMatchObject({ stageSince: '2026-03-05', version: 2 });
    expect(titles('applied')).toEqual([]);
    expect(way(card).map((line) => line.stageKind)).toEqual(['interview', 'applied']);
  });

  it('within its column changes one row, and no history', async () => {
    const { add, move, db, titles, way } = await setUp();
    const [c, b, a] = [add('C'), add('B'), add('A')];
    const ranks = () => db.prepare('SELECT id, rank FROM roles ORDER BY id').all() as { id: string; rank: string }[];
    const before = ranks();
    answerOf(move(a, 'applied', b));
    expect(titles('applied')).toEqual(['B', 'A', 'C']);
    const changed = ranks().filter((row) => before.find((old) => old.id === row.id)?.rank !== row.rank);
    expect(changed.map((row) => row.id)).toEqual([a.id]);
    expect(way(a)).toHaveLength(1);
    expect(c.version).toBe(1);
  });

  it('that somebody changed meanwhile is refused and stays', async () => {
    const { add, move, titles } = await setUp();
    const card = add('Once');
    answerOf(move(card, 'offer', null));
    expect(failureOf(move(card, 'closed', null))).toBe('stale');
    expect(titles('offer')).toEqual(['Once']);
  });

  it('below a card that has left the column, or below itself, is refused', async () => {
    const { add, move } = await setUp();
    const [card, other] = [add('Card'), add('Other')];
    const gone = answerOf(move(other, 'offer', null));
    expect(failureOf(move(card, 'applied', gone))).toBe('stale');
    expect(failureOf(move(card, 'applied', card))).toBe('stale');
  });

  it('between cards that share a rank puts it there, and counts none of them as edited', async () => {
    const { add, move, db, titles, app } = await setUp();
    const [, c, b, a, card] = [add('D'), add('C'), add('B'), add('A'), add('Card')];
    // Made in this order, so that their ids ascend: what an import does when a card is dropped among its own.
    db.prepare('UPDATE roles SET rank = ? WHERE id IN (?, ?, ?)').run(a.rank, c.id, b.id, a.id);
    expect(titles('applied')).toEqual(['Card', 'C', 'B', 'A', 'D']);
    answerOf(move(card, 'applied', c));
    expect(titles('applied')).toEqual(['C', 'Card', 'B', 'A', 'D']);
    expect([b, a].map(({ id }) => answerOf(app.roles.get(id)).card.version)).toEqual([1, 1]);
    answerOf(move(a, 'applied', b));
    expect(titles('applied')).toEqual(['C', 'Card', 'B', 'A', 'D']);
  });

  it('five hundred times into the same gap keeps the order and short ranks', async () => {
    const { add, move, titles, db } = await setUp();
    let [below, above] = [add('Below'), add('Above')];
    for (let turn = 0; turn < 500; turn += 1) {
      [below, above] = [above, answerOf(move(below, 'applied', above))];
      expect(titles('applied')).toEqual([below.title, above.title]);
    }
    expect((db.prepare('SELECT max(length(rank)) AS n FROM roles').get() as { n: number }).n).toBeLessThan(500);
  });
});

describe('the filter', () => {
  it('finds each word in title, company or place, accents and case aside', async () => {
    const { app, stageId, titles } = await setUp();
    const add = (title: string, companyName: string, location: string | null) =>
      answerOf(
        app.roles.create({
          title,
          company: { kind: 'new', name: companyName },
          stageId: stageId('applied'),
          location,
          url: null,
          appliedOn: null,
        }),
      );
    add('C++ Developer', 'Øresund Energi', 'København');
    add('Editor', 'Café Lumière', 'Lyon, Rhône');
    expect(titles('applied', { text: 'cafe editor' })).toEqual(['Editor']);
    expect(titles('applied', { text: 'lyon' })).toEqual(['Editor']);
    expect(titles('applied', { text: 'RHONE' })).toEqual(['Editor']);
    expect(titles('applied', { text: 'c++' })).toEqual(['C++ Developer']);
    expect(titles('applied', { text: 'editor øresund' })).toEqual([]);
    expect(titles('applied', { text: '  &  ' })).toHaveLength(2);
    expect(
      answerOf(app.board.load({ filter: { ...DEFAULT_FILTER, text: 'lumiere' }, sort: 'hand' })).columns.map(
        (column) => column.count,
      ),
    ).toEqual([0, 0, 1, 0, 0, 0, 0]);
  });

  it("takes a query's syntax as letters", async () => {
    const { add, titles } = await setUp();
    add('100% remote_role');
    for (const hostile of ["'; DROP TABLE roles; --", '%', '_', '"', '*', '\\', '\u0000'])
      titles('applied', { text: hostile });
    expect(titles('applied', { text: '100%' })).toEqual(['100% remote_role']);
  });
});

describe('a long column', () => {
  it('comes page by page, each card once, in its order', async () => {
    const { add, app, stageId } = await setUp();
    const made = Array.from({ length: CARD_PAGE + 7 }, (_, index) => add(`Role ${index}`).id).toReversed();
    const page = (offset: number) =>
      answerOf(app.board.page({ stageId: stageId('applied'), ...DEFAULT_LOOK, offset })).map((card) => card.id);
    expect([...page(0), ...page(CARD_PAGE)]).toEqual(made);
    expect(page(1_000_000)).toEqual([]);
  });

  it('is read from an index, never by sorting, and what hangs on its cards by theirs', async () => {
    const { db } = await setUp();
    const plan = (sort: 'hand' | 'next' | 'age') =>
      (
        db.prepare(`EXPLAIN QUERY PLAN ${pageSql({ join: '', where: '' }, sort)}`).all({
          stageId: 'x',
          offset: 0,
        }) as { detail: string }[]
      ).map(({ detail }) => detail);
    expect(plan('hand')).toContain('SEARCH r USING COVERING INDEX roles_board (stage_id=?)');
    for (const sort of ['hand', 'next', 'age'] as const) {
      // `p` is the page itself, and the tags are sorted within a card.
      const scans = plan(sort).filter((detail) => detail.startsWith('SCAN') && detail !== 'SCAN p');
      expect(scans, plan(sort).join('\n')).toEqual([]);
    }
  });
});
