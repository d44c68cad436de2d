import { describe, expect, it } from 'vitest';
import { hrefOf, parseRoute, type Route } from '#renderer/ground/routes.ts';
import type { RoleId } from '#shared/domain/ids.ts';

const roleId = '01900002-0000-7000-8000-00000000000b' as RoleId;

describe('An address', () => {
  it.each<Route>([
    { screen: 'today' },
    { screen: 'board', roleId: null },
    { screen: 'board', roleId, tab: 'overview' },
    { screen: 'board', roleId, tab: 'interviews' },
    { screen: 'transfer' },
    { screen: 'settings' },
  ])('leads back to where it came from: %j', (route) => {
    expect(parseRoute(hrefOf(route))).toEqual(route);
  });

  it.each(['', '#', '#/', '#/nowhere', '#/Board'])('that is not known leads to where the app opens: %s', (hash) => {
    expect(parseRoute(hash)).toEqual({ screen: 'today' });
  });

  it.each(['#/board/role/', '#/board/role/../../x', '#/board/role/<script>'])(
    'of a role that can be none leads to the board: %s',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ screen: 'board', roleId: null });
    },
  );
});
