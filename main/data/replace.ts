import type { Failure, Result } from '#shared/contract/result.ts';
import type { Opening, Session } from './sessionParts.ts';

/** Everything that writes is ended, the files change places, and what is there then is opened. */
export type Replace = (
  /** Does it while nothing else uses the data; gets what was open, at rest. */
  work: (session: Session) => Promise<Result<null>>,
  /** What is said if it could not be done. */
  otherwise: string,
  opening?: Opening,
  /** Why it may not be done to what is open; `null` if it may. */
  refusal?: (session: Session) => Failure | null,
) => Promise<Result<null>>;
