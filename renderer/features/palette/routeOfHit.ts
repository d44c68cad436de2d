import type { SearchHit } from '#shared/contract/search.ts';
import type { Route } from '../../ground/routes.ts';

/** Where a found record is shown. */
export const routeOfHit = (hit: SearchHit): Route => {
  switch (hit.kind) {
    case 'role':
      return { screen: 'board', roleId: hit.id, tab: 'overview' };
    case 'company':
      return { screen: 'companies', companyId: hit.id };
    case 'person':
      return { screen: 'people', personId: hit.id };
    case 'interview':
      return { screen: 'board', roleId: hit.roleId, tab: 'interviews' };
    case 'signal':
      return { screen: 'board', roleId: hit.roleId, tab: 'signals' };
    case 'interaction':
      return hit.roleId === null
        ? { screen: 'people', personId: hit.personId }
        : { screen: 'board', roleId: hit.roleId, tab: 'timeline' };
  }
};
