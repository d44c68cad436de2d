import type { LocalDay } from '#shared/domain/localDay.ts';
import type { Application } from '#shared/export/applications.ts';
import type { ExportedPerson } from '#shared/export/people.ts';
import type { WorkSearchSource } from '#shared/export/workSearch.ts';
import type { Db } from '../db/open.ts';
import { sqlFilter } from '../repositories/boardFilter.ts';
import { addFolded, filterWords } from '../repositories/filterWords.ts';
import { lastContactOfPerson } from '../repositories/lastContact.ts';
import { whereWords, wordValues } from '../repositories/peopleList.ts';
import type { RolesAsked } from './order.ts';

const HISTORY = `(SELECT json_group_array(json_object('day', h.on_day, 'stage', h.name, 'raw', h.raw_stage)) FROM (
  SELECT e.on_day, s.name, e.raw_stage FROM stage_events e JOIN stages s ON s.id = e.to_stage_id
  WHERE e.role_id = r.id ORDER BY e.on_day, e.recorded_at, e.id) AS h)`;
const TAGS = `(SELECT json_group_array(t.name) FROM (SELECT t.name FROM role_tags rt JOIN tags t ON t.id = rt.tag_id
  WHERE rt.role_id = r.id ORDER BY t.name_key) AS t)`;
const PEOPLE = `(SELECT json_group_array(json_object('name', p.name, 'part', p.part)) FROM (
  SELECT p.name, rp.part FROM role_people rp JOIN people p ON p.id = rp.person_id
  WHERE rp.role_id = r.id ORDER BY p.name_key) AS p)`;

const APPLICATION = `SELECT r.id, c.name AS company, via.name AS via, r.title, s.name AS stage, r.stage_since AS stageSince,
  r.outcome, r.applied_on AS appliedOn, r.saved_on AS savedOn, r.closes_on AS closesOn, r.location,
  r.salary_text AS salary, r.source, r.url, r.excitement, r.resume_name AS resume, r.notes, r.description,
  ${HISTORY} AS history, ${TAGS} AS tags, ${PEOPLE} AS people
  FROM roles r JOIN companies c ON c.id = r.company_id JOIN stages s ON s.id = r.stage_id
  LEFT JOIN companies via ON via.id = r.via_company_id`;

type Lists = 'history' | 'tags' | 'people';
/** A row whose lists are JSON still. */
type Packed = Omit<Application, Lists> & Readonly<Record<Lists, string>>;

/** The roles of a flat file, column by column as on the board. */
export const applicationRows = (db: Db, asked: RolesAsked | null) => {
  addFolded(db);
  const { join, where, values } =
    asked === null ? { join: '', where: '', values: {} } : sqlFilter(asked.filter, asked.moment);
  const inColumns = asked === null ? 'true' : 'r.stage_id IN (SELECT value FROM json_each(@stageIds))';
  const named = asked === null ? {} : { ...values, stageIds: JSON.stringify(asked.stageIds) };
  const total = db
    .prepare<[object], number>(`SELECT count(*) FROM roles r ${join} WHERE ${inColumns} ${where}`)
    .pluck()
    .get(named);
  const rows = db.prepare<[object], Packed>(
    `${APPLICATION} ${join} WHERE ${inColumns} ${where} ORDER BY s.rank, r.rank, r.id`,
  );
  return {
    total: total ?? 0,
    *rows(): Generator<Application> {
      for (const row of rows.iterate(named)) {
        const { history, tags, people, ...plain } = row;
        // By the queries above.
        yield { ...plain, history: JSON.parse(history), tags: JSON.parse(tags), people: JSON.parse(people) };
      }
    },
  };
};

type PackedPerson = Omit<ExportedPerson, 'roles'> & { readonly roles: string };

/** The people whom the words of a filter box leave, by name. */
export const peopleRows = (db: Db, filter: string) => {
  addFolded(db);
  const words = filterWords(filter);
  const values = wordValues(words);
  const total = db
    .prepare<unknown[], number>(`SELECT count(*) FROM people p WHERE true ${whereWords(words)}`)
    .pluck()
    .get(...values);
  const rows = db.prepare<unknown[], PackedPerson>(
    `SELECT p.id, p.name, c.name AS company, p.position, p.email, p.phone, p.profile_url AS profileUrl,
      p.connected_on AS connectedOn, p.notes, p.updated_at AS updatedAt, ${lastContactOfPerson('p.id')} AS lastContactAt,
      (SELECT json_group_array(json_object('title', o.title, 'company', o.name, 'part', o.part)) FROM (
        SELECT r.title, rc.name, rp.part FROM role_people rp JOIN roles r ON r.id = rp.role_id
        JOIN companies rc ON rc.id = r.company_id WHERE rp.person_id = p.id ORDER BY r.title_key) AS o) AS roles
      FROM people p LEFT JOIN companies c ON c.id = p.company_id WHERE true ${whereWords(words)}
      ORDER BY p.name_key, p.rowid`,
  );
  return {
    total: total ?? 0,
    *rows(): Generator<ExportedPerson> {
      for (const row of rows.iterate(...values)) yield { ...row, roles: JSON.parse(row.roles) }; // by the query above
    },
  };
};

/** The first day on which a role is known to have been applied for. */
const APPLIED_ON = `coalesce(r.applied_on, (SELECT min(e.on_day) FROM stage_events e JOIN stages es ON es.id = e.to_stage_id
  WHERE e.role_id = r.id AND es.kind = 'applied'))`;
const ROLE = `r.title, c.name AS company, s.name AS stage, r.outcome FROM roles r
  JOIN companies c ON c.id = r.company_id JOIN stages s ON s.id = r.stage_id`;
/** An instant is at most a day from its day in any zone: what lies close is looked at in its own. */
const NEAR = `>= date(@from, '-1 day') AND %s < date(@to, '+2 days')`;
const near = (column: string): string => `${column} ${NEAR.replace('%s', column)}`;

/**
 * What was done for work in some days, not sorted yet. What is in the data to look around with is left out: it is nobody's
 * search.
 */
export const workSearchRows = (db: Db, days: { readonly from: LocalDay; readonly to: LocalDay }): WorkSearchSource => {
  const all = <Row>(sql: string): Row[] => db.prepare<[object], Row>(sql).all(days);
  return {
    applications: all(`SELECT * FROM (SELECT ${APPLIED_ON} AS day, r.source, r.url, ${ROLE} WHERE r.is_sample = 0)
      WHERE day BETWEEN @from AND @to`),
    interviews: all(`SELECT i.starts_at AS at, i.zone, i.channel, i.place, i.state,
      (SELECT group_concat(p.name, ', ') FROM interview_people ip JOIN people p ON p.id = ip.person_id
        WHERE ip.interview_id = i.id) AS person, ${ROLE} JOIN interviews i ON i.role_id = r.id
      WHERE r.is_sample = 0 AND ${near('i.starts_at')}`),
    interactions:
      all(`SELECT i.at, i.zone, i.direction, i.channel, i.reached, i.is_automatic AS isAutomatic, p.name AS person,
      p.email, p.phone, p.profile_url AS profileUrl, r.title, coalesce(c.name, pc.name) AS company, s.name AS stage, r.outcome
      FROM interactions i LEFT JOIN people p ON p.id = i.person_id LEFT JOIN companies pc ON pc.id = p.company_id
      LEFT JOIN roles r ON r.id = i.role_id LEFT JOIN companies c ON c.id = r.company_id
      LEFT JOIN stages s ON s.id = r.stage_id
      WHERE coalesce(r.is_sample, p.is_sample, 0) = 0 AND ${near('i.at')}`),
  };
};
