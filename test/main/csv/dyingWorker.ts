import { parentPort } from 'node:worker_threads';
import { startImportWorker } from '#main/csv/startImportWorker.ts';
import { openDatabase } from '#main/db/open.ts';

/**
 * The worker, dying with part of its rows written or taken back, as it would for want of memory, and when it is asked for
 * the rows of its plan. It dies once: the folder remembers it, so that the next thread can take back what this one left. Not within the call from SQLite: a thread that ends there
 * can take the whole process with it, which is no part of what is tested.
 */
startImportWorker(({ databaseFile, nativeBinding }) => {
  const db = openDatabase(databaseFile, { nativeBinding });
  db.exec('CREATE TEMP TABLE deaths (n INTEGER)');
  db.function('die', { directOnly: false }, () => {
    setImmediate(() => process.exit(1));
    return 0;
  });
  const finished = db
    .prepare("SELECT count(*) AS n FROM import_batches WHERE status IN ('applying', 'undoing')")
    .get() as {
    n: number;
  };
  if (finished.n === 0) {
    db.exec(`CREATE TEMP TRIGGER dies AFTER INSERT ON main.roles
      WHEN (SELECT count(*) FROM main.roles) > 15000 BEGIN SELECT die(); END;
      CREATE TEMP TRIGGER dies_undoing AFTER DELETE ON main.roles BEGIN SELECT die(); END`);
    parentPort?.on('message', ({ command }: { command: string }) => {
      if (command === 'rows') process.exit(1);
    });
  }
  return db;
});
