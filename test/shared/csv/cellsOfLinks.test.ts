import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress } from '#shared/csv/readAddress.ts';
import { createRowReader } from '#shared/csv/readRow.ts';
import { rowParts } from '#test/helpers/rowParts.ts';
import { AT_MOST_LINEAR, growth } from './growth.ts';

const read = createRowReader(
  {
    strictWidth: false,
    keyName: 'file-x',
    columns: (['company', 'title', 'url'] as const).map((meaning) => ({ header: meaning, meaning, dateOrder: 'ymd' })),
  },
  rowParts,
);

describe('a cell of links', () => {
  it.each([
    ['https://x.example/1;https://x.example/2', 'https://x.example/1', 'https://x.example/2'],
    ['https://x.example/1,https://x.example/2', 'https://x.example/1', 'https://x.example/2'],
    ['https://x.example/1|www.x.example/2', 'https://x.example/1', 'www.x.example/2'],
    ['<a href="https://x.example/5">Apply</a>', 'https://x.example/5', 'Apply'],
    [
      "<a class='b' href='https://x.example/5?a=1&amp;b=2'>Apply now</a> soon",
      'https://x.example/5?a=1&b=2',
      'Apply now soon',
    ],
    ['[https://x.example/6]', 'https://x.example/6', ''],
    ['Apply(https://x.example/7)', 'https://x.example/7', 'Apply'],
    ['Apply:https://x.example/8', 'https://x.example/8', 'Apply'],
    ['[[https://x.example/10|Apply]]', 'https://x.example/10', 'Apply'],
    ['[[https://x.example/10]]', 'https://x.example/10', ''],
    ['[Acme [Berlin]](https://x.example/29)', 'https://x.example/29', 'Acme [Berlin]'],
    ['\u200bhttps://x.example/11', 'https://x.example/11', ''],
    ['Apply: \u200bhttps://x.example/11', 'https://x.example/11', 'Apply'],
    [
      '![logo](https://x.example/logo.png) https://x.example/22',
      'https://x.example/22',
      '![logo](https://x.example/logo.png)',
    ],
    [
      '[![logo](https://x.example/logo.png)](https://x.example/22)',
      'https://x.example/22',
      '![logo](https://x.example/logo.png)',
    ],
    ['https://x.example/9.', 'https://x.example/9', ''],
    ['See https://x.example/9.', 'https://x.example/9', 'See'],
    ['https://x.example/32 https://x.example/32', 'https://x.example/32', ''],
    ['https://x.example/32\nhttps://x.example/32;https://x.example/33', 'https://x.example/32', 'https://x.example/33'],
    ['https://x.example/wiki/A_(b)', 'https://x.example/wiki/A_(b)', ''],
    ['Look (https://x.example/wiki/A_(b)) there', 'https://x.example/wiki/A_(b)', 'Look there'],
    ['**https://x.example/40**', 'https://x.example/40', ''],
    ['x.example/41 and more', 'https://x.example/41', 'and more'],
  ])('is taken apart: %s', (cell, url, beside) => {
    expect(readAddress(cell)).toMatchObject({ url, beside });
  });

  it.each([
    'https://x.example/a;b=1,c|d?e=f;g,h|i',
    'https://x.example/go?to=https://y.example/1',
    'https://web.archive.org/web/2026/https://x.example/1',
    'https://x.example/jobs,engineering;id=7',
  ])('may be one address with signs of a list in it: %s', (cell) => {
    expect(readAddress(cell)).toMatchObject({ url: cell, beside: '' });
    expect(readAddress(`See ${cell} today`)).toMatchObject({ url: cell, beside: 'See today' });
  });

  it.each([
    'javascript:alert(1)',
    "javascript:window.open('https://x.example/1')",
    'data:text/html,https://x.example/1',
    'file:///etc/passwd',
    '<a href="javascript:alert(1)">Apply</a>',
    '[Apply](javascript:alert(1))',
    '[[javascript:alert(1)|Apply]]',
    '![logo](https://x.example/logo.png)',
    'Apply(data:text/html;base64,aHR0cHM6Ly94)',
  ])('never makes an address of what runs or shows itself: %s', (cell) => {
    expect(readAddress(cell)).toEqual({ url: null, key: null, otherKeys: [], formerKey: null, beside: cell });
  });

  it.each(['posting.pdf', 'acme.docx', 'notes.txt', 'Offer.PDF', 'acme-editor.2026.html', 'posting.pdf#page=2'])(
    'takes the name of a file for none, and says so: %s',
    (cell) => {
      expect(readAddress(cell)).toMatchObject({ url: null, key: null, beside: cell });
      expect(read(['Acme', 'Editor', cell])).toMatchObject({
        url: null,
        notes: `url: ${cell}`,
        warnings: [{ code: 'unreadable_url', value: cell, column: 'url' }],
      });
      // Earlier versions took it for an address: its role is found again, with its company and title.
      expect(readAddress(cell).formerKey).toMatch(/^url:https:\/\//);
    },
  );

  it.each([
    'acme.pages.dev/x',
    'https://x.example/a.pdf',
    'x.example/a.pdf',
    'acme.md',
    'acme.pages.dev',
    'pdf.example',
  ])('takes for an address what may be one: %s', (cell) => {
    expect(readAddress(cell).url).toBe(cell.includes('://') ? cell : `https://${cell}`);
  });

  it('takes http and https only, whatever stands in it', () => {
    const piece = fc.constantFrom(
      ...['javascript:', 'data:', 'file:', 'https://', 'x.example/1', '[', ']', '(', ')', '<a href="', '">', '|', ';'],
      ...[' ', '!', ',', 'www.', '\u200b', '&amp;', 'a'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { url } = readAddress(pieces.join(''));
        if (url !== null) expect(url).toMatch(/^https?:\/\//i);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '<a ',
    '<a href="',
    '<a href=x>',
    '[[',
    '[[https://a',
    '![',
    '![a](',
    '](',
    '[a](b "',
    '(https://',
    'www.',
    ';https://a.example/1',
    ')',
    'https://a.example/(',
    '\u200b',
    'data:',
    '[[a]',
  ])('takes no longer than its length for %j over and over', (piece) => {
    const ratio = growth(12_000, (length) => {
      const cell = `x ${piece.repeat(length / piece.length)}!`;
      return () => readAddress(cell);
    });
    expect(ratio).toBeLessThan(AT_MOST_LINEAR);
  });
});
