import type { ApiError } from '#shared/contract/result.ts';
import { CSV_LIMITS } from '#shared/csv/limits.ts';
import { type CsvProblem, CsvProblemError } from '#shared/csv/problem.ts';
import { errors } from '#shared/messages/errors.ts';
import { errorCode, storageFailure } from '../db/failure.ts';

/** Ends an import with a sentence for the user; carried to where the import's state is kept, and a value from there on. */
export class ImportProblem extends Error {
  readonly error: ApiError;
  constructor(error: ApiError) {
    super(error.message);
    this.name = 'ImportProblem';
    this.error = error;
  }
}

/** The file is readable, but no table: an error if the user chose it, no matter in a folder that holds other files. */
export class NotATable extends ImportProblem {
  constructor(file: string, message: string) {
    super({ code: 'bad_file', message, details: { file } });
    this.name = 'NotATable';
  }
}

/** An archive that is damaged, or packed in a way that is not known: no matter in another that holds what can be read. */
export class UnreadableArchive extends ImportProblem {
  constructor(file: string, message: string) {
    super({ code: 'bad_file', message, details: { file } });
    this.name = 'UnreadableArchive';
  }
}

/** The user asked for an end. What was written is taken back; nothing is wrong. */
export class ImportCancelled extends Error {
  constructor() {
    super('The import was cancelled.');
    this.name = 'ImportCancelled';
  }
}

/** A file that cannot be read as what it should be. */
export const badFile = (file: string, message: string, line?: number): ImportProblem =>
  new ImportProblem({ code: 'bad_file', message, details: { file, ...(line === undefined ? {} : { line }) } });

/** What is wrong with the text of a file, in words. */
export const csvProblem = (file: string, problem: CsvProblem): ImportProblem => {
  switch (problem.code) {
    case 'nul':
      return badFile(file, errors.nulByte({ file, line: problem.line }), problem.line);
    case 'unclosed_quote':
      return badFile(file, errors.unclosedQuote({ file, line: problem.line }), problem.line);
    case 'too_many_columns':
      return badFile(
        file,
        errors.tooManyColumns({ file, line: problem.line, limit: CSV_LIMITS.columns }),
        problem.line,
      );
    case 'cell_too_large': {
      const limit = CSV_LIMITS.cellLength;
      return badFile(file, errors.cellTooLarge({ file, line: problem.line, limit }), problem.line);
    }
    case 'row_too_large': {
      const limit = CSV_LIMITS.rowLength;
      return badFile(file, errors.rowTooLarge({ file, line: problem.line, limit }), problem.line);
    }
    case 'no_header':
      return new NotATable(file, errors.noHeader({ file }));
    case 'header_only':
      return badFile(file, errors.headerOnly({ file }));
  }
};

/** Gives what went wrong with a file of the disk as a problem in words; errors of another kind come back as they are. */
export const fileProblem = (file: string, error: unknown): unknown => {
  if (error instanceof CsvProblemError) return csvProblem(file, error.problem);
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ESTALE':
      return badFile(file, errors.vanished({ file }));
    case 'EACCES':
    case 'EPERM':
    case 'EIO':
    case 'EISDIR':
    case 'ENXIO':
    case 'ENODEV':
    case 'ELOOP':
      return badFile(file, errors.unreadable({ file }));
    default:
      return error;
  }
};

/** Whatever ended an import, as the failure that its state shows. */
export const failureOf = (error: unknown): ApiError => {
  if (error instanceof ImportProblem) return error.error;
  return storageFailure(error)?.error ?? { code: 'internal', message: errors.internal() };
};
