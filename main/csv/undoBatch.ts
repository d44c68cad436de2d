import type { ImportBatchId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { Repositories } from './applyParts.ts';
import { inTransaction, inTurns, type Turns } from './inTurns.ts';

export type UndoResult = { readonly removed: number; readonly restored: number; readonly keptEdited: number };

export type UndoParts = {
  readonly turns: Turns;
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
const takeBack = async ({ turns, repositories, batchId, evenEdited, now }: UndoParts): Promise<UndoResult> => {
  const { undo } = repositories;
  const changes = undo.changes(batchId);
  const created = undo.created(batchId);
  const result = { removed: 0, restored: 0, keptEdited: 0 };

  await inTurns({ ...turns }, changes.length, (index) => {
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

  await inTurns({ ...turns, onDone: (done) => turns.onDone(changes.length + done) }, created.length, (index) => {
    const id = created[index];
    if (id === undefined) return;
    if (undo.removeRole(batchId, id, evenEdited)) result.removed += 1;
    else {
      undo.keepRole(id);
      result.keptEdited += 1;
    }
  });

  const companies = undo.companies(batchId);
  await inTurns({ ...turns, onDone: () => undefined }, companies.length, (index) => {
    const company = companies[index];
    if (company !== undefined) undo.releaseCompany(company);
  });
  return result;
};

/** How many roles an undo of the batch has to look at. */
export const undoSize = ({ undo }: Repositories, batchId: ImportBatchId): number =>
  undo.changes(batchId).length + undo.created(batchId).length;

/** Undoes a finished import as one. @throws what SQLite throws; the batch stays `undoing` and is finished later. */
export const undoBatch = async (parts: UndoParts): Promise<UndoResult> => {
  const { turns, repositories, batchId, evenEdited } = parts;
  inTransaction(turns, () => repositories.imports.startUndo(batchId, evenEdited));
  const result = await takeBack(parts);
  inTransaction(turns, () => repositories.imports.setUndone(batchId));
  return result;
};

/** Takes back an import that did not come to its end, and the batch with it: nothing of it is left. */
export const rollBackBatch = async (parts: Omit<UndoParts, 'evenEdited'>): Promise<void> => {
  await takeBack({ ...parts, evenEdited: true });
  inTransaction(parts.turns, () => parts.repositories.imports.remove(parts.batchId));
};
