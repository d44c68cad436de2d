import { plainLines } from './plainText.ts';

/** A text as the value of a property (RFC 5545, 3.3.11): whatever it holds, it stays one line. */
export const escapeText = (text: string): string =>
  plainLines(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** The text behind the value of a property. A backslash before anything else stays: some programs do not escape theirs. */
export const unescapeText = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, escaped: string) => (escaped.toLowerCase() === 'n' ? '\n' : escaped));
