import type { PersonId, QuestionId, RoleId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import type { Topic } from '#shared/signals/signal.ts';
import type { Db } from '../db/open.ts';

/** What the user chose to ask somebody: on which day of theirs, and at which instant. */
export type Question = {
  readonly id: QuestionId;
  readonly topic: Topic;
  readonly personId: PersonId;
  readonly on: LocalDay;
  readonly at: Instant;
};

/** The questions that the user chose to ask: rows that are only added. */
export const questionsRepository = (db: Db) => {
  const insert = db.prepare<[Question & { readonly roleId: RoleId }]>(`INSERT INTO questions (id, role_id, person_id,
    topic, on_day, at) VALUES (@id, @roleId, @personId, @topic, @on, @at)`);
  const ofRole = db.prepare<[RoleId], Question>(`SELECT id, topic, person_id AS personId, on_day AS "on", at
    FROM questions WHERE role_id = ? ORDER BY at, id`);
  return {
    add: (roleId: RoleId, question: Question): void => void insert.run({ ...question, roleId }),
    /** In the order in which they were put. */
    ofRole: (roleId: RoleId): readonly Question[] => ofRole.all(roleId),
  };
};
export type QuestionsRepository = ReturnType<typeof questionsRepository>;
