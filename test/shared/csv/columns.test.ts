import { describe, expect, it } from 'vitest';
import { findHeader } from '#shared/csv/findHeader.ts';
import { foldHeader, headerKey, headerName } from '#shared/csv/foldHeader.ts';
import { presetOf } from '#shared/csv/presets/index.ts';
import { sniffDelimiter } from '#shared/csv/sniffDelimiter.ts';
import { needsMapping, suggestColumns } from '#shared/csv/suggestColumns.ts';
import { AT_MOST_LINEAR, growth } from './growth.ts';

const meanings = (headers: string[], rows: string[][] = []) =>
  suggestColumns(headers, rows, presetOf(headers)).map(({ meaning }) => meaning);

describe('names of columns', () => {
  it('are folded: no byte order mark, case, gaps', () => {
    expect(foldHeader('\uFEFFJob__Title\u200b ')).toBe('job title');
    expect(headerName('companyName')).toBe(headerName('Company Name'));
  });
  it('give each column its field, and each field the column that names it best', () => {
    expect(meanings(['Employer', 'Position', 'Stage', 'Date', 'Date Applied', 'Listing page', 'x'])).toEqual([
      'company',
      'title',
      'stage',
      'keep',
      'appliedDate',
      'url',
      'keep',
    ]);
  });
  it.each([
    ['Date Applied (MM/DD/YYYY)', 'appliedDate'],
    ['Datum (TT.MM.JJJJ)', 'appliedDate'],
    ['Applied? (Y/N)', 'appliedDate'],
    ['Date Saved [yyyy-mm-dd hh:mm]', 'savedDate'],
    ['Status (dropdown)', 'stage'],
    ['Status (e.g. Applied, Interview)', 'stage'],
    ['Status (Applied / Interview / Offer)', 'stage'],
    ['Salary (k€)', 'salary'],
    ['Salary (USD per year)', 'salary'],
    ['Gehalt (€)', 'salary'],
    ['Firma (Name)', 'company'],
    ['Société（nom）', 'company'],
    ['Location (City, State)', 'location'],
    ['Link (URL)', 'url'],
    ['Notes (optional)', 'notes'],
    ['Date (applied)', 'appliedDate'],
    ['Date (added)', 'savedDate'],
  ])('are known with a bracket that says how to fill them in: %s', (header, field) => {
    expect(meanings([header])).toEqual([field]);
  });
  it.each([
    'Date (interview)',
    'Date (deadline)',
    'Company (contact)',
    'Company (URL)',
    'Status (visa)',
    'Status (interview)',
    'Salary (current)',
    'Salary (2025)',
    'Title (Mr/Ms)',
    'Company (k€)',
    'Status (dropdown) x',
    'Whatever (optional)',
  ])('are not known where a bracket may make them another column’s: %s', (header) => {
    expect(meanings([header])).toEqual(['keep']);
  });
  it('without a bracket come before those with one, and make a header row either way', () => {
    expect(meanings(['Status (dropdown)', 'Status'])).toEqual(['keep', 'stage']);
    expect(meanings(['Date (MM/DD/YYYY)', 'Date Applied (MM/DD/YYYY)'])).toEqual(['keep', 'appliedDate']);
    const headers = ['Company (Name)', 'Title (text)', 'Status (dropdown)'];
    expect(findHeader([['My list', 'of', '2026'], headers, ['Acme', 'Editor', 'Applied']])).toBe(1);
    // By it the user’s answers are remembered.
    expect(headerKey(headers)).toBe('company name|title text|status dropdown');
  });
  it.each(['(', ')', '()', '（', 'a(', ' '])('take no longer than their length for %j over and over', (piece) => {
    const ratio = growth(200_000, (length) => {
      const header = `Status (${piece.repeat(length / piece.length)})`;
      return () => meanings([header]);
    });
    expect(ratio).toBeLessThan(AT_MOST_LINEAR);
  });
  it('that count rows have numbers that count up, and others are kept', () => {
    const numbered = (header: string, ...numbers: string[]) =>
      meanings(
        [header, 'Company', 'Role'],
        numbers.map((number) => [number, 'A', 'B']),
      )[0];
    expect(numbered('No.', '1', '2', '3')).toBeNull();
    expect(numbered('Nr', '1.', '', '17')).toBeNull();
    expect(numbered('#', '901', '902')).toBeNull();
    expect(numbered('#', '1018', '1020')).toBeNull();
    expect(numbered('#', '1018', '1021')).toBe('keep');
    expect(numbered('No.', '100234', '100877')).toBe('keep');
    expect(numbered('Nr', '48213', '77120')).toBe('keep');
    expect(numbered('Nr', ...Array.from({ length: 12_000 }, (_, place) => `${place + 1}`))).toBeNull();
  });
  it('take `applied` with yes and no in it for a flag', () => {
    expect(
      meanings(
        ['Company', 'Role', 'Applied'],
        [
          ['A', 'B', 'Yes'],
          ['C', 'D', 'no'],
        ],
      )[2],
    ).toBe('appliedFlag');
    expect(meanings(['Company', 'Role', 'Applied'], [['A', 'B', '2026-01-01']])[2]).toBe('appliedDate');
  });
  it('leave a question only where nothing else decides', () => {
    const ask = (headers: string[], rows: string[][]) => needsMapping(suggestColumns(headers, rows, presetOf(headers)));
    expect(ask(['Wer', 'Position'], [['A', 'B']])).toBe(true);
    expect(ask(['Firma', 'Stelle'], [['A', 'B']])).toBe(false);
    expect(ask(['Card Name', 'List Name'], [['Acme – Editor', 'Applied']])).toBe(true);
    expect(ask(['Company', 'Position', 'Date'], [['A', 'B', '3/4/26']])).toBe(true);
    expect(ask(['Company', 'Position', 'Date'], [['A', 'B', '3/14/26']])).toBe(false);
    expect(ask(['Saved Date', 'Job Url', 'Job Title', 'Company Name'], [['3/4/26', '', 'B', 'A']])).toBe(false);
  });
});

