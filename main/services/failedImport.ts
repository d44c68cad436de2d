import type { ImportState } from '#shared/contract/imports.ts';
import type { Failure, Result } from '#shared/contract/result.ts';

export type FailedImport = Extract<ImportState, { readonly step: 'failed' }>;

export type FailedImportParts = Pick<FailedImport, 'during' | 'source' | 'batchId'> & {
  readonly failure: Failure;
  /** What has been made of the rest that the failure left. */
  readonly rest: Result<number>;
  /** What is said if the rest could not be made good yet. */
  readonly notYet: string;
};

/** The state after an apply or an undo that did not come to its end: nothing is left by halves, or the user is told. */
export const failedImport = ({ failure, rest, notYet, ...about }: FailedImportParts): FailedImport => ({
  step: 'failed',
  ...about,
  error: rest.ok ? failure.error : { ...rest.error, message: notYet },
});
