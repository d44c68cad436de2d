import { CSV_LIMITS } from '#shared/csv/limits.ts';
import { errors } from '#shared/messages/errors.ts';
import { badFile, ImportProblem } from './importProblem.ts';
import { IMPORT_LIMITS } from './limits.ts';

type Amount = { readonly files: number; readonly rows: number; readonly cells: number };

/** One reading of one file. Each throws an ImportProblem with a sentence when the whole becomes too much. */
export type FileReading = {
  /** A record of so many cells: a row, the header, or what stands above it. */
  readonly takeRecord: (cells: number) => void;
  /** The file is read to its end; `rows` of its records are rows. */
  readonly end: (rows: number) => void;
};

/**
 * What one import reads, held to the limits for the whole, however many files, zips and folders it lies in. Its bytes are
 * not counted: `chooseTables` adds up the sizes, and no source hands out more than its size.
 */
export type ReadBudget = { readonly begin: (file: string) => FileReading };

/** Records of a file that may be no rows: the header, and what stands above it. */
const RECORDS_ABOVE = 15;

/** A budget for one import. A reading that is begun and not ended counts for nothing: it was begun anew. */
export const createReadBudget = (): ReadBudget => {
  let before: Amount = { files: 0, rows: 0, cells: 0 };
  return {
    begin: (file) => {
      let [records, cells] = [0, 0];
      const isFirst = before.files === 0;
      const tooManyRows = (): ImportProblem => {
        const limit = CSV_LIMITS.rows;
        if (isFirst) return badFile(file, errors.tooManyRows({ file, limit }));
        return new ImportProblem({ code: 'bad_file', message: errors.tooManyRowsTogether({ limit }) });
      };
      const tooManyCells = (): ImportProblem => {
        const limit = IMPORT_LIMITS.totalCells;
        if (isFirst) return badFile(file, errors.tooManyCells({ file, limit }));
        return new ImportProblem({ code: 'bad_file', message: errors.tooManyCellsTogether({ limit }) });
      };
      return {
        takeRecord: (width) => {
          records += 1;
          cells += width;
          if (before.rows + records > CSV_LIMITS.rows + RECORDS_ABOVE) throw tooManyRows();
          if (before.cells + cells > IMPORT_LIMITS.totalCells) throw tooManyCells();
        },
        end: (rows) => {
          if (before.rows + rows > CSV_LIMITS.rows) throw tooManyRows();
          before = { files: before.files + 1, rows: before.rows + rows, cells: before.cells + cells };
        },
      };
    },
  };
};
