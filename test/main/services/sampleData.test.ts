import { describe, expect, it } from 'vitest';
import { DEFAULT_LOOK } from '#shared/domain/boardLook.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { pipelineBoard as setUp } from '#test/helpers/pipelineBoard.ts';

const NOBODY = { company: null, position: null, email: null, phone: null, profileUrl: null, notes: '', role: null };

describe('sample data', () => {
  it('comes onto an empty board alone, and goes without touching what the user made', async () => {
    const { sample, app, add, db } = await setUp();
    answerOf(app.people.create({ ...NOBODY, name: 'My friend' }));
    const { roles } = answerOf(sample.add());
    expect(roles).toBeGreaterThan(5);
    expect(failureOf(sample.add())).toBe('conflict');
    const mine = add('Mine', 'saved', 'Café Lumière');
    expect(answerOf(sample.remove())).toEqual({ roles });
    expect(sample.present()).toBe(false);
    expect(answerOf(app.board.load(DEFAULT_LOOK)).total).toBe(1);
    expect(answerOf(app.roles.get(mine.id)).card.companyName).toBe('Café Lumière');
    expect(db.prepare('SELECT name, is_sample FROM companies').all()).toEqual([{ name: 'Café Lumière', is_sample: 0 }]);
    expect(db.prepare('SELECT name FROM people').all()).toEqual([{ name: 'My friend' }]);
    expect(db.prepare('SELECT (SELECT count(*) FROM tags) + (SELECT count(*) FROM interactions)').pluck().get()).toBe(
      0,
    );
  });

  it('leaves a person on whom the user has built, as the user’s own', async () => {
    const { sample, add, app, people, db } = await setUp();
    answerOf(sample.add());
    const ruth = db.prepare("SELECT id FROM people WHERE name = 'Ruth Okafor'").pluck().get() as string;
    const person = people.find(ruth as Parameters<typeof people.find>[0]);
    if (person === undefined) throw new Error('nobody of that name');
    answerOf(app.people.setPart({ personId: person.id, roleId: add('Mine', 'saved').id, part: 'referrer' }));
    answerOf(sample.remove());
    expect(db.prepare('SELECT name, is_sample FROM people').all()).toEqual([{ name: 'Ruth Okafor', is_sample: 0 }]);
    expect(db.prepare("SELECT is_sample FROM companies WHERE name = 'Tribune Daily'").pluck().get()).toBe(0);
  });

  it('leaves a company of which the user wrote something down, as the user’s own', async () => {
    const { sample, db } = await setUp();
    answerOf(sample.add());
    db.prepare("UPDATE companies SET notes = 'Ask for Sam.' WHERE name = 'Tribune Daily'").run();
    answerOf(sample.remove());
    expect(db.prepare('SELECT name, is_sample FROM companies').all()).toEqual([
      { name: 'Tribune Daily', is_sample: 0 },
    ]);
  });

  it('tells a way through the stages that ends where the card lies', async () => {
    const { sample, app, way } = await setUp();
    answerOf(sample.add());
    for (const { stage, cards } of answerOf(app.board.load(DEFAULT_LOOK)).columns) {
      for (const card of cards) expect(way(card)[0]).toMatchObject({ stageKind: stage.kind, on: card.stageSince });
    }
  });

  it('has somebody who said something, or was met, on every role, and something in each group of Today', async () => {
    const { sample, db, app, plans, transact, clock } = await setUp();
    answerOf(sample.add());
    while (plans.isLeft()) transact(() => plans.step(clock.now()));
    const silent =
      db.prepare(`SELECT title FROM roles r WHERE NOT EXISTS (SELECT 1 FROM role_people WHERE role_id = r.id)
      OR NOT EXISTS (SELECT 1 FROM interactions WHERE role_id = r.id UNION ALL SELECT 1 FROM interviews WHERE role_id = r.id)`);
    expect(silent.pluck().all()).toEqual([]);
    const { counts, entries } = answerOf(app.today.get({ most: 50 }));
    expect(counts.missed).toBeGreaterThan(0);
    expect(counts.earlier + counts.today).toBeGreaterThan(0);
    expect(counts.next).toBeGreaterThan(0);
    const rules = new Set(entries.flatMap(({ items }) => items.map(({ rule }) => rule)));
    expect([...rules].toSorted()).toEqual(
      expect.arrayContaining([
        'competing_offer',
        'decision_date',
        'lead_unanswered',
        'promise',
        'reply_owed',
        'thank_you',
      ]),
    );
  });

  it('tells the four stories by people, interviews and what was said, none of it in the future', async () => {
    const { sample, app, clock, db } = await setUp();
    answerOf(sample.add());
    const cards = answerOf(app.board.load(DEFAULT_LOOK)).columns.flatMap((column) => column.cards);
    const of = (title: string) => cards.find((card) => card.title === title);
    expect(of('Web Developer')).toMatchObject({ met: 2, nextInterviewAt: '2026-03-04T09:00:00.000Z', excitement: 5 });
    expect(of('Talk with Ruth Okafor')).toMatchObject({ met: 0, tags: ['Writing'] });
    expect(of('Data Analyst')?.nextInterviewAt).toBe('2026-03-03T14:00:00.000Z');
    const said = db.prepare('SELECT text, direction, at FROM interactions').all() as { text: string; at: string }[];
    expect(said.map(({ text }) => text).join()).toContain('I’ll call you back in ten minutes');
    expect(said.filter(({ at }) => at > clock.now())).toEqual([]);
  });
});
