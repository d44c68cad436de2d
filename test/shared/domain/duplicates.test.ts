import { describe, expect, it } from 'vitest';
import { likelyCompanies, likelyPeople } from '#shared/domain/duplicates.ts';
import { joinNotes } from '#shared/domain/joinNotes.ts';
import { atOnce } from '#test/helpers/atOnce.ts';

const peoplePairs = (...asked: Parameters<typeof likelyPeople<string>>) => atOnce(likelyPeople(...asked));
const companyPairs = (...asked: Parameters<typeof likelyCompanies<string>>) => atOnce(likelyCompanies(...asked));

const someone = (id: string, nameKey: string, more: object = {}) => ({
  ...{ id, nameKey, companyKey: null, email: null, profileUrl: null },
  ...more,
});

describe('People who may be one', () => {
  it('are paired once, by what is surest', () => {
    const same = { email: 'A@x', profileUrl: 'x.example/a', companyKey: 'acme' };
    expect(peoplePairs([someone('1', 'ana', same), someone('2', 'ana', { ...same, email: 'a@x' })], 10)).toEqual([
      { first: '1', second: '2', because: 'email' },
    ]);
  });

  it('are paired with the first of their group, as many times as there are records too many', () => {
    const people = Array.from({ length: 1000 }, (_, n) => someone(`${n}`, 'ana'));
    expect(peoplePairs(people, 5000)).toHaveLength(999);
    expect(peoplePairs(people, 20)).toHaveLength(20);
  });

  it('are not paired when their profiles on one site tell them apart', () => {
    const at = (profileUrl: string) => ({ profileUrl, email: 'team@x' });
    const people = [
      someone('1', 'ana', at('https://www.linkedin.com/in/ana-1')),
      someone('2', 'ana', at('https://www.linkedin.com/in/ana-2')),
      someone('3', 'ana', at('https://ana.example')),
    ];
    expect(peoplePairs(people, 10)).toEqual([{ first: '1', second: '3', because: 'email' }]);
  });

  it('are not paired for what neither of them has', () => {
    expect(peoplePairs([someone('1', 'ana'), someone('2', 'bo')], 10)).toEqual([]);
  });
});

describe('Companies that may be one', () => {
  it('are paired up to a limit', () => {
    const companies = ['acme', 'acme ltd', 'bolt', 'acme inc'].map((nameKey) => ({ id: nameKey, nameKey }));
    expect(companyPairs(companies, 10)).toEqual([
      { first: 'acme', second: 'acme ltd' },
      { first: 'acme', second: 'acme inc' },
    ]);
    expect(companyPairs(companies, 1)).toHaveLength(1);
  });
});

describe('Two notes', () => {
  it('become one with a blank line between, nothing lost and nothing twice', () => {
    expect(joinNotes('One\n', 'Two')).toBe('One\n\n\nTwo');
    expect(joinNotes('', '  ', 'Two')).toBe('Two');
    expect(joinNotes('Same', 'Same', '')).toBe('Same');
  });
});
