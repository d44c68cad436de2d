import { describe, expect, it } from 'vitest';
import { expressionOf, parseQuery } from '#shared/search/query.ts';

const searched = (text: string): string => expressionOf(parseQuery(text)).replaceAll(/[()]/gu, '');

describe('what is typed into the search', () => {
  it.each([
    ['caf', '"caf"*'],
    ['  site   rel ', '"site"* AND "rel"*'],
    ['"site reliability" eng', '"site reliability" AND "eng"*'],
    ['“site reliability”', '"site reliability"'],
    ['"site rel', '"site rel"*'],
    ['ada@ex', '"ada ex"*'],
    ['NEAR(a b) OR title:x*', '"near a"* AND "b"* AND "or"* AND "title x"*'],
    ['a\0b', '"a b"*'],
    ['東京', '"東 京"*'],
    ['C++', '"c++"*'],
    ['node.js', '"node js"* OR "nodejs"*'],
    ["O'Brien", '"obrien"*'],
    ['612 345 678', '"612345678"* OR "612"* AND "345"* AND "678"*'],
  ])('%j is looked for as %j', (text, expression) => {
    expect(searched(text)).toBe(expression);
  });

  it('finds a number from abroad by what is dialled at home', () => {
    expect(searched('+44 20 7946 0958')).toContain('"2079460958"*');
    expect(searched('020 7946 0958')).toContain('"2079460958"*');
  });

  it.each(['', '   ', '"', '""', '" "', '!!! -- ()', '🦊', '\0', '+', '#'])('%j holds no word', (text) => {
    expect(parseQuery(text)).toEqual([]);
  });

  it('of very many words is cut', () => {
    expect(parseQuery('a '.repeat(200))).toHaveLength(8);
  });
});
