/**
 * What makes an emoji or a keycap of the character before it: to Unicode marks, as accents are, and so part of a word for
 * whoever keeps marks.
 */
const SIGNS = /[\uFE0E\uFE0F\u20E3]/g;

/**
 * A text in which emoji are nothing but signs: `2️⃣Screen` is `2 Screen`. Only to understand a text by. What a database
 * knows it by keeps them, or it would not be found again.
 */
export const withoutEmojiSigns = (text: string): string => text.replace(SIGNS, ' ');
