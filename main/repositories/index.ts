import type { Db } from '../db/open.ts';
import { boardRepository } from './board.ts';
import { boardViewsRepository } from './boardViews.ts';
import { calendarRowsRepository } from './calendarRows.ts';
import { callersRepository } from './callers.ts';
import { companiesRepository } from './companies.ts';
import { companyListRepository } from './companyList.ts';
import { conflictsRepository } from './conflicts.ts';
import { draftsRepository } from './drafts.ts';
import { draftTemplatesRepository } from './draftTemplates.ts';
import { followUpActsRepository } from './followUpActs.ts';
import { followUpDraftsRepository } from './followUpDrafts.ts';
import { followUpFactsRepository } from './followUpFacts.ts';
import { followUpsRepository } from './followUps.ts';
import { interactionsRepository } from './interactions.ts';
import { interviewsRepository } from './interviews.ts';
import { invitedRolesRepository } from './invitedRoles.ts';
import { leadListRepository } from './leadList.ts';
import { offerStepsRepository } from './offerSteps.ts';
import { outcomeEventsRepository } from './outcomeEvents.ts';
import { ownFollowUpsRepository } from './ownFollowUps.ts';
import { peopleRepository } from './people.ts';
import { peopleListRepository } from './peopleList.ts';
import { promisesRepository } from './promises.ts';
import { questionsRepository } from './questions.ts';
import { quietRolesRepository } from './quietRoles.ts';
import { reminderRowsRepository } from './reminderRows.ts';
import { roleCardsRepository } from './roleCards.ts';
import { roleFactsRepository } from './roleFacts.ts';
import { rolePeopleRepository } from './rolePeople.ts';
import { rolesRepository } from './roles.ts';
import { roleWarningsRepository } from './roleWarnings.ts';
import { searchRepository } from './search.ts';
import { settlementsRepository } from './settlements.ts';
import { signalRolesRepository } from './signalRoles.ts';
import { signalsRepository } from './signals.ts';
import { stageEventsRepository } from './stageEvents.ts';
import { stagesRepository } from './stages.ts';
import { tagsRepository } from './tags.ts';
import { timelineRepository } from './timeline.ts';
import { todayRowsRepository } from './todayRows.ts';
import { touchedRolesRepository } from './touchedRoles.ts';

/** The prepared statements of an open database, one part per aggregate. */
export const createRepositories = (db: Db) => ({
  board: boardRepository(db),
  boardViews: boardViewsRepository(db),
  calendarRows: calendarRowsRepository(db),
  callers: callersRepository(db),
  companies: companiesRepository(db),
  conflicts: conflictsRepository(db),
  companyList: companyListRepository(db),
  drafts: draftsRepository(db),
  draftTemplates: draftTemplatesRepository(db),
  followUpActs: followUpActsRepository(db),
  followUpDrafts: followUpDraftsRepository(db),
  followUpFacts: followUpFactsRepository(db),
  followUps: followUpsRepository(db),
  interactions: interactionsRepository(db),
  interviews: interviewsRepository(db),
  invitedRoles: invitedRolesRepository(db),
  leadList: leadListRepository(db),
  offerSteps: offerStepsRepository(db),
  outcomeEvents: outcomeEventsRepository(db),
  ownFollowUps: ownFollowUpsRepository(db),
  people: peopleRepository(db),
  peopleList: peopleListRepository(db),
  promises: promisesRepository(db),
  questions: questionsRepository(db),
  quietRoles: quietRolesRepository(db),
  reminderRows: reminderRowsRepository(db),
  roleCards: roleCardsRepository(db),
  roleFacts: roleFactsRepository(db),
  rolePeople: rolePeopleRepository(db),
  roles: rolesRepository(db),
  roleWarnings: roleWarningsRepository(db),
  search: searchRepository(db),
  settlements: settlementsRepository(db),
  signalRoles: signalRolesRepository(db),
  signals: signalsRepository(db),
  stageEvents: stageEventsRepository(db),
  stages: stagesRepository(db),
  tags: tagsRepository(db),
  timeline: timelineRepository(db),
  todayRows: todayRowsRepository(db),
  touchedRoles: touchedRolesRepository(db),
});
export type Repositories = ReturnType<typeof createRepositories>;
