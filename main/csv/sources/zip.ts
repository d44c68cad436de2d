import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { errors } from '#shared/messages/errors.ts';
import { errorCode } from '../../db/failure.ts';
import { badFile, fileProblem, ImportProblem, UnreadableArchive } from '../importProblem.ts';
import { IMPORT_LIMITS, inMB } from '../limits.ts';
import type { CsvSource, Found } from './csvSource.ts';
import { assertSize } from './readFile.ts';
import { withoutCsv } from './zipContents.ts';
import { openZipFile, withoutBlankTail } from './zipTail.ts';

/** yauzl's words (3.4) for a name that leaves the archive: `..`, absolute, with a drive letter. */
const OUTSIDE = /relative path|absolute path/;
const OTHER_SIZE = /(?:too many|not enough) bytes in the stream|size mismatch/;
const ENCRYPTED = /encrypt/;
const OTHER_METHOD = /unsupported compression method/;

const OPTIONS = { autoClose: false, strictFileNames: false, validateEntrySizes: true } as const;

const UNIX = 3;
const isSymbolicLink = (entry: Entry): boolean =>
  entry.versionMadeBy >> 8 === UNIX && ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;

const isHidden = (path: string): boolean =>
  path.split('/').some((part) => (part.startsWith('.') && part !== '.') || part === '__MACOSX');

/** An entry's path without the `./` that some archivers begin it with. */
const pathOf = ({ fileName }: Entry): string =>
  fileName
    .split('/')
    .filter((part) => part !== '.')
    .join('/');

/** True for an entry that import looks into; everything else in the archive is never decompressed. */
const isCsv = (entry: Entry): boolean =>
  /\.(?:csv|tsv)$/i.test(entry.fileName) && !isHidden(entry.fileName) && !isSymbolicLink(entry);

const isZip = (entry: Entry): boolean => /\.zip$/i.test(entry.fileName) && !isHidden(entry.fileName);

const zipProblem = (file: string, error: unknown): unknown => {
  if (error instanceof ImportProblem || !(error instanceof Error)) return error;
  const known = fileProblem(file, error);
  if (known !== error) return known;
  // What the system refuses says nothing about the archive.
  if (errorCode(error) !== '') return error;
  if (OUTSIDE.test(error.message)) return badFile(file, errors.zipOutside({ file }));
  if (ENCRYPTED.test(error.message)) return new UnreadableArchive(file, errors.zipEncrypted({ file }));
  return new UnreadableArchive(file, errors.zipDamaged({ file }));
};

const damaged = (file: string, entry: Entry): ImportProblem =>
  new UnreadableArchive(file, errors.zipEntryDamaged({ file, entry: entry.fileName }));

const entryProblem = (file: string, entry: Entry, error: unknown): unknown => {
  if (error instanceof ImportProblem || !(error instanceof Error)) return error;
  if (OTHER_METHOD.test(error.message)) {
    return new UnreadableArchive(file, errors.zipEntryUnsupported({ file, entry: entry.fileName }));
  }
  // Of zlib: what is packed is no packed text.
  const isGarbled = errorCode(error).startsWith('Z_');
  return isGarbled || OTHER_SIZE.test(error.message) ? damaged(file, entry) : zipProblem(file, error);
};

/** Reads the whole directory before any entry is opened: one bad name refuses the archive. */
const entriesOf = async (zip: ZipFile, file: string): Promise<readonly Entry[]> => {
  const tooMany = (): ImportProblem =>
    badFile(file, errors.tooManyEntries({ name: file, limit: IMPORT_LIMITS.entries }));
  if (zip.entryCount > IMPORT_LIMITS.entries) throw tooMany();
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    if (entries.length > IMPORT_LIMITS.entries) throw tooMany();
  }
  return entries;
};

/** Refuses an entry before any of it is unpacked. */
const assertReadable = (entry: Entry, file: string): void => {
  const { compressedSize, uncompressedSize } = entry;
  const dense = uncompressedSize > IMPORT_LIMITS.ratio * Math.max(compressedSize, 1);
  if (dense && uncompressedSize > IMPORT_LIMITS.suspiciousBytes) {
    throw badFile(file, errors.zipBomb({ file, entry: entry.fileName, ratio: IMPORT_LIMITS.ratio }));
  }
  assertSize(entry.fileName, uncompressedSize);
  if (entry.isEncrypted()) throw new UnreadableArchive(file, errors.zipEncrypted({ file }));
};

/** What is read from one archive, be it a file or an entry of another. */
type Archive = { readonly zip: ZipFile; readonly name: string; readonly within: string };

