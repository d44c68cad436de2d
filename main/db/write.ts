import type { Db } from './open.ts';

/** Runs a command as one transaction: all of it is written, or none. */
export type Write = <T>(command: () => T) => T;

/** `takeTurn` lets a command in between the steps of an import that writes on another thread. */
export const writer =
  (db: Db, takeTurn: <T>(work: () => T) => T): Write =>
  (command) =>
    takeTurn(() => db.transaction(command).immediate());
