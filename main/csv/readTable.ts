import { findHeader } from '#shared/csv/findHeader.ts';
import { headerKey } from '#shared/csv/foldHeader.ts';
import { createRecordParser, type RecordParser } from '#shared/csv/parseRecords.ts';
import { type Preset, presetOf } from '#shared/csv/presets.ts';
import { CsvProblemError } from '#shared/csv/problem.ts';
import { sniffDelimiter } from '#shared/csv/sniffDelimiter.ts';
import { errors } from '#shared/messages/errors.ts';
import { badByteLine } from './badByteLine.ts';
import { createDecoder, type Encoding } from './decode.ts';
import { badFile, csvProblem, NotATable } from './importProblem.ts';
import { createReadBudget, type FileReading, type ReadBudget } from './readBudget.ts';
import type { CsvSource } from './sources/csvSource.ts';
import { fileKind, isMarkup } from './sources/signature.ts';

/** A CSV file as rows of text under its header. */
export type Table = {
  readonly name: string;
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly headers: readonly string[];
  /** By which its columns are remembered. */
  readonly headerKey: string;
  readonly preset: Preset | null;
  readonly rows: readonly (readonly string[])[];
  /** Line on which each row begins, from 1. */
  readonly lines: readonly number[];
};

/** Enough text to find the delimiter and the header in. */
const SNIFFED_CHARS = 64 * 1024;

class NotUtf8 extends Error {}

/** How far a reading is: bytes of the file, records of the table. */
export type OnRead = (bytes: number, records: number) => void;

type Records = {
  readonly rows: string[][];
  readonly lines: number[];
  readonly delimiter: string;
  readonly encoding: Encoding;
};

const readRecords = async (
  source: CsvSource,
  utf8: boolean,
  onRead: OnRead,
  reading: FileReading | null,
): Promise<Records> => {
  const rows: string[][] = [];
  const lines: number[] = [];
  let decoder: ReturnType<typeof createDecoder> | undefined;
  let parser: RecordParser | undefined;
  let delimiter = ',';
  let skippedLines = 0;
  let beginning = '';
  let bytes = 0;

  const decoded = async (decode: () => string): Promise<string> => {
    try {
      return decode();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      if (!decoder?.marked) throw new NotUtf8();
      const line = await badByteLine(source, decoder.encoding, bytes);
      throw badFile(source.name, errors.wrongEncoding({ file: source.name, line }), line);
    }
  };
  const start = (): RecordParser => {
    if (isMarkup(beginning.slice(0, 200))) throw new NotATable(source.name, errors.notCsv({ file: source.name }));
    const sniffed = sniffDelimiter(beginning.slice(0, SNIFFED_CHARS));
    delimiter = sniffed.delimiter;
    skippedLines = sniffed.skip > 0 ? 1 : 0;
    const started = createRecordParser(delimiter, (cells, line) => {
      rows.push(cells);
      lines.push(line + skippedLines);
      reading?.takeRecord(cells.length);
    });
    started.push(beginning.slice(sniffed.skip));
    return started;
  };

  try {
    for await (const piece of source.read()) {
      if (decoder === undefined) {
        if (fileKind(piece.subarray(0, 4096)) !== 'text')
          throw new NotATable(source.name, errors.notCsv({ file: source.name }));
        decoder = createDecoder(piece, utf8);
      }
      const current = decoder;
      const text = await decoded(() => current.decode(piece));
      bytes += piece.byteLength;
      if (parser !== undefined) parser.push(text);
      else {
        beginning += text;
        if (beginning.length >= SNIFFED_CHARS) parser = start();
      }
      onRead(bytes, rows.length);
      if (reading === null && parser !== undefined) return { rows, lines, delimiter, encoding: current.encoding };
    }
    const tail = decoder === undefined ? '' : await decoded(() => decoder?.end() ?? '');
    if (parser === undefined) {
      beginning += tail;
      if (beginning.trim() === '') throw new NotATable(source.name, errors.emptyFile({ file: source.name }));
      parser = start();
    } else parser.push(tail);
    parser.end();
  } catch (error) {
    if (!(error instanceof CsvProblemError)) throw error;
    // For a look at the header it does not matter what is wrong below it; the whole reading will say it.
    if (reading === null && findHeader(rows) !== null) {
      return { rows, lines, delimiter, encoding: decoder?.encoding ?? 'utf-8' };
    }
    const { problem } = error;
    throw csvProblem(source.name, 'line' in problem ? { ...problem, line: problem.line + skippedLines } : problem);
  }
  onRead(bytes, rows.length);
  return { rows, lines, delimiter, encoding: decoder?.encoding ?? 'utf-8' };
};

/** `begin` gives what counts the reading; `null` for a look at the beginning alone. */
const readInEncoding = async <R extends FileReading | null>(
  source: CsvSource,
  onRead: OnRead,
  begin: () => R,
): Promise<Records & { readonly reading: R }> => {
  const first = begin();
  try {
    return { ...(await readRecords(source, true, onRead, first)), reading: first };
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    const second = begin();
    return { ...(await readRecords(source, false, onRead, second)), reading: second };
  }
};

const toTable = (source: CsvSource, { rows, lines, delimiter, encoding }: Records): Table => {
  const header = findHeader(rows);
  if (header === null) throw csvProblem(source.name, { code: 'no_header' });
  const headers = rows[header] ?? [];
  const preset = presetOf(headers);
  rows.splice(0, header + 1);
  lines.splice(0, header + 1);
  return { name: source.name, encoding, delimiter, headers, headerKey: headerKey(headers), preset, rows, lines };
};

/**
 * Reads a CSV file whole. @throws ImportProblem that names the file, and the line where there is one
 * @param budget that of all the files of one import
 */
export const readTable = async (
  source: CsvSource,
  onRead: OnRead,
  budget: ReadBudget = createReadBudget(),
): Promise<Table> => {
  const { reading, ...records } = await readInEncoding(source, onRead, () => budget.begin(source.name));
  const table = toTable(source, records);
  reading.end(table.rows.length);
  return table;
};

/** The header of a CSV file from its beginning, and whether its format is known. @throws ImportProblem as `readTable`. */
export const peekHeader = async (source: CsvSource): Promise<Pick<Table, 'headers' | 'preset'>> =>
  toTable(
    source,
    await readInEncoding(
      source,
      () => undefined,
      () => null,
    ),
  );
