/** What people set between the digits of a number, as Unicode numbers: spaces, hyphens and dashes, dot, slash, brackets, plus. */
const BETWEEN = [32, 160, 8201, 8239, 45, 8208, 8209, 8211, 46, 183, 47, 40, 41, 43] as const;

/**
 * The last seven digits of a telephone number as SQL. The index `people_phone_tail` is made of these very words: SQLite
 * uses it only where they are the same. A number that is written otherwise, or with something behind it, is found by the
 * search's words alone.
 */
export const PHONE_TAIL = `substr(${BETWEEN.reduce((sql, point) => `replace(${sql}, char(${point}), '')`, 'phone')}, -7)`;
