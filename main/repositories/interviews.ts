import type { InterviewId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Interview, InterviewState } from '#shared/domain/interview.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { Db } from '../db/open.ts';

type InterviewRow = Omit<Interview, 'interviewers'>;
export type NewInterview = Omit<InterviewRow, 'version'> & { readonly createdAt: Instant };
export type InterviewEdit = Omit<InterviewRow, 'roleId'> & { readonly updatedAt: Instant };

const COLUMNS = `i.id, i.role_id AS roleId, i.starts_at AS startsAt, i.zone, i.minutes, i.channel, i.place, i.state,
  i.notes, i.version`;

/** Interviews of one role in one answer. */
const MAX_INTERVIEWS = 200;

/** Interviews and who takes part in them: rows in and out, no policy. */
export const interviewsRepository = (db: Db) => {
  const byId = db.prepare<[InterviewId], InterviewRow>(`SELECT ${COLUMNS} FROM interviews i WHERE i.id = ?`);
  const ofRole = db.prepare<[RoleId], InterviewRow>(
    `SELECT ${COLUMNS} FROM interviews i WHERE i.role_id = ? ORDER BY i.starts_at DESC, i.id DESC LIMIT ${MAX_INTERVIEWS}`,
  );
  const peopleOf = db.prepare<[string], { interviewId: InterviewId; personId: PersonId; name: string }>(
    `SELECT ip.interview_id AS interviewId, p.id AS personId, p.name FROM json_each(?) AS listed
      CROSS JOIN interview_people ip ON ip.interview_id = listed.value JOIN people p ON p.id = ip.person_id
      ORDER BY listed.key, p.name_key, p.id`,
  );
  const insert =
    db.prepare(`INSERT INTO interviews (id, role_id, starts_at, zone, minutes, channel, place, state, notes,
    created_at, updated_at) VALUES (@id, @roleId, @startsAt, @zone, @minutes, @channel, @place, @state, @notes, @createdAt,
    @createdAt)`);
  const edit = db.prepare(`UPDATE interviews SET starts_at = @startsAt, zone = @zone, minutes = @minutes,
    channel = @channel, place = @place, state = @state, notes = @notes, updated_at = @updatedAt, version = version + 1
    WHERE id = @id AND version = @version`);
  const setState = db.prepare(
    'UPDATE interviews SET state = ?, updated_at = ?, version = version + 1 WHERE id = ? AND version = ?',
  );
  const remove = db.prepare('DELETE FROM interviews WHERE id = ?');
  const addPerson = db.prepare(
    'INSERT INTO interview_people (interview_id, person_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const removePerson = db.prepare('DELETE FROM interview_people WHERE interview_id = ? AND person_id = ?');

  const withPeople = (rows: readonly InterviewRow[]): Interview[] => {
    const people = Map.groupBy(
      peopleOf.all(JSON.stringify(rows.map(({ id }) => id))),
      ({ interviewId }) => interviewId,
    );
    return rows.map((row) => ({
      ...row,
      interviewers: (people.get(row.id) ?? []).map(({ personId, name }) => ({ personId, name })),
    }));
  };

  return {
    find: (id: InterviewId): Interview | undefined => {
      const row = byId.get(id);
      return row && withPeople([row])[0];
    },
    /** The latest first; at most 200. */
    ofRole: (id: RoleId): Interview[] => withPeople(ofRole.all(id)),
    add: (interview: NewInterview): void => {
      insert.run(interview);
    },
    /** False if the row no longer has `version`; nothing is written then. */
    edit: (interview: InterviewEdit): boolean => edit.run(interview).changes === 1,
    /** False if the row no longer has `version`; nothing is written then. */
    setState: (id: InterviewId, state: InterviewState, updatedAt: Instant, version: number): boolean =>
      setState.run(state, updatedAt, id, version).changes === 1,
    remove: (id: InterviewId): void => {
      remove.run(id);
    },
    addPerson: (id: InterviewId, personId: PersonId): void => {
      addPerson.run(id, personId);
    },
    removePerson: (id: InterviewId, personId: PersonId): void => {
      removePerson.run(id, personId);
    },
  };
};
export type InterviewsRepository = ReturnType<typeof interviewsRepository>;
