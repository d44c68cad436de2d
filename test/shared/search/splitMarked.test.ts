import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitMarked } from '#shared/search/splitMarked.ts';

describe('a text with marks', () => {
  it('falls into pieces', () => {
    expect(splitMarked('a <b> c<d>', '<', '>')).toEqual([
      { text: 'a ', isHit: false },
      { text: 'b', isHit: true },
      { text: ' c', isHit: false },
      { text: 'd', isHit: true },
    ]);
  });

  it('is one piece without any, and none if empty', () => {
    expect(splitMarked('plain', '<', '>')).toEqual([{ text: 'plain', isHit: false }]);
    expect(splitMarked('', '<', '>')).toEqual([]);
    expect(splitMarked('<>', '<', '>')).toEqual([]);
  });

  it('keeps what follows a mark without its partner', () => {
    expect(splitMarked('a <b', '<', '>')).toEqual([
      { text: 'a ', isHit: false },
      { text: 'b', isHit: false },
    ]);
    expect(splitMarked('a> b', '<', '>')).toEqual([{ text: 'a> b', isHit: false }]);
  });

  it('gives back the text that was marked, whatever it holds', () => {
    const open = '\uE000key\uE001';
    const close = '\uE002key\uE003';
    const piece = fc.string({ unit: fc.constantFrom('a', ' ', '\uE000', '\uE001', '\uE002', '\uE003', 'k', '🦊') });
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, piece)), (pieces) => {
        const marked = pieces.map(([plain, hit]) => `${plain}${open}${hit}${close}`).join('');
        const split = splitMarked(marked, open, close);
        expect(split.map(({ text }) => text).join('')).toBe(pieces.flat().join(''));
        expect(split.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(
          pieces.map(([, hit]) => hit).filter((hit) => hit !== ''),
        );
      }),
    );
  });
});
