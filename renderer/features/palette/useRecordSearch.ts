import { useEffect, useState } from 'react';
import type { Output } from '#shared/contract/index.ts';
import { call } from '../../api/client.ts';

const PAUSE_MS = 60;
const TEXT_MOST = 400;

type Answer = Readonly<Output<'search.find'>>;
type Found = Answer & { readonly text: string; readonly hasFailed: boolean };
const NO_ANSWER: Answer = { hits: [], nearest: null };
const NOTHING: Found = { ...NO_ANSWER, text: '', hasFailed: false };

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
    const settle = (answer: Answer, hasFailed: boolean): void => {
      if (!isStale) {
        setFound({ ...answer, text, hasFailed });
      }
    };
    const timer = setTimeout(() => {
      call('search.find', { text }).then(
        (answer) => settle(answer, false),
        () => settle(NO_ANSWER, true),
      );
    }, PAUSE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [text]);

  return { ...(text === '' ? NOTHING : found), isSettled: found.text === text };
};
