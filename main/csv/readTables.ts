import type { ImportReading } from '#shared/contract/importMapping.ts';
import { chooseTables } from './chooseTables.ts';
import { csvProblem, ImportCancelled } from './importProblem.ts';
import { createPace, type Progress } from './pace.ts';
import { createReadBudget } from './readBudget.ts';
import { readTable, type Table } from './readTable.ts';
import { openSources } from './sources/openSources.ts';

export type ReadParts = {
  readonly elapsed: () => number;
  readonly onProgress: (progress: Progress) => void;
  readonly cancelled: () => boolean;
  /** Told the name of each CSV file or archive that is there and gives the import nothing. */
  readonly onLeftAlone?: (name: string) => void;
  /** Only the file of this name, read as the user says. */
  readonly only?: { readonly file: string; readonly choice: ImportReading };
};

/**
 * Reads all tables behind the paths that the user gave. A table without rows is left out, unless there is no other.
 * @throws ImportProblem that names the file, and the line where there is one; ImportCancelled
 */
export const readTables = async (
  paths: readonly string[],
  { elapsed, onProgress, cancelled, onLeftAlone = () => undefined, only }: ReadParts,
): Promise<readonly Table[]> => {
  const opened = await openSources(paths);
  try {
    const all = await chooseTables(opened, onLeftAlone, () => {
      if (cancelled()) throw new ImportCancelled();
    });
    const sources = only === undefined ? all : all.filter(({ name }) => name === only.file);
    const allBytes = sources.reduce((sum, { size }) => sum + size, 0);
    const budget = createReadBudget();
    const pace = createPace(elapsed, onProgress);
    const tables: Table[] = [];
    let bytesBefore = 0;
    let rowsBefore = 0;
    for (const source of sources) {
      const table = await readTable(
        source,
        (bytes, records) => {
          if (cancelled()) throw new ImportCancelled();
          // How many rows there are nobody knows before the end, so the total stays open.
          pace(rowsBefore + records, 0, allBytes === 0 ? 0 : Math.min(1, (bytesBefore + bytes) / allBytes));
        },
        budget,
        only?.choice,
      );
      bytesBefore += source.size;
      rowsBefore += table.rows.length;
      tables.push(table);
    }
    const withRows = tables.filter(({ rows }) => rows.length > 0);
    const [first] = tables;
    if (withRows.length === 0 && first !== undefined) throw csvProblem(first.name, { code: 'header_only' });
    for (const table of tables) if (table.rows.length === 0) onLeftAlone(table.name);
    return withRows;
  } finally {
    opened.close();
  }
};
