import type { followUpsContract } from '#shared/contract/followUps.ts';
import type { Services } from '../../services/index.ts';
import type { Handlers } from '../handler.ts';

export const followUpsHandlers = ({
  today,
  followUps,
  quiet,
}: Pick<Services, 'today' | 'followUps' | 'quiet'>): Handlers<keyof typeof followUpsContract> => ({
  'today.get': today.get,
  'followUps.ofRole': ({ roleId }) => today.ofRole(roleId),
  'followUps.done': followUps.done,
  'followUps.act': followUps.act,
  'quietRoles.settle': quiet.settle,
});
