import type { Topic } from '#shared/contract/events.ts';
import type { HolidayPlace } from '#shared/contract/holidays.ts';
import type { ImportShown } from '#shared/contract/imports.ts';
import type { BoardLook } from '#shared/domain/boardLook.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { FollowUpChannel } from '#shared/followups/snapshot.ts';

/** The names under which answers are kept. The first word of each is what a change makes stale. */
export const queryKeys = {
  app: ['app'],
  boards: ['board'],
  board: (look: BoardLook) => ['board', look],
  stages: ['stages'],
  roles: ['role'],
  role: (id: RoleId) => ['role', id],
  roleInterviews: (id: RoleId) => ['role', id, 'interviews'],
  rolePromises: (id: RoleId | null) => ['role', id, 'promises'],
  roleSignals: (id: RoleId, knownOn: LocalDay | null) => ['role', id, 'signals', knownOn],
  signalsBehind: (id: RoleId) => ['role', id, 'signalsBehind'],
  allSignals: ['signals'],
  signalsOverview: ['signals', 'overview'],
  openConflicts: ['signals', 'open'],
  roleTimeline: (id: RoleId) => ['role', id, 'timeline'],
  roleWarnings: (companyName: string, title: string, url: string) => ['role', 'warnings', companyName, title, url],
  peopleSuggest: (text: string, roleId: RoleId | null) => ['people', 'suggest', text, roleId],
  companySuggest: (text: string) => ['companies', 'suggest', text],
  people: ['people'],
  companies: ['companies'],
  leads: ['leads'],
  today: ['today'],
  todayList: (most: number) => ['today', most],
  roleFollowUps: (id: RoleId) => ['role', id, 'followUps'],
  followUpDrafts: ['followUpDraft'],
  followUpDraft: (id: RoleId, key: string, channel: FollowUpChannel) => ['followUpDraft', id, key, channel],
  draftTemplates: ['draftTemplates'],
  views: ['views'],
  filterChoices: ['filterChoices'],
  search: ['search'],
  callers: (text: string) => ['search', 'callers', text],
  holidays: (place: HolidayPlace) => ['holidays', ...place],
  presence: ['presence'],
  undo: ['undo'],
  backups: ['backups'],
  exportState: ['exportState'],
  importState: ['importState'],
  importRows: ['importRows'],
  importRowPage: (show: ImportShown | null, page: number) => ['importRows', show, page],
  importBatches: ['importBatches'],
} as const;

/**
 * Which answers a change of each topic makes stale. Boards are not among those of roles and companies: a change names the
 * roles whose cards it concerns (`followEvents`).
 */
export const staleByTopic: Readonly<Record<Topic, readonly (readonly string[])[]>> = {
  // Lists tell of the last contact and of roles; an import counts its roles that were edited since.
  board: [
    queryKeys.roles,
    queryKeys.people,
    queryKeys.companies,
    queryKeys.leads,
    queryKeys.allSignals,
    queryKeys.today,
    queryKeys.followUpDrafts,
    queryKeys.filterChoices,
    queryKeys.search,
    queryKeys.importBatches,
  ],
  followUps: [queryKeys.today, queryKeys.followUpDrafts, queryKeys.draftTemplates],
  stages: [queryKeys.boards, queryKeys.stages, queryKeys.people, queryKeys.companies, queryKeys.leads],
  people: [
    queryKeys.people,
    queryKeys.companies,
    queryKeys.roles,
    queryKeys.leads,
    queryKeys.allSignals,
    queryKeys.today,
    queryKeys.followUpDrafts,
    queryKeys.search,
  ],
  companies: [
    queryKeys.companies,
    queryKeys.people,
    queryKeys.leads,
    queryKeys.roles,
    queryKeys.today,
    queryKeys.filterChoices,
  ],
  views: [queryKeys.views],
  undo: [queryKeys.undo],
  imports: [queryKeys.importBatches],
  backups: [queryKeys.backups],
  settings: [queryKeys.app],
  presence: [queryKeys.presence],
  sample: [queryKeys.app],
};
