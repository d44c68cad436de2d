import { FIRST_YEAR, LAST_YEAR } from '#shared/domain/years.ts';

/**
 * The last contact: the latest interaction, in or out, or interview that was held. As SQL expressions about one row, each
 * answered from an index, and as tables of all, for a list that is sorted by it. What is stored and is no instant is none:
 * as text it might lie after all others.
 */

const isInstant = (column: string): string => `${column} >= '${FIRST_YEAR}' AND ${column} < '${LAST_YEAR + 1}'`;

const latestOf = (...instants: readonly string[]): string =>
  `nullif(max(${instants.map((instant) => `coalesce((${instant}), '')`).join(', ')}, ''), '')`;

/** `id` is the SQL name of a person's id, such as `p.id`. */
export const lastContactOfPerson = (id: string): string =>
  latestOf(
    `SELECT max(at) FROM interactions WHERE person_id = ${id} AND ${isInstant('at')}`,
    `SELECT max(iv.starts_at) FROM interview_people ip JOIN interviews iv ON iv.id = ip.interview_id
      WHERE ip.person_id = ${id} AND iv.state = 'held' AND ${isInstant('iv.starts_at')}`,
  );

/** `id` is the SQL name of a role's id, such as `r.id`. */
export const lastContactOfRole = (id: string): string =>
  latestOf(
    `SELECT max(at) FROM interactions WHERE role_id = ${id} AND ${isInstant('at')}`,
    `SELECT max(starts_at) FROM interviews WHERE role_id = ${id} AND state = 'held' AND ${isInstant('starts_at')}`,
  );

/** With the roles at a company, those through it, and the people who work there. `id` is such as `c.id`. */
export const lastContactOfCompany = (id: string): string =>
  latestOf(
    ...['company_id', 'via_company_id'].flatMap((column) => [
      `SELECT max(i.at) FROM roles r JOIN interactions i ON i.role_id = r.id
        WHERE r.${column} = ${id} AND ${isInstant('i.at')}`,
      `SELECT max(iv.starts_at) FROM roles r JOIN interviews iv ON iv.role_id = r.id
        WHERE r.${column} = ${id} AND iv.state = 'held' AND ${isInstant('iv.starts_at')}`,
    ]),
    `SELECT max(i.at) FROM people p JOIN interactions i ON i.person_id = p.id
      WHERE p.company_id = ${id} AND ${isInstant('i.at')}`,
    `SELECT max(iv.starts_at) FROM people p JOIN interview_people ip ON ip.person_id = p.id
      JOIN interviews iv ON iv.id = ip.interview_id WHERE p.company_id = ${id} AND iv.state = 'held' AND ${isInstant('iv.starts_at')}`,
  );

const latestBy = (key: string, parts: readonly string[]): string =>
  `SELECT ${key}, max(at) AS at FROM (${parts.join(' UNION ALL ')}) GROUP BY ${key}`;

/** The last contact of every person who has one: `person_id`, `at`. */
export const PERSON_CONTACTS = latestBy('person_id', [
  `SELECT person_id, max(at) AS at FROM interactions WHERE person_id IS NOT NULL AND ${isInstant('at')} GROUP BY person_id`,
  `SELECT ip.person_id, iv.starts_at AS at FROM interviews iv JOIN interview_people ip ON ip.interview_id = iv.id
    WHERE iv.state = 'held' AND ${isInstant('iv.starts_at')}`,
]);

/** The last contact of every role that has one: `role_id`, `at`. */
export const ROLE_CONTACTS = latestBy('role_id', [
  `SELECT role_id, max(at) AS at FROM interactions WHERE role_id IS NOT NULL AND ${isInstant('at')} GROUP BY role_id`,
  `SELECT role_id, starts_at AS at FROM interviews WHERE state = 'held' AND ${isInstant('starts_at')}`,
]);

/** The last contact of every company that has one: `company_id`, `at`. */
export const COMPANY_CONTACTS = latestBy('company_id', [
  `SELECT r.company_id, k.at FROM (${ROLE_CONTACTS}) AS k JOIN roles r ON r.id = k.role_id`,
  `SELECT r.via_company_id, k.at FROM (${ROLE_CONTACTS}) AS k JOIN roles r ON r.id = k.role_id
    WHERE r.via_company_id IS NOT NULL`,
  `SELECT p.company_id, k.at FROM (${PERSON_CONTACTS}) AS k JOIN people p ON p.id = k.person_id
    WHERE p.company_id IS NOT NULL`,
]);
