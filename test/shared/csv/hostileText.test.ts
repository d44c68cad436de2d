import { describe, expect, it } from 'vitest';
import { isMissing, lineText, longText, unguard } from '#shared/csv/cellText.ts';
import { columnDateOrder } from '#shared/csv/columnDateOrder.ts';
import { knownNames, knownNamesOfAnyKind } from '#shared/csv/columnMeaning.ts';
import { createConnectionReader } from '#shared/csv/connection.ts';
import { findHeader } from '#shared/csv/findHeader.ts';
import { foldHeader, headerKey } from '#shared/csv/foldHeader.ts';
import { createRecordParser } from '#shared/csv/parseRecords.ts';
import { canonicalAddress, linkedInJobId, postingKey, withScheme } from '#shared/csv/postingAddress.ts';
import { CsvProblemError } from '#shared/csv/problem.ts';
import { questionsText } from '#shared/csv/questionsText.ts';
import { readAddress, withoutLink } from '#shared/csv/readAddress.ts';
import { createRowReader } from '#shared/csv/readRow.ts';
import { createStageResolver } from '#shared/csv/resolveStage.ts';
import { scanDate } from '#shared/csv/scanDate.ts';
import { sniffDelimiter } from '#shared/csv/sniffDelimiter.ts';
import { splitCompanyTitle, splitTitleCompany } from '#shared/csv/splitName.ts';
import { rowParts } from '#test/helpers/rowParts.ts';
import { AT_MOST_LINEAR, growth } from './growth.ts';

const PIECES = [
  '<p ',
  '(',
  ')',
  ' ',
  '1',
  '-',
  'a.',
  '"',
  '""',
  "'",
  '/',
  '//a',
  '1-',
  '111111-',
  '.',
  '1.',
  'a',
  '\n',
  '\r',
  '\r\n',
  ',',
  '\t',
  ': ',
  ' | ',
  '=',
  '&',
  'é',
  '\u0301\u0323',
  '\u200b',
  'https://',
  '?a',
  '#',
  '@',
  '%',
  '𝔸',
  '[',
  '{',
] as const;
const LENGTH = 100_000;

const MEANINGS = [
  'company',
  'title',
  'stage',
  'appliedDate',
  'url',
  'location',
  'salary',
  'notes',
  'description',
  'source',
  'externalId',
  'questions',
] as const;
const format = {
  strictWidth: false,
  keyName: 'x',
  columns: MEANINGS.map((meaning) => ({ header: meaning, meaning, dateOrder: 'mdy' as const })),
};
const readRow = createRowReader(format, rowParts);
const CONNECTION = ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'];
const readConnection = createConnectionReader({ headers: CONNECTION, rows: [], dateOrder: null }, rowParts.inUsersZone);
const stages = createStageResolver([], new Map());

/** Everything that a cell of a file may go through. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  unguard,
  longText,
  lineText,
  isMissing,
  foldHeader,
  knownNames: (text) => knownNames([text, text]),
  knownNamesOfAnyKind: (text) => knownNamesOfAnyKind([text, text]),
  headerKey: (text) => headerKey([text, text]),
  findHeader: (text) => findHeader([[text, 'Company', text]]),
  scanDate,
  dateOrder: (text) => columnDateOrder([text]),
  withScheme,
  canonicalAddress: (text) => [canonicalAddress(text), canonicalAddress(`https://a.example/${text}`)],
  linkedInJobId: (text) => linkedInJobId(`https://www.linkedin.com/jobs/view/${text}`),
  postingKey: (text) => [postingKey(text), postingKey(`https://www.linkedin.com/jobs/view/${text}`)],
  questionsText,
  sniffDelimiter: (text) => sniffDelimiter(text.slice(0, 65_536)),
  stageName: (text) => stages.byName(text.slice(0, 300)),
  'links and names': (text) => [
    readAddress(`https://a.example/1 ${text}`),
    withoutLink(text),
    splitCompanyTitle(text),
    splitTitleCompany(text),
  ],
  connection: (text) => readConnection(CONNECTION.map(() => text)),
  'row, in each of its cells': (text) =>
    MEANINGS.map((_, at) => readRow(MEANINGS.map((__, cell) => (cell === at && text) || (cell < 2 ? 'x' : '')))),
  'records, in small pieces': (text) => {
    const parser = createRecordParser(',', () => undefined);
    try {
      for (let at = 0; at < text.length; at += 1000) parser.push(text.slice(at, at + 1000));
      parser.end();
    } catch (error) {
      if (!(error instanceof CsvProblemError)) throw error;
    }
  },
};

describe.each(Object.entries(READERS))('the reader of %s', (_, read) => {
  it.each(PIECES)('takes no longer than its length for %j over and over', (piece) => {
    for (const [before, after] of [
      ['', ''],
      ['', 'x'],
      ['x', '!'],
    ])
      expect(
        growth(LENGTH, (length) => {
          const hostile = `${before}${piece.repeat(length / piece.length)}${after}`;
          return () => read(hostile);
        }),
      ).toBeLessThan(AT_MOST_LINEAR);
  });
});

describe('an address of five million characters', () => {
  it('is no address, and no pattern runs out of memory over it', () => {
    const text = `${'a.'.repeat(2_500_000)}com`;
    expect(withScheme(text)).toBe(text);
    expect(canonicalAddress(text)).toBeNull();
    expect(readRow(['Acme', 'Editor', '', '', text])).toMatchObject({
      url: null,
      warnings: [{ code: 'unreadable_url' }, { code: 'cut_off' }],
    });
  });
});
