import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Output } from '#shared/contract/index.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { hrefOf, parseRoute, type Route } from '../../ground/routes.ts';
import { createStore } from '../../ui/createStore.ts';

const MOST = 6;

/** The records that were opened last in this window, the latest first. */
export const recentRoutes = createStore<readonly Route[]>([]);

const isRecord = (route: Route): boolean =>
  (route.screen === 'board' && route.roleId !== null) ||
  (route.screen === 'people' && route.personId !== null) ||
  (route.screen === 'companies' && route.companyId !== null);

/** The record without its tab: opened on another tab it is still the same. */
const recordOf = (route: Route): Route =>
  route.screen === 'board' ? { screen: 'board', roleId: route.roleId, tab: 'overview' } : route;

/** Remembers which records are opened. To be used once, by the shell. */
export const useRecentRecords = (): void => {
  useEffect(() => {
    const note = () => {
      const route = recordOf(parseRoute(window.location.hash));
      if (isRecord(route)) {
        const others = recentRoutes.get().filter((other) => hrefOf(other) !== hrefOf(route));
        recentRoutes.set([route, ...others].slice(0, MOST));
      }
    };
    note();
    window.addEventListener('hashchange', note);
    return () => window.removeEventListener('hashchange', note);
  }, []);
};

export type Recent = { readonly route: Route; readonly title: string; readonly detail: string };

/** Those records by name, as far as the page still knows them. The one that is in sight is left out. */
export const recentRecords = (client: QueryClient, here: Route): readonly Recent[] =>
  recentRoutes
    .get()
    .filter((route) => hrefOf(route) !== hrefOf(recordOf(here)))
    .flatMap((route): readonly Recent[] => {
      if (route.screen === 'board' && route.roleId !== null) {
        const card = client.getQueryData<Output<'roles.get'>>(queryKeys.role(route.roleId))?.card;
        return card === undefined ? [] : [{ route, title: card.title, detail: card.companyName }];
      }
      if (route.screen === 'people') {
        const key = [...queryKeys.people, 'one', route.personId];
        const person = client.getQueryData<Output<'people.get'>>(key)?.person;
        return person === undefined ? [] : [{ route, title: person.name, detail: person.companyName ?? '' }];
      }
      if (route.screen === 'companies') {
        const key = [...queryKeys.companies, 'one', route.companyId];
        const company = client.getQueryData<Output<'companies.get'>>(key)?.company;
        return company === undefined ? [] : [{ route, title: company.name, detail: '' }];
      }
      return [];
    });
