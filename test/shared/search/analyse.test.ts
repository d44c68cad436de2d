import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, INDEXED_WORDS, indexText } from '#shared/search/analyse.ts';

const wordsOf = (text: string): string => analyse(text).words.map((word) => word.text).join(' '); // biome-ignore format: short
const extrasOf = (text: string): string[] => analyse(text).extras.map((word) => word.text);

describe('a text', () => {
  it.each([
    ['Łódź Ørsted Straßenbau Æther Đorđević Zürcher', 'lodz orsted strassenbau aether dordevic zurcher'],
    ['Ħal Ŧapa Iğdır ŋala Þór Guðrún Cœur ĸ ſein', 'hal tapa igdir nala thor gudrun coeur k sein'],
    ['İSTANBUL ΟΔΟΣ οδος ПРИВЕТ', 'istanbul οδοσ οδοσ привет'],
    ['Ｆｕｌｌ－ｗｉｄｔｈ １２３ ﬁne', 'full width 123 fine'],
    ['cafe\u0301 café', 'cafe cafe'],
    ['العَـرَبِيّة', 'العربيه'],
    ['soft\u00ADhyphen zero\u200Bwidth', 'softhyphen zerowidth'],
  ])('%j is folded to %j', (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  it.each([
    ["O'Brien O’Brien d'Angelo rock'n'roll", 'obrien obrien dangelo rocknroll'],
    ["'quoted' 5'10", 'quoted 5 10'],
    ['C++ C# F# C++17 Ｃ＃', 'c++ c# f# c++ 17 c#'],
    ['.NET a+b #hashtag issue #5 + #', '.net a b hashtag issue 5'],
    ['node.js ASP.NET ada@engine.example', 'node js asp net ada engine example'],
    ['🦊 fox 👩‍💻 -- !!!', 'fox'],
  ])('%j is taken apart to %j', (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  it.each(['エンジニア', '青空', '한국어', 'ประชุม', 'ກະລຸນາ', 'សូម', 'မြန်မာ', '𠮷野家'])(
    '%j is a word a letter, which its script does not part',
    (text) => {
      expect(wordsOf(`x${text}`)).toBe(`x ${Array.from(text).join(' ')}`);
    },
  );

  it('has kana of half width with its sound marks as whole kana', () => {
    expect(wordsOf('ｶﾞｯｺｳ')).toBe(wordsOf('ガッコウ'));
    expect(wordsOf('か\u3099')).toBe('が');
  });

  it('gives other spellings of what stands in it', () => {
    expect(extrasOf("O'Brien")).toEqual(['brien']);
    expect(extrasOf('O Brien')).toEqual(['obrien']);
    expect(extrasOf('o dos')).toEqual([]);
    expect(extrasOf('ASP.NET')).toEqual(['.net', 'aspnet']);
    expect(extrasOf('.NET')).toEqual(['net']);
    expect(extrasOf('back-end, Ph.D.')).toEqual(['backend', '.d', 'phd']);
    expect(extrasOf('+34 612-34-56-78')).toEqual(expect.arrayContaining(['34612345678', '612345678']));
    expect(extrasOf('+44 (0)20 7946 0958')).toEqual(expect.arrayContaining(['442079460958', '2079460958']));
    expect(extrasOf('12 of 34, 5678')).toEqual([]);
  });

  it('is taken apart without a letter lost or doubled: each word stands where it says', () => {
    const letters = fc.constantFrom('a', 'É', 'ß', 'ł', '+', '#', '.', "'", ' ', '1', '青', 'ｶ', 'ﾞ', '한', '\u0301', '🦊', '\uD800', '-', '\n', '\u200B', 'ำ');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'binary' })), (given) => {
        const { text, words, extras } = analyse(given);
        let at = 0;
        for (const { start, end, text: word } of words) {
          // Letters that stand for several stand in one place.
          expect(start === at || start >= at || word.length === 1).toBe(true);
          expect(end).toBeGreaterThan(start);
          expect(word).not.toMatch(/[\s"]/u);
          at = Math.max(at, end);
        }
        for (const { start, end } of extras) expect(text.slice(start, end)).not.toBe('');
        // What is found once is found again: words are the same when they are typed as they were folded.
        for (const { text: word } of words) expect(analyse(word).words.map((one) => one.text).join('')).toBe(word);
      }),
      { numRuns: 500 },
    );
  }); // biome-ignore format: a list is read as one

  it('of a million letters goes into the index with its beginning only', () => {
    expect(indexText('青'.repeat(1_000_000)).split(' ')).toHaveLength(INDEXED_WORDS);
  });
});
