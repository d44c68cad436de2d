import { createBoard } from './board.ts';
import { createCompanyByName } from './companyByName.ts';
import { createLeads } from './leads.ts';
import type { PipelineBase } from './pipelineParts.ts';
import { createRoleMoves } from './roleMoves.ts';
import { createRoleRecords } from './roleRecords.ts';
import { createRoles } from './roles.ts';
import { createRoleTags } from './roleTags.ts';
import { createRoleWarnings } from './roleWarnings.ts';
import { createTimeline } from './timeline.ts';
import { createViews } from './views.ts';

/** The roles on their way through the stages: the only writers of roles, their tags and stage events by hand. */
export const createPipeline = (base: PipelineBase) => {
  const parts = {
    ...base,
    companyByName: createCompanyByName(base),
    records: createRoleRecords(base),
    roleTags: createRoleTags(base),
  };
  return {
    board: createBoard(parts),
    roles: createRoles(parts),
    moves: createRoleMoves(parts),
    leads: createLeads(parts),
    views: createViews(parts),
    timeline: createTimeline(parts),
    warnings: createRoleWarnings(parts),
  };
};
export type Pipeline = ReturnType<typeof createPipeline>;
