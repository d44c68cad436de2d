import type { RoleCard } from '#shared/domain/role.ts';

let last: Promise<unknown> = Promise.resolve();

/** Runs writes one after another, in the order they were asked for. */
export const inTurn = <T>(write: () => Promise<T>): Promise<T> => {
  const turn = last.then(write, write);
  last = turn.catch(() => undefined);
  return turn;
};

type Versioned = Pick<RoleCard, 'id' | 'version'>;

/** The versions that our own writes left behind: what is on screen may lag behind them. */
const written = new Map<string, number>();

/** Forgets those versions. After an undo or redo the records carry older ones again, which must not look stale. */
export const forgetWritten = (): void => written.clear();

/**
 * Writes to a role in turn, with the version that the write before it left: the second of two quick moves of one card
 * must not look stale. A failure forgets what was known, since whoever changed the role may have undone ours.
 */
export const writeRole = <T>(
  role: Versioned,
  write: (version: number) => Promise<T>,
  cardOf: (answer: T) => Versioned,
): Promise<T> =>
  inTurn(async () => {
    try {
      const answer = await write(Math.max(role.version, written.get(role.id) ?? 0));
      written.set(role.id, cardOf(answer).version);
      return answer;
    } catch (failure) {
      written.delete(role.id);
      throw failure;
    }
  });
