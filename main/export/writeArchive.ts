import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { schemaVersion } from '../db/migrate.ts';
import type { Db } from '../db/open.ts';
import { exportedTables } from '../db/tables.ts';
import { type CourseParts, courseOf } from './course.ts';
import { columnsOf, countRows } from './exportTables.ts';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, MANIFEST_FILE, type Manifest } from './manifest.ts';
import { tableCsv } from './tableCsv.ts';

/** CSV packs well at once: more effort takes twice as long and saves a tenth. */
const PACKED = { compressionLevel: 3 } as const;

/** Asynchronously: what a generator throws at once is an error of nobody's to a stream. */
async function* oneByOne(pieces: Iterable<Buffer>): AsyncGenerator<Buffer> {
  yield* pieces;
}

export type ArchiveParts = Pick<Manifest, 'appVersion' | 'createdAt' | 'zone'> & CourseParts & { readonly db: Db };

/**
 * Everything as an archive: a CSV file per table of the registry, and a manifest. All of it is of the moment at which it
 * begins, whatever is written meanwhile. Gives the number of records.
 * @throws ExportCancelled; what the system says of the file
 */
export const writeArchive = async (handle: FileHandle, parts: ArchiveParts): Promise<number> => {
  const { db, appVersion, createdAt, zone } = parts;
  const begun: ReturnType<typeof tableCsv>[] = [];
  db.exec('BEGIN');
  try {
    // Data of an older schema has fewer of them.
    const found = exportedTables.filter((name) => columnsOf(db, name).length > 0);
    const tables = found.map((name) => ({
      ...{ name, file: `${name}.csv` },
      rows: countRows(db, name),
      columns: [...columnsOf(db, name)],
    }));
    const course = courseOf(
      parts,
      tables.reduce((sum, { rows }) => sum + rows, 0),
    );
    const written: Manifest = {
      ...{ format: ARCHIVE_FORMAT, version: ARCHIVE_VERSION, appVersion, schema: schemaVersion(db), createdAt, zone },
      tables,
    };
    const zip = new ZipFile();
    const out = zip.outputStream as Readable; // yazl's is a PassThrough; its types know only what it can be read by
    zip.on('error', (error: Error) => out.destroy(error));
    zip.addBuffer(Buffer.from(`${JSON.stringify(written, null, 2)}\n`), MANIFEST_FILE);
    for (const { name, file, columns } of tables) {
      zip.addReadStreamLazy(file, PACKED, (give) => {
        const pieces = tableCsv(db, name, columns, course);
        begun.push(pieces);
        const bytes = Readable.from(oneByOne(pieces), { objectMode: false, highWaterMark: 1 });
        // yazl hears of what it cannot begin to read, and not of what breaks off.
        bytes.on('error', (error) => out.destroy(error));
        give(null, bytes);
      });
    }
    zip.end();
    for await (const piece of out) await handle.writeFile(piece as Uint8Array); // packed bytes
    return course.done();
  } finally {
    // One that was left in the middle still reads, and nothing could be ended under it.
    for (const pieces of begun) pieces.return(undefined);
    db.exec('COMMIT');
  }
};
