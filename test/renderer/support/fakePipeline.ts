import type { Topic } from '#shared/contract/events.ts';
import type { Channel, Input, Output } from '#shared/contract/index.ts';
import type { ErrorCode } from '#shared/contract/result.ts';
import type { RolePerson, TimelineEntry } from '#shared/contract/roles.ts';
import type { InterviewId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Interview } from '#shared/domain/interview.ts';
import { instantOf } from '#shared/domain/wallTime.ts';

type Fields = Pick<Output<'roles.get'>, 'via' | 'salary' | 'closesOn'>;
type Own = Extract<
  Channel,
  `interviews.${string}` | 'interactions.remove' | 'people.setPart' | 'people.removeFromRole'
>;
type Handlers = { readonly [C in Own]: (input: Input<C>) => Output<C> };

type Doors = {
  readonly changed: (...topics: Topic[]) => void;
  readonly refuse: (code: ErrorCode, message: string) => never;
  /** What is known of a person: their name, and how to reach them. */
  readonly personOf: (id: PersonId) => Omit<RolePerson, 'personId' | 'part'>;
};

const noFields: Fields = { via: null, salary: null, closesOn: null };

const interviewIdOf = (number: number): InterviewId =>
  `01900031-0000-7000-8000-${number.toString(16).padStart(12, '0')}` as InterviewId;

/** What hangs on the roles of a fake board: more of their fields, people with their parts, interviews, a timeline. */
export const createFakePipeline = ({ changed, refuse, personOf }: Doors) => {
  const fields = new Map<string, Fields>();
  const people = new Map<string, readonly RolePerson[]>();
  const timelines = new Map<string, readonly TimelineEntry[]>();
  let interviews: readonly Interview[] = [];

  const peopleOf = (roleId: string): readonly RolePerson[] => people.get(roleId) ?? [];
  const give = (roleId: string, personId: PersonId, part: RolePerson['part']): void => {
    const others = peopleOf(roleId);
    const person = { ...personOf(personId), personId, part };
    people.set(
      roleId,
      others.some((one) => one.personId === personId)
        ? others.map((one) => (one.personId === personId ? { ...one, part } : one))
        : [...others, person],
    );
    changed('board', 'people');
  };
  const find = (id: string, version?: number): Interview => {
    const found = interviews.find((one) => one.id === id) ?? refuse('not_found', 'This interview is gone.');
    return version === undefined || found.version === version ? found : refuse('stale', 'It was changed elsewhere.');
  };
  const read = (input: Omit<Input<'interviews.create'>, 'roleId'>) => ({
    startsAt: instantOf(input.at as Parameters<typeof instantOf>[0]),
    zone: input.at.zone,
    minutes: input.minutes,
    channel: input.channel,
    place: input.place,
    state: input.state,
    interviewers: input.personIds.map((id) => ({
      personId: id as PersonId,
      name: personOf(id as PersonId).name,
    })),
    notes: input.notes,
  });
  const put = (interview: Interview): Interview => {
    interviews = [interview, ...interviews.filter(({ id }) => id !== interview.id)].sort((one, other) =>
      other.startsAt.localeCompare(one.startsAt),
    );
    changed('board');
    return interview;
  };

  const handlers: Handlers = {
    'interviews.list': ({ roleId }) => interviews.filter((one) => one.roleId === roleId),
    'interviews.create': ({ roleId, ...input }) =>
      put({ ...read(input), id: interviewIdOf(interviews.length + 1), roleId: roleId as RoleId, version: 1 }),
    'interviews.update': ({ id, version, ...input }) =>
      put({ ...find(id, version), ...read(input), version: version + 1 }),
    'interviews.setState': ({ id, state, version }) => put({ ...find(id, version), state, version: version + 1 }),
    'interviews.remove': ({ id, version }) => {
      const gone = find(id, version);
      interviews = interviews.filter((one) => one !== gone);
      changed('board');
      return null;
    },
    'interactions.remove': ({ id }) => {
      for (const [roleId, entries] of timelines) {
        timelines.set(
          roleId,
          entries.filter((entry) => entry.id !== id),
        );
      }
      changed('board');
      return null;
    },
    'people.setPart': ({ personId, roleId, part }) => {
      give(roleId, personId as PersonId, part);
      return null;
    },
    'people.removeFromRole': ({ personId, roleId }) => {
      people.set(
        roleId,
        peopleOf(roleId).filter((one) => one.personId !== personId),
      );
      changed('board', 'people');
      return null;
    },
  };

  return {
    handlers,
    fieldsOf: (id: string): Fields => fields.get(id) ?? noFields,
    setFields: (id: string, next: Fields): void => {
      fields.set(id, next);
    },
    peopleOf,
    give,
    timelineOf: (id: string): readonly TimelineEntry[] => timelines.get(id) ?? [],
    setTimeline: (id: string, entries: readonly TimelineEntry[]): void => {
      timelines.set(id, entries);
    },
    addInterview: put,
    interviewsOf: (id: string): readonly Interview[] => interviews.filter(({ roleId }) => roleId === id),
  };
};

export type FakePipeline = ReturnType<typeof createFakePipeline>;
