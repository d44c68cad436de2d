import { createAddSignal } from './addSignal.ts';
import { createAlsoLogged } from './alsoLogged.ts';
import type { BaseParts } from './baseParts.ts';
import { createBoard } from './board.ts';
import { createCalendarExport } from './calendarExport.ts';
import { createCallers } from './callers.ts';
import { createCatchUp } from './catchUp.ts';
import { createColumns } from './columns.ts';
import { createCompanies } from './companies.ts';
import { createCompanyOfRef } from './companyOfRef.ts';
import { createConnections } from './connections.ts';
import { createDrafts } from './drafts.ts';
import { createFollowUpDrafts } from './followUpDrafts.ts';
import { createFollowUpItems } from './followUpItems.ts';
import { createFollowUps } from './followUps.ts';
import { createInteractions } from './interactions.ts';
import { createInterviews } from './interviews.ts';
import { createInvitations } from './invitations.ts';
import { createLeads } from './leads.ts';
import { createMergeCompanies } from './mergeCompanies.ts';
import { createMergePeople } from './mergePeople.ts';
import { createOfferSteps } from './offerSteps.ts';
import { createOpenConflicts } from './openConflicts.ts';
import { createOwnFollowUps } from './ownFollowUps.ts';
import { createPeople } from './people.ts';
import { createPersonOfWho } from './personOfWho.ts';
import { createPromises } from './promises.ts';
import { createQuestions } from './questions.ts';
import { createQuiet } from './quiet.ts';
import { createReminders } from './reminders.ts';
import { createRoleMoves } from './roleMoves.ts';
import { createRoleRecords } from './roleRecords.ts';
import { createRoleSignals } from './roleSignals.ts';
import { createRoles } from './roles.ts';
import { createRoleTags } from './roleTags.ts';
import { createRoleWarnings } from './roleWarnings.ts';
import { createSampleData } from './sampleData.ts';
import { createSearch } from './search.ts';
import { createSettlements } from './settlements.ts';
import { createSignals } from './signals.ts';
import { createSignalsBehind } from './signalsBehind.ts';
import { createSignalsOverview } from './signalsOverview.ts';
import { createTimeline } from './timeline.ts';
import { createToday } from './today.ts';
import { createViews } from './views.ts';

/** The services that answer on main's own thread, side by side. */
export const composeServices = (base: BaseParts) => {
  const records = createRoleRecords(base);
  const quiet = createQuiet({ ...base, records });
  const addSignal = createAddSignal(base);
  const parts = {
    ...base,
    records,
    quiet,
    addSignal,
    followUpItems: createFollowUpItems(base),
    catchUp: createCatchUp(base),
    companyOfRef: createCompanyOfRef(base),
    logAlso: createAlsoLogged({ ...base, addSignal }),
    personOfWho: createPersonOfWho(base),
    roleTags: createRoleTags(base),
  };
  return {
    board: createBoard(parts),
    calendarExport: createCalendarExport(parts),
    callers: createCallers(parts),
    columns: createColumns(parts),
    companies: createCompanies(parts),
    connections: createConnections(parts),
    drafts: createDrafts(parts),
    followUpDrafts: createFollowUpDrafts(parts),
    followUps: createFollowUps(parts),
    interactions: createInteractions(parts),
    interviews: createInterviews(parts),
    invitations: createInvitations(parts),
    leads: createLeads(parts),
    mergeCompanies: createMergeCompanies(parts),
    mergePeople: createMergePeople(parts),
    moves: createRoleMoves(parts),
    offerSteps: createOfferSteps(parts),
    openConflicts: createOpenConflicts(parts),
    ownFollowUps: createOwnFollowUps(parts),
    people: createPeople(parts),
    promises: createPromises(parts),
    questions: createQuestions(parts),
    reminders: createReminders(parts),
    quiet,
    roles: createRoles(parts),
    roleSignals: createRoleSignals(parts),
    sample: createSampleData(parts),
    search: createSearch(parts.search),
    settlements: createSettlements(parts),
    signals: createSignals(parts),
    signalsBehind: createSignalsBehind(parts),
    signalsOverview: createSignalsOverview(parts),
    timeline: createTimeline(parts),
    today: createToday(parts),
    views: createViews(parts),
    warnings: createRoleWarnings(parts),
  };
};
