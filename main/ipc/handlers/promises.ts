import type { promisesContract } from '#shared/contract/promises.ts';
import type { Promises } from '../../services/promises.ts';
import type { Handlers } from '../handler.ts';

export const promisesHandlers = (promises: Promises): Handlers<keyof typeof promisesContract> => ({
  'promises.list': ({ roleId }) => promises.list(roleId),
  'promises.patch': promises.patch,
  'promises.settle': promises.settle,
  'promises.remove': promises.remove,
});
