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

type Known = { all: Heard; firm: Heard | undefined };

/** An empty one. */
export const createLatest = (): Latest => {
  const byKey = new Map<string, Known>();
  const rivalOf = (key: string, { isImpression }: Heard): Heard | undefined => {
    const known = byKey.get(key);
    return isImpression ? known?.all : known?.firm;
  };
  return {
    add: (key, heard) => {
      const known = byKey.get(key);
      if (known === undefined) {
        byKey.set(key, { all: heard, firm: heard.isImpression ? undefined : heard });
        return;
      }
      if (compareHeard(heard, known.all) > 0) known.all = heard;
      if (heard.isImpression) return;
      if (known.firm === undefined || compareHeard(heard, known.firm) > 0) known.firm = heard;
    },
    isAfter: (key, heard) => {
      const rival = rivalOf(key, heard);
      return rival !== undefined && rival !== heard && compareHeard(rival, heard) > 0;
    },
    isStrictlyAfter: (key, heard) => {
      const rival = rivalOf(key, heard);
      return rival !== undefined && rival.saidAt > heard.saidAt;
    },
  };
};
