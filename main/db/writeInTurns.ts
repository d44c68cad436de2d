import type { CommandName } from '#shared/domain/commandName.ts';
import type { MainTurns } from './mainTurns.ts';
import { despiteLocks } from './patience.ts';
import type { UndoLog } from './undoLog.ts';
import type { Transact } from './write.ts';

/**
 * Writes a command of many steps in several short transactions, with the window served in between. It is one command for
 * undo, and all or nothing: what an error or a crash cuts off is taken back, after a crash at the next start.
 * @returns false if the app ends before the command does
 */
export type WriteInTurns = (name: CommandName, count: number, step: (index: number) => void) => Promise<boolean>;

export const turnWriter =
  (turns: MainTurns, transact: Transact, undoLog: UndoLog): WriteInTurns =>
  async (name, count, step) => {
    if (count === 0) return true;
    const id = transact(() => undoLog.begin(name));
    let done = 0;
    try {
      const isDone = await turns.run(() => {
        undoLog.goOn(id, () => step(done));
        done += 1;
        return done < count;
      });
      if (isDone) await despiteLocks(() => transact(() => undoLog.end(id)));
      return isDone;
    } catch (error) {
      transact(() => undoLog.takeBack(id));
      throw error;
    }
  };
