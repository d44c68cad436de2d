import { v7 as uuidv7 } from 'uuid';
import type { Parsed } from '#shared/contract/index.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { QuestionId } from '#shared/domain/ids.ts';
import { personGone, roleGone } from './gone.ts';
import type { Parts } from './parts.ts';

/** What the user chooses to ask somebody: of it a follow-up is made, and its draft tells nothing that anybody said. */
export const createQuestions = ({
  write,
  clock,
  changes,
  questions,
  followUps,
  people,
  rolePeople,
}: Pick<Parts, 'write' | 'clock' | 'changes' | 'questions' | 'followUps' | 'people' | 'rolePeople'>) => {
  /** Whether it was put before, and is still to be asked. */
  const isOpen = ({ roleId, topic, personId }: Parsed<'signals.ask'>): boolean => {
    const same = questions.ofRole(roleId).filter((one) => one.topic === topic && one.personId === personId);
    if (same.length === 0) return false;
    const open = followUps.ofRole(roleId).filter(({ rule, state }) => rule === 'question' && state === 'open');
    return same.some(({ id }) => open.some(({ anchor }) => anchor === id));
  };

  return {
    /** Asking the same person about the same topic again, while that is still to be done, changes nothing. */
    ask: (wanted: Parsed<'signals.ask'>): Result<null> =>
      changes.told(
        write('askQuestion', ({ about }) => {
          const { roleId, topic, personId } = wanted;
          if (rolePeople.role(roleId) === undefined) return roleGone();
          const person = people.find(personId);
          if (person === undefined) return personGone();
          about(person.name);
          if (isOpen(wanted)) return ok(null);
          const id = uuidv7() as QuestionId;
          questions.add(roleId, { id, topic, personId, on: clock.today(), at: clock.now() });
          return ok(null);
        }),
        ['board'],
      ),
  };
};
export type Questions = ReturnType<typeof createQuestions>;
