import type { Marked } from '../contract/search.ts';

/**
 * Cuts a text at its marks into pieces. Text may hold anything, marks without their partner included: nothing of it is
 * lost but the marks, and empty pieces are left out.
 */
export const splitMarked = (text: string, open: string, close: string): Marked[number][] => {
  const pieces: Marked[number][] = [];
  let isHit = false;
  let rest = text;
  while (rest !== '') {
    const mark = isHit ? close : open;
    const at = rest.indexOf(mark);
    const piece = at === -1 ? rest : rest.slice(0, at);
    if (piece !== '') pieces.push({ text: piece, isHit: isHit && at !== -1 });
    if (at === -1) break;
    rest = rest.slice(at + mark.length);
    isHit = !isHit;
  }
  return pieces;
};
