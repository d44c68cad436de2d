import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsSql, pageSql } from '#main/repositories/board.ts';
import { sqlFilter } from '#main/repositories/boardFilter.ts';
import { type BoardSort, boardSort } from '#shared/domain/boardFilter.ts';
import { DEFAULT_FILTER, DEFAULT_LOOK } from '#shared/domain/boardLook.ts';
import { addDays } from '#shared/domain/dayMath.ts';
import type { InteractionId, InterviewId, RoleId } from '#shared/domain/ids.ts';
import type { InterviewState } from '#shared/domain/interview.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import { quietDays } from '#shared/domain/quiet.ts';
import { wallTimeOf } from '#shared/domain/wallTime.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { pipelineBoard } from '#test/helpers/pipelineBoard.ts';

const setUp = async () => {
  const services = await pipelineBoard();
  const { interviews, interactions, clock } = services;
  const meet = (roleId: RoleId, startsAt: string, state: InterviewState): InterviewId => {
    const id = crypto.randomUUID() as InterviewId;
    const fixed = { zone: 'Europe/Madrid', minutes: 30, channel: 'call', place: null, notes: '' } as const;
    interviews.add({ ...fixed, id, roleId, state, startsAt: startsAt as Instant, createdAt: clock.now() });
    return id;
  };
  const hear = (roleId: RoleId, at: string, direction: 'in' | 'out' = 'in') => {
    const id = crypto.randomUUID() as InteractionId;
    const fixed = {
      personId: null,
      channel: 'email',
      isAutomatic: false,
      reached: null,
      zone: 'Europe/Madrid',
      text: '',
      recordedAt: clock.now(),
    } as const;
    interactions.add({ ...fixed, id, roleId, direction, at: at as Instant });
  };
  return { ...services, meet, hear };
};

describe('a card', () => {
  it('says what comes next, who was met, and when there was a word last', async () => {
    const { add, meet, hear, app, interviews } = await setUp();
    const card = add('Analyst');
    expect(card).toMatchObject({ tags: [], nextInterviewAt: null, met: 0, lastTouchAt: null, outcome: null });
    const nobody = { company: null, position: null, email: null, phone: null, profileUrl: null, notes: '' };
    const ann = answerOf(app.people.create({ name: 'Ann', ...nobody, role: null }));
    for (const [at, state] of [
      ['2026-02-01T09:00:00.000Z', 'held'],
      ['2026-02-09T09:00:00.000Z', 'held'],
      ['2026-03-01T09:00:00.000Z', 'scheduled'],
      ['2026-03-08T09:00:00.000Z', 'scheduled'],
      ['2026-03-05T09:00:00.000Z', 'scheduled'],
      ['2026-03-03T09:00:00.000Z', 'cancelled'],
    ] as const) {
      interviews.addPerson(meet(card.id, at, state), ann.id);
    }
    hear(card.id, '2026-02-02T10:00:00.000Z', 'out');
    hear(card.id, '2026-02-03T10:00:00.000Z');
    expect(answerOf(app.roles.get(card.id)).card).toMatchObject({
      nextInterviewAt: '2026-03-05T09:00:00.000Z',
      met: 1,
      lastTouchAt: '2026-02-09T09:00:00.000Z',
    });
    const goes = { interviews: 6, interactions: 2, promises: 0, ownFollowUps: 0, signals: 0, offerSteps: 0, stages: 1 };
    expect(answerOf(app.roles.get(card.id)).counts).toEqual(goes);
  });
});

