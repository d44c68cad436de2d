import type { searchContract } from '#shared/contract/search.ts';
import type { Callers } from '../../services/callers.ts';
import type { Search } from '../../services/search.ts';
import type { Handlers } from '../handler.ts';

export const searchHandlers = (
  search: Search,
  callers: Callers,
): Handlers<keyof typeof searchContract | 'callers.find'> => ({
  'search.find': search.find,
  'callers.find': callers.find,
});
