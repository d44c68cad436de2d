import type { Transact } from '../db/write.ts';
import type { Changes } from './changes.ts';
import type { Derived } from './derived.ts';

/** Looks after what has passed by time alone, before it is read: cards may lie elsewhere of which no command has spoken. */
export const createCatchUp =
  ({
    derived,
    transact,
    changes,
  }: {
    readonly derived: Derived;
    readonly transact: Transact;
    readonly changes: Changes;
  }) =>
  (): void => {
    if (derived.catchUp(transact)) changes.tellOfAll(['board']);
  };