describe('the header', () => {
  it('is found below notes', () => {
    expect(
      findHeader([
        ['Notes:'],
        ['A long text, they say'],
        ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'],
        ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
      ]),
    ).toBe(2);
    expect(
      findHeader([
        ['My applications', ''],
        ['Company', 'Role'],
        ['Acme', 'Editor'],
      ]),
    ).toBe(1);
  });
  it('is the first wide row where no name is known, and nothing where there is no table', () => {
    expect(
      findHeader([
        ['Firma', 'Stelle'],
        ['A', 'B'],
      ]),
    ).toBe(0);
    expect(findHeader([['just'], ['lines']])).toBeNull();
  });
  it.each([
    [
      'of one row of signals',
      [
        ['Firma', 'Wer', 'Thema', 'Aussage'],
        ['Acme', 'Email', 'location', 'no'],
      ],
      0,
    ],
    [
      'whose rows say no and no again',
      [
        ['compañía', 'cuándo', 'quién'],
        ['Acme', 'no', 'no'],
        ['no', 'Email', 'no'],
      ],
      0,
    ],
    [
      'below text of several cells',
      [
        ['My log', 'of 2026'],
        ['Firma', 'Wann', 'Wer', 'Kanal'],
        ['Acme', 'x', 'y', 'z'],
      ],
      1,
    ],
    [
      'in a language that is not known, above answers',
      [
        ['Společnost', 'Kdy', 'Jak', 'Kdo'],
        ['Acme', 'x', 'Email', 'no'],
      ],
      0,
    ],
  ] as const)('is found in a log %s', (_, records, place) => {
    expect(findHeader(records)).toBe(place);
  });
});

describe('the delimiter', () => {
  it.each([
    ['Company,Role\n"A; B",x\n', ','],
    ['Firma;Position;Notes\nHarbour & Sons, Ltd.;Editor, Features;x\n', ';'],
    ['Company\tRole\nA, B\tx\n', '\t'],
    ['Company|Role\nA|x\n', '|'],
  ])('of %j is found', (text, delimiter) => {
    expect(sniffDelimiter(text).delimiter).toBe(delimiter);
  });
  it('is what a `sep=` line says, which is no row', () => {
    expect(sniffDelimiter('sep=|\r\nCompany,x|Role\r\n')).toEqual({ delimiter: '|', skip: 7 });
  });
});

describe('LinkedIn’s exact columns', () => {
  it('are known in any order, and should LinkedIn add one', () => {
    expect(presetOf(['Job Url', 'Saved Date', 'Company Name', 'Job Title'])?.id).toBe('linkedin-saved');
    expect(presetOf(['Saved Date', 'Job Url', 'Job Title', 'Company Name', 'Job Location'])?.id).toBe('linkedin-saved');
    expect(presetOf(['Saved Date', 'Job Url', 'Job Title'])).toBeNull();
  });
  it('make no person of the applicant', () => {
    const headers = [
      'Application Date',
      'Contact Email',
      'Contact Phone Number',
      'Company Name',
      'Job Title',
      'Job Url',
      'Resume Name',
      'Question And Answers',
    ];
    expect(meanings(headers)).toEqual([
      'appliedDate',
      null,
      null,
      'company',
      'title',
      'url',
      'resumeName',
      'questions',
    ]);
  });
});
