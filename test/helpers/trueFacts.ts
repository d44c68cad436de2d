import type { Statement } from 'better-sqlite3';
import { expect } from 'vitest';
import type { Db } from '#main/db/open.ts';
import { followUpActsRepository } from '#main/repositories/followUpActs.ts';
import { followUpFactsRepository } from '#main/repositories/followUpFacts.ts';
import { followUpsRepository } from '#main/repositories/followUps.ts';
import { createRepositories } from '#main/repositories/index.ts';
import { createConflicts } from '#main/services/conflicts.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import { marksOf } from '#shared/followups/acts.ts';
import { createCalendar } from '#shared/followups/calendar.ts';
import { planView } from '#shared/followups/plan.ts';
import { reconcile } from '#shared/followups/reconcile.ts';
import { DEFAULT_PLAN } from '#shared/followups/settings.ts';
import { viewOf } from '#shared/followups/view.ts';
import { DEFAULT_WEIGHTS } from '#shared/signals/weights.ts';

type Row = Readonly<Record<string, string | number | null>>;

/** What the facts of a role are said to be, reckoned from the rows of the user one by one. */
const factsByHand = (db: Db, now: string, today: string): Row[] => {
  // A statement costs more to prepare than to run, and there are many roles.
  const prepared = new Map<string, Statement<string[], Row>>();
  const all = (sql: string, ...values: string[]): Row[] => {
    const statement = prepared.get(sql) ?? db.prepare<string[], Row>(sql);
    prepared.set(sql, statement);
    return statement.all(...values);
  };
  return all('SELECT * FROM roles ORDER BY id').map((role) => {
    const id = String(role.id);
    const interviews = all('SELECT * FROM interviews WHERE role_id = ?', id);
    const held = interviews.filter(({ state }) => state === 'held');
    const past = interviews.filter(
      ({ state, starts_at, minutes }) =>
        state === 'held' ||
        (state === 'scheduled' && Date.parse(String(starts_at)) + Number(minutes) * 60_000 <= Date.parse(now)),
    );
    const met = new Set(
      past
        .flatMap((one) => all('SELECT person_id FROM interview_people WHERE interview_id = ?', String(one.id)))
        .map(({ person_id }) => person_id),
    );
    const said = all('SELECT * FROM interactions WHERE role_id = ? AND is_automatic = 0', id);
    const isConversation = ({ channel, reached }: Row): boolean =>
      channel === 'in_person' || channel === 'video' || (channel === 'call' && reached !== 0);
    const latest = (...instants: (string | number | null | undefined)[]): string | null =>
      instants
        .flatMap((at) => at ?? [])
        .map(String)
        .toSorted()
        .at(-1) ?? null;
    const meetings = held.map(({ starts_at }) => starts_at);
    const next = interviews
      .filter(({ state, starts_at }) => state === 'scheduled' && String(starts_at) > now)
      .map(({ starts_at }) => String(starts_at))
      .toSorted()[0];
    const closes = role.closes_on !== null && String(role.closes_on) >= today ? `b${role.closes_on}` : 'c';
    return {
      role_id: id,
      stage_id: role.stage_id ?? null,
      rank: role.rank ?? null,
      next_key: next === undefined ? closes : `a${next}`,
      next_interview_at: next ?? null,
      met: met.size,
      last_touch_at: latest(...said.map(({ at }) => at), ...meetings),
      last_heard_at: latest(
        ...said.filter((one) => one.direction === 'in' || isConversation(one)).map(({ at }) => at),
        ...meetings,
      ),
    };
  });
};

/** Holds the rows that are made of the roles against what the user's own rows say. */
export const expectTrueFacts = (db: Db, now: string, today: string): void => {
  const stored = db.prepare<[], Row>('SELECT * FROM role_facts ORDER BY role_id').all();
  // Roles that are still to be planned say nothing of it yet.
  const byHand = factsByHand(db, now, today).map((facts, index) =>
    stored[index]?.plan_at === '' ? { ...facts, met: stored[index].met ?? null } : facts,
  );
  expect(
    stored.map(
      ({
        signals_rank,
        worst_topic,
        worst_band,
        open_conflicts,
        gate,
        plan_at,
        followed_up,
        step_rule,
        step_channel,
        step_day,
        step_count,
        promised_on,
        quiet_from,
        ...facts
      }) => facts,
    ),
  ).toEqual(byHand);
  expect(db.prepare('SELECT * FROM stage_counts WHERE n <> 0 ORDER BY stage_id').all()).toEqual(
    db.prepare('SELECT stage_id, count(*) AS n FROM roles GROUP BY stage_id ORDER BY stage_id').all(),
  );
};

/**
 * Holds the follow-ups of every role against those that are planned from its facts alone, as if none had been stored
 * before. What had been due and ended is history, and only there, but for what the user wrote down.
 */
export const expectTrueFollowUps = (db: Db, now: string, zone: string): void => {
  const calendar = createCalendar(zone, DEFAULT_PLAN.workDays, DEFAULT_PLAN.holidays);
  const [facts, acts] = [followUpFactsRepository(db), followUpActsRepository(db)];
  for (const id of db.prepare<[], RoleId>('SELECT id FROM roles').pluck().all()) {
    const role = facts.ofRole(id);
    if (role === undefined) throw new Error('a role is there and has no facts');
    const done = acts.ofRole(id);
    const view = viewOf({ ...role, marks: marksOf(done, calendar) }, calendar, DEFAULT_PLAN.rules, now);
    const stored = followUpsRepository(db).ofRole(id);
    const wanted = planView(view);
    expect(stored.filter(({ state, hold }) => state !== 'ended' && hold === null)).toEqual(
      reconcile(view, wanted, [], done).filter(({ state, hold }) => state !== 'ended' && hold === null),
    );
    expect(reconcile(view, wanted, stored, done)).toEqual(stored);
  }
};

/** Holds the conflicts of every role that is planned against those that are made of its signals from scratch. */
export const expectTrueConflicts = (db: Db, zone: string, today: string): void => {
  const rows = () => ({
    conflicts: db.prepare('SELECT * FROM conflicts ORDER BY role_id, topic').all(),
    facts: db
      .prepare(`SELECT role_id, signals_rank, worst_topic, worst_band, open_conflicts, gate FROM role_facts
        WHERE plan_at IS NOT '' ORDER BY role_id`)
      .all(),
  });
  const stored = rows();
  const again = db.transaction(() => {
    db.exec(`DELETE FROM conflicts;
      UPDATE role_facts SET signals_rank = NULL, worst_topic = NULL, worst_band = NULL, open_conflicts = 0, gate = NULL`);
    const { make } = createConflicts(createRepositories(db));
    for (const id of db.prepare<[], RoleId>("SELECT role_id FROM role_facts WHERE plan_at IS NOT ''").pluck().all()) {
      make(id, { zone, today, weights: DEFAULT_WEIGHTS });
    }
    expect(rows()).toEqual(stored);
    throw new Error('all as it was');
  });
  expect(again).toThrow('all as it was');
};