describe('the board', () => {
  it('shows what is under way; closed columns come empty, and count in all', async () => {
    const { add, app } = await setUp();
    add('Open');
    add('Shut', 'closed');
    const counts = (scope: 'active' | 'closed' | 'all') => {
      const { columns, total } = answerOf(app.board.load({ ...DEFAULT_LOOK, filter: { ...DEFAULT_FILTER, scope } }));
      return [...columns.filter(({ count }) => count > 0).map(({ cards }) => cards[0]?.title), total];
    };
    expect(counts('active')).toEqual(['Open', 2]);
    expect(counts('closed')).toEqual(['Shut', 2]);
    expect(counts('all')).toEqual(['Open', 'Shut', 2]);
  });

  it('is filtered by stage, tag, company, agency, source and excitement', async () => {
    const { add, edit, titles, stageId } = await setUp();
    edit(add('A', 'applied', 'Øresund'), { tags: ['Remote', 'Go'], source: 'Fair', excitement: 5 });
    edit(add('B'), { tags: ['Go'], excitement: 3, viaCompanyName: 'Agents' });
    add('C');
    expect(titles('applied', { tags: ['go'] })).toEqual(['B', 'A']);
    expect(titles('applied', { tags: ['remote', 'gone'] })).toEqual(['A']);
    expect(titles('applied', { companies: ['øresund', 'agents'] })).toEqual(['B', 'A']);
    expect(titles('applied', { sources: ['Fair'] })).toEqual(['A']);
    expect(titles('applied', { excitementFrom: 3 })).toEqual(['B', 'A']);
    expect(titles('applied', { excitementFrom: 4, tags: ['Go'] })).toEqual(['A']);
    expect(titles('applied', { stageIds: [stageId('offer')] })).toEqual([]);
    expect(titles('applied', { stageIds: [stageId('applied')] })).toHaveLength(3);
  });

  it('finds what has been quiet for a fortnight', async () => {
    const { add, move, titles, clock, hear } = await setUp();
    const [, heard, wrote, moved] = [add('Silent'), add('Heard'), add('Wrote'), add('Moved')];
    add('Saved', 'saved');
    clock.set('2026-03-20T08:00:00.000Z', '2026-03-20', '09:00');
    hear(heard.id, '2026-03-10T08:00:00.000Z');
    hear(wrote.id, '2026-03-10T08:00:00.000Z', 'out');
    answerOf(move(moved, 'screening'));
    expect(titles('applied', { isQuiet: true })).toEqual(['Wrote', 'Silent']);
    expect([...titles('screening', { isQuiet: true }), ...titles('saved', { isQuiet: true })]).toEqual([]);
  });

  it('takes an interview that was held for a word from them, and waits for one that is to come', async () => {
    const { add, titles, clock, meet } = await setUp();
    const [met, missed, awaited] = [add('Met'), add('Missed'), add('Awaited')];
    clock.set('2026-03-20T08:00:00.000Z', '2026-03-20', '09:00');
    meet(met.id, '2026-03-10T08:00:00.000Z', 'held');
    meet(missed.id, '2026-03-10T08:00:00.000Z', 'no_show');
    meet(awaited.id, '2026-03-24T08:00:00.000Z', 'scheduled');
    expect(titles('applied', { isQuiet: true })).toEqual(['Missed']);
  });

  it('filters by the same rule by which its cards say that they are quiet', async () => {
    const { add, clock, hear, meet, app } = await setUp();
    const kinds = ['saved', 'applied', 'interview', 'offer'] as const;
    const today = '2026-03-31' as LocalDay; // two days after the clocks of Madrid went forward
    const now = '2026-03-31T08:00:00.000Z';
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.constantFrom(...kinds),
          arrived: fc.integer({ min: 0, max: 40 }),
          touch: fc.option(fc.record({ hoursAgo: fc.integer({ min: -20, max: 900 }), isIn: fc.boolean() })),
          interview: fc.option(
            fc.record({
              hoursAgo: fc.integer({ min: -90, max: 900 }),
              state: fc.constantFrom('held', 'scheduled', 'cancelled'),
            }),
          ),
        }),
        ({ kind, arrived, touch, interview }) => {
          const day = addDays(today, -arrived);
          clock.set(`${day}T08:00:00.000Z`, day, '09:00');
          const { id } = add('Role', kind);
          clock.set(now, today, '10:00');
          const ago = (hours: number) => new Date(Date.parse(now) - hours * 3_600_000).toISOString();
          if (touch !== null) hear(id, ago(touch.hoursAgo), touch.isIn ? 'in' : 'out');
          if (interview !== null) meet(id, ago(interview.hoursAgo), interview.state);
          const look = { ...DEFAULT_LOOK, filter: { ...DEFAULT_FILTER, isQuiet: true } };
          const shown = answerOf(app.board.load(look)).columns.some(({ cards }) => cards.some((c) => c.id === id));
          const { card } = answerOf(app.roles.get(id));
          const heardOn = card.lastHeardAt && wallTimeOf(card.lastHeardAt, clock.zone()).day;
          const isAwaited = card.nextInterviewAt !== null;
          expect(shown).toBe(quietDays({ kind, stageSince: card.stageSince, heardOn, isAwaited }, today) !== null);
          answerOf(app.roles.remove({ id, version: card.version }));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is sorted by what comes next, or by how long a card has been there', async () => {
    const { add, edit, meet, titles, clock, move } = await setUp();
    const [, late, , soon] = [add('Hand 2'), add('Late'), add('Hand 1'), add('Soon')];
    edit(add('Closes later'), { closesOn: '2026-05-01' as LocalDay });
    edit(add('Closes'), { closesOn: '2026-04-01' as LocalDay });
    edit(add('Closed already'), { closesOn: '2026-02-01' as LocalDay });
    meet(late.id, '2026-03-09T09:00:00.000Z', 'scheduled');
    meet(soon.id, '2026-03-04T09:00:00.000Z', 'scheduled');
    expect(titles('applied', {}, 'next')).toEqual([
      'Soon', 'Late', 'Closes', 'Closes later', 'Closed already', 'Hand 1', 'Hand 2',
    ]); // biome-ignore format: a list is read as one
    clock.set('2026-03-05T08:00:00.000Z', '2026-03-05', '09:00');
    answerOf(move(answerOf(move(soon, 'offer')), 'applied'));
    expect(titles('applied', {}, 'age').at(-1)).toBe('Soon');
    expect(titles('applied')[0]).toBe('Soon');
  });

  it('names what a filter can choose, tags most used first', async () => {
    const { add, edit, app } = await setUp();
    edit(add('A', 'applied', 'Zeta'), { tags: ['Alone', 'Twice'], source: 'Fair', viaCompanyName: 'Agents' });
    edit(add('B', 'applied', 'acme'), { tags: ['Twice'], source: 'Advert' });
    expect(answerOf(app.board.filterChoices())).toEqual({
      tags: ['Twice', 'Alone'],
      sources: ['Advert', 'Fair'],
      companies: ['acme', 'Agents', 'Zeta'],
    });
  });

  it('counts by index alone', async () => {
    const { db } = await setUp();
    const plan = (filter: Partial<typeof DEFAULT_FILTER>) => {
      const moment = { quietSinceDay: '' as LocalDay, heardSince: '' as Instant };
      const { values, ...conditions } = sqlFilter({ ...DEFAULT_FILTER, ...filter }, moment);
      const steps = db.prepare(`EXPLAIN QUERY PLAN ${countsSql(conditions)}`).all({ ...values, stageIds: '[]' });
      return (steps as { detail: string }[]).map(({ detail }) => detail);
    };
    expect(plan({}).join()).toContain('SEARCH r USING COVERING INDEX roles_board (stage_id=?)');
    const all = { tags: ['x'], companies: ['x'], sources: ['x'], excitementFrom: 3, isQuiet: true } as const;
    for (const steps of [plan({}), plan({ ...all, tags: ['x'], companies: ['x'], sources: ['x'] })]) {
      const scans = steps.filter((detail) => /^SCAN (?!json_each)/.test(detail));
      expect(scans, steps.join('\n')).toEqual([]);
    }
  });
});

