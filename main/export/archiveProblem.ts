import type { ApiError } from '#shared/contract/result.ts';

/** Ends the reading of an archive with a sentence for the user; nothing was written. */
export class ArchiveProblem extends Error {
  readonly error: ApiError;
  constructor(error: ApiError) {
    super(error.message);
    this.name = 'ArchiveProblem';
    this.error = error;
  }
}

/** An archive that cannot be read as what it says that it is. */
export const badArchive = (file: string, message: string, line?: number): ArchiveProblem =>
  new ArchiveProblem({ code: 'bad_file', message, details: { file, ...(line === undefined ? {} : { line }) } });
