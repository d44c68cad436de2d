/** Latin, Greek and Cyrillic accents. The vowel signs of other scripts are letters in their own right and stay. */
const ACCENTS = /[\u0300-\u036F]/g;
/** Seen by nobody, so never part of a comparison: zero-width characters and the byte order mark. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;
/** `+` and `#` count as letters, or C, C++ and C# would be one language. */
const GAPS = /[^\p{L}\p{M}\p{N}+#]+/gu;

/**
 * The form in which names are compared: compatibility characters unified, case and accents dropped, everything
 * between words folded to one space. `Café  Lumière, Ltd.` becomes `cafe lumiere ltd`.
 * Only for finding; what is shown is always what was written.
 */
export const foldText = (text: string): string =>
  text.normalize('NFKD').replace(ACCENTS, '').replace(INVISIBLE, '').toLowerCase().replace(GAPS, ' ').trim();
