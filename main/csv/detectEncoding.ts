import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { ENCODINGS, type Encoding } from '#shared/csv/encodings.ts';
import type { CsvSource } from './sources/csvSource.ts';

/** Bytes beyond ASCII that are looked at: with the words around them, enough to know a language by. */
const SAMPLE_BYTES = 64 * 1024;

/** What the library calls by another name, or by that of its smaller kin: a browser reads those as the larger ones, too. */
const NAMES: Readonly<Record<string, Encoding>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-5': 'windows-1251',
  'iso-8859-7': 'windows-1253',
  'iso-8859-8': 'windows-1255',
  'iso-8859-9': 'windows-1254',
  'iso-8859-6': 'windows-1256',
};

const isEncoding = (name: string): name is Encoding => (ENCODINGS as readonly string[]).includes(name);

const known = (name: string): Encoding | null => {
  const lower = name.toLowerCase();
  return NAMES[lower] ?? (isEncoding(lower) ? lower : null);
};

/** What was found of a file that is not UTF-8 in every byte. */
type Look = {
  /** Characters of several bytes that are right in UTF-8, and places that are wrong. */
  readonly right: number;
  readonly wrong: number;
  /** The lines that hold bytes beyond ASCII. */
  readonly sample: Buffer;
};

const LF = 10;

/** Looks through a file once. */
const look = async (source: CsvSource): Promise<Look> => {
  let [right, wrong, taken] = [0, 0, 0];
  const sample: Buffer[] = [];
  const decoder = new TextDecoder('utf-8');
  const count = (text: string): void => {
    wrong += text.split('\uFFFD').length - 1;
    right += text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  };
  for await (const piece of source.read()) {
    count(decoder.decode(piece, { stream: true }));
    if (taken >= SAMPLE_BYTES) continue;
    for (let from = 0; from < piece.byteLength && taken < SAMPLE_BYTES; ) {
      const lineEnd = piece.indexOf(LF, from);
      const end = lineEnd === -1 ? piece.byteLength : lineEnd + 1;
      const line = piece.subarray(from, end);
      if (line.some((byte) => byte > 0x7f)) {
        sample.push(Buffer.from(line.subarray(0, SAMPLE_BYTES)));
        taken += line.byteLength;
      }
      from = end;
    }
  }
  count(decoder.decode());
  return { right, wrong, sample: Buffer.concat(sample) };
};

/**
 * Between windows-1250 and ISO 8859-2, which differ in a few letters only, Windows' own is the one that spreadsheets write.
 */
const spreadsheets = (encoding: Encoding, sample: Buffer): Encoding => {
  if (encoding !== 'iso-8859-2') return encoding;
  const hasIsoLetters = sample.some((byte) => byte === 0xb1 || byte === 0xb6 || byte === 0xbc || byte === 0xa1);
  return hasIsoLetters ? encoding : 'windows-1250';
};

/** How many of the characters beyond ASCII are of some scripts; 0 if some bytes are none of the encoding. */
const shareOf = (sample: Buffer, encoding: Encoding, scripts: RegExp): number => {
  const foreign: readonly string[] = iconv.decode(sample, encoding).match(/[^\0-\x7F\p{P}\p{Z}]/gu) ?? [];
  return foreign.includes('\uFFFD') ? 0 : foreign.filter((letter) => scripts.test(letter)).length / foreign.length;
};

/**
 * Korean and Japanese by their scripts: a few words are too few for statistics, but nothing else comes to Hangul alone, or
 * to so much kana.
 */
const byScript = (sample: Buffer): Encoding | null => {
  if (shareOf(sample, 'shift_jis', /[\u3041-\u30FF]/u) > 0.3) return 'shift_jis';
  if (shareOf(sample, 'euc-jp', /[\u3041-\u30FF]/u) > 0.3) return 'euc-jp';
  // Outside of these bytes it is Microsoft's extension, which any bytes are.
  const isPlain = sample.every((byte) => byte < 0x80 || (byte > 0xa0 && byte < 0xff));
  return isPlain && shareOf(sample, 'euc-kr', /\p{Script=Hangul}/u) > 0.9 ? 'euc-kr' : null;
};

/**
 * The encoding of a file without a byte order mark that is not UTF-8 throughout (csv.md, rule 1): still UTF-8 if only few
 * bytes are wrong, else the code page whose language the words look most like, by chardet's statistics. A guess.
 */
export const detectEncoding = async (
  source: CsvSource,
): Promise<{ readonly encoding: Encoding; readonly isGuess: boolean }> => {
  const { right, wrong, sample } = await look(source);
  if (wrong * 2 <= right) return { encoding: 'utf-8', isGuess: false };
  const scripted = byScript(sample);
  if (scripted !== null) return { encoding: scripted, isGuess: true };
  for (const { name } of analyse(sample)) {
    const encoding = known(name);
    if (encoding !== null && encoding !== 'utf-8' && !encoding.startsWith('utf-16'))
      return { encoding: spreadsheets(encoding, sample), isGuess: true };
  }
  return { encoding: 'windows-1252', isGuess: true };
};
