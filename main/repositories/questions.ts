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
/** What became of one: it is still to be asked, it was asked, or the user let it be. */
export type KnownQuestion = Question & { readonly became: 'open' | 'asked' | 'left' };

/** The questions that the user chose to ask: rows that are only added. */
export const questionsRepository = (db: Db) => {
  const insert = db.prepare<[Question & { readonly roleId: RoleId }]>(`INSERT INTO questions (id, role_id, person_id,
    topic, on_day, at) VALUES (@id, @roleId, @personId, @topic, @on, @at)`);
  const ofRole = db.prepare<
    [RoleId],
    KnownQuestion
  >(`SELECT q.id, q.topic, q.person_id AS personId, q.on_day AS "on", q.at,
    CASE (SELECT a.act FROM follow_up_acts a WHERE a.role_id = q.role_id AND a.rule = 'question' AND a.anchor = q.id
        AND a.act IN ('done', 'skipped', 'retired') ORDER BY a.at DESC, a.id DESC LIMIT 1)
      WHEN 'done' THEN 'asked' WHEN 'skipped' THEN 'left' WHEN 'retired' THEN 'left' ELSE 'open' END AS became
    FROM questions q WHERE q.role_id = ? ORDER BY q.at, q.id`);
  return {
    add: (roleId: RoleId, question: Question): void => void insert.run({ ...question, roleId }),
    /** In the order in which they were put. */
    ofRole: (roleId: RoleId): readonly KnownQuestion[] => ofRole.all(roleId),
  };
};
export type QuestionsRepository = ReturnType<typeof questionsRepository>;
