import type { EventPayload, Topic } from '#shared/contract/events.ts';
import { NAMED_ROLES } from '#shared/contract/pageSizes.ts';
import type { Result } from '#shared/contract/result.ts';
import type { RoleId } from '#shared/domain/ids.ts';

/** Tells the window what a command changed; each telling has a higher revision than the one before. */
export type Changes = {
  /** A transaction was written that touched these roles: the next telling names them. */
  readonly touched: (roleIds: readonly RoleId[]) => void;
  readonly tell: (topics: readonly Topic[]) => void;
  /** Tells of a command if it was carried out, and gives its result on. */
  readonly told: <T>(result: Result<T>, topics: readonly Topic[]) => Result<T>;
  /** The same where nobody has kept which roles were touched, as after an import: it can be any. */
  readonly tellOfAll: (topics: readonly Topic[]) => void;
};

export const createChanges = (send: (payload: EventPayload<'changed'>) => void): Changes => {
  let revision = 0;
  const roles = new Set<RoleId>();
  const tell = (topics: readonly Topic[], roleIds: RoleId[] | null): void => {
    roles.clear();
    revision += 1;
    // Whatever was written can be undone.
    send({ topics: [...new Set<Topic>([...topics, 'undo'])], roleIds, revision });
  };
  const tellNamed = (topics: readonly Topic[]): void => tell(topics, roles.size > NAMED_ROLES ? null : [...roles]);
  return {
    touched: (roleIds) => {
      // One more than can be named says enough.
      for (const id of roleIds) if (roles.size <= NAMED_ROLES) roles.add(id);
    },
    tell: tellNamed,
    told: (result, topics) => {
      if (result.ok) tellNamed(topics);
      return result;
    },
    tellOfAll: (topics) => tell(topics, null),
  };
};
