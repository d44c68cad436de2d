import type { Parsed } from '#shared/contract/index.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { definedOf } from '#shared/domain/definedOf.ts';
import type { PromiseId, RoleId } from '#shared/domain/ids.ts';
import type { PromiseMade } from '#shared/domain/promise.ts';
import { errors } from '#shared/messages/errors.ts';
import { type KnownPromise, storedDue } from '../repositories/promises.ts';
import type { Parts } from './parts.ts';

/** What people said they would do, and what became of it. They are made with an interaction (`alsoLogged.ts`). */
export const createPromises = ({
  write,
  clock,
  changes,
  promises,
}: Pick<Parts, 'write' | 'clock' | 'changes' | 'promises'>) => {
  const toldWhenDone = <T>(result: Result<T>): Result<T> => changes.told(result, ['board', 'people', 'companies']);

  /** The promise, if it is there in the version that the user saw. */
  const seen = ({ id, version }: { readonly id: PromiseId; readonly version: number }): Result<KnownPromise> => {
    const [known] = promises.listed([id]);
    if (known === undefined) return fail('not_found', errors.promiseNotFound());
    return known.version === version ? ok(known) : fail('stale', errors.stale());
  };
  const aboutOf = ({ personName, roleTitle }: KnownPromise): string => personName ?? roleTitle;

  return {
    /** Open ones first, then the latest; at most `ROLE_PROMISES`. */
    list: (roleId: RoleId): Result<PromiseMade[]> => ok(promises.ofRole(roleId)),

    patch: ({ id, version, fields: { due, ...given } }: Parsed<'promises.patch'>): Result<null> =>
      toldWhenDone(
        write('editPromise', ({ about }) => {
          const before = seen({ id, version });
          if (!before.ok) return before;
          about(aboutOf(before.value));
          promises.change(id, { ...before.value, ...definedOf(given), ...(due !== undefined && storedDue(due)) });
          return ok(null);
        }),
      ),

    settle: ({ id, version, state }: Parsed<'promises.settle'>): Result<null> =>
      toldWhenDone(
        write('settlePromise', ({ about }) => {
          const before = seen({ id, version });
          if (!before.ok) return before;
          about(aboutOf(before.value));
          if (before.value.state !== state) promises.settle(id, state, state === 'open' ? null : clock.now());
          return ok(null);
        }),
      ),

    remove: ({ id, version }: Parsed<'promises.remove'>): Result<null> =>
      toldWhenDone(
        write('removePromise', ({ about }) => {
          const before = seen({ id, version });
          if (!before.ok) return before;
          about(aboutOf(before.value));
          promises.remove(id);
          return ok(null);
        }),
      ),
  };
};
export type Promises = ReturnType<typeof createPromises>;
