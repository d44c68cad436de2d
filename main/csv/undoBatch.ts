import type { ImportBatchId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { UndoRecorder } from '../db/undoRecorder.ts';
import type { Repositories } from './applyParts.ts';
import { inTransaction, inTurns, type Turns } from './inTurns.ts';

/** How many entries of logs were removed, and how many roles were removed, put back as before, or kept. */
export type UndoResult = Readonly<Record<'records' | 'removed' | 'restored' | 'keptEdited', number>>;

/** Records under one command of the undo log what is taken back. */
export type Recorded = <T>(work: () => T) => T;

export type UndoParts = {
  readonly turns: Turns;
  readonly recorded: Recorded;
  readonly repositories: Repositories;
  readonly batchId: ImportBatchId;
  /** Take back roles edited since, too. */
  readonly evenEdited: boolean;
  readonly now: Instant;
};

/**
 * Takes back what a batch did, in short transactions; begun again after a crash it goes on where it was. Roles that stay
 * because they were edited are the user's own from then on: the batch lets go of them.
 */
const takeBack = async ({
  turns,
  recorded,
  repositories,
  batchId,
  evenEdited,
  now,
}: UndoParts): Promise<UndoResult> => {
  const { undo } = repositories;
  const changes = undo.changes(batchId);
  const created = undo.created(batchId);
  const inRecordedTurns = (turnsOf: Turns, count: number, step: (index: number) => void): Promise<void> =>
    inTurns(turnsOf, count, (index) => recorded(() => step(index)));

  // A log may have many entries; what names them goes with its role below.
  const records = undo.records(batchId, evenEdited);
  const result = { records: records.length, removed: 0, restored: 0, keptEdited: 0 };
  await inRecordedTurns({ ...turns, onDone: () => undefined }, records.length, (index) => {
    const record = records[index];
    if (record !== undefined) undo.removeRecord(record);
  });

  await inRecordedTurns({ ...turns }, changes.length, (index) => {
    const change = changes[index];
    if (change === undefined) return;
    if (change.edited && !evenEdited) {
      undo.keepAdditions(batchId, change.roleId);
      result.keptEdited += 1;
    } else {
      undo.takeAdditions(batchId, change.roleId);
      undo.restore(change.roleId, change.changes, now);
      result.restored += 1;
    }
    undo.forget(batchId, change.roleId);
  });

  await inRecordedTurns(
    { ...turns, onDone: (done) => turns.onDone(changes.length + done) },
    created.length,
    (index) => {
      const id = created[index];
      if (id === undefined) return;
      if (undo.removeRole(batchId, id, evenEdited)) result.removed += 1;
      else {
        undo.keepRole(id);
        undo.keepAdditions(batchId, id);
        result.keptEdited += 1;
      }
    },
  );

  const people = undo.people(batchId);
  await inRecordedTurns({ ...turns, onDone: () => undefined }, people.length, (index) => {
    const person = people[index];
    if (person !== undefined) undo.releasePerson(person);
  });

  const companies = undo.companies(batchId);
  await inRecordedTurns({ ...turns, onDone: () => undefined }, companies.length, (index) => {
    const company = companies[index];
    if (company !== undefined) undo.releaseCompany(company);
  });
  return result;
};

/** How many roles an undo of the batch has to look at. */
export const undoSize = ({ undo }: Repositories, batchId: ImportBatchId): number =>
  undo.changes(batchId).length + undo.created(batchId).length;

export type UndoBatchParts = Omit<UndoParts, 'recorded'> & {
  readonly source: string;
  readonly recorder: UndoRecorder;
};

/**
 * Undoes a finished import as one, recorded row by row under one command, so that it can be done again. Begun again
 * after a crash it goes on under the same command.
 * @throws what SQLite throws; the batch stays `undoing` and is finished later.
 */
export const undoBatch = async ({ source, recorder, ...parts }: UndoBatchParts): Promise<UndoResult> => {
  const { turns, repositories, batchId, evenEdited, now } = parts;
  const { imports, commands } = repositories;
  const command = inTransaction(turns, () => {
    const id = commands.forUndoOf(batchId, source, now);
    recorder.recorded(id, () => imports.startUndo(batchId, evenEdited));
    return id;
  });
  const recorded: Recorded = (work) => recorder.recorded(command, work);
  const result = await takeBack({ ...parts, recorded });
  inTransaction(turns, () => {
    recorded(() => imports.setUndone(batchId));
    commands.endUndoOf(command);
  });
  return result;
};

/** Takes back an import that did not come to its end, and the batch with it: nothing of it is left. */
export const rollBackBatch = async (parts: Omit<UndoParts, 'evenEdited' | 'recorded'>): Promise<void> => {
  await takeBack({ ...parts, evenEdited: true, recorded: (work) => work() });
  inTransaction(parts.turns, () => parts.repositories.imports.remove(parts.batchId));
};
