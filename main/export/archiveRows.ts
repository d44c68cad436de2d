import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { unguarded } from '#shared/export/csvCell.ts';
import { archives as words } from '#shared/messages/exports.ts';
import type { Archive } from './archiveFile.ts';
import { badArchive } from './archiveProblem.ts';
import type { Column } from './exportTables.ts';
import type { ManifestTable } from './manifest.ts';

/** More bytes than any record has: its longest text is a draft. */
const MOST_BYTES = 128_000_000;
/** 64 bits with a sign. */
const [LEAST, MOST] = [-(2n ** 63n), 2n ** 63n - 1n];
const INTEGER = /^-?\d{1,19}$/;

export type Stored = string | bigint | number | Buffer | null;

/** A cell that cannot be what its column says. */
class BadCell extends Error {}

const integerOf = (text: string): bigint => {
  const value = INTEGER.test(text) ? BigInt(text) : undefined;
  if (value === undefined || value < LEAST || value > MOST) throw new BadCell('no whole number');
  return value;
};

const realOf = (text: string): number => {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) throw new BadCell('no number');
  return value;
};

const bytesOf = (text: string): Buffer => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw new BadCell('no base64');
  return bytes;
};

/** The value of a cell; `null` is an empty one without quotation marks. In a column that must have a value it is an empty text. */
const storedValue = (cell: string | null, { type, isNullable }: Column): Stored => {
  if (cell === null && isNullable) return null;
  const text = unguarded(cell ?? '');
  switch (type) {
    case 'TEXT':
      return text;
    case 'INTEGER':
      return integerOf(text);
    case 'REAL':
      return realOf(text);
    case 'BLOB':
      return bytesOf(text);
  }
};

/** The same bytes; what is no UTF-8 would come in as other characters without a word. */
const wellFormed = async function* (pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of pieces) {
    decoder.decode(piece, { stream: true });
    yield piece;
  }
  decoder.decode();
};

/** csv-parse gives each of its errors a code. */
const isOfParser = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('CSV_');

/**
 * Gives every row of a table to `take`, in the order of the columns that the manifest names.
 * @throws ArchiveProblem that names file and line, where anything is not as the manifest says; what `take` throws
 */
export const readRows = async (
  archive: Archive,
  { file: name, rows, columns }: ManifestTable,
  take: (values: readonly Stored[]) => void,
): Promise<void> => {
  const { file } = archive;
  let line = 0;
  let isHeader = true;
  let found = 0;
  const records = parse({
    bom: true,
    max_record_size: MOST_BYTES,
    cast: (cell, { quoting }) => (cell === '' && !quoting ? null : cell),
  });
  try {
    await pipeline(Readable.from(wellFormed(archive.read(name))), records, async (all: AsyncIterable<unknown>) => {
      for await (const record of all) {
        const cells = record as readonly (string | null)[]; // by `cast`
        line += 1;
        if (isHeader) {
          isHeader = false;
          if (cells.length !== columns.length || columns.some((column, at) => column.name !== cells[at])) {
            throw archive.damaged(name);
          }
          continue;
        }
        if (cells.some((cell) => cell?.includes('\0'))) {
          throw badArchive(file, words.nul({ file, entry: name, line }), line);
        }
        take(columns.map((column, at) => storedValue(cells[at] ?? null, column)));
        found += 1;
      }
    });
  } catch (error) {
    // Of the parser, which has a code of its own for each thing, and of the decoder.
    const isOfText = error instanceof BadCell || error instanceof TypeError || isOfParser(error);
    throw isOfText ? badArchive(file, words.badRow({ file, entry: name, line: line + 1 }), line + 1) : error;
  }
  if (found !== rows || isHeader) throw archive.damaged(name);
};
