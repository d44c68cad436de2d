import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** Seconds of the `sqlite3` shell for some tables of a database, each into a CSV file with its header. */
export const shellExportSeconds = (database: string, tables: readonly string[], folder: string): number => {
  const files = tables.map((table) => join(folder, `shell-${table}.csv`));
  const script = tables.flatMap((table, at) => [`.once "${files[at]}"`, `SELECT * FROM "${table}";`]);
  const started = performance.now();
  const { status, stderr } = spawnSync('sqlite3', ['-csv', '-header', '-readonly', database], {
    input: `${script.join('\n')}\n`,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`sqlite3: ${stderr}`);
  const seconds = (performance.now() - started) / 1000;
  for (const file of files) rmSync(file, { force: true });
  return seconds;
};
