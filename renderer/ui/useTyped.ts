import { useEffect, useRef, useState } from 'react';
import { beforeLeaving } from './beforeLeaving.ts';

/**
 * What is typed in a line until it is taken over: by `commit`, and when its place on the screen, or the window, goes.
 * `take` takes it, or says by `false` that it cannot be taken: then it stays as it was typed.
 */
export const useTyped = (take: (typed: string) => boolean) => {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, take });
  latest.current = { typed, take };
  const [commit] = useState(() => (): void => {
    const now = latest.current;
    if (now.typed === null || !now.take(now.typed)) return;
    latest.current = { ...now, typed: null };
    setTyped(null);
  });
  useEffect(() => {
    const stay = beforeLeaving(commit);
    return () => {
      stay();
      commit();
    };
  }, [commit]);
  return { typed, setTyped, commit };
};
