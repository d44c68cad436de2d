import { knownNames } from './columnMeaning.ts';
import { DELIMITERS } from './delimiters.ts';
import { findHeader } from './findHeader.ts';
import { firstRecords } from './parseRecords.ts';
import { CsvProblemError } from './problem.ts';

/** Excel's own first line, `sep=;`, names the delimiter. It is no row. */
const SEP_LINE = /^sep=([,;\t|])\r?(?:\n|$)|^sep=([,;\t|])\r/i;

export type Sniffed = {
  readonly delimiter: string;
  /** Characters of the `sep=` line, to be left out. */
  readonly skip: number;
};

const SAMPLE_RECORDS = 40;

/** How well a delimiter explains the text: known names in its header first, then how many records share one width. */
const score = (text: string, delimiter: string): number => {
  let records: readonly (readonly string[])[];
  try {
    records = firstRecords(text, delimiter, SAMPLE_RECORDS);
  } catch (error) {
    // The real reading says what is wrong, with the line; here the delimiter only loses.
    if (error instanceof CsvProblemError) return -1;
    throw error;
  }
  const widths = new Map<number, number>();
  for (const { length } of records) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width = 1, count = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  if (records.length === 0 || width === 1) return 0;
  const header = records[findHeader(records) ?? -1] ?? [];
  const known = header.length > 1 ? knownNames(header) : 0;
  return known * 10 + (count / records.length) * 5 + Math.min(width, 20) / 100;
};

/** The delimiter of a text, from its beginning; a comma if nothing speaks for another. */
export const sniffDelimiter = (beginning: string): Sniffed => {
  const named = SEP_LINE.exec(beginning);
  const chosen = named?.[1] ?? named?.[2];
  if (named && chosen !== undefined) return { delimiter: chosen, skip: named[0].length };
  // A cut-off last record reads as one more row; ending the text there lets a short file count too.
  const text = /[\r\n]$/.test(beginning) ? beginning : `${beginning}\n`;
  let best: string = DELIMITERS[0];
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const value = score(text, delimiter);
    if (value > bestScore) {
      best = delimiter;
      bestScore = value;
    }
  }
  return { delimiter: best, skip: 0 };
};
