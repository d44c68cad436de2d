import { compareHeard, type Heard } from './heard.ts';

/**
 * The latest of what was said, per key: of all, and of what is no impression. An impression silences nothing but
 * impressions, so it is asked of both.
 */
export type Latest = {
  readonly add: (key: string, heard: Heard) => void;
  /** Whether something that can silence this came later: by time, then recording, then id. */
  readonly isAfter: (key: string, heard: Heard) => boolean;
  /** Whether something that can silence this was said strictly later: by the time alone. */
  readonly isStrictlyAfter: (key: string, heard: Heard) => boolean;
};

/** An empty one. */
export const createLatest = (): Latest => {
  const all = new Map<string, Heard>();
  const firm = new Map<string, Heard>();
  const keep = (map: Map<string, Heard>, key: string, heard: Heard): void => {
    const before = map.get(key);
    if (before === undefined || compareHeard(heard, before) > 0) map.set(key, heard);
  };
  const rivalOf = (key: string, { isImpression }: Heard): Heard | undefined => (isImpression ? all : firm).get(key);
  return {
    add: (key, heard) => {
      keep(all, key, heard);
      if (!heard.isImpression) keep(firm, key, heard);
    },
    isAfter: (key, heard) => {
      const rival = rivalOf(key, heard);
      return rival !== undefined && compareHeard(rival, heard) > 0;
    },
    isStrictlyAfter: (key, heard) => {
      const rival = rivalOf(key, heard);
      return rival !== undefined && rival.saidAt > heard.saidAt;
    },
  };
};
