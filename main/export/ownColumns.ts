import { STAGE_KINDS } from '#shared/domain/choices.ts';
import { stageNames } from '#shared/messages/stageNames.ts';
import type { Db } from '../db/open.ts';
import { stagesRepository } from '../repositories/stages.ts';

/**
 * Whether the columns of the board are others than a start makes (main/services/seedStages.ts): named, ordered, hidden or
 * added by the user, so that an archive's in their place would be a loss.
 */
export const hasOwnColumns = (db: Db): boolean => {
  const columns = stagesRepository(db).all();
  if (columns.length === 0) return false;
  return (
    columns.length !== STAGE_KINDS.length ||
    columns.some(({ kind, name, hidden }, place) => hidden || kind !== STAGE_KINDS[place] || name !== stageNames[kind])
  );
};
