import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '#shared/search/excerpt.ts';
import { markText } from '#shared/search/marks.ts';
import { lookFor } from '#shared/search/places.ts';
import { parseQuery } from '#shared/search/query.ts';

const marked = (text: string, typed: string): string =>
  markText(text, parseQuery(typed))
    .map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text))
    .join('');
const excerpt = (text: string, typed: string, left = 20_000) => {
  const looking = lookFor(parseQuery(typed), left);
  const { pieces, hasHit } = excerptOf(text, looking);
  const shown = pieces.map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text)).join('');
  return { shown, hasHit, used: left - looking.left };
};

describe('a mark', () => {
  it.each([
    ['Café Lumière', 'cafe', '[Café] Lumière'],
    ['Łódź Transport', 'lod tra', '[Łódź] [Transport]'],
    ['a Bauer of Straßenbau', 'strassen', 'a Bauer of [Straßenbau]'],
    ["Mr. O'Brien", 'brien', "Mr. O'[Brien]"],
    ['C++ and C', 'c++', '[C++] and C'],
    ['next: ASP.NET', '.net', 'next: ASP[.NET]'],
    ['東京で面接 明日', '面接', '東京で[面接] 明日'],
    ['call +34 612-34-56-78 now', '612345678', 'call [+34 612-34-56-78] now'],
    ['site reliability, reliability', '"site reliability"', '[site reliability], reliability'],
    ['site reliability', '"reliability site"', 'site reliability'],
  ])('of %j by %j', (text, typed, shown) => {
    expect(marked(text, typed)).toBe(shown);
  });

  it('loses nothing of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', maxLength: 5 }), (text, typed) => {
        expect(
          markText(text, parseQuery(typed))
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text.normalize('NFC'));
      }),
    );
  });
});

describe('an excerpt', () => {
  const words = 'lorem ipsum dolor '.repeat(2500);

  it('is the whole of a short text, on one line', () => {
    expect(excerpt(' She spoke\n of marmalade. ', 'marm').shown).toBe('She spoke of [marmalade].');
  });

  it.each(['perihelion', 'perihélion', 'périhélion'])('is the part around the first hit, however far: %j', (word) => {
    const { shown, hasHit } = excerpt(`${words}${word} sit amet ${words}`, 'perih');
    expect(hasHit).toBe(true);
    expect(shown).toMatch(new RegExp(`^….*\\[${word}\\].*…$`, 'u'));
    expect(shown.length).toBeLessThan(220);
  });

  it('is the beginning where there is no hit', () => {
    expect(excerpt(words, 'zzz')).toMatchObject({ hasHit: false, shown: expect.stringMatching(/^lorem.*…$/u) });
  });

  it('looks at no more of a text than it may', () => {
    const long = 'é'.repeat(1_000_000);
    expect(excerpt(long, 'zzz', 10_000).used).toBeLessThan(100_000);
    // Words that only look like a hit.
    expect(excerpt('xmarm '.repeat(200_000), 'marm', 10_000).used).toBeLessThan(100_000);
  });
});
