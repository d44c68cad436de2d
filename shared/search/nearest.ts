/** How far a word may be from what was typed: one slip in a short word, two in a longer one. */
export const slipsAllowed = (word: string): number => (word.length <= 5 ? 1 : 2);

/**
 * How many slips lead from one word to another: a letter left out, put in, mistaken, or two that changed places
 * (Damerau–Levenshtein, each place changed once). Anything above `most` counts as `most + 1`.
 */
export const slipsBetween = (one: string, other: string, most: number): number => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one.charCodeAt(row - 1) === other.charCodeAt(column - 1);
      let slips = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwapped =
        row > 1 &&
        column > 1 &&
        one.charCodeAt(row - 1) === other.charCodeAt(column - 2) &&
        one.charCodeAt(row - 2) === other.charCodeAt(column - 1);
      if (isSwapped) slips = Math.min(slips, (before[column - 2] ?? 0) + 1);
      line.push(slips);
      least = Math.min(least, slips);
    }
    if (least > most) return most + 1;
    before = above;
    above = line;
  }
  return Math.min(above[other.length] ?? 0, most + 1);
};

/** Those words that are nearest to the one typed, all equally far, and near enough; none if it is among them. */
export const nearestWords = (typed: string, words: Iterable<string>): readonly string[] => {
  let least = slipsAllowed(typed);
  let found: string[] = [];
  for (const word of words) {
    const slips = slipsBetween(typed, word, least);
    if (slips > least || slips === 0) continue;
    if (slips < least) found = [];
    least = slips;
    found.push(word);
  }
  return found;
};

/** Letters that may stand where one was typed: those of its alphabet. */
const ALPHABETS = [
  'abcdefghijklmnopqrstuvwxyz',
  'αβγδεζηθικλμνξοπρστυφχψω',
  'абвгдежзиклмнопрстуфхцчшщъыьэюяі',
] as const;

/** Every word that differs from the typed one by a single slip at its first letter, under which it would be looked up. */
export const otherBeginnings = (typed: string): readonly string[] => {
  const [first = '', second = ''] = typed;
  const letters = ALPHABETS.find((alphabet) => alphabet.includes(first)) ?? '';
  const rest = typed.slice(1);
  return [
    rest,
    second + first + rest.slice(1),
    ...Array.from(letters, (letter) => letter + rest),
    ...Array.from(letters, (letter) => letter + typed),
  ];
};

/** Words that a slip is looked for in: of letters, neither very short nor very long. */
export const canBeMisspelt = (word: string, least = 4): boolean =>
  word.length >= least && word.length <= 24 && /^\p{L}+$/u.test(word);
