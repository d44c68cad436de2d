import type { followUpDraftsContract } from '#shared/contract/followUpDrafts.ts';
import type { followUpsContract } from '#shared/contract/followUps.ts';
import type { Services } from '../../services/index.ts';
import type { Handlers } from '../handler.ts';

export const followUpsHandlers = ({
  today,
  followUps,
  followUpDrafts,
  ownFollowUps,
  quiet,
}: Pick<Services, 'today' | 'followUps' | 'followUpDrafts' | 'ownFollowUps' | 'quiet'>): Handlers<
  keyof typeof followUpsContract | keyof typeof followUpDraftsContract
> => ({
  'today.get': today.get,
  'followUps.ofRole': ({ roleId }) => today.ofRole(roleId),
  'followUps.done': followUps.done,
  'followUps.act': followUps.act,
  'followUps.add': ownFollowUps.add,
  'followUps.patchOwn': ownFollowUps.patch,
  'followUps.removeOwn': ownFollowUps.remove,
  'followUps.draft': followUpDrafts.get,
  'followUps.keepDraft': followUpDrafts.keep,
  'draftTemplates.list': followUpDrafts.templates,
  'draftTemplates.keep': followUpDrafts.keepTemplate,
  'quietRoles.settle': quiet.settle,
});
