import type { ImportReading } from '#shared/contract/importMapping.ts';
import type { Encoding } from '#shared/csv/encodings.ts';
import { findHeader } from '#shared/csv/findHeader.ts';
import { headerKey } from '#shared/csv/foldHeader.ts';
import { createRecordParser, type RecordParser } from '#shared/csv/parseRecords.ts';
import { presetOf } from '#shared/csv/presets/index.ts';
import type { Preset } from '#shared/csv/presets/preset.ts';
import { CsvProblemError } from '#shared/csv/problem.ts';
import { sniffDelimiter } from '#shared/csv/sniffDelimiter.ts';
import { errors } from '#shared/messages/errors.ts';
import { createDecoder, type Decoder, markedEncoding } from './decode.ts';
import { detectEncoding } from './detectEncoding.ts';
import { csvProblem, NotATable } from './importProblem.ts';
import { createReadBudget, type FileReading, type ReadBudget } from './readBudget.ts';
import type { CsvSource } from './sources/csvSource.ts';
import { bareUtf16, fileKind, otherText } from './sources/signature.ts';

/** So much of a text says that it is no table. */
const OTHER_CHARS = 1000;

/** Nothing is said of how a file is to be read: it is for the engine to find out. */
export const NOTHING_CHOSEN: ImportReading = { encoding: null, delimiter: null, headerLine: null };

/** A CSV file as rows of text under its header. */
export type Table = {
  readonly name: string;
  readonly encoding: Encoding;
  /** The encoding was guessed by the look of the words. */
  readonly isGuess: boolean;
  readonly delimiter: string;
  readonly headers: readonly string[];
  /** Line on which the header begins, from 1; 0: there is none, and no column has a name. */
  readonly headerLine: number;
  /** The records above the header. */
  readonly above: readonly (readonly string[])[];
  /** By which its columns are remembered. */
  readonly headerKey: string;
  readonly preset: Preset | null;
  readonly rows: readonly (readonly string[])[];
  /** Line on which each row begins, from 1. */
  readonly lines: readonly number[];
  /** Lines of the rows that have a character in them which could not be read, and became `�`. */
  readonly brokenLines: readonly number[];
};

/** Rows that say how many columns a file without a header has. */
const LOOKED_AT = 100;

/** Enough text to find the delimiter and the header in. */
const SNIFFED_CHARS = 64 * 1024;

/** Bytes that are no UTF-8, in a file that does not say what it is. */
class NotUtf8 extends Error {}

/** How far a reading is: bytes of the file, records of the table. */
export type OnRead = (bytes: number, records: number) => void;

type Records = {
  readonly rows: string[][];
  readonly lines: number[];
  readonly delimiter: string;
  readonly encoding: Encoding;
  readonly brokenLines: number[];
};

type ReadRecordsParts = {
  readonly source: CsvSource;
  /** `null`: by the byte order mark, else as strict UTF-8. */
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  readonly onRead: OnRead;
  /** `null` for a look at the beginning alone. */
  readonly reading: FileReading | null;
};

