import type { ImportState } from '#shared/contract/imports.ts';
import type { Failure, Result } from '#shared/contract/result.ts';

export type FailedImportParts = {
  readonly source: string;
  readonly failure: Failure;
  /** What has been made of the rest that the failure left. */
  readonly rest: Result<number>;
  /** What is said if the rest could not be made good yet. */
  readonly notYet: string;
  /** What is said if the batch has come to the end that was meant after all. */
  readonly finished: () => string | undefined;
};

/** The state after an apply or an undo that did not come to its end: nothing is left by halves, or the user is told. */
export const failedImport = ({ source, failure, rest, notYet, finished }: FailedImportParts): ImportState => {
  const message = rest.ok ? (finished() ?? failure.error.message) : notYet;
  return { step: 'failed', source, error: { ...(rest.ok ? failure : rest).error, message } };
};
