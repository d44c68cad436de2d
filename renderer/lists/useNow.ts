import { useEffect, useState } from 'react';

const STEP_MS = 30_000;

/** The present moment in milliseconds; what shows it is drawn anew twice a minute. */
export const useNow = (): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), STEP_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
};