const readRecords = async ({ source, encoding, delimiter, onRead, reading }: ReadRecordsParts): Promise<Records> => {
  const rows: string[][] = [];
  const lines: number[] = [];
  const brokenLines: number[] = [];
  let decoder: Decoder | undefined;
  let parser: RecordParser | undefined;
  let used = delimiter ?? ',';
  let skippedLines = 0;
  let beginning = '';
  let bytes = 0;
  const result = (): Records => ({ rows, lines, delimiter: used, encoding: decoder?.encoding ?? 'utf-8', brokenLines });

  const decoded = (decode: () => string): string => {
    try {
      return decode();
    } catch (error) {
      throw error instanceof TypeError ? new NotUtf8() : error;
    }
  };
  const start = (): RecordParser => {
    const other = otherText(beginning.slice(0, OTHER_CHARS));
    if (other !== null)
      throw new NotATable(source.name, errors[other === 'people' ? 'vCards' : 'notCsv']({ file: source.name }));
    const sniffed = sniffDelimiter(beginning.slice(0, SNIFFED_CHARS));
    used = delimiter ?? sniffed.delimiter;
    skippedLines = sniffed.skip > 0 ? 1 : 0;
    const started = createRecordParser(used, (cells, line) => {
      rows.push(cells);
      lines.push(line + skippedLines);
      if (cells.some((cell) => cell.includes('\uFFFD'))) brokenLines.push(line + skippedLines);
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
        const marked = markedEncoding(piece) ?? bareUtf16(piece);
        decoder = createDecoder(encoding ?? marked ?? 'utf-8', encoding === null && marked === null);
      }
      const current = decoder;
      const text = decoded(() => current.decode(piece));
      bytes += piece.byteLength;
      if (parser !== undefined) parser.push(text);
      else {
        beginning += text;
        if (beginning.length >= SNIFFED_CHARS) parser = start();
      }
      onRead(bytes, rows.length);
      if (reading === null && parser !== undefined) return result();
    }
    const last = decoder;
    const tail = last === undefined ? '' : decoded(() => last.end());
    if (parser === undefined) {
      beginning += tail;
      if (beginning.trim() === '') throw new NotATable(source.name, errors.emptyFile({ file: source.name }));
      parser = start();
    } else parser.push(tail);
    parser.end();
  } catch (error) {
    if (!(error instanceof CsvProblemError)) throw error;
    // For a look at the header it does not matter what is wrong below it; the whole reading will say it.
    if (reading === null && findHeader(rows) !== null) return result();
    const { problem } = error;
    throw csvProblem(source.name, 'line' in problem ? { ...problem, line: problem.line + skippedLines } : problem);
  }
  onRead(bytes, rows.length);
  return result();
};

/** `begin` gives what counts the reading; `null` for a look at the beginning alone. */
const readInEncoding = async <R extends FileReading | null>(
  source: CsvSource,
  { encoding, delimiter }: ImportReading,
  onRead: OnRead,
  begin: () => R,
): Promise<Records & { readonly reading: R; readonly isGuess: boolean }> => {
  const read = async (as: Encoding | null, isGuess: boolean) => {
    const reading = begin();
    return { ...(await readRecords({ source, encoding: as, delimiter, onRead, reading })), reading, isGuess };
  };
  try {
    return await read(encoding, false);
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    const found = await detectEncoding(source);
    return read(found.encoding, found.isGuess);
  }
};

const toTable = (
  source: CsvSource,
  { rows, lines, delimiter, encoding, isGuess, brokenLines }: Records & { readonly isGuess: boolean },
  { headerLine }: ImportReading,
): Table => {
  const chosen = headerLine === null ? -1 : lines.indexOf(headerLine);
  const found = chosen === -1 ? findHeader(rows) : chosen;
  const header = headerLine === 0 ? -1 : found;
  if (header === null) throw csvProblem(source.name, { code: 'no_header' });
  const headers =
    rows[header] ?? new Array<string>(Math.max(0, ...rows.slice(0, LOOKED_AT).map(({ length }) => length))).fill('');
  const at = lines[header] ?? 0;
  const above = rows.splice(0, header + 1).slice(0, -1);
  lines.splice(0, header + 1);
  return {
    name: source.name,
    encoding,
    isGuess,
    delimiter,
    headers,
    headerLine: at,
    above,
    // Files without names have nothing in common but their width.
    headerKey: header === -1 ? `${headerKey(headers)} ${source.name}` : headerKey(headers),
    preset: presetOf(headers),
    rows,
    lines,
    brokenLines: brokenLines.filter((line) => line > at),
  };
};

/**
 * Reads a CSV file whole. @throws ImportProblem that names the file, and the line where there is one
 * @param budget that of all the files of one import
 */
export const readTable = async (
  source: CsvSource,
  onRead: OnRead,
  budget: ReadBudget = createReadBudget(),
  choice: ImportReading = NOTHING_CHOSEN,
): Promise<Table> => {
  const { reading, ...records } = await readInEncoding(source, choice, onRead, () => budget.begin(source.name));
  const table = toTable(source, records, choice);
  reading.end(table.rows.length);
  return table;
};

/** The header of a CSV file from its beginning, and whether its format is known. @throws ImportProblem as `readTable`. */
export const peekHeader = async (source: CsvSource): Promise<Pick<Table, 'headers' | 'preset'>> =>
  toTable(
    source,
    await readInEncoding(
      source,
      NOTHING_CHOSEN,
      () => undefined,
      () => null,
    ),
    NOTHING_CHOSEN,
  );
