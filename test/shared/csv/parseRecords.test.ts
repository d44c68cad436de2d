import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_LIMITS } from '#shared/csv/limits.ts';
import { createRecordParser } from '#shared/csv/parseRecords.ts';
import { CsvProblemError } from '#shared/csv/problem.ts';

type Read = { readonly cells: string[]; readonly line: number };

/** Reads a text in pieces of the given sizes, over and over until it is used up. */
const read = (text: string, pieces: readonly number[] = [text.length || 1], delimiter = ','): Read[] => {
  const records: Read[] = [];
  const parser = createRecordParser(delimiter, (cells, line) => records.push({ cells, line }));
  let at = 0;
  for (let turn = 0; at < text.length; turn += 1) {
    const size = pieces[turn % pieces.length] ?? 1;
    parser.push(text.slice(at, at + size));
    at += size;
  }
  parser.end();
  return records;
};
const cellsOf = (text: string, pieces?: readonly number[], delimiter?: string): string[][] =>
  read(text, pieces, delimiter).map(({ cells }) => cells);
const problemOf = (text: string, sizes?: readonly number[]): unknown => {
  try {
    read(text, sizes);
  } catch (error) {
    if (error instanceof CsvProblemError) return error.problem;
    throw error;
  }
  return undefined;
};

/** Cells that need care: quotes, delimiters, line ends, spaces, other scripts. */
const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '\r\n', ' ', 'é', '山', '\t') }),
  fc.string(),
);
const noNul = cell.filter((text) => !text.includes('\0'));
const table = fc.array(fc.array(noNul, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 12 });
const pieces = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

describe('reading records', () => {
  it('gives back exactly what csv-stringify wrote, however it quotes and wherever the text is cut', () => {
    const writing = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      quoted: fc.boolean(),
      record_delimiter: fc.constantFrom('\n', '\r\n', '\r'),
    });
    fc.assert(
      fc.property(table, writing, pieces, (rows, options, sizes) => {
        // csv-stringify leaves line ends other than its own unquoted, which no reader can tell from the end of a record.
        const text = stringify(rows, {
          ...options,
          quoted: options.quoted || rows.flat().some((value) => /[\r\n]/.test(value)),
        });
        expect(cellsOf(text, sizes, options.delimiter)).toEqual(rows);
      }),
      { numRuns: 400 },
    );
  });

  it('reads any text into the same records whether it comes whole or in pieces', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', '\n', '\r', ' ') });
    fc.assert(
      fc.property(text, pieces, (csv, sizes) => {
        expect(problemOf(csv) === undefined ? read(csv, sizes) : 'problem').toEqual(
          problemOf(csv) === undefined ? read(csv) : 'problem',
        );
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['a, "b, c", d', ['a', 'b, c', ' d']],
    ['  "a ""b"" c"  ,d', ['a "b" c  ', 'd']],
    [' "b" c, d', [' "b" c', ' d']],
    [' "b, c', [' "b', ' c']],
    [' "b\nc"', [' "b']],
  ])('takes blanks before a quoted cell for none of it: %j', (text, cells) => {
    expect(cellsOf(`${text}\n`)[0]).toEqual(cells);
    expect(cellsOf(`${text}\n`, [1])[0]).toEqual(cells);
  });

  it('agrees with csv-parse on well-formed files', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = stringify(rows, { quoted: true });
        expect(cellsOf(text)).toEqual(parse(text, { relax_column_count: true }));
      }),
      { numRuns: 200 },
    );
  });

  it('knows the line of every record, whichever line ends the file has', () => {
    const text = 'a,b\r\n"x\r\ny",2\r\n\r\nlast,"one\n\ntwo"\nz,1';
    expect(read(text).map(({ line }) => line)).toEqual([1, 2, 5, 8]);
    expect(read(text, [1]).map(({ line }) => line)).toEqual([1, 2, 5, 8]);
    expect(read('a,b\rc,d\re,f').map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  it('keeps cells as they are: text after a closing quote, quotes within, an empty cell at the end', () => {
    expect(cellsOf('"a"b,5" disk,\n')).toEqual([['ab', '5" disk', '']]);
    expect(cellsOf('a,""')).toEqual([['a', '']]);
    expect(cellsOf('a,')).toEqual([['a', '']]);
  });

  it('names the line on which a quote was opened and never closed', () => {
    expect(problemOf('a,b\n1,2\n3,"four\nfive\nsix')).toEqual({ code: 'unclosed_quote', line: 3 });
    expect(problemOf('a,b\r\n"x\r\ny","z\r\n')).toEqual({ code: 'unclosed_quote', line: 3 });
  });

  it('names the line of a NUL', () => {
    expect(problemOf('a,b\n1,2\n3,fo\0ur\n')).toEqual({ code: 'nul', line: 3 });
    expect(problemOf('a,b\r\n1,"2\r\n2"\r\n3,4\r\0')).toEqual({ code: 'nul', line: 5 });
    expect(problemOf('"a\nb\0')).toEqual({ code: 'nul', line: 2 });
  });

  it('hands on the records above a NUL, by which it is known whether the file matters', () => {
    const records: (readonly string[])[] = [];
    const parser = createRecordParser(',', (cells) => records.push(cells));
    expect(() => parser.push('a,b\n1,2\n3,fo\0ur\n')).toThrow(CsvProblemError);
    expect(records).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('refuses a row of more columns, and a cell of more characters, than any file of a person has', () => {
    expect(problemOf(`a\n${','.repeat(CSV_LIMITS.columns)}`)).toEqual({ code: 'too_many_columns', line: 2 });
    expect(problemOf(`a\n\n${'x'.repeat(CSV_LIMITS.cellLength + 1)}`)).toEqual({ code: 'cell_too_large', line: 3 });
  });

  it.each([
    ['closed', `"${'x\n'.repeat(CSV_LIMITS.cellLength / 2 + 1)}"`],
    ['closed, of ten times the size,', `"${'x'.repeat(CSV_LIMITS.cellLength * 10)}"`],
    ['of doubled quotes', `"${'""'.repeat(CSV_LIMITS.cellLength + 1)}"`],
  ])('names the line on which a cell begins that is too large, and calls none unclosed: %s', (_, cell) => {
    const text = `a,b\n1,2\n\n3,${cell}\n`;
    expect(problemOf(text)).toEqual({ code: 'cell_too_large', line: 4 });
    expect(problemOf(text, [65_536])).toEqual({ code: 'cell_too_large', line: 4 });
  });

  it('says of a row what is too much of all its cells together', () => {
    const text = `a\n${`${'x'.repeat(1_000_000)},`.repeat(11)}`;
    expect(problemOf(text, [100_000])).toEqual({ code: 'row_too_large', line: 2 });
  });
});
