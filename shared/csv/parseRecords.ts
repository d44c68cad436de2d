import { CSV_LIMITS } from './limits.ts';
import { CsvProblemError } from './problem.ts';

const LF = 10;
const CR = 13;
const QUOTE = 34;
const SPACE = 32;

/** Called for each record with its cells as they stand, and the line on which it begins, from 1. */
export type OnRecord = (cells: string[], line: number) => void;

export type RecordParser = {
  /** Takes the next piece of the text, cut anywhere but inside a surrogate pair. */
  readonly push: (text: string) => void;
  /** Says that the text is complete. @throws CsvProblemError for a quote that was never closed. */
  readonly end: () => void;
};

/** The line breaks in `text[from, to)`: CRLF, LF and CR each count once. */
const lineBreaks = (text: string, from: number, to: number): number => {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) count += 1;
  }
  return count;
};

const hasBreak = (text: string): boolean => text.includes('\n') || text.includes('\r');

const skipBlanks = (text: string, from: number): number => {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at += 1;
  return at;
};

/**
 * Where a cell opens that begins at `at`: some write `a, "b, c"`, and mean no blank and no quote by it. Only where the quote
 * closes on its line, with the cell; a bare cell may hold quotes.
 */
const openedAt = (text: string, at: number, separator: number): number => {
  if (text.charCodeAt(at) !== SPACE) return at;
  const opened = skipBlanks(text, at);
  if (text.charCodeAt(opened) !== QUOTE) return at;
  let closed = text.indexOf('"', opened + 1);
  while (closed !== -1 && text.charCodeAt(closed + 1) === QUOTE) closed = text.indexOf('"', closed + 2);
  if (closed === -1 || hasBreak(text.slice(opened, closed))) return at;
  const after = skipBlanks(text, closed + 1);
  const code = text.charCodeAt(after);
  return after >= text.length || code === separator || code === LF || code === CR ? opened : at;
};

/**
 * A streaming reader for RFC 4180 with the liberties that spreadsheets take: CRLF, LF and CR mixed, text after a closing
 * quote, quotes inside a bare cell, blanks before a quoted one. Knows the exact line of each record and of an unclosed quote, which csv-parse does
 * not (it counts a CRLF inside quotes twice), and takes a sixth of its time; tests hold its cells against csv-parse's.
 * A blank line is no record. Keeps the text of one unfinished record at most.
 * What stands before a NUL is handed on first: by it the reader knows whether the file matters.
 * @throws CsvProblemError from `push` and `end`: NUL, unclosed quote, or beyond {@link CSV_LIMITS}.
 */
export const createRecordParser = (delimiter: string, onRecord: OnRecord): RecordParser => {
  const separator = delimiter.charCodeAt(0);
  let rest = '';
  /** The line on which `rest` begins. */
  let line = 1;
  /** Cells of the record before: the next most likely has as many, and room made at once is not made again. */
  let width = 0;

  /** Reads all records that are complete in `text` and gives where the first incomplete one begins. */
  const read = (text: string, last: boolean): number => {
    const length = text.length;
    let recordStart = 0;
    let at = 0;
    let cells = new Array<string>(width);
    let count = 0;
    let breaks = 0;

    while (at < length) {
      let cell: string;
      const cellStart = at;
      const opened = openedAt(text, at, separator);
      if (text.charCodeAt(opened) === QUOTE) {
        let from = opened + 1;
        cell = '';
        for (;;) {
          const quote = text.indexOf('"', from);
          // A quote at the very end may be the first half of a doubled one.
          if (quote === -1 || (quote === length - 1 && !last)) {
            // Whether the quote is closed further down nobody knows before the end. That the cell is too large is certain
            // even if each of its characters is a doubled quote.
            if (last || length - opened > CSV_LIMITS.cellLength * 2) {
              const code = last ? 'unclosed_quote' : 'cell_too_large';
              throw new CsvProblemError({ code, line: line + lineBreaks(text, recordStart, opened) });
            }
            return recordStart;
          }
          cell = cell === '' ? text.slice(from, quote) : cell + text.slice(from, quote);
          from = quote + 1;
          if (text.charCodeAt(from) !== QUOTE) break;
          cell += '"';
          from += 1;
        }
        at = from;
        if (hasBreak(cell)) breaks += lineBreaks(text, opened, at);
        if (at < length) {
          const after = text.charCodeAt(at);
          if (after !== separator && after !== LF && after !== CR) {
            const tail = at;
            while (at < length) {
              const code = text.charCodeAt(at);
              if (code === separator || code === LF || code === CR) break;
              at += 1;
            }
            cell += text.slice(tail, at);
          }
        }
      } else {
        const from = at;
        while (at < length) {
          const code = text.charCodeAt(at);
          if (code === separator || code === LF || code === CR) break;
          at += 1;
        }
        cell = text.slice(from, at);
      }
      if (cell.length > CSV_LIMITS.cellLength) {
        throw new CsvProblemError({ code: 'cell_too_large', line: line + lineBreaks(text, recordStart, cellStart) });
      }
      cells[count] = cell;
      count += 1;
      // A delimiter announces one cell more.
      if (count + (text.charCodeAt(at) === separator ? 1 : 0) > CSV_LIMITS.columns) {
        throw new CsvProblemError({ code: 'too_many_columns', line });
      }

      if (at >= length) {
        if (!last) return recordStart;
      } else if (text.charCodeAt(at) === separator) {
        at += 1;
        // A delimiter at the end of the text opens one more, empty cell.
        if (at < length || !last) continue;
        cells[count] = '';
        count += 1;
      } else if (text.charCodeAt(at) === CR) {
        // The line feed of a CRLF may come with the next piece.
        if (at + 1 === length && !last) return recordStart;
        at += text.charCodeAt(at + 1) === LF ? 2 : 1;
        breaks += 1;
      } else {
        at += 1;
        breaks += 1;
      }
      if (at - recordStart > CSV_LIMITS.rowLength) throw new CsvProblemError({ code: 'row_too_large', line });
      cells.length = count;
      if (count > 1 || cells[0] !== '') {
        width = count;
        onRecord(cells, line);
      }
      line += breaks;
      cells = new Array<string>(width);
      count = 0;
      breaks = 0;
      recordStart = at;
    }
    return recordStart;
  };

  const take = (text: string, last: boolean): void => {
    const nul = text.indexOf('\0');
    const done = nul === -1 ? read(text, last) : read(text.slice(0, nul), false);
    if (nul !== -1) throw new CsvProblemError({ code: 'nul', line: line + lineBreaks(text, done, nul) });
    rest = text.slice(done);
    if (rest.length > CSV_LIMITS.rowLength) throw new CsvProblemError({ code: 'row_too_large', line });
  };

  /** Pieces that wait until they are as long as `rest`. Read anew with each of them, a long record would take the square of its length. */
  let waiting: string[] = [];
  let waitingLength = 0;
  const taken = (): string => {
    const text = rest + waiting.join('');
    waiting = [];
    waitingLength = 0;
    return text;
  };
  return {
    push: (text) => {
      waiting.push(text);
      waitingLength += text.length;
      if (waitingLength >= rest.length) take(taken(), false);
    },
    end: () => take(taken(), true),
  };
};

/** The records of a text that may be cut off at its end, at most `limit`: for a look at a file's beginning. */
export const firstRecords = (text: string, delimiter: string, limit: number): readonly (readonly string[])[] => {
  const records: string[][] = [];
  const parser = createRecordParser(delimiter, (cells) => {
    if (records.length < limit) records.push(cells);
  });
  parser.push(text);
  return records;
};
