import type { followUpDraftsContract } from '#shared/contract/followUpDrafts.ts';
import type { followUpsContract } from '#shared/contract/followUps.ts';
import type { Services } from '../../services/index.ts';
import type { Handlers } from '../handler.ts';

export const followUpsHandlers = ({
  today,
  followUps,
  followUpDrafts,
  quiet,
}: Pick<Services, 'today' | 'followUps' | 'followUpDrafts' | 'quiet'>): Handlers<
  keyof typeof followUpsContract | keyof typeof followUpDraftsContract
> => ({
  'today.get': today.get,
  'followUps.ofRole': ({ roleId }) => today.ofRole(roleId),
  'followUps.done': followUps.done,
  'followUps.act': followUps.act,
  'followUps.draft': followUpDrafts.get,
  'followUps.keepDraft': followUpDrafts.keep,
  'draftTemplates.list': followUpDrafts.templates,
  'draftTemplates.keep': followUpDrafts.keepTemplate,
  'quietRoles.settle': quiet.settle,
});
