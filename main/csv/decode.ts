import { fromLatin1 } from '#shared/csv/windows1252.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type Decoder = {
  readonly encoding: Encoding;
  /** The file itself says its encoding by a byte order mark, so a wrong byte is damage and no reason to try another. */
  readonly marked: boolean;
  /** @throws TypeError for bytes that the encoding does not have. */
  readonly decode: (bytes: Uint8Array) => string;
  /** What is left at the end. @throws TypeError for a character that is cut off. */
  readonly end: () => string;
};

/** The encoding that a byte order mark names. */
const marked = (bytes: Uint8Array): Encoding | null => {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
};

/**
 * Decodes a file's bytes: by its byte order mark, else as UTF-8 if `utf8` (csv.md, rule 1); windows-1252 otherwise,
 * in which every byte means something.
 */
export const createDecoder = (firstBytes: Uint8Array, utf8: boolean): Decoder => {
  const byMark = marked(firstBytes);
  const encoding = byMark ?? (utf8 ? 'utf-8' : 'windows-1252');
  if (encoding === 'windows-1252') {
    return {
      encoding,
      marked: false,
      decode: (bytes) => fromLatin1(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')),
      end: () => '',
    };
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  return {
    encoding,
    marked: byMark !== null,
    decode: (bytes) => decoder.decode(bytes, { stream: true }),
    end: () => decoder.decode(),
  };
};
