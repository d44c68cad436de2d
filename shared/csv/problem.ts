/** What makes a whole file unreadable as CSV. `line` counts from 1. */
export type CsvProblem =
  | {
      readonly code: 'nul' | 'unclosed_quote' | 'too_many_columns' | 'cell_too_large' | 'row_too_large';
      readonly line: number;
    }
  | { readonly code: 'no_header' | 'header_only' };

/** Carries a {@link CsvProblem} out of the depth of the parser; caught where the file's name is known. */
export class CsvProblemError extends Error {
  readonly problem: CsvProblem;
  constructor(problem: CsvProblem) {
    super(`CSV: ${problem.code}`);
    this.name = 'CsvProblemError';
    this.problem = problem;
  }
}
