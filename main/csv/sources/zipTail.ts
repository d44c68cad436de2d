import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { fromRandomAccessReaderPromise, type Options, openPromise, RandomAccessReader, type ZipFile } from 'yauzl';

/** yauzl's words (3.4) for an archive that goes on behind its end. */
const GOES_ON = /invalid comment length/i;

/** As much as a comment may take. */
const TAIL_BYTES = 65_536;

const END_OF_DIRECTORY = Buffer.from('PK\x05\x06', 'latin1');
const END_RECORD = 22;
const COMMENT_LENGTH_AT = 20;

/** Nothing: what mail and editors leave at the end of a file. */
const isBlank = (byte: number): boolean => byte === 0 || byte === 9 || byte === 10 || byte === 13 || byte === 32;

/** How many of a file's last bytes are blank and behind the end of its archive; 0 if something else stands there. */
const blankTail = (last: Buffer): number => {
  const at = last.lastIndexOf(END_OF_DIRECTORY);
  if (at === -1 || at + END_RECORD > last.length) return 0;
  const tail = last.subarray(at + END_RECORD + last.readUInt16LE(at + COMMENT_LENGTH_AT));
  return tail.every(isBlank) ? tail.length : 0;
};

class FileReader extends RandomAccessReader {
  readonly #path: string;
  constructor(path: string) {
    super();
    this.#path = path;
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return createReadStream(this.#path, { start, end: end - 1 });
  }
}

/** Opens a zip of the disk, also one with blank lines behind its end. */
export const openZipFile = async (path: string, options: Options): Promise<ZipFile> => {
  try {
    return await openPromise(path, options);
  } catch (error) {
    if (!(error instanceof Error) || !GOES_ON.test(error.message)) throw error;
    const handle = await open(path, 'r');
    let [size, tail] = [0, 0];
    try {
      size = (await handle.stat()).size;
      const last = Buffer.alloc(Math.min(size, TAIL_BYTES + END_RECORD));
      const { bytesRead } = await handle.read(last, 0, last.length, size - last.length);
      tail = blankTail(last.subarray(0, bytesRead));
    } finally {
      await handle.close();
    }
    if (tail === 0) throw error;
    return await fromRandomAccessReaderPromise(new FileReader(path), size - tail, options);
  }
};

/** The bytes of an archive in memory without blank ones behind its end. */
export const withoutBlankTail = (archive: Buffer): Buffer => {
  const last = archive.subarray(Math.max(0, archive.length - TAIL_BYTES - END_RECORD));
  return archive.subarray(0, archive.length - blankTail(last));
};