describe('a column', () => {
  const stepsOf = async (sort: BoardSort, filter: Partial<typeof DEFAULT_FILTER> = {}) => {
    const { db } = await setUp();
    const moment = { quietSinceDay: '' as LocalDay, heardSince: '' as Instant };
    const { values, ...conditions } = sqlFilter({ ...DEFAULT_FILTER, ...filter }, moment);
    const plan = db.prepare<unknown[], { id: number; parent: number; detail: string }>(
      `EXPLAIN QUERY PLAN ${pageSql(conditions, sort)}`,
    );
    const steps = plan.all({ ...values, stageId: '', offset: 0 });
    const page = steps.find(({ detail }) => detail === 'CO-ROUTINE p')?.id;
    return steps.filter(({ parent }) => parent === page).map(({ detail }) => detail);
  };

  it('reads the places of a page in the order of an index, whatever the order and the filter', async () => {
    expect(await stepsOf('hand')).toEqual(['SEARCH r USING COVERING INDEX roles_board (stage_id=?)']);
    expect(await stepsOf('age')).toEqual(['SEARCH r USING COVERING INDEX roles_by_age (stage_id=?)']);
    expect((await stepsOf('next'))[0]).toBe('SEARCH f USING COVERING INDEX role_facts_next (stage_id=?)');
    const quiet = await stepsOf('age', { isQuiet: true });
    expect(quiet[0]).toBe('SEARCH r USING COVERING INDEX roles_by_age (stage_id=? AND stage_since<?)');
    const filters: readonly Partial<typeof DEFAULT_FILTER>[] = [
      ...[{}, { tags: ['x'] }, { companies: ['x'] }, { sources: ['x'] }, { excitementFrom: 3 }, { text: 'word' }],
      { isQuiet: true },
    ];
    for (const sort of boardSort.options) {
      for (const filter of filters) {
        const steps = (await stepsOf(sort, filter)).filter((step) => !/json_each/.test(step));
        expect(
          steps.filter((step) => step.startsWith('SCAN')),
          sort,
        ).toEqual([]);
        // Few roles are quiet: by hand they are found by their age, and then sorted.
        const isSorted = filter.isQuiet === true && sort === 'hand';
        expect(
          steps.some((step) => step === 'USE TEMP B-TREE FOR ORDER BY'),
          `${sort} ${JSON.stringify(filter)}`,
        ).toBe(isSorted);
      }
    }
  });
});

describe('a saved view', () => {
  it('keeps filter and order under a name, is changed and removed', async () => {
    const { app, told } = await setUp();
    const filter = { ...DEFAULT_FILTER, tags: ['Remote'], isQuiet: true };
    const first = answerOf(app.views.create({ name: 'Quiet', filter, sort: 'age' }));
    const second = answerOf(app.views.create({ name: 'All', filter: DEFAULT_FILTER, sort: 'hand' }));
    expect(answerOf(app.views.list())).toEqual([first, second]);
    const renamed = answerOf(app.views.update({ ...first, name: 'Silent' }));
    expect(renamed).toEqual({ ...first, name: 'Silent', version: 2 });
    expect(app.views.update({ ...first, name: 'Lost' })).toMatchObject({ ok: false, error: { code: 'stale' } });
    answerOf(app.views.remove({ id: second.id, version: 1 }));
    expect(answerOf(app.views.list())).toEqual([renamed]);
    expect(told.at(-1)?.topics).toEqual(['views', 'undo']);
  });
});
