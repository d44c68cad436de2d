import type { CompanyId, PersonId, RoleId } from '#shared/domain/ids.ts';

/** The tabs of the panel that shows a role. */
export const ROLE_TABS = ['overview', 'people', 'signals', 'interviews', 'timeline', 'notes'] as const;
export type RoleTab = (typeof ROLE_TABS)[number];

/** The screens, and what each shows. The address after `#` says the same, so that back and forward work. */
export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'board'; readonly roleId: RoleId | null; readonly tab?: RoleTab }
  | { readonly screen: 'signals'; readonly roleId: RoleId | null }
  | { readonly screen: 'people'; readonly personId: PersonId | null }
  | { readonly screen: 'companies'; readonly companyId: CompanyId | null }
  | { readonly screen: 'leads' }
  | { readonly screen: 'transfer' }
  | { readonly screen: 'settings' };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

// Main checks every id again; here it only has to look like one.
const idIn = <Id extends string>(text: string | undefined): Id | null =>
  text !== undefined && UUID.test(text) ? (text as Id) : null;

const tabIn = (text: string | undefined): RoleTab => ROLE_TABS.find((tab) => tab === text) ?? 'overview';

/** Reads an address. What is not known leads to where the app opens. */
export const parseRoute = (hash: string): Route => {
  const [screen, first, second, third] = hash.replace(/^#\/?/, '').split('/');
  switch (screen) {
    case 'signals':
      return { screen, roleId: first === 'role' ? idIn<RoleId>(second) : null };
    case 'people':
      return { screen, personId: idIn(first) };
    case 'companies':
      return { screen, companyId: idIn(first) };
    case 'leads':
    case 'transfer':
    case 'settings':
      return { screen };
    case 'board': {
      const roleId = first === 'role' ? idIn<RoleId>(second) : null;
      return roleId === null ? { screen: 'board', roleId } : { screen: 'board', roleId, tab: tabIn(third) };
    }
    default:
      return { screen: 'today' };
  }
};

/** The address of a screen, for links. */
export const hrefOf = (route: Route): string => {
  switch (route.screen) {
    case 'board': {
      if (route.roleId === null) return '#/board';
      const tab = route.tab === undefined || route.tab === 'overview' ? '' : `/${route.tab}`;
      return `#/board/role/${route.roleId}${tab}`;
    }
    case 'signals':
      return route.roleId === null ? '#/signals' : `#/signals/role/${route.roleId}`;
    case 'people':
      return route.personId === null ? '#/people' : `#/people/${route.personId}`;
    case 'companies':
      return route.companyId === null ? '#/companies' : `#/companies/${route.companyId}`;
    default:
      return `#/${route.screen}`;
  }
};
