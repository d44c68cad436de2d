import type { RoleId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import { FIRST_YEAR, LAST_YEAR } from '#shared/domain/years.ts';
import type { Db } from '../db/open.ts';

/** The moment for which facts are made: what is still to come depends on it. */
export type FactsMoment = { readonly now: Instant; readonly today: LocalDay };

const isInstant = (column: string): string => `${column} >= '${FIRST_YEAR}' AND ${column} < '${LAST_YEAR + 1}'`;

/** An interaction that is a conversation (followups.md, "Being in touch"): in person, by video, or a call that reached somebody. */
const CONVERSATION = `(i.channel IN ('in_person', 'video') OR i.channel = 'call' AND i.reached IS NOT 0)`;

const LATEST_INTERACTION = (which: string): string =>
  `(SELECT i.at FROM interactions i WHERE i.role_id = r.id AND NOT i.is_automatic AND ${isInstant('i.at')} AND ${which}
    ORDER BY i.at DESC LIMIT 1)`;
const LATEST_INTERVIEW = `(SELECT h.starts_at FROM interviews h WHERE h.role_id = r.id AND h.state = 'held'
    AND ${isInstant('h.starts_at')} ORDER BY h.starts_at DESC LIMIT 1)`;
const latestOf = (one: string, other: string): string =>
  `nullif(max(coalesce(${one}, ''), coalesce(${other}, '')), '')`;

const CLOSES = `CASE WHEN closes_on >= @today AND ${isInstant('closes_on')} THEN 'b' || closes_on ELSE 'c' END`;

/**
 * The facts of some roles `r`, from the tables of the user, at `@now` on `@today`. What was stored and is no instant is
 * given out only where there is nothing else: as text it might lie before or after all others.
 */
const factsSql = (from: string): string => `SELECT id AS role_id, stage_id, rank,
  CASE WHEN ${isInstant('next')} THEN 'a' || next WHEN next IS NOT NULL THEN 'a9' ELSE ${CLOSES} END AS next_key,
  next AS next_interview_at, last_touch_at, last_heard_at
  FROM (SELECT r.id, r.stage_id, r.rank, r.closes_on,
    coalesce(
      (SELECT min(n.starts_at) FROM interviews n WHERE n.role_id = r.id AND n.starts_at > @now
        AND ${isInstant('n.starts_at')} AND n.state = 'scheduled'),
      (SELECT n.starts_at FROM interviews n WHERE n.role_id = r.id AND NOT (${isInstant('n.starts_at')})
        AND n.state = 'scheduled' LIMIT 1)) AS next,
    coalesce(${latestOf(LATEST_INTERACTION('true'), LATEST_INTERVIEW)},
      (SELECT max(i.at) FROM interactions i WHERE i.role_id = r.id AND NOT i.is_automatic)) AS last_touch_at,
    ${latestOf(LATEST_INTERACTION(`(i.direction = 'in' OR ${CONVERSATION})`), LATEST_INTERVIEW)} AS last_heard_at
    FROM ${from})`;

const COLUMNS = [
  'stage_id', 'rank', 'next_key', 'next_interview_at', 'last_touch_at', 'last_heard_at',
] as const; // biome-ignore format: a list is read as one

/**
 * What is made of each role for the board. `next_key` sorts a column by what comes next: `a` with the instant of the next
 * interview, `b` with the last day to apply, `c` where nothing is to come.
 */
export const roleFactsRepository = (db: Db) => {
  const refresh = (from: string): string => `INSERT INTO role_facts (role_id, ${COLUMNS.join(', ')}, met)
    SELECT *, 0 FROM (${factsSql(from)}) WHERE true ON CONFLICT (role_id) DO UPDATE SET ${COLUMNS.map((name) => `${name} = excluded.${name}`).join(', ')}
    WHERE ${COLUMNS.map((name) => `role_facts.${name} IS NOT excluded.${name}`).join(' OR ')}`;
  const refreshTouched = db.prepare<[FactsMoment]>(
    refresh('(SELECT DISTINCT role_id FROM temp.touched_roles) t CROSS JOIN roles r ON r.id = t.role_id'),
  );
  const addNew = db.prepare<[Pick<FactsMoment, 'today'>]>(`INSERT INTO role_facts (role_id, ${COLUMNS.join(', ')}, met)
    SELECT r.id, r.stage_id, r.rank, ${CLOSES}, NULL, NULL, NULL, 0
    FROM temp.touched_roles t CROSS JOIN roles r ON r.id = t.role_id WHERE true ON CONFLICT DO NOTHING`);
  const refreshAll = db.prepare<[FactsMoment]>(refresh('roles r'));
  const dropOrphans = db.prepare('DELETE FROM role_facts WHERE role_id NOT IN (SELECT id FROM roles)');
  const dropCounts = db.prepare('DELETE FROM stage_counts');
  const countAnew = db.prepare(
    'INSERT INTO stage_counts (stage_id, n) SELECT stage_id, count(*) FROM role_facts GROUP BY stage_id',
  );
  const isIncomplete = db
    .prepare<[], number>('SELECT (SELECT count(*) FROM roles) <> (SELECT total(n) FROM stage_counts)')
    .pluck();
  const passed = db
    .prepare<[FactsMoment], RoleId>(
      `SELECT role_id FROM role_facts WHERE next_key >= 'a' AND next_key <= 'a' || @now AND next_key < 'c'
        UNION ALL SELECT role_id FROM role_facts WHERE next_key >= 'b' AND next_key < 'b' || @today AND next_key < 'c'`,
    )
    .pluck();
  const day = db.prepare<[], LocalDay>('SELECT day FROM facts_day').pluck();
  const setDay = db.prepare<[LocalDay]>(
    'INSERT INTO facts_day (id, day) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET day = excluded.day',
  );
  return {
    /** The last day for which facts were made. */
    day: (): LocalDay | undefined => day.get(),
    setDay: (today: LocalDay): void => {
      setDay.run(today);
    },
    /** Makes those of the roles anew that were touched since the last time (`db/touchedRoles.ts`). */
    refreshTouched: (moment: FactsMoment): void => {
      refreshTouched.run(moment);
    },
    /** The same for roles that are all new and on which nothing hangs yet, in a fraction of the time. */
    addNew: ({ today }: FactsMoment): void => {
      addNew.run({ today });
    },
    /** Whatever another program may have left: rows of roles that are gone, and wrong counts. */
    refreshAll: (moment: FactsMoment): void => {
      dropOrphans.run();
      refreshAll.run(moment);
      dropCounts.run();
      countAnew.run();
    },
    /** Whether roles are there that have none: somebody wrote who knows nothing of them. */
    isIncomplete: (): boolean => isIncomplete.get() === 1,
    /** Roles of which something that was to come has passed; an indexed look at next to nothing. */
    passed: (moment: FactsMoment): readonly RoleId[] => passed.all(moment),
  };
};
export type RoleFactsRepository = ReturnType<typeof roleFactsRepository>;
