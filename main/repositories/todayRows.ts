import type * as z from 'zod';
import type { Today } from '#shared/contract/followUps.ts';
import { TODAY_INTERVIEWS } from '#shared/contract/pageSizes.ts';
import type { FollowUpReason, followUpPerson } from '#shared/domain/followUp.ts';
import type { CompanyId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import { markPerson } from '#shared/followups/acts.ts';
import type { FollowUp } from '#shared/followups/followUp.ts';
import type { DueRow } from '#shared/followups/today.ts';
import type { Db } from '../db/open.ts';
import { FOLLOW_UP_COLUMNS } from './followUps.ts';

type Light = Omit<DueRow, 'meetsOn' | 'role'> & { readonly role: RoleId; readonly meetsAt: Instant | null };
/** A follow-up with the names that are shown beside it. */
export type NamedFollowUp = Omit<FollowUp, 'role' | 'person'> & {
  readonly role: RoleId;
  readonly roleTitle: string;
  readonly companyName: string;
  readonly companyId: CompanyId;
  readonly isAgency: 0 | 1;
  /** When the role was applied for. */
  readonly appliedOn: LocalDay | null;
  /** When they were heard last. */
  readonly lastHeardAt: Instant | null;
  readonly person: PersonId | null;
  /** How many were met on the role, and with how many of them the user was in touch since. */
  readonly met: number | null;
  readonly followedUp: number | null;
};
export type FollowUpPerson = Readonly<z.infer<typeof followUpPerson>>;
type InterviewFacts = Pick<Extract<FollowUpReason, { kind: 'interview' }>, 'startsAt' | 'zone'> & {
  readonly state: string;
};
type TouchFacts = Omit<Extract<FollowUpReason, { kind: 'touch' }>, 'kind' | 'workDays'>;

/** More than anybody has due: what lies beyond shows once some are done. */
const MOST_DUE = 20_000;

const LIGHT = `SELECT f.key, f.role_id AS role, f.person_id AS person, f.rule, f.day, f.at, v.starts_at AS meetsAt
  FROM follow_ups f LEFT JOIN interviews v ON f.rule = 'prep' AND v.id = f.anchor`;
/** To be followed by a condition, or by another table. */
export const NAMED_FOLLOW_UP = `SELECT ${FOLLOW_UP_COLUMNS}, r.title AS roleTitle, c.name AS companyName,
  c.id AS companyId, c.is_agency AS isAgency, r.applied_on AS appliedOn, rf.last_heard_at AS lastHeardAt, rf.met, rf.followed_up AS followedUp
  FROM follow_ups f JOIN roles r ON r.id = f.role_id JOIN companies c ON c.id = r.company_id
  LEFT JOIN role_facts rf ON rf.role_id = f.role_id`;

/** What Today reads: all that is due in few columns, and of the few that are shown the rest. Rows out, no policy. */
export const todayRowsRepository = (db: Db) => {
  const due = db.prepare<[LocalDay], Light>(
    `${LIGHT} WHERE f.state = 'open' AND f.day <= ? ORDER BY f.day LIMIT ${MOST_DUE}`,
  );
  const coming = db.prepare<[LocalDay, number], Light>(
    `${LIGHT} WHERE f.state = 'open' AND f.day > ? ORDER BY f.day, f.at, f.key LIMIT ?`,
  );
  const comingCount = db
    .prepare<[LocalDay], number>("SELECT count(*) FROM follow_ups WHERE state = 'open' AND day > ?")
    .pluck();
  const one = db.prepare<[RoleId, string], NamedFollowUp>(`${NAMED_FOLLOW_UP} WHERE f.role_id = ? AND f.key = ?`);
  const ofRole = db.prepare<[RoleId, number], NamedFollowUp>(`${NAMED_FOLLOW_UP} WHERE f.role_id = ?
    ORDER BY f.state <> 'open', CASE f.state WHEN 'open' THEN f.day END, f.day DESC, f.key LIMIT ?`);
  const person = db.prepare<[PersonId], FollowUpPerson>(
    'SELECT id, name, email, phone, profile_url AS profileUrl FROM people WHERE id = ?',
  );
  const interview = db.prepare<[string], InterviewFacts>(
    'SELECT starts_at AS startsAt, zone, state FROM interviews WHERE id = ?',
  );
  const touch = db.prepare<[string], TouchFacts>('SELECT at, channel FROM interactions WHERE id = ?');
  const interviews = db.prepare<[Instant], Today['interviews'][number]>(`SELECT v.id, v.role_id AS roleId,
    r.title AS roleTitle, c.name AS companyName, v.starts_at AS startsAt, v.zone,
    (SELECT count(*) FROM interview_people ip WHERE ip.interview_id = v.id) AS people
    FROM role_facts f CROSS JOIN roles r ON r.id = f.role_id JOIN companies c ON c.id = r.company_id
    JOIN interviews v ON v.role_id = r.id AND v.starts_at = f.next_interview_at AND v.state = 'scheduled'
    WHERE f.next_key > 'a' || ? AND f.next_key < 'a3' ORDER BY f.next_key LIMIT ${TODAY_INTERVIEWS}`);
  const userReason = db
    .prepare<[Pick<NamedFollowUp, 'role' | 'rule' | 'anchor' | 'step' | 'person'>], string>(`SELECT reason
      FROM follow_up_acts WHERE role_id = @role AND rule = @rule AND anchor = @anchor AND person_id IS @person
      AND (act = 'retired' OR act IN ('snoozed', 'pinned') AND step = @step)
      ORDER BY at DESC, id DESC LIMIT 1`)
    .pluck();
  return {
    /** Open ones that are due by that day, or were before. */
    due: (day: LocalDay): readonly Light[] => due.all(day),
    /** The first of those that come later, and how many there are. */
    coming: (day: LocalDay, most: number): readonly Light[] => coming.all(day, most),
    comingCount: (day: LocalDay): number => comingCount.get(day) ?? 0,
    find: (roleId: RoleId, key: string): NamedFollowUp | undefined => one.get(roleId, key),
    /** Open ones first, then the latest. */
    ofRole: (roleId: RoleId, most: number): readonly NamedFollowUp[] => ofRole.all(roleId, most),
    person: (id: PersonId): FollowUpPerson | null => person.get(id) ?? null,
    interview: (id: string): InterviewFacts | undefined => interview.get(id),
    touch: (id: string): TouchFacts | undefined => touch.get(id),
    /** The next interview of each role that has one, the first first. */
    interviews: (now: Instant): Today['interviews'] => interviews.all(now),
    /** Why the user put it off, pinned or retired it last; empty if nothing was said. */
    userReason: ({ role, rule, anchor, step, person: who }: NamedFollowUp): string =>
      userReason.get({ role, rule, anchor, step, person: markPerson(rule, who) === null ? null : who }) ?? '',
  };
};
export type TodayRowsRepository = ReturnType<typeof todayRowsRepository>;
