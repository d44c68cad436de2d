import { type ReactNode, useEffect } from 'react';
import { common } from '#shared/messages/common.ts';
import { lists as words } from '#shared/messages/lists.ts';
import { failureMessage } from '../api/failure.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/Button.tsx';
import { Delayed } from '../ui/Delayed.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { usePagedRows } from './usePagedRows.ts';

type Props<Row> = {
  readonly list: ReturnType<typeof usePagedRows<Row>>;
  readonly isFiltered: boolean;
  /** What stands here before there is any record. */
  readonly empty: ReactNode;
  readonly children: ReactNode;
};

/** A list, or what stands in its place: that it is being read, could not be, is empty, or has nothing that matches. */
export const ListArea = <Row,>({ list, isFiltered, empty, children }: Props<Row>) => {
  const { total, error, isLoading, isFormer, retry } = list;

  const isSettled = isFiltered && !isFormer && !isLoading;
  useEffect(() => {
    if (isSettled) {
      announce(words.matches({ count: total }));
    }
  }, [isSettled, total]);

  if (error !== null) {
    return (
      <EmptyState heading={words.failed} actions={<Button onClick={retry}>{common.tryAgain}</Button>}>
        {failureMessage(error)}
      </EmptyState>
    );
  }
  if (isLoading) {
    return <Delayed>{common.loading}</Delayed>;
  }
  if (total === 0) {
    return isFiltered ? <EmptyState heading={words.noMatches}>{words.noMatchesBody}</EmptyState> : empty;
  }
  return children;
};
