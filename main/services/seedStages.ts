import { v7 as uuidv7 } from 'uuid';
import { STAGE_KINDS } from '#shared/domain/choices.ts';
import type { StageId } from '#shared/domain/ids.ts';
import { ranksBetween } from '#shared/domain/rank.ts';
import { stageNames } from '#shared/messages/stageNames.ts';
import type { StagesRepository } from '../repositories/stages.ts';

/** Gives an empty board one column of each kind. Does nothing where there is a column already. */
export const seedStages = (stages: StagesRepository): void => {
  if (stages.all().length > 0) return;
  const ranks = ranksBetween(null, null, STAGE_KINDS.length);
  STAGE_KINDS.forEach((kind, index) => {
    const rank = ranks[index];
    if (rank) stages.add({ id: uuidv7() as StageId, kind, name: stageNames[kind], rank, hidden: false });
  });
};
