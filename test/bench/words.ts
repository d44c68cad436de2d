/** Some thousand words that look like a language, a few of them in every other sentence, most of them seldom. */
const WORDS = Array.from({ length: 5000 }, (_, index) => {
  const syllables = ['ka', 'lo', 'mi', 'ter', 'san', 'ru', 'ben', 'do', 'fi', 'gra', 'hel', 'nor', 'pa', 'qui', 'vex'];
  let rest = index + syllables.length;
  let word = '';
  while (rest > 0) {
    word += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length);
  }
  return word;
});

/** The same note for the same number, of so many words. */
export const noteOf = (index: number, length = 30): string => {
  let seed = index * 7919 + 1;
  return Array.from({ length }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return WORDS[Math.floor((seed / 2_147_483_648) ** 3 * WORDS.length)] ?? '';
  }).join(' ');
};
