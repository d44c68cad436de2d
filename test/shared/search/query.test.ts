import { describe, expect, it } from 'vitest';
import { searchExpression } from '#shared/search/query.ts';

describe('what is typed into the search', () => {
  it.each([
    ['caf', '"caf"*'],
    ['  site   rel ', '"site"* "rel"*'],
    ['"site reliability" eng', '"site reliability" "eng"*'],
    ['“site reliability”', '"site reliability"'],
    ['"site rel', '"site rel"*'],
    ['ada@ex', '"ada@ex"*'],
    ['NEAR(a b) OR title:x*', '"NEAR(a"* "b)"* "OR"* "title:x*"*'],
    ['a\0b', '"a"* "b"*'],
    ['東京', '"東京"*'],
  ])('%j is looked for as %j', (text, expression) => {
    expect(searchExpression(text)).toBe(expression);
  });

  it.each(['', '   ', '"', '""', '" "', '!!! -- ()', '🦊', '\0'])('%j holds no word', (text) => {
    expect(searchExpression(text)).toBeNull();
  });

  it('of very many words is cut', () => {
    expect(searchExpression('a '.repeat(200))?.split(' ')).toHaveLength(16);
  });
});
