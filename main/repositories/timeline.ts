import type { TimelineEntry } from '#shared/contract/roles.ts';
import type { InteractionId, InterviewId, PersonId, PromiseId, RoleId, SignalId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { Db } from '../db/open.ts';
import { type StoredMarks, toMarks } from './interactionMarks.ts';

type InteractionEntry = Extract<TimelineEntry, { kind: 'interaction' }>;
type InterviewEntry = Extract<TimelineEntry, { kind: 'interview' }>;
type InteractionRow = Omit<InteractionEntry, 'isAutomatic' | 'reached'> & StoredMarks;
type Moment<Id> = { readonly id: Id; readonly at: Instant };

/** When things happened, newest first, by index; and the few of them that are shown. Rows out, no policy. */
export const timelineRepository = (db: Db) => {
  const interactionsOf = (column: 'role_id' | 'person_id') =>
    db.prepare<[string, number], Moment<InteractionId>>(
      `SELECT id, at FROM interactions WHERE ${column} = ? ORDER BY at DESC, id DESC LIMIT ?`,
    );
  const roleInteractions = interactionsOf('role_id');
  const personInteractions = interactionsOf('person_id');
  const roleInterviews = db.prepare<[RoleId, number], Moment<InterviewId>>(
    'SELECT id, starts_at AS at FROM interviews WHERE role_id = ? ORDER BY starts_at DESC, id DESC LIMIT ?',
  );
  const personInterviews = db.prepare<[PersonId, number], Moment<InterviewId>>(
    `SELECT v.id, v.starts_at AS at FROM interview_people ip JOIN interviews v ON v.id = ip.interview_id
    WHERE ip.person_id = ? ORDER BY v.starts_at DESC, v.id DESC LIMIT ?`,
  );
  const saidOf = <Id>(table: 'promises' | 'signals', at: 'made_at' | 'said_at', column: 'role_id' | 'person_id') =>
    db.prepare<[string, number], Moment<Id>>(
      `SELECT id, ${at} AS at FROM ${table} WHERE ${column} = ? ORDER BY ${at} DESC, id DESC LIMIT ?`,
    );
  const rolePromises = saidOf<PromiseId>('promises', 'made_at', 'role_id');
  const personPromises = saidOf<PromiseId>('promises', 'made_at', 'person_id');
  const roleSignals = saidOf<SignalId>('signals', 'said_at', 'role_id');
  const personSignals = saidOf<SignalId>('signals', 'said_at', 'person_id');
  const interactions = db.prepare<[string], InteractionRow>(`SELECT 'interaction' AS kind, i.id, i.at, i.zone,
    i.direction, i.channel, i.person_id AS personId, p.name AS personName, i.role_id AS roleId, r.title AS roleTitle,
    i.is_automatic AS isAutomatic, i.reached, i.text, i.version FROM json_each(?) AS listed CROSS JOIN interactions i ON i.id = listed.value
    LEFT JOIN people p ON p.id = i.person_id LEFT JOIN roles r ON r.id = i.role_id`);
  const interviews = db.prepare<[string], Omit<InterviewEntry, 'names'> & { names: string }>(`SELECT
    'interview' AS kind, v.id, v.starts_at AS at, v.zone, v.state, (SELECT json_group_array(p.name ORDER BY p.name_key)
      FROM interview_people ip JOIN people p ON p.id = ip.person_id WHERE ip.interview_id = v.id) AS names,
    v.role_id AS roleId, r.title AS roleTitle FROM json_each(?) AS listed CROSS JOIN interviews v ON v.id = listed.value
    JOIN roles r ON r.id = v.role_id`);
  return {
    /** The latest `limit` of a role. */
    ofRole: (id: RoleId, limit: number) => ({
      interactions: roleInteractions.all(id, limit),
      interviews: roleInterviews.all(id, limit),
      promises: rolePromises.all(id, limit),
      signals: roleSignals.all(id, limit),
    }),
    /** The latest `limit` of a person, about whatever role. */
    ofPerson: (id: PersonId, limit: number) => ({
      interactions: personInteractions.all(id, limit),
      interviews: personInterviews.all(id, limit),
      promises: personPromises.all(id, limit),
      signals: personSignals.all(id, limit),
    }),
    interactions: (ids: readonly InteractionId[]): readonly InteractionEntry[] =>
      interactions.all(JSON.stringify(ids)).map((row) => ({ ...row, ...toMarks(row) })),
    interviews: (ids: readonly InterviewId[]): readonly InterviewEntry[] =>
      interviews.all(JSON.stringify(ids)).map((row) => ({
        ...row,
        names: JSON.parse(row.names) as string[], // a JSON array of names, by the query
      })),
  };
};
export type TimelineRepository = ReturnType<typeof timelineRepository>;
