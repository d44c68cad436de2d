import type { searchContract } from '#shared/contract/search.ts';
import type { Search } from '../../services/search.ts';
import type { Handlers } from '../handler.ts';

export const searchHandlers = (search: Search): Handlers<keyof typeof searchContract> => ({
  'search.find': search.find,
});
