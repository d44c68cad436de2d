import { useQueries } from '@tanstack/react-query';
import type { ImportRow, ImportShown } from '#shared/contract/imports.ts';
import { IMPORT_ROW_PAGE } from '#shared/contract/pageSizes.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';

/** The rows of the plan that are in sight, by their place under the chosen action. */
export const useImportRows = (
  show: ImportShown | null,
  first: number,
  last: number,
): ((index: number) => ImportRow | undefined) => {
  const firstPage = Math.floor(first / IMPORT_ROW_PAGE);
  const pageCount = last < first ? 0 : Math.floor(last / IMPORT_ROW_PAGE) - firstPage + 1;
  const pages = useQueries({
    queries: Array.from({ length: pageCount }, (_, offset) => ({
      queryKey: queryKeys.importRowPage(show, firstPage + offset),
      queryFn: () => call('import.rows', { show, offset: (firstPage + offset) * IMPORT_ROW_PAGE }),
    })),
  });
  return (index) => pages[Math.floor(index / IMPORT_ROW_PAGE) - firstPage]?.data?.[index % IMPORT_ROW_PAGE];
};
