import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { boardContract, CARD_PAGE } from '#shared/contract/board.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import type { StageKind } from '#shared/domain/stage.ts';
import { answerOf, failureOf, testServices } from '#test/helpers/testServices.ts';

const roleGet = boardContract['roles.get'];

const setUp = async () => {
  const services = await testServices();
  const { pipeline, stages } = services;
  const stageId = (kind: StageKind) => {
    const stage = stages.all().find((one) => one.kind === kind);
    if (stage === undefined) throw new Error(`no stage ${kind}`);
    return stage.id;
  };
  const add = (title: string, kind: StageKind = 'applied', companyName = 'Acme Corp'): RoleCard =>
    answerOf(
      pipeline.create({ title, companyName, stageId: stageId(kind), location: null, url: null, appliedOn: null }),
    );
  const titles = (kind: StageKind, filter = ''): string[] =>
    answerOf(pipeline.page({ stageId: stageId(kind), filter, offset: 0 })).map((card) => card.title);
  const move = (card: RoleCard, kind: StageKind, after: RoleCard | null) =>
    pipeline.move({
      id: card.id,
      version: card.version,
      to: { stageId: stageId(kind), afterRoleId: after?.id ?? null },
    });
  return { ...services, stageId, add, titles, move };
};

describe('a new board', () => {
  it('has one column of each kind, in the order of a search', async () => {
    const { pipeline } = await setUp();
    const { columns, total } = answerOf(pipeline.board(''));
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
    const { add, titles, pipeline } = await setUp();
    add('First');
    const second = add('Second');
    expect(titles('applied')).toEqual(['Second', 'First']);
    expect(second.stageSince).toBe('2026-03-02');
    expect(answerOf(pipeline.get(second.id)).history).toEqual([
      { id: expect.any(String), stageName: 'Applied', kind: 'applied', on: '2026-03-02', at: '09:00', source: 'user' },
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
    const { pipeline, stageId, db } = await setUp();
    const add = (title: string) =>
      answerOf(
        pipeline.create({
          title,
          companyName: 'Acme',
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
    const { pipeline, db } = await setUp();
    const gone = crypto.randomUUID() as RoleCard['stageId'];
    const result = pipeline.create({
      title: 'X',
      companyName: 'Y',
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
    const { add, move, clock, pipeline, titles } = await setUp();
    const card = add('Wanderer');
    clock.set('2026-03-05T10:00:00.000Z', '2026-03-05', '11:00');
    const moved = answerOf(move(card, 'interview', null));
    expect(moved).toMatchObject({ position: 1, card: { stageSince: '2026-03-05', version: 2 } });
    expect(titles('applied')).toEqual([]);
    expect(answerOf(pipeline.get(card.id)).history.map((line) => line.kind)).toEqual(['applied', 'interview']);
  });

  it('within its column changes one row, and no history', async () => {
    const { add, move, db, titles, pipeline } = await setUp();
    const [c, b, a] = [add('C'), add('B'), add('A')];
    const ranks = () => db.prepare('SELECT id, rank FROM roles ORDER BY id').all() as { id: string; rank: string }[];
    const before = ranks();
    expect(answerOf(move(a, 'applied', b)).position).toBe(2);
    expect(titles('applied')).toEqual(['B', 'A', 'C']);
    const changed = ranks().filter((row) => before.find((old) => old.id === row.id)?.rank !== row.rank);
    expect(changed.map((row) => row.id)).toEqual([a.id]);
    expect(answerOf(pipeline.get(a.id)).history).toHaveLength(1);
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
    const gone = answerOf(move(other, 'offer', null)).card;
    expect(failureOf(move(card, 'applied', gone))).toBe('stale');
    expect(failureOf(move(card, 'applied', card))).toBe('stale');
  });

  it('between cards that share a rank puts it there, and counts none of them as edited', async () => {
    const { add, move, db, titles, pipeline } = await setUp();
    const [, c, b, a, card] = [add('D'), add('C'), add('B'), add('A'), add('Card')];
    // Made in this order, so that their ids ascend: what an import does when a card is dropped among its own.
    db.prepare('UPDATE roles SET rank = ? WHERE id IN (?, ?, ?)').run(a.rank, c.id, b.id, a.id);
    expect(titles('applied')).toEqual(['Card', 'C', 'B', 'A', 'D']);
    expect(answerOf(move(card, 'applied', c)).position).toBe(2);
    expect(titles('applied')).toEqual(['C', 'Card', 'B', 'A', 'D']);
    expect([b, a].map(({ id }) => answerOf(pipeline.get(id)).card.version)).toEqual([1, 1]);
    expect(answerOf(move(a, 'applied', b)).position).toBe(4);
  });

  it('five hundred times into the same gap keeps the order and short ranks', async () => {
    const { add, move, titles, db } = await setUp();
    let [below, above] = [add('Below'), add('Above')];
    for (let turn = 0; turn < 500; turn += 1) {
      [below, above] = [above, answerOf(move(below, 'applied', above)).card];
      expect(titles('applied')).toEqual([below.title, above.title]);
    }
    expect((db.prepare('SELECT max(length(rank)) AS n FROM roles').get() as { n: number }).n).toBeLessThan(500);
  });
});

describe('what a role holds', () => {
  it('is given out with what an import brought', async () => {
    const { add, pipeline, db } = await setUp();
    const card = add('Analyst');
    const none = { outcome: null, salaryText: null, source: null, description: null, resumeName: null };
    expect(answerOf(pipeline.get(card.id))).toMatchObject({ ...none, savedOn: null, appliedTime: null });
    db.exec(`UPDATE roles SET outcome = 'rejected', salary_text = '50k', source = 'Board', description = 'Long',
      resume_name = 'cv.pdf', saved_on = '2026-01-05', applied_time = '09:15'`);
    expect(roleGet.output.parse(answerOf(pipeline.get(card.id)))).toMatchObject({
      outcome: 'rejected',
      salaryText: '50k',
      source: 'Board',
      description: 'Long',
      resumeName: 'cv.pdf',
      savedOn: '2026-01-05',
      appliedTime: '09:15',
    });
  });

  it('is a history that ends in its present stage, whatever days and times its steps have', async () => {
    const { add, pipeline, stageEvents, stageId, clock } = await setUp();
    const card = add('Analyst', 'saved');
    const step = (from: StageKind, to: StageKind, onDay: string, atTime: string | null) =>
      stageEvents.add({
        id: uuidv7(),
        roleId: card.id,
        fromStageId: stageId(from),
        toStageId: stageId(to),
        onDay: onDay as LocalDay,
        atTime,
        zone: null,
        recordedAt: clock.now(),
      });
    step('saved', 'applied', '2026-01-08', '09:15');
    step('applied', 'closed', '2026-01-08', null);
    const { history } = answerOf(pipeline.get(card.id));
    expect(history.map(({ kind }) => kind)).toEqual(['saved', 'applied', 'closed']);
    expect(new Set(history.map(({ id }) => id)).size).toBe(3);
  });
});

describe('editing a role', () => {
  it('moves it to the company that is named, and the old one goes with its last role', async () => {
    const { add, pipeline, companies } = await setUp();
    const card = add('Analyst', 'applied', 'Old Ltd');
    const edited = answerOf(
      pipeline.update({ ...card, companyName: 'New Ltd', url: null, notes: 'called', appliedOn: null }),
    );
    expect(edited).toMatchObject({ companyName: 'New Ltd', version: 2 });
    expect(edited.companyId).not.toBe(card.companyId);
    expect(answerOf(pipeline.get(card.id)).notes).toBe('called');
    expect(companies.find(card.companyId)).toBeUndefined();

    const other = add('Editor', 'applied', 'New Ltd');
    answerOf(pipeline.update({ ...other, companyName: 'Third Ltd', url: null, notes: '', appliedOn: null }));
    expect(companies.find(edited.companyId)?.name).toBe('New Ltd');
  });

  it('corrects the spelling of its company for all its roles', async () => {
    const { add, pipeline } = await setUp();
    const [one, two] = [add('One', 'applied', 'ACME'), add('Two', 'applied', 'ACME')];
    answerOf(pipeline.update({ ...one, companyName: 'Acme', url: null, notes: '', appliedOn: null }));
    expect(answerOf(pipeline.get(two.id)).card.companyName).toBe('Acme');
  });

  it('with a version that is no longer current loses nothing of what is there', async () => {
    const { add, pipeline } = await setUp();
    const card = add('Analyst');
    answerOf(pipeline.update({ ...card, url: null, notes: 'first', appliedOn: null }));
    expect(failureOf(pipeline.update({ ...card, url: null, notes: 'second', appliedOn: null }))).toBe('stale');
    expect(answerOf(pipeline.get(card.id)).notes).toBe('first');
  });
});

describe('the filter', () => {
  it('finds each word in title, company or place, accents and case aside', async () => {
    const { pipeline, stageId, titles } = await setUp();
    const add = (title: string, companyName: string, location: string | null) =>
      answerOf(
        pipeline.create({ title, companyName, stageId: stageId('applied'), location, url: null, appliedOn: null }),
      );
    add('C++ Developer', 'Øresund Energi', 'København');
    add('Editor', 'Café Lumière', 'Lyon');
    expect(titles('applied', 'cafe editor')).toEqual(['Editor']);
    expect(titles('applied', 'lyon')).toEqual(['Editor']);
    expect(titles('applied', 'c++')).toEqual(['C++ Developer']);
    expect(titles('applied', 'editor øresund')).toEqual([]);
    expect(titles('applied', '  &  ')).toHaveLength(2);
    expect(answerOf(pipeline.board('lumiere')).columns.map((column) => column.count)).toEqual([0, 0, 1, 0, 0, 0, 0]);
  });

  it("takes a query's syntax as letters", async () => {
    const { add, titles } = await setUp();
    add('100% remote_role');
    for (const hostile of ["'; DROP TABLE roles; --", '%', '_', '"', '*', '\\', '\u0000']) titles('applied', hostile);
    expect(titles('applied', '100%')).toEqual(['100% remote_role']);
  });
});

describe('a long column', () => {
  it('comes page by page, each card once, in its order', async () => {
    const { add, pipeline, stageId } = await setUp();
    const made = Array.from({ length: CARD_PAGE + 7 }, (_, index) => add(`Role ${index}`).id).toReversed();
    const page = (offset: number) =>
      answerOf(pipeline.page({ stageId: stageId('applied'), filter: '', offset })).map((card) => card.id);
    expect([...page(0), ...page(CARD_PAGE)]).toEqual(made);
    expect(page(1_000_000)).toEqual([]);
  });

  it('is read from an index, never by sorting', async () => {
    const { db } = await setUp();
    const plan = db
      .prepare("EXPLAIN QUERY PLAN SELECT rowid FROM roles WHERE stage_id = 'x' ORDER BY rank, id LIMIT 60 OFFSET 9")
      .all() as { detail: string }[];
    expect(plan.map((step) => step.detail).join()).toContain('COVERING INDEX roles_board');
    expect(plan.map((step) => step.detail).join()).not.toContain('TEMP B-TREE');
  });
});
