import { v7 as uuidv7 } from 'uuid';
import type { Parsed } from '#shared/contract/index.ts';
import { type Failure, fail, ok, type Result } from '#shared/contract/result.ts';
import type { InterviewId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Interview } from '#shared/domain/interview.ts';
import { instantOf } from '#shared/domain/wallTime.ts';
import { errors } from '#shared/messages/errors.ts';
import { personGone, roleGone } from './gone.ts';
import { addNamedPerson } from './newPerson.ts';
import type { Parts } from './parts.ts';

const interviewGone = () => fail('not_found', errors.interviewNotFound());

/** Meetings on a role: when, in which zone, who takes part, and whether they took place. */
export const createInterviews = ({
  write,
  clock,
  changes,
  interviews,
  signals,
  people,
  rolePeople,
}: Pick<Parts, 'write' | 'clock' | 'changes' | 'interviews' | 'signals' | 'people' | 'rolePeople'>) => {
  const written = (id: InterviewId): Result<Interview> => {
    const interview = interviews.find(id);
    return interview === undefined ? interviewGone() : ok(interview);
  };

  /** An interview that was held is a contact with its people and their company. */
  const toldWhenDone = <T>(result: Result<T>): Result<T> => changes.told(result, ['board', 'people', 'companies']);

  const missingPerson = (personIds: readonly PersonId[]): Failure | undefined =>
    personIds.every((id) => people.find(id) !== undefined) ? undefined : personGone();

  const join = (id: InterviewId, roleId: RoleId, personId: PersonId): void => {
    interviews.addPerson(id, personId);
    rolePeople.addMissing(roleId, personId, null, clock.now());
  };

  /** The interview and the title of its role, if it is there in the version that the user saw. */
  const seen = ({ id, version }: { readonly id: InterviewId; readonly version: number }) => {
    const interview = interviews.find(id);
    if (interview === undefined) return interviewGone();
    if (interview.version !== version) return fail('stale', errors.stale());
    return ok({ interview, title: rolePeople.role(interview.roleId)?.title ?? '' });
  };

  return {
    /** The latest first; at most 200. */
    list: (roleId: RoleId): Result<Interview[]> => ok(interviews.ofRole(roleId)),

    /** Those who are new come with it: they are added, and taken back, together. */
    create: ({ roleId, at, personIds, newPeople = [], ...fields }: Parsed<'interviews.create'>): Result<Interview> =>
      toldWhenDone(
        write('addInterview', ({ about }) => {
          const role = rolePeople.role(roleId);
          if (role === undefined) return roleGone();
          const missing = missingPerson(personIds);
          if (missing !== undefined) return missing;
          about(role.title);
          const id = uuidv7() as InterviewId;
          const now = clock.now();
          interviews.add({ ...fields, id, roleId, startsAt: instantOf(at), zone: at.zone, createdAt: now });
          const added = newPeople.map((name) => addNamedPerson(people, { name, part: 'other', role }, now));
          for (const personId of [...personIds, ...added]) join(id, roleId, personId);
          return written(id);
        }),
      ),

    /** Only the interviewers that are new or gone are written. */
    update: ({ id, version, at, personIds, ...fields }: Parsed<'interviews.update'>): Result<Interview> =>
      toldWhenDone(
        write('editInterview', ({ about }) => {
          const before = seen({ id, version });
          if (!before.ok) return before;
          const missing = missingPerson(personIds);
          if (missing !== undefined) return missing;
          const { interview, title } = before.value;
          about(title);
          const startsAt = instantOf(at);
          interviews.edit({ ...fields, id, version, startsAt, zone: at.zone, updatedAt: clock.now() });
          // What was said in it was said when it was.
          signals.moveWithInterview(id, interview.startsAt, startsAt);
          const known = new Set(interview.interviewers.map(({ personId }) => personId));
          for (const personId of known) if (!personIds.includes(personId)) interviews.removePerson(id, personId);
          for (const personId of personIds) if (!known.has(personId)) join(id, interview.roleId, personId);
          return written(id);
        }),
      ),

    setState: ({ id, state, version }: Parsed<'interviews.setState'>): Result<Interview> =>
      toldWhenDone(
        write('editInterview', ({ about }) => {
          const before = seen({ id, version });
          if (!before.ok) return before;
          if (before.value.interview.state === state) return ok(before.value.interview);
          about(before.value.title);
          interviews.setState(id, state, clock.now(), version);
          return written(id);
        }),
      ),

    remove: ({ id, version }: Parsed<'interviews.remove'>): Result<null> =>
      toldWhenDone(
        write('removeInterview', ({ about }) => {
          const before = seen({ id, version });
          if (!before.ok) return before;
          about(before.value.title);
          interviews.remove(id);
          return ok(null);
        }),
      ),
  };
};
export type Interviews = ReturnType<typeof createInterviews>;
