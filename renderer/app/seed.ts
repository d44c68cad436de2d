import type { QueryClient } from '@tanstack/react-query';
import type { Bootstrap } from '#shared/contract/app.ts';
import { TODAY_SHOWN } from '#shared/contract/pageSizes.ts';
import { DEFAULT_LOOK } from '#shared/domain/boardLook.ts';
import { queryKeys } from '../api/queryKeys.ts';
import { toView } from '../features/board/boardView.ts';

/** Puts the first answer of main in place, so that the first screen is drawn without another question. */
export const seed = (client: QueryClient, app: Bootstrap): void => {
  client.setQueryData(queryKeys.app, app);
  if (app.state === 'ready') {
    client.setQueryData(queryKeys.board(DEFAULT_LOOK), toView(app.board));
    client.setQueryData(queryKeys.todayList(TODAY_SHOWN), app.today);
    client.setQueryData(queryKeys.openConflicts, app.openConflicts);
  }
};
