import type { Clock } from '../clock.ts';
import type { Write } from '../db/write.ts';
import type { BoardRepository } from '../repositories/board.ts';
import type { BoardViewsRepository } from '../repositories/boardViews.ts';
import type { CompaniesRepository } from '../repositories/companies.ts';
import type { PeopleRepository } from '../repositories/people.ts';
import type { RoleCardsRepository } from '../repositories/roleCards.ts';
import type { RolePeopleRepository } from '../repositories/rolePeople.ts';
import type { RolesRepository } from '../repositories/roles.ts';
import type { RoleWarningsRepository } from '../repositories/roleWarnings.ts';
import type { StageEventsRepository } from '../repositories/stageEvents.ts';
import type { StagesRepository } from '../repositories/stages.ts';
import type { TagsRepository } from '../repositories/tags.ts';
import type { TimelineRepository } from '../repositories/timeline.ts';
import type { Changes } from './changes.ts';
import type { CompanyByName } from './companyByName.ts';
import type { RoleRecords } from './roleRecords.ts';
import type { RoleTags } from './roleTags.ts';

/** What the services on roles are made of, besides each other. */
export type PipelineBase = {
  readonly write: Write;
  readonly clock: Clock;
  readonly changes: Changes;
  readonly board: BoardRepository;
  readonly boardViews: BoardViewsRepository;
  readonly companies: CompaniesRepository;
  readonly people: PeopleRepository;
  readonly roleCards: RoleCardsRepository;
  readonly rolePeople: RolePeopleRepository;
  readonly roles: RolesRepository;
  readonly roleWarnings: RoleWarningsRepository;
  readonly stageEvents: StageEventsRepository;
  readonly stages: StagesRepository;
  readonly tags: TagsRepository;
  readonly timeline: TimelineRepository;
};
export type PipelineParts = PipelineBase & {
  readonly companyByName: CompanyByName;
  readonly records: RoleRecords;
  readonly roleTags: RoleTags;
};
