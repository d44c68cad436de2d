import { startImportWorker } from '#main/csv/startImportWorker.ts';
import { openDatabase } from '#main/db/open.ts';

/** The worker on a database that may grow by 200 KB and no further: SQLite then says what it says on a full disk. */
startImportWorker(({ databaseFile, nativeBinding }) => {
  const db = openDatabase(databaseFile, { nativeBinding });
  db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 50}`);
  return db;
});
