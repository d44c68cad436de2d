/**
 * Bytes 0x80 to 0x9F of windows-1252 (the WHATWG encoding standard's index). A table of our own, because some releases
 * of Node decode this label as ISO 8859-1 and turn € and curly quotes into control characters.
 */
const HIGH =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

const C1 = /[\u0080-\u009F]/g;

/** Turns text that was decoded byte for byte (ISO 8859-1) into what windows-1252 means by the same bytes. */
export const fromLatin1 = (latin1: string): string =>
  latin1.replace(C1, (char) => HIGH.charAt(char.charCodeAt(0) - 0x80));
