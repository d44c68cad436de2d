import { basename } from 'node:path';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { archives as words } from '#shared/messages/exports.ts';
import { errorCode } from '../db/failure.ts';
import { ArchiveProblem, badArchive } from './archiveProblem.ts';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, MANIFEST_BYTES, MANIFEST_FILE, type Manifest, manifest } from './manifest.ts';

/** More than an archive of any version has. */
const MOST_ENTRIES = 1000;
/** Bytes that all of its tables may unpack to; a hundred thousand roles with their descriptions take a tenth of it. */
const MOST_UNPACKED_MB = 8000;
const MB = 1_000_000;

const openZip = async (
  path: string,
): Promise<{ readonly zip: ZipFile; readonly entries: ReadonlyMap<string, Entry> }> => {
  const zip = await openPromise(path, { autoClose: false, strictFileNames: true, validateEntrySizes: true });
  try {
    const entries = new Map<string, Entry>();
    if (zip.entryCount > MOST_ENTRIES) throw new Error('The archive has too many entries.');
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    return { zip, entries };
  } catch (error) {
    zip.close();
    throw error;
  }
};

/** What the system says of a file, as against what is wrong inside of it. zlib has codes as well. */
const isOfSystem = (error: unknown): boolean => errorCode(error) !== '' && !errorCode(error).startsWith('Z_');

/**
 * An archive of everything, open to be read. What is in it is held to its size and its checksum.
 * @throws ArchiveProblem; what the system says of the file
 */
export const openArchive = async (path: string) => {
  const file = basename(path);
  const damaged = (entry: string): ArchiveProblem => badArchive(file, words.damaged({ file, entry }));
  const within = async <T>(entry: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ArchiveProblem || isOfSystem(error)) throw error;
      throw damaged(entry);
    }
  };
  const { zip, entries } = await within(file, () => openZip(path));
  let unpacked = 0;
  const assertNotMore = (bytes: number): void => {
    if (bytes > MOST_UNPACKED_MB * MB) throw badArchive(file, words.tooLarge({ file, limitMB: MOST_UNPACKED_MB }));
  };
  try {
    // No entry gives more than it says, which yauzl sees to.
    assertNotMore([...entries.values()].reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0));
  } catch (error) {
    zip.close();
    throw error;
  }

  /** The bytes of an entry, as they come. */
  const read = async function* (name: string): AsyncGenerator<Buffer> {
    const entry = entries.get(name);
    if (entry === undefined) throw damaged(name);
    const stream = await within(name, () => zip.openReadStreamPromise(entry));
    let checksum = 0;
    try {
      for await (const piece of stream) {
        const bytes = piece as Buffer; // yauzl's streams carry buffers
        checksum = crc32(bytes, checksum);
        // A manifest may name one entry many times.
        unpacked += bytes.byteLength;
        assertNotMore(unpacked);
        yield bytes;
      }
    } catch (error) {
      if (error instanceof ArchiveProblem || isOfSystem(error)) throw error;
      throw damaged(name);
    }
    // yauzl leaves this to its user.
    if (checksum !== entry.crc32) throw damaged(name);
  };

  const readManifest = async (): Promise<Manifest> => {
    if ((entries.get(MANIFEST_FILE)?.uncompressedSize ?? 0) > MANIFEST_BYTES) throw damaged(MANIFEST_FILE);
    const pieces: Buffer[] = [];
    for await (const piece of read(MANIFEST_FILE)) pieces.push(piece);
    let said: unknown;
    try {
      said = JSON.parse(Buffer.concat(pieces).toString('utf8'));
    } catch {
      throw damaged(MANIFEST_FILE);
    }
    const version = (said as { readonly version?: unknown } | null)?.version; // of whatever it may be
    if (typeof version === 'number' && version > ARCHIVE_VERSION) throw badArchive(file, words.newer({ file }));
    const parsed = manifest.safeParse(said);
    if (!parsed.success) throw damaged(MANIFEST_FILE);
    return parsed.data;
  };
  return { file, read, readManifest, damaged, close: (): void => zip.close() };
};
export type Archive = Awaited<ReturnType<typeof openArchive>>;

/** Whether a manifest names our format, whatever else it says. */
const speaksOfUs = (text: string): boolean => text.includes(`"${ARCHIVE_FORMAT}"`);

/** Whether a file is an archive of everything that this app wrote, be it damaged, or of a later version. Never throws. */
export const isOwnArchive = async (path: string): Promise<boolean> => {
  try {
    const { zip, entries } = await openZip(path);
    try {
      const entry = entries.get(MANIFEST_FILE);
      if (entry === undefined || entry.uncompressedSize > MANIFEST_BYTES) return false;
      const pieces: Buffer[] = [];
      for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer); // yauzl's are buffers
      return speaksOfUs(Buffer.concat(pieces).toString('utf8'));
    } finally {
      zip.close();
    }
  } catch {
    // Whatever it is, it is for somebody else to say so.
    return false;
  }
};
