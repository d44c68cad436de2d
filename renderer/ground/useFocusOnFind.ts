import { type RefObject, useEffect } from 'react';
import { onFindRequest } from './findRequests.ts';

/** Puts the focus into a filter box, all of its text selected, whenever the user asks to find something. */
export const useFocusOnFind = (input: RefObject<HTMLInputElement | null>): void => {
  useEffect(
    () =>
      onFindRequest(() => {
        input.current?.focus();
        input.current?.select();
      }),
    [input],
  );
};
