import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { LIST_PAGE } from '#shared/contract/pageSizes.ts';

type Page<Row> = { readonly total: number; readonly rows: readonly Row[] };

type Options<Row> = {
  /** The name of the whole list, with all that it depends on. */
  readonly name: readonly (string | number)[];
  readonly fetch: (offset: number) => Promise<Page<Row>>;
};

type Pages = { readonly first: number; readonly last: number };

const pagesOf = (first: number, last: number): Pages => ({
  first: Math.floor(first / LIST_PAGE),
  last: Math.floor(Math.max(first, last) / LIST_PAGE),
});

/**
 * The rows of a long list, read page by page as they come into sight. The first page is always read: it says how many
 * there are. Under another filter or order the former rows stay until the new ones are there.
 */
export const usePagedRows = <Row>({ name, fetch }: Options<Row>) => {
  const [{ first, last }, setPages] = useState<Pages>({ first: 0, last: 0 });
  const head = useQuery({
    queryKey: [...name, 0],
    queryFn: () => fetch(0),
    placeholderData: keepPreviousData,
  });
  const total = head.data?.total ?? 0;
  const lastPage = Math.min(last, Math.ceil(total / LIST_PAGE) - 1);
  const start = Math.max(1, first);
  const pages = useQueries({
    queries: Array.from({ length: Math.max(0, lastPage - start + 1) }, (_, offset) => ({
      queryKey: [...name, start + offset],
      queryFn: () => fetch((start + offset) * LIST_PAGE),
    })),
  });

  const show = useCallback((from: number, to: number): void => {
    const next = pagesOf(from, to);
    setPages((former) => (former.first === next.first && former.last === next.last ? former : next));
  }, []);

  const rowAt = (index: number): Row | undefined => {
    const page = Math.floor(index / LIST_PAGE);
    const rows = page === 0 ? head.data?.rows : pages[page - start]?.data?.rows;
    return rows?.[index % LIST_PAGE];
  };

  return {
    isLoading: head.data === undefined && head.error === null,
    /** The rows shown are still those of the former filter. */
    isFormer: head.isPlaceholderData,
    error: head.error,
    retry: () => void head.refetch(),
    total,
    rowAt,
    show,
  };
};
