import iconv from 'iconv-lite';
import type { Encoding } from '#shared/csv/encodings.ts';

export type Decoder = {
  readonly encoding: Encoding;
  readonly decode: (bytes: Uint8Array) => string;
  /** What is left at the end. */
  readonly end: () => string;
};

/** The encoding that a byte order mark names. */
export const markedEncoding = (bytes: Uint8Array): Encoding | null => {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
};

/**
 * Decodes a file's bytes. Unicode by the platform's own decoder; every other encoding by iconv-lite, which has them all on
 * every system (some releases of Node decode windows-1252 as ISO 8859-1).
 * @param isStrict throw a TypeError for bytes that the encoding does not have, instead of reading them as `�`. Only of
 *   Unicode: in the others every byte means something.
 */
export const createDecoder = (encoding: Encoding, isStrict: boolean): Decoder => {
  if (encoding === 'utf-8' || encoding === 'utf-16le' || encoding === 'utf-16be') {
    const decoder = new TextDecoder(encoding, { fatal: isStrict });
    return { encoding, decode: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
  }
  const decoder = iconv.getDecoder(encoding);
  return {
    encoding,
    decode: (bytes) => decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    end: () => decoder.end() ?? '',
  };
};
