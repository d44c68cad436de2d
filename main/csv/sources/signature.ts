export type FileKind = 'zip' | 'spreadsheet' | 'binary' | 'text';

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** The container of .xls; also of .doc, which is no CSV either. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const BINARY: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x25, 0x50, 0x44, 0x46],
  [0x1f, 0x8b],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x4d, 0x5a],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
];
/** What a workbook never begins with, but an archive that holds one may: then what follows is the workbook's. */
const OUTER_NAME = /\.(?:xlsx|xlsm|xlsb|xls|ods|zip|csv|tsv)$/i;
const NAME_LENGTH_AT = 26;
const NAME_AT = 30;

const isArchiveOfFiles = (bytes: Uint8Array): boolean => {
  const length = (bytes[NAME_LENGTH_AT] ?? 0) + 256 * (bytes[NAME_LENGTH_AT + 1] ?? 0);
  return OUTER_NAME.test(Buffer.from(bytes.subarray(NAME_AT, NAME_AT + length)).toString('latin1'));
};

/** Names that a workbook's zip has near its beginning. */
const WORKBOOK = /\[Content_Types\]\.xml|xl\/|mimetypeapplication\/vnd\.oasis/;

const isUtf16 = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) || bareUtf16(bytes) !== null;

/**
 * UTF-16 without its mark: of Latin letters every other byte is zero, always on the same side. `null` for anything else.
 */
export const bareUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  let [even, odd] = [0, 0];
  const looked = Math.min(bytes.length, 4096);
  for (let at = 0; at < looked; at += 1) {
    if (bytes[at] === 0 && at % 2 === 0) even += 1;
    else if (bytes[at] === 0) odd += 1;
  }
  const many = looked / 5;
  if (odd > many && even <= looked / 200) return 'utf-16le';
  return even > many && odd <= looked / 200 ? 'utf-16be' : null;
};

/** Control characters that no text has. A NUL here and there is a text's damage, and is said with its line. */
const isControl = (byte: number): boolean =>
  (byte > 0 && byte < 9) || (byte > 13 && byte < 27) || (byte > 27 && byte < 32);

/** What a file is by its first bytes (some thousand of them), whatever its name says. */
export const fileKind = (bytes: Uint8Array): FileKind => {
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) {
    if (isArchiveOfFiles(bytes)) return 'zip';
    return WORKBOOK.test(Buffer.from(bytes).toString('latin1')) ? 'spreadsheet' : 'zip';
  }
  if (startsWith(bytes, OLE)) return 'spreadsheet';
  if (BINARY.some((signature) => startsWith(bytes, signature))) return 'binary';
  if (isUtf16(bytes)) return 'text';
  let controls = 0;
  let nuls = 0;
  for (const byte of bytes) {
    if (byte === 0) nuls += 1;
    else if (isControl(byte)) controls += 1;
  }
  return controls > bytes.length / 20 || nuls > bytes.length / 3 ? 'binary' : 'text';
};

/** A web page, JSON, rich text, a calendar, a mail. */
const NO_TABLES: readonly RegExp[] = [
  /^\s*(?:<(?:!doctype|html|\?xml|head|body)\b|[{[]\s*["{[\]}])/i,
  /^\s*(?:\{\\rtf|BEGIN:VCALENDAR)/i,
  /^\s*(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|DKIM-Signature|X-Mozilla-Status): /i,
  /^\s*From:? [^\n]*\n(?:[A-Z][\w-]*: [^\n]*\n)*?(?:To|Subject|Date): /i,
];

/** Text that is saved where a CSV was meant, and is no table; `people`: the vCards of an address book. */
export const otherText = (text: string): 'people' | 'other' | null => {
  if (/^\s*BEGIN:VCARD/i.test(text)) return 'people';
  return NO_TABLES.some((pattern) => pattern.test(text)) ? 'other' : null;
};
