import type { CommandName } from '#shared/domain/commandName.ts';
import type { ImportBatchId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { Db } from './open.ts';

/** How many commands can be taken back; what is older is forgotten. */
export const UNDO_DEPTH = 500;

export type UndoCommand = {
  readonly id: number;
  readonly name: CommandName;
  /** The record that it was about, in the user's words: a title, a name. */
  readonly about: string;
  /** An import that is to be taken back as a batch, or is being taken back; `null` for everything else. */
  readonly importBatchId: ImportBatchId | null;
};
export type UndoDirection = 'undo' | 'redo';

/** A command of which a replay was begun and not ended. */
export type CutOff = UndoCommand & { readonly direction: UndoDirection };

/** How far a replay is: the entries above the one and up to the other are still to be run. */
type Replay = { readonly direction: UndoDirection; readonly above: number; readonly upTo: number };

/** Of what is dropped so many entries go with the command that drops it; more would hold it up. */
const SWEPT_AT_ONCE = 200;

const COLUMNS = 'id, name, about, import_batch_id AS importBatchId';

/** The list of what was done. Rows in and out; every function that writes is to be called within a transaction. */
export const undoCommands = (db: Db) => {
  const add = db.prepare(
    "INSERT INTO undo_commands (name, about, at, state, import_batch_id) VALUES (?, ?, ?, 'done', ?)",
  );
  const begin = db.prepare("INSERT INTO undo_commands (name, about, at, state) VALUES (?, '', ?, 'begun')");
  const begun = db.prepare<[], { id: number }>(
    "SELECT id FROM undo_commands WHERE state = 'begun' AND replay IS NULL ORDER BY id DESC",
  );
  const name = db.prepare('UPDATE undo_commands SET about = ? WHERE id = ?');
  const setState = db.prepare('UPDATE undo_commands SET state = ? WHERE id = ?');
  const remove = db.prepare('DELETE FROM undo_commands WHERE id = ?');
  const drop = db.prepare("UPDATE undo_commands SET replay = 'drop' WHERE id = ?");
  const dropUndone = db.prepare("UPDATE undo_commands SET replay = 'drop' WHERE state = 'undone' AND replay IS NULL");
  const forgetOld = db.prepare(`UPDATE undo_commands SET replay = 'drop' WHERE replay IS NULL
    AND id <= (SELECT id FROM undo_commands WHERE replay IS NULL ORDER BY id DESC LIMIT 1 OFFSET ?)`);
  const dropped = db
    .prepare<[], number>("SELECT id FROM undo_commands WHERE replay = 'drop' ORDER BY id LIMIT 1")
    .pluck();
  const sweepEntries = db.prepare(
    'DELETE FROM undo_entries WHERE id IN (SELECT id FROM undo_entries WHERE command_id = ? ORDER BY id LIMIT ?)',
  );
  const replaying = db.prepare<[], CutOff>(
    `SELECT ${COLUMNS}, replay AS direction FROM undo_commands WHERE replay IN ('undo', 'redo') ORDER BY id`,
  );
  const replayOf = db.prepare<[number], Replay>(
    'SELECT replay AS direction, replay_above AS above, replay_up_to AS upTo FROM undo_commands WHERE id = ?',
  );
  const setReplay = db.prepare('UPDATE undo_commands SET replay_up_to = ? WHERE id = ?');
  const newest = 'SELECT max(id) FROM undo_entries WHERE command_id = undo_commands.id';
  const beginReplay = db.prepare(`UPDATE undo_commands SET replay = ?, replay_above = 0,
    replay_up_to = coalesce((${newest}), 0) WHERE id = ?`);
  const turnBack = db.prepare(`UPDATE undo_commands SET replay = ?, replay_above = replay_up_to,
    replay_up_to = coalesce((${newest}), 0) WHERE id = ?`);
  const endReplay = db.prepare(`UPDATE undo_commands SET replay_above = NULL, replay_up_to = NULL,
    state = CASE replay WHEN 'undo' THEN 'undone' ELSE 'done' END,
    replay = CASE WHEN replay = 'undo' AND EXISTS (SELECT 1 FROM undo_commands n WHERE n.id > undo_commands.id
      AND n.state = 'done' AND n.replay IS NULL) THEN 'drop' END WHERE id = ?`);
  const entries = db.prepare<[number], number>('SELECT count(*) FROM undo_entries WHERE command_id = ?').pluck();
  const entriesUpTo = db.prepare<[number, number], { n: number }>(
    'SELECT count(*) AS n FROM (SELECT 1 FROM undo_entries WHERE command_id = ? LIMIT ?)',
  );
  const join = db.prepare('UPDATE undo_entries SET command_id = ? WHERE command_id = ?');
  const lastDone = db.prepare<[], UndoCommand>(
    `SELECT ${COLUMNS} FROM undo_commands WHERE state = 'done' AND replay IS NULL ORDER BY id DESC LIMIT 1`,
  );
  const nextUndone = db.prepare<[], UndoCommand>(
    `SELECT ${COLUMNS} FROM undo_commands WHERE state = 'undone' AND replay IS NULL ORDER BY id LIMIT 1`,
  );
  const begunFor = db.prepare<[ImportBatchId], { id: number }>(
    `SELECT id FROM undo_commands c WHERE import_batch_id = ? AND EXISTS (SELECT 1 FROM undo_entries WHERE command_id = c.id)
    ORDER BY id DESC LIMIT 1`,
  );
  const finishBatch = db.prepare(`UPDATE undo_commands SET import_batch_id = NULL,
    state = CASE name WHEN 'import' THEN 'undone' ELSE 'done' END WHERE id = ?`);

  /** A new command is the end of the log: what was undone before it cannot be redone any more. */
  const settle = (): void => {
    dropUndone.run();
    forgetOld.run(UNDO_DEPTH);
    sweep(SWEPT_AT_ONCE);
  };
  /** Deletes some entries of what was dropped; false if nothing is left of any. */
  const sweep = (most: number): boolean => {
    const id = dropped.get();
    if (id === undefined) return false;
    if (sweepEntries.run(id, most).changes < most) remove.run(id);
    return true;
  };
  const addCommand = (command: CommandName, about: string, at: Instant, batchId: ImportBatchId | null): number =>
    Number(add.run(command, about, at, batchId).lastInsertRowid);

  return {
    add: addCommand,
    /** Adds a command that is neither to be undone nor redone before it is `done`. */
    begin: (command: CommandName, at: Instant): number => Number(begin.run(command, at).lastInsertRowid),
    /** Those that were begun and not ended, newest first. */
    begun: (): readonly number[] => begun.all().map(({ id }) => id),
    settle,
    name: (id: number, about: string): void => {
      name.run(about, id);
    },
    setState: (id: number, state: 'done' | 'undone'): void => {
      setState.run(state, id);
    },
    /** One of which nothing, or little, was recorded. */
    remove: (id: number): void => {
      remove.run(id);
    },
    /** Forgets one, however much was recorded of it: its entries go by and by. */
    drop: (id: number): void => {
      drop.run(id);
      sweep(SWEPT_AT_ONCE);
    },
    sweep,
    /** Whether entries wait for `sweep`; an indexed look at next to nothing. */
    isDropping: (): boolean => dropped.get() !== undefined,
    /** Those of which a replay was begun and not ended. */
    replaying: (): readonly CutOff[] => replaying.all(),
    replayOf: (id: number): Replay => {
      const replay = replayOf.get(id);
      if (replay?.direction !== 'undo' && replay?.direction !== 'redo') throw new Error(`No replay of command ${id}.`);
      return replay;
    },
    setReplay: (id: number, { upTo }: Pick<Replay, 'upTo'>): void => {
      setReplay.run(upTo, id);
    },
    /** From here on nothing else takes it back, does it again, or lets it fall. */
    beginReplay: (id: number, direction: UndoDirection): void => {
      beginReplay.run(direction, id);
    },
    turnReplayBack: (id: number, direction: UndoDirection): void => {
      turnBack.run(direction, id);
    },
    /** What was undone while something else was done can be done again no more. */
    endReplay: (id: number): void => {
      endReplay.run(id);
    },
    entries: (id: number): number => entries.get(id) ?? 0,
    /** Whether more than so many statements are needed to take it back; counts no further. */
    hasMoreThan: (id: number, entries: number): boolean => (entriesUpTo.get(id, entries + 1)?.n ?? 0) > entries,
    /** Gives what is recorded of one command to another one. */
    join: (to: number, from: number): void => {
      join.run(to, from);
    },
    /** What the next undo or redo would be about. */
    next: (direction: UndoDirection): UndoCommand | undefined =>
      direction === 'undo' ? lastDone.get() : nextUndone.get(),
    /** Notes an import that has come to its end: its batch knows what it brought. */
    addImport: (batchId: ImportBatchId, about: string, at: Instant): void => {
      addCommand('import', about, at, batchId);
      settle();
    },
    /**
     * The command under which the taking back of an import is recorded: the one that was begun before a crash, the
     * import itself if nothing was done since, or a new one, which can be undone in its turn.
     */
    forUndoOf: (batchId: ImportBatchId, about: string, at: Instant): number => {
      const begun = begunFor.get(batchId);
      if (begun !== undefined) return begun.id;
      const last = lastDone.get();
      if (last?.importBatchId === batchId) return last.id;
      const id = addCommand('undoImport', about, at, batchId);
      settle();
      return id;
    },
    /** Ends what `forUndoOf` began: from here on it is a command like any other. */
    endUndoOf: (id: number): void => {
      finishBatch.run(id);
    },
  };
};
export type UndoCommands = ReturnType<typeof undoCommands>;
