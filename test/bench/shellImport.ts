import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** Seconds of the `sqlite3` shell for the same file into one table with two indexes, write-ahead log. */
export const shellImportSeconds = (csvFile: string, folder: string): number => {
  const file = join(folder, 'shell.sqlite');
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  const script = [
    '.mode csv',
    'PRAGMA journal_mode=WAL;',
    'CREATE TABLE t (applied, email, phone, company, title, url, resume, answers);',
    'CREATE INDEX t_url ON t (url);',
    'CREATE INDEX t_company ON t (company, title);',
    `.import --skip 1 "${csvFile}" t`,
  ].join('\n');
  const started = performance.now();
  const { status, stderr } = spawnSync('sqlite3', [file], { input: `${script}\n`, encoding: 'utf8' });
  if (status !== 0) throw new Error(`sqlite3: ${stderr}`);
  return (performance.now() - started) / 1000;
};
