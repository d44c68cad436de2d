import type { Random } from '#test/helpers/random.ts';

/** Code pages of a byte a character, as spreadsheets save in them. */
const CODE_PAGES = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'macintosh',
  'koi8-r',
];
const TWO_BYTES = ['shift_jis', 'gb18030', 'big5', 'euc-kr'];

const made = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** The bytes of each character of an encoding, by what its bytes are read as. */
const bytesIn = (encoding: string): ReadonlyMap<string, readonly number[]> => {
  const known = made.get(encoding);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(encoding, { fatal: true });
  const bytes = new Map<string, readonly number[]>();
  const learn = (...of: number[]): void => {
    try {
      const read = decoder.decode(Uint8Array.from(of));
      if (!bytes.has(read) && read.length === 1) bytes.set(read, of);
    } catch (error) {
      // Bytes that stand for nothing in this encoding.
      if (!(error instanceof TypeError)) throw error;
    }
  };
  for (let byte = 0; byte < 256; byte += 1) learn(byte);
  if (TWO_BYTES.includes(encoding))
    for (let lead = 0x81; lead < 0xff; lead += 1) for (let trail = 0x40; trail < 0xff; trail += 1) learn(lead, trail);
  made.set(encoding, bytes);
  return bytes;
};

const utf16 = (text: string, isBig: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

/** A text in one of the encodings of spreadsheets, with its mark or without. What it has no bytes for becomes `?`. */
export const encode = (text: string, below: Random): { readonly bytes: Buffer; readonly encoding: string } => {
  const kind = below(20);
  if (kind < 8) return { bytes: Buffer.from(text), encoding: 'utf-8' };
  if (kind < 11) return { bytes: Buffer.from(`\uFEFF${text}`), encoding: 'utf-8 with its mark' };
  if (kind < 13) return { bytes: utf16(`\uFEFF${text}`, kind === 12), encoding: 'utf-16 with its mark' };
  if (kind < 15) return { bytes: utf16(text, kind === 14), encoding: 'utf-16' };
  const among = kind < 18 ? CODE_PAGES : TWO_BYTES;
  const encoding = among[below(among.length)] ?? 'windows-1252';
  const known = bytesIn(encoding);
  return { bytes: Buffer.from([...text].flatMap((character) => known.get(character) ?? [63])), encoding };
};
