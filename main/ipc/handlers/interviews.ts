import type { interviewsContract } from '#shared/contract/interviews.ts';
import type { Interactions } from '../../services/interactions.ts';
import type { Interviews } from '../../services/interviews.ts';
import type { Handlers } from '../handler.ts';

export const interviewHandlers = (
  interviews: Interviews,
  interactions: Interactions,
): Handlers<keyof typeof interviewsContract> => ({
  'interviews.list': ({ roleId }) => interviews.list(roleId),
  'interviews.create': interviews.create,
  'interviews.update': interviews.update,
  'interviews.setState': interviews.setState,
  'interviews.remove': interviews.remove,
  'interactions.log': interactions.log,
  'interactions.patch': interactions.patch,
  'interactions.remove': ({ id }) => interactions.remove(id),
});
