import type { CommandName } from '#shared/domain/commandName.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { Db } from './open.ts';
import { type UndoCommand, type UndoDirection, undoCommands } from './undoCommands.ts';
import { isUndoConflict, undoRecorder } from './undoRecorder.ts';
import { undoReplay } from './undoReplay.ts';

/** A command that goes on with the one before it, such as typing on in a note, joins it for this long. */
const JOIN_WITHIN_MS = 60_000;
export type Recording = {
  /** Names the record for the words of the undo menu. */
  readonly about: (text: string) => void;
  /** Counts as one with the command before if that had the same key, not long ago, and nothing came between. */
  readonly joins: (key: string) => void;
};

/**
 * Undo and redo by a log of the opposite statements, written by triggers, as SQLite's documentation describes
 * (https://www.sqlite.org/undoredo.html). All is kept in the database, so it lasts over restarts. Triggers are of the
 * connection: what another connection writes, such as an import, is not recorded row by row.
 * Every function here that writes is to be called within a transaction.
 */
export const createUndoLog = (db: Db, now: () => Instant) => {
  const recorder = undoRecorder(db);
  const { recorded } = recorder;
  const commands = undoCommands(db);
  const replay = undoReplay(db, recorder, commands);
  /** Within a transaction this is one that can fail by itself. */
  const savepoint = (work: () => void): void => db.transaction(work)();
  /** Takes one back that was begun and not ended; if it has been built on by now it stays, and can be undone. */
  const takeBack = (id: number): void => {
    try {
      savepoint(() => {
        replay.begin(id, 'undo');
        while (replay.step(id));
      });
      commands.drop(id);
    } catch (error) {
      if (!isUndoConflict(error)) throw error;
      commands.setState(id, 'done');
    }
  };
  let last: { readonly id: number; readonly key: string; readonly at: number } | undefined;

  return {
    /** Runs a command and keeps how it is taken back; one that changes nothing leaves no trace. */
    record: <T>(command: CommandName, work: (recording: Recording) => T): T => {
      const at = now();
      let about = '';
      let key: string | undefined;
      const previous = commands.next('undo')?.id;
      const id = commands.add(command, '', at, null);
      const result = recorded(id, () =>
        work({
          about: (text) => {
            about = text;
          },
          joins: (text) => {
            key = `${command} ${text}`;
          },
        }),
      );
      if (!commands.hasMoreThan(id, 0)) {
        commands.remove(id);
        return result;
      }
      const moment = Date.parse(at);
      const before = last !== undefined && last.id === previous && last.key === key ? last : undefined;
      if (before !== undefined && moment - before.at < JOIN_WITHIN_MS) {
        commands.join(before.id, id);
        commands.remove(id);
      } else {
        commands.name(id, about);
        commands.settle();
        last = key === undefined ? undefined : { id, key, at: moment };
      }
      return result;
    },
    /** Begins a command that is written in several transactions (`writeInTurns.ts`). */
    begin: (command: CommandName): number => commands.begin(command, now()),
    /** Runs a part of it. */
    goOn: recorded,
    /** Ends it: from here on it is a command like any other. */
    end: (id: number): void => {
      commands.setState(id, 'done');
      commands.settle();
    },
    /** Takes back all that was begun and never ended. */
    takeBackBegun: (): void => {
      for (const id of commands.begun()) takeBack(id);
    },
    takeBack,
    /** What the next undo or redo would be about. */
    next: commands.next,
    /** Whether a replay takes more statements than that: it is done at once, in turns, or on another thread. */
    hasMoreThan: ({ id }: UndoCommand, statements: number): boolean => commands.hasMoreThan(id, statements),
    /**
     * Takes a command back, or does it again, in the present transaction.
     * @throws UndoConflictError if its rows are not as it left them
     */
    replay: ({ id }: UndoCommand, direction: UndoDirection): void => {
      last = undefined;
      replay.begin(id, direction);
      replay.finish(id);
    },
    /** The same in several transactions: one to begin, one for each step or several, one to end. */
    inSteps: {
      ...replay,
      begin: (id: number, direction: UndoDirection): void => {
        last = undefined;
        replay.begin(id, direction);
      },
    },
    /** Those replays that a crash cut off. */
    cutOff: commands.replaying,
    sweep: commands.sweep,
    isDropping: commands.isDropping,
    /** Lets go of a command that cannot be replayed, so that those beyond it can be reached. */
    forget: ({ id }: Pick<UndoCommand, 'id'>): void => {
      last = undefined;
      commands.drop(id);
    },
  };
};
export type UndoLog = ReturnType<typeof createUndoLog>;
