import { describe, expect, it } from 'vitest';
import { findHeader } from '#shared/csv/findHeader.ts';
import { foldHeader, headerName } from '#shared/csv/foldHeader.ts';
import { presetOf } from '#shared/csv/presets/index.ts';
import { sniffDelimiter } from '#shared/csv/sniffDelimiter.ts';
import { needsMapping, suggestColumns } from '#shared/csv/suggestColumns.ts';

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
