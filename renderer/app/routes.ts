import type { RoleId } from '#shared/domain/ids.ts';

/** The screens, and what each shows. The address after `#` says the same, so that back and forward work. */
export type Route =
  | { readonly screen: 'board'; readonly roleId: RoleId | null }
  | { readonly screen: 'transfer' }
  | { readonly screen: 'settings' };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

// Main checks every id again; here it only has to look like one.
const asRoleId = (text: string): RoleId | null => (UUID.test(text) ? (text as RoleId) : null);

/** Reads an address. What is not known leads to the board. */
export const parseRoute = (hash: string): Route => {
  const [screen, kind, id] = hash.replace(/^#\/?/, '').split('/');
  switch (screen) {
    case 'transfer':
      return { screen };
    case 'settings':
      return { screen };
    default:
      return { screen: 'board', roleId: kind === 'role' && id !== undefined ? asRoleId(id) : null };
  }
};

/** The address of a screen, for links. */
export const hrefOf = (route: Route): string => {
  if (route.screen !== 'board') {
    return `#/${route.screen}`;
  }
  return route.roleId === null ? '#/board' : `#/board/role/${route.roleId}`;
};
