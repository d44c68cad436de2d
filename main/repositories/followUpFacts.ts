import { isRealDay } from '#shared/domain/calendarDay.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import { isYear } from '#shared/domain/years.ts';
import type { QuietFacts } from '#shared/followups/quietFrom.ts';
import type { SnapshotRole } from '#shared/followups/snapshot.ts';
import type { Db } from '../db/open.ts';
import { signalStandsSql } from '../db/signalSql.ts';
import { offersElsewhereRepository } from './offersElsewhere.ts';
import { isPlannable } from './plannable.ts';

type Facts = Omit<SnapshotRole, 'marks'>;
type Head = Pick<Facts, 'id' | 'kind' | 'excitement' | 'appliedOn' | 'closesOn'> & QuietFacts;
/** A row as SQLite has it: truth values are numbers. */
type Numbered<T, Truths extends keyof T> = Omit<T, Truths> & Readonly<Record<Truths, number | null>>;
type PersonRow = Numbered<Facts['people'][number], 'email' | 'phone' | 'profile'>;
type InterviewRow = Omit<Facts['interviews'][number], 'people'> & { readonly people: string };
type InteractionRow = Numbered<Facts['interactions'][number], 'automatic' | 'reached'>;
type DecisionRow = Numbered<Facts['decisions'][number], 'willCall'>;
type QuestionRow = Numbered<Facts['questions'][number], 'isAnswered'>;

const isDay = (text: string): boolean => isYear(Number(text.slice(0, 4))) && isRealDay(text);
/** A day, or an instant. */
const isDue = (text: string): boolean => (text.length > 10 ? isPlannable(text) : isDay(text));
const dayOrNone = (text: string | null): string | null => (text !== null && isDay(text) ? text : null);

/** All on which the follow-ups of a role depend, but what the user did with them. */
export const followUpFactsRepository = (db: Db) => {
  const head = db.prepare<[RoleId], Head>(`SELECT r.id, s.kind, r.excitement, r.applied_on AS appliedOn,
    r.closes_on AS closesOn, r.stage_since AS stageSince, w.until_on AS waitsUntil
    FROM roles r JOIN stages s ON s.id = r.stage_id LEFT JOIN quiet_waits w ON w.role_id = r.id WHERE r.id = ?`);
  const people = db.prepare<[RoleId], PersonRow>(`SELECT p.id, rp.part, p.email IS NOT NULL AS email,
    p.phone IS NOT NULL AS phone, p.profile_url IS NOT NULL AS profile
    FROM role_people rp JOIN people p ON p.id = rp.person_id WHERE rp.role_id = ? ORDER BY rp.added_at, p.id`);
  const interviews = db.prepare<[RoleId], InterviewRow>(`SELECT id, starts_at AS start, minutes, state,
    (SELECT json_group_array(person_id) FROM interview_people WHERE interview_id = i.id) AS people
    FROM interviews i WHERE role_id = ?`);
  const interactions = db.prepare<[RoleId], InteractionRow>(`SELECT id, person_id AS person, direction, channel, at,
    is_automatic AS automatic, reached FROM interactions WHERE role_id = ?`);
  const promises = db.prepare<[RoleId], Facts['promises'][number]>(`SELECT id, person_id AS person, what,
    coalesce(due_on, due_at) AS due, state, made_at AS madeAt, settled_at AS settledAt FROM promises WHERE role_id = ?`);
  const decisions = db.prepare<[RoleId], DecisionRow>(`SELECT person_id AS person, json_extract(x.value, '$') AS "on",
    said_at AS saidAt, will_call AS willCall FROM signals x
    WHERE role_id = ? AND topic = 'decision_date' AND certainty <> 'impression' AND NOT is_hearsay AND ${signalStandsSql('x')}`);
  const offersElsewhere = offersElsewhereRepository(db);
  const conflicts = db.prepare<[RoleId], Facts['conflicts'][number]>(`SELECT topic, arose_by AS aroseBy,
    arose_on AS aroseOn, ask_person AS person FROM conflicts
    WHERE role_id = ? AND band IN ('conflict', 'severe')`);
  // Of what was said on a day, at no known time, the start of that day is stored: of the day of the question it answers
  // what was written down after it. Nobody said the user's own impression.
  const questions = db.prepare<
    [RoleId],
    QuestionRow
  >(`SELECT q.id, q.topic, q.person_id AS person, q.on_day AS "on", q.at,
    EXISTS (SELECT 1 FROM signals x INDEXED BY signals_role WHERE x.role_id = q.role_id
      AND x.said_at > strftime('%Y-%m-%dT%H:%M:%fZ', q.at, '-1 day')
      AND (x.said_at > q.at OR x.is_day AND x.recorded_at > q.at)
      AND x.person_id = q.person_id AND x.topic = q.topic AND x.certainty <> 'impression' AND ${signalStandsSql('x')}) AS isAnswered
    FROM questions q WHERE q.role_id = ?`);
  const own = db.prepare<[RoleId], Facts['own'][number]>(`SELECT id, person_id AS person, channel,
    coalesce(due_on, due_at) AS due FROM own_follow_ups WHERE role_id = ?`);
  return {
    /** `undefined` if the role is there no more. */
    ofRole: (id: RoleId): (Facts & QuietFacts) | undefined => {
      const role = head.get(id);
      if (role === undefined) return undefined;
      return {
        ...role,
        appliedOn: dayOrNone(role.appliedOn),
        closesOn: dayOrNone(role.closesOn),
        stageSince: dayOrNone(role.stageSince),
        waitsUntil: dayOrNone(role.waitsUntil),
        people: people.all(id).map((row) => ({
          ...row,
          email: row.email === 1,
          phone: row.phone === 1,
          profile: row.profile === 1,
        })),
        interviews: interviews
          .all(id)
          .filter(({ start }) => isPlannable(start))
          .map((row) => ({ ...row, people: JSON.parse(row.people) as string[] })), // SQLite's own list of ids
        interactions: interactions
          .all(id)
          .filter(({ at }) => isPlannable(at))
          .map((row) => ({
            ...row,
            automatic: row.automatic === 1,
            reached: row.reached === null ? null : row.reached === 1,
          })),
        promises: promises
          .all(id)
          .filter(({ due, madeAt }) => isDue(due) && isPlannable(madeAt))
          .map((row) => (row.settledAt === null || isPlannable(row.settledAt) ? row : { ...row, settledAt: null })),
        offersElsewhere: offersElsewhere.of(id),
        conflicts: conflicts.all(id).filter(({ aroseOn }) => isDay(aroseOn)),
        questions: questions
          .all(id)
          .filter(({ on, at }) => isDay(on) && isPlannable(at))
          .map((row) => ({ ...row, isAnswered: row.isAnswered === 1 })),
        own: own.all(id).filter(({ due }) => isDue(due)),
        decisions: decisions
          .all(id)
          .filter(({ on, saidAt }) => isDay(on) && isPlannable(saidAt))
          .map((row) => ({ ...row, willCall: row.willCall === 1 })),
      };
    },
  };
};
export type FollowUpFactsRepository = ReturnType<typeof followUpFactsRepository>;
