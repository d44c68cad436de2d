import { setImmediate as nextTurn } from 'node:timers/promises';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { ENCODINGS, type Encoding, ONLY_CHOSEN } from '#shared/csv/encodings.ts';
import { likelihood } from './likelihood.ts';
import type { CsvSource } from './sources/csvSource.ts';
import { createUtf8Look, isUtf8, type Utf8Evidence } from './utf8Damage.ts';

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
  readonly evidence: Utf8Evidence;
  /** The lines that hold bytes beyond ASCII. */
  readonly sample: Buffer;
};

const LF = 10;

/** Looks through a file once. */
const look = async (source: CsvSource): Promise<Look> => {
  let taken = 0;
  const sample: Buffer[] = [];
  const utf8 = createUtf8Look();
  for await (const piece of source.read()) {
    utf8.push(piece);
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
  return { evidence: utf8.end(), sample: Buffer.concat(sample) };
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
  const isHangul = isPlain && shareOf(sample, 'euc-kr', /\p{Script=Hangul}/u) > 0.9;
  // One syllable within a word of Latin letters is none.
  return isHangul && likelihood(sample, 'euc-kr') > 0.5 ? 'euc-kr' : null;
};

/** How much the library's statistics, which need many words, count beside what a few words show. */
const STATISTICS = 0.2;

/** Below it they are as good as drawn by lot. */
const LEAST_CONFIDENCE = 30;

/** The encodings that the bytes may be taken to be in: every code page that is guessed. */
const CODE_PAGES = ENCODINGS.filter((name) => name !== 'utf-8' && !name.startsWith('utf-16') && !ONLY_CHOSEN.has(name));

/** The likeliest code page; of several that are as likely the more usual one. */
const likeliest = async (sample: Buffer): Promise<Encoding> => {
  const statistics = new Map<Encoding, number>();
  for (const { name, confidence } of analyse(sample)) {
    const encoding = known(name);
    if (encoding === null || confidence < LEAST_CONFIDENCE) continue;
    if (!statistics.has(encoding)) statistics.set(encoding, confidence / 100);
  }
  let best: { readonly encoding: Encoding; readonly score: number } = { encoding: 'windows-1252', score: -Infinity };
  for (const encoding of CODE_PAGES) {
    // Whoever wants to end it is heard.
    await nextTurn();
    const score = likelihood(sample, encoding) + STATISTICS * (statistics.get(encoding) ?? 0);
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
};

/**
 * The encoding of a file without a byte order mark that is not UTF-8 throughout (csv.md, rule 1): still UTF-8 if only few
 * bytes are wrong, else the code page in which the words look most like a language. A guess.
 */
export const detectEncoding = async (
  source: CsvSource,
): Promise<{ readonly encoding: Encoding; readonly isGuess: boolean }> => {
  const { evidence, sample } = await look(source);
  if (isUtf8(evidence)) return { encoding: 'utf-8', isGuess: false };
  return { encoding: byScript(sample) ?? (await likeliest(sample)), isGuess: true };
};
