import { useEffect, useState } from 'react';
import type { SearchHit } from '#shared/contract/search.ts';
import { call } from '../../api/client.ts';

const PAUSE_MS = 60;
const TEXT_MOST = 400;

type Found = { readonly text: string; readonly hits: readonly SearchHit[]; readonly hasFailed: boolean };
const NOTHING: Found = { text: '', hits: [], hasFailed: false };

/**
 * The records that fit what is typed. Main is asked once the typing pauses; an answer that comes after more was typed is
 * dropped, and until the next one is there the last stays in sight.
 */
export const useRecordSearch = (typed: string) => {
  const text = typed.trim().slice(0, TEXT_MOST);
  const [found, setFound] = useState<Found>(NOTHING);

  useEffect(() => {
    if (text === '') {
      setFound(NOTHING);
      return undefined;
    }
    let isStale = false;
    const settle = (hits: readonly SearchHit[], hasFailed: boolean): void => {
      if (!isStale) {
        setFound({ text, hits, hasFailed });
      }
    };
    const timer = setTimeout(() => {
      call('search.find', { text }).then(
        ({ hits }) => settle(hits, false),
        () => settle([], true),
      );
    }, PAUSE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [text]);

  return { hits: text === '' ? [] : found.hits, hasFailed: found.hasFailed, isSettled: found.text === text };
};
