import { describe, expect, it } from 'vitest';
import { TIMELINE_PAGE } from '#shared/contract/pageSizes.ts';
import { rolesContract, type TimelineEntry } from '#shared/contract/roles.ts';
import type { InteractionId, InterviewId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import { answerOf, failureOf } from '#test/helpers/answerOf.ts';
import { pipelineBoard } from '#test/helpers/pipelineBoard.ts';

const NOBODY = { company: null, position: null, email: null, phone: null, profileUrl: null, notes: '', role: null };
const ZONE = 'Europe/Madrid';

const setUp = async () => {
  const services = await pipelineBoard();
  const { interactions, interviews, app, clock } = services;
  const person = answerOf(app.people.create({ ...NOBODY, name: 'Ann' })).id;
  const say = (roleId: RoleId | null, personId: PersonId | null, at: string, text: string) =>
    interactions.add({
      id: crypto.randomUUID() as InteractionId,
      roleId,
      personId,
      direction: 'in',
      channel: 'call',
      isAutomatic: false,
      reached: null,
      at: at as Instant,
      zone: ZONE,
      text,
      recordedAt: clock.now(),
    });
  const meet = (roleId: RoleId, startsAt: string) => {
    const id = crypto.randomUUID() as InterviewId;
    const fixed = { zone: ZONE, minutes: 30, channel: 'call', place: null, notes: '', state: 'held' } as const;
    interviews.add({ ...fixed, id, roleId, startsAt: startsAt as Instant, createdAt: clock.now() });
    interviews.addPerson(id, person);
  };
  const wordsOf = (entry: TimelineEntry): string => {
    if (entry.kind === 'stage') return entry.stageName;
    if (entry.kind === 'outcome') return `${entry.outcome}`;
    if (entry.kind === 'interview') return `met ${entry.names.join()}`;
    return entry.kind === 'interaction' ? entry.text : entry.kind;
  };
  const ofRole = (id: RoleId, offset = 0) =>
    rolesContract['roles.timeline'].output
      .parse(answerOf(app.timeline.ofRole({ id, offset })))
      .map((entry) => wordsOf(entry));
  return { ...services, person, say, meet, ofRole, wordsOf };
};

describe('a timeline', () => {
  it('holds steps, talks and interviews of a role, newest first; a step without a time begins its day', async () => {
    const { add, move, say, meet, person, ofRole, way, app, clock } = await setUp();
    clock.set('2026-03-02T08:00:00.000Z', '2026-03-02', '09:00');
    const card = add('Analyst', 'saved');
    say(card.id, person, '2026-03-02T07:00:00.000Z', 'before');
    say(card.id, null, '2026-03-02T09:00:00.000Z', 'after');
    clock.set('2026-03-06T11:00:00.000Z', '2026-03-06', '12:00');
    answerOf(move(card, 'applied'));
    meet(card.id, '2026-03-07T09:00:00.000Z');
    expect(ofRole(card.id)).toEqual(['met Ann', 'Applied', 'after', 'Saved', 'before']);
    const eventId = way(card)[0]?.id ?? '';
    answerOf(app.moves.setStageDay({ roleId: card.id, eventId, on: '2026-03-01' as LocalDay }));
    expect(ofRole(card.id)).toEqual(['met Ann', 'after', 'Saved', 'before', 'Applied']);
    expect(failureOf(app.timeline.ofRole({ id: crypto.randomUUID() as RoleId, offset: 0 }))).toBe('not_found');
  });

  it('comes page by page, each entry once', async () => {
    const { add, say, person, ofRole } = await setUp();
    const { id } = add('Analyst');
    const said = Array.from({ length: TIMELINE_PAGE + 20 }, (_, index) => `call ${index}`);
    for (const [index, text] of said.entries()) {
      say(id, person, new Date(Date.UTC(2025, 0, 1, 0, index)).toISOString(), text);
    }
    expect([...ofRole(id), ...ofRole(id, TIMELINE_PAGE)]).toEqual(['Applied', ...said.toReversed()]);
    expect(ofRole(id, 10 * TIMELINE_PAGE)).toEqual([]);
  });

  it('of a person goes across roles, and says which', async () => {
    const { add, say, meet, person, app, wordsOf } = await setUp();
    const [one, two] = [add('One'), add('Two')];
    say(one.id, person, '2026-02-01T09:00:00.000Z', 'first');
    say(null, person, '2026-02-03T09:00:00.000Z', 'third');
    say(two.id, null, '2026-02-04T09:00:00.000Z', 'somebody else');
    meet(two.id, '2026-02-02T09:00:00.000Z');
    const entries = answerOf(app.timeline.ofPerson({ id: person, offset: 0 }));
    expect(entries.map(wordsOf)).toEqual(['third', 'met Ann', 'first']);
    expect(entries.map((entry) => 'roleTitle' in entry && entry.roleTitle)).toEqual([null, 'Two', 'One']);
    const gone = crypto.randomUUID() as PersonId;
    expect(failureOf(app.timeline.ofPerson({ id: gone, offset: 0 }))).toBe('not_found');
  });

  it('is read by index, without sorting what is long', async () => {
    const { db } = await setUp();
    for (const column of ['role_id', 'person_id']) {
      const sql = `SELECT id, at FROM interactions WHERE ${column} = ? ORDER BY at DESC, id DESC LIMIT ?`;
      const plan = (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all('x', 1) as { detail: string }[]).map((s) => s.detail);
      expect(plan).toHaveLength(1);
      expect(plan[0]).toMatch(/^SEARCH interactions USING COVERING INDEX/);
    }
  });
});
