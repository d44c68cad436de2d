import { CALENDAR_EACH } from '#shared/contract/pageSizes.ts';
import type { InterviewId, PromiseId, RoleId } from '#shared/domain/ids.ts';
import type { Interview } from '#shared/domain/interview.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { PromiseMade } from '#shared/domain/promise.ts';
import type { Db } from '../db/open.ts';

type OnRole = { readonly roleTitle: string; readonly companyName: string };
/** An interview as a calendar has it: neither its notes nor what came of it. */
export type CalendarInterview = OnRole &
  Pick<Interview, 'id' | 'startsAt' | 'zone' | 'minutes' | 'channel' | 'place' | 'state'>;
export type CalendarPromise = OnRole & PromiseMade;
export type FollowUpRef = { readonly roleId: RoleId; readonly key: string };

const INTERVIEW = `SELECT i.id, i.starts_at AS startsAt, i.zone, i.minutes, i.channel, i.place, i.state,
  r.title AS roleTitle, c.name AS companyName
  FROM interviews i JOIN roles r ON r.id = i.role_id JOIN companies c ON c.id = r.company_id`;
const PROMISE = `SELECT x.id, x.role_id AS roleId, x.person_id AS personId, p.name AS personName, x.what,
  x.due_on AS dueOn, x.due_at AS dueAt, x.zone, x.text, x.state, x.made_at AS madeAt, x.settled_at AS settledAt, x.version,
  r.title AS roleTitle, c.name AS companyName
  FROM promises x JOIN roles r ON r.id = x.role_id JOIN companies c ON c.id = r.company_id
  LEFT JOIN people p ON p.id = x.person_id`;
/** Those who interview at once are few; a calendar names no more. */
const MOST_NAMES = 30;

/** What goes into a calendar file: rows out, no policy. Lists give ids alone, which are then read one by one. */
export const calendarRowsRepository = (db: Db) => {
  const interview = db.prepare<[InterviewId], CalendarInterview>(`${INTERVIEW} WHERE i.id = ?`);
  const namesOf = db
    .prepare<[InterviewId], string>(`SELECT p.name FROM interview_people ip JOIN people p ON p.id = ip.person_id
      WHERE ip.interview_id = ? ORDER BY p.name_key, p.id LIMIT ${MOST_NAMES}`)
    .pluck();
  const scheduled = db
    .prepare<[Instant], InterviewId>(`SELECT id FROM interviews WHERE state = 'scheduled' AND starts_at >= ?
      ORDER BY starts_at, id LIMIT ${CALENDAR_EACH}`)
    .pluck();
  const promise = db.prepare<[PromiseId], CalendarPromise>(`${PROMISE} WHERE x.id = ?`);
  const openPromises = db
    .prepare<[], PromiseId>(`SELECT id FROM promises WHERE state = 'open'
      ORDER BY coalesce(due_on, due_at), id LIMIT ${CALENDAR_EACH}`)
    .pluck();
  const openFollowUps = db.prepare<[], FollowUpRef>(
    `SELECT role_id AS roleId, key FROM follow_ups WHERE state = 'open' ORDER BY day, at, key LIMIT ${CALENDAR_EACH}`,
  );
  return {
    interview: (id: InterviewId): CalendarInterview | undefined => interview.get(id),
    /** Who takes part in it. */
    namesOf: (id: InterviewId): readonly string[] => namesOf.all(id),
    /** Those that are to begin at or after an instant, the first first. */
    scheduledFrom: (at: Instant): readonly InterviewId[] => scheduled.all(at),
    promise: (id: PromiseId): CalendarPromise | undefined => promise.get(id),
    openPromises: (): readonly PromiseId[] => openPromises.all(),
    /** By day. */
    openFollowUps: (): readonly FollowUpRef[] => openFollowUps.all(),
  };
};
export type CalendarRowsRepository = ReturnType<typeof calendarRowsRepository>;