/** The bytes of an entry, held to its declared size and to its checksum. */
const readEntry = async function* ({ zip, name }: Archive, entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    assertReadable(entry, name);
    const stream = await zip.openReadStreamPromise(entry);
    let checksum = 0;
    for await (const piece of stream) {
      const bytes = piece as Uint8Array; // yauzl's streams carry buffers
      checksum = crc32(bytes, checksum);
      yield bytes;
    }
    // yauzl leaves this to its user.
    if (checksum !== entry.crc32) throw damaged(name, entry);
  } catch (error) {
    throw entryProblem(name, entry, error);
  }
};

const sourcesOf = (archive: Archive, entries: readonly Entry[]): readonly CsvSource[] =>
  entries.filter(isCsv).map((entry) => ({
    name: archive.within + pathOf(entry),
    size: entry.uncompressedSize,
    chosen: false,
    read: () => readEntry(archive, entry),
  }));

const namesOf = ({ within }: Archive, entries: readonly Entry[]): string[] =>
  entries.map((entry) => within + pathOf(entry));

/** Unpacks an archive that lies in another one into memory: there is no other way to its directory. */
const openInner = async (outer: Archive, entry: Entry): Promise<Archive> => {
  if (entry.uncompressedSize > IMPORT_LIMITS.innerZipBytes) {
    throw badFile(outer.name, errors.tooLarge({ file: entry.fileName, limitMB: inMB(IMPORT_LIMITS.innerZipBytes) }));
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of readEntry(outer, entry)) pieces.push(piece);
  const zip = await fromBufferPromise(withoutBlankTail(Buffer.concat(pieces)), OPTIONS);
  return { zip, name: outer.name, within: `${pathOf(entry)}/` };
};

/** What is in an archive and neither CSV nor archive, by names. */
const othersOf = (archive: Archive, entries: readonly Entry[]): string[] => {
  const isOther = (entry: Entry): boolean =>
    !isHidden(entry.fileName) && !entry.fileName.endsWith('/') && !isCsv(entry) && !isZip(entry);
  return namesOf(archive, entries.filter(isOther));
};

/** What was found in the archives that lie in another. */
type Inside = Pick<Found, 'sources' | 'unopened'> & {
  readonly others: readonly string[];
  /** The first of them with more archives in it. */
  readonly archive: string | null;
};

/** Looks into the archives of an archive. One that is damaged is left alone, unless no other has anything to read. */
const lookInside = async (outer: Archive, archives: readonly Entry[], opened: ZipFile[]): Promise<Inside> => {
  const sources: CsvSource[] = [];
  const others: string[] = [];
  const left = archives.slice(IMPORT_LIMITS.innerZips);
  const unopened = namesOf(outer, left);
  let archive = left[0] === undefined ? null : pathOf(left[0]);
  let broken: UnreadableArchive | undefined;
  for (const entry of archives.slice(0, IMPORT_LIMITS.innerZips)) {
    try {
      const inner = await openInner(outer, entry);
      opened.push(inner.zip);
      const within = await entriesOf(inner.zip, outer.name);
      const deeper = within.filter(isZip);
      sources.push(...sourcesOf(inner, within));
      others.push(...othersOf(inner, within));
      unopened.push(...namesOf(inner, deeper));
      if (deeper.length > 0) archive ??= pathOf(entry);
    } catch (error) {
      const problem = zipProblem(outer.name, error);
      if (!(problem instanceof UnreadableArchive)) throw problem;
      broken ??= problem;
      unopened.push(...namesOf(outer, [entry]));
    }
  }
  if (sources.length === 0 && broken !== undefined) throw broken;
  return { sources, unopened, others, archive };
};

/**
 * The CSV files of a zip, read from within it: nothing is ever unpacked to the disk. Where it holds none, but another
 * archive or several, theirs, one level deep; every other archive in it is named as unopened. An entry's declared size is
 * checked before it is read, and held to while reading, and what was read to its checksum; one that nobody reads refuses
 * nothing.
 * @throws ImportProblem that names the archive
 */
export const openZip = async (path: string, name: string): Promise<Found> => {
  const opened: ZipFile[] = [];
  const close = (): void => {
    for (const zip of opened) zip.close();
  };
  try {
    const outer: Archive = { zip: await openZipFile(path, OPTIONS), name, within: '' };
    opened.push(outer.zip);
    const entries = await entriesOf(outer.zip, name);
    const sources = sourcesOf(outer, entries);
    const archives = entries.filter(isZip);
    if (sources.length > 0) return { sources, unopened: namesOf(outer, archives), instead: null, close };
    const { others, archive, ...inside } = await lookInside(outer, archives, opened);
    return {
      ...inside,
      instead: withoutCsv(name, { archive, others: [...othersOf(outer, entries), ...others] }),
      close,
    };
  } catch (error) {
    close();
    throw zipProblem(name, error);
  }
};
