import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unguard } from '#shared/csv/cellText.ts';
import { canonicalAddress, linkedInJobId, postingKey, withScheme } from '#shared/csv/postingAddress.ts';
import { questionsText } from '#shared/csv/questionsText.ts';
import { createRowReader } from '#shared/csv/readRow.ts';
import { postingUrl } from '#shared/domain/role.ts';
import { rowParts } from '#test/helpers/rowParts.ts';

const canonical = canonicalAddress;
const LINK_FORMAT = {
  strictWidth: false,
  keyName: 'file-x',
  columns: (['company', 'title', 'url'] as const).map((meaning) => ({
    header: meaning,
    meaning,
    dateOrder: 'ymd' as const,
  })),
};

describe('a name of a row', () => {
  it('is missing where a tool wrote N/A, and is kept where a firm is called None', () => {
    const read = createRowReader(LINK_FORMAT, rowParts);
    expect(read(['N/A', 'Editor', ''])).toMatchObject({ invalid: { code: 'no_company' } });
    expect(read(['Acme', 'n/a', ''])).toMatchObject({ invalid: { code: 'no_title' } });
    expect(read(['None', 'None', ''])).toMatchObject({ company: 'None', title: 'None' });
  });
});

describe('the address of a posting', () => {
  it('drops what counts readers and keeps what finds the page', () => {
    expect(canonical('HTTP://Jobs.Example.com:80/p/1/?utm_source=x&gh_jid=900#top')).toBe(
      'https://jobs.example.com/p/1?gh_jid=900',
    );
    expect(canonical('https://a.example/j?b=2&a=1')).toBe('https://a.example/j?a=1&b=2');
    expect(canonical('https://a.example/#/job/7')).toBe('https://a.example#/job/7');
  });
  it('never makes two postings one: a reference may be the posting itself', () => {
    expect(canonical('https://a.example/apply?ref=100')).not.toBe(canonical('https://a.example/apply?ref=101'));
  });
  it('takes an address without its scheme, and keeps what was given', () => {
    expect(withScheme('www.example.com/jobs/1')).toBe('https://www.example.com/jobs/1');
    expect(canonical('www.example.com/jobs/1')).toBe('https://www.example.com/jobs/1');
  });
  it.each([
    'see e-mail',
    'javascript:alert(1)',
    'mailto:a@b.example',
    'file:///etc/passwd',
    'https://',
    'http://exa mple.com',
    'data:text/html,x',
  ])('does not take %s for one', (text) => {
    expect(canonical(text)).toBeNull();
  });
  it.each([
    ['a port that no machine has', 'https://a.example:99999/job'],
    ['a number that is no address', 'https://1.2.3.456/job'],
    ['4,004 characters with its scheme', `www.a.example/${'x'.repeat(3986)}`],
    ['4,004 characters on LinkedIn', `https://www.linkedin.com/jobs/view/4077000000?x=${'x'.repeat(3957)}`],
  ])('does not take one that a role could not be saved with: %s', (_, text) => {
    expect(postingKey(withScheme(text))).toBeNull();
    const read = createRowReader(LINK_FORMAT, rowParts)(['Acme', 'Editor', text]);
    expect(read).toMatchObject({ url: null, notes: `url: ${text}`, warnings: [{ code: 'unreadable_url' }] });
  });
  it('is, when a row is taken with it, one that its role can be saved with', () => {
    const read = createRowReader(LINK_FORMAT, rowParts);
    const odd = fc.string({
      unit: fc.constantFrom('a', '1', '.', '/', '?', '=', '#', ':', '9', '@', '%', '-', 'ü', '[', '\\'),
    });
    const text = fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      odd.map((rest) => `https://${rest}`),
      odd.map((rest) => `https://a.example${rest}`),
      odd.map((rest) => `www.a.example/${rest}`),
      odd.map((rest) => `https://www.linkedin.com/jobs/view/x-4077000000?${rest}`),
      fc.tuple(fc.nat(70_000), fc.ipV4()).map(([port, host]) => `http://${host}:${port}/job`),
      fc.integer({ min: 3900, max: 4050 }).map((length) => `https://a.example/${'x'.repeat(length)}`),
    );
    fc.assert(
      fc.property(text, (cell) => {
        const row = read(['Acme', 'Editor', cell]);
        if ('url' in row && row.url !== null) expect(postingUrl.safeParse(row.url).success, row.url).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
  it('has a canonical form that is its own canonical form', () => {
    const text = fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true, validSchemes: ['http', 'https'] }),
      fc
        .string({ unit: fc.constantFrom('a', '.', '/', '?', '&', '=', '#', ':', '8', '0', '@', '%') })
        .map((rest) => `https://a.example${rest}`),
    );
    fc.assert(
      fc.property(text, (url) => {
        const once = canonical(url);
        if (once !== null) expect(canonical(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
  it('knows a posting on LinkedIn by the digits that end its path', () => {
    expect(linkedInJobId('http://www.linkedin.com/jobs/view/4077000000')).toBe('4077000000');
    expect(linkedInJobId('https://de.linkedin.com/jobs/view/editor-at-tribune-4099000000/?trk=saved')).toBe(
      '4099000000',
    );
    expect(linkedInJobId('https://linkedin.com.evil.example/jobs/view/4077000000')).toBeNull();
    expect(linkedInJobId('https://example.com/?u=https://www.linkedin.com/jobs/view/4077000000')).toBeNull();
  });
});

describe('text of cells', () => {
  it('takes one guard off where a formula sign follows, and only there', () => {
    expect(["'=1+1", "'-5", "''=x", "'quoted'", "o'=x", '=1+1', '00123'].map(unguard)).toEqual([
      '=1+1',
      '-5',
      "'=x",
      "'quoted'",
      "o'=x",
      '=1+1',
      '00123',
    ]);
  });
  it('makes readable lines of LinkedIn’s questions and loses none', () => {
    expect(questionsText('Are you authorised to work?:Yes | Years of experience, in total?:7')).toBe(
      'Are you authorised to work?: Yes\nYears of experience, in total?: 7',
    );
    expect(questionsText('Cover letter:Dear team,\nI would like: to apply.')).toBe(
      'Cover letter: Dear team,\nI would like: to apply.',
    );
    expect(questionsText('No colon here')).toBe('No colon here');
  });
});
