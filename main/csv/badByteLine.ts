import type { Encoding } from './decode.ts';
import type { CsvSource } from './sources/csvSource.ts';

/** The number of line breaks: CRLF, LF and CR each count once. */
const lineBreaks = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

/**
 * The line, from 1, of the first byte of a file that its encoding does not have. By a second reading: a decoder says of
 * a piece only that something in it is wrong, so the piece that begins at byte `from` is handed to it byte by byte.
 */
export const badByteLine = async (source: CsvSource, encoding: Encoding, from: number): Promise<number> => {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  let last = '';
  const take = (text: string): void => {
    line += lineBreaks(last + text) - lineBreaks(last);
    last = text === '' ? last : text.slice(-1);
  };
  let done = 0;
  try {
    for await (const piece of source.read()) {
      const whole = Math.min(piece.byteLength, Math.max(0, from - done));
      take(decoder.decode(piece.subarray(0, whole), { stream: true }));
      for (let at = whole; at < piece.byteLength; at += 1) {
        take(decoder.decode(piece.subarray(at, at + 1), { stream: true }));
      }
      done += piece.byteLength;
    }
    decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return line;
};
