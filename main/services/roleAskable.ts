import type { RoleId } from '#shared/domain/ids.ts';
import type { Askable } from '#shared/signals/ask.ts';
import type { Asking } from '#shared/signals/exhausted.ts';
import type { Signal } from '#shared/signals/signal.ts';
import { isPlannable } from '../repositories/plannable.ts';
import type { KnownQuestion, Question } from '../repositories/questions.ts';
import type { Parts } from './parts.ts';

/** The questions that were asked, as the engine takes them: what is still to be asked, or was let be, is none. */
export const askingsOf = (questions: readonly KnownQuestion[]): readonly Asking[] =>
  questions.flatMap(({ became, topic, personId, at }) => (became === 'asked' ? [{ topic, person: personId, at }] : []));

/** Whether somebody has said something on a topic themselves since they were asked. */
export const isAnswered = ({ topic, personId, at }: Question, heard: readonly Signal[]): boolean =>
  heard.some(
    (one) =>
      one.topic === topic &&
      one.person === personId &&
      one.attributedTo === undefined &&
      one.certainty !== 'impression' &&
      one.retracted !== true &&
      (one.recordedAt ?? one.saidAt) > at,
  );

/** Those who could be asked on a role, with how to reach them and how long the user has left them in peace. */
export const createRoleAskable =
  ({ clock, plans, conflicts, rolePeople }: Pick<Parts, 'clock' | 'plans' | 'conflicts' | 'rolePeople'>) =>
  (roleId: RoleId): readonly Askable[] => {
    const calendar = plans.calendar();
    const contacts = new Map(
      rolePeople.ofRole(roleId).map(({ personId, lastContactAt }) => [`${personId}`, lastContactAt]),
    );
    return conflicts.people(roleId).map(({ id, hasEmailOrPhone, hasProfile }) => {
      const last = contacts.get(id) ?? null;
      return {
        ...{ id, hasEmailOrPhone: hasEmailOrPhone === 1, hasProfile: hasProfile === 1 },
        quietBusinessDays:
          last === null || !isPlannable(last) ? null : calendar.workDaysSince(calendar.dayOf(last), clock.today()),
      };
    });
  };
