import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descriptionText, htmlToText } from '#main/csv/htmlToText.ts';
import { AT_MOST_LINEAR, growth } from '../../shared/csv/growth.ts';

describe('a posting’s HTML', () => {
  it('becomes the text that a reader sees, without anything that could run', () => {
    expect(
      htmlToText('<p>We need <b>TypeScript</b>, SQL &amp; patience.</p>\n<ul><li>3 years</li><li>4 &lt; 5</li></ul>'),
    ).toBe('We need TypeScript, SQL & patience.\n\n• 3 years\n\n• 4 < 5');
    expect(htmlToText('a<script>alert(1)</script>b<style>x{}</style><!-- c -->')).toBe('ab');
    expect(htmlToText('<p onclick="alert(1)">a</p><p>b&nbsp;&euro; c&#8217;s</p>')).toBe('a\nb € c’s');
    expect(htmlToText('<html><head><title>Job</title></head><body><p>a</p></body></html>')).toBe('a');
    expect(htmlToText('a<template>x<template>y</template>z</template>b')).toBe('ab');
  });

  it('is decoded once, and what is no entity stays as it is written', () => {
    expect(htmlToText('&#x1F600; &unknown; &amp;lt; &amp;amp; R&D AT&T')).toBe('😀 &unknown; &lt; &amp; R&D AT&T');
    expect(htmlToText('&#xD800;&#x110000;')).toBe('\uFFFD\uFFFD');
  });

  it('keeps the text behind a sign that only looks like the beginning of a tag', () => {
    expect(htmlToText('<p>Salary</p> 5 <b and more than 3')).toBe('Salary\n5 <b and more than 3');
    expect(htmlToText('<p>a < b, c <3</p>')).toBe('a < b, c <3');
  });

  it('is told from a text with a `<` in it', () => {
    expect(descriptionText('1 < 2\n and\n\n 3 > 2')).toBe('1 < 2\n and\n\n 3 > 2');
    expect(descriptionText('less <b than')).toBe('less <b than');
    expect(descriptionText('> quoted <p')).toBe('> quoted <p');
    expect(descriptionText('one<br/>two')).toBe('one\ntwo');
  });

  it('never throws on what is no HTML', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '&', ';', '#', 'p', '/', '!', '-', 'x', '1', ' ', '"', '=') }),
        (text) => typeof htmlToText(text) === 'string',
      ),
    );
  });

  it.each([
    '<p ',
    '<p',
    '<b>',
    '<b></i>',
    '<',
    '<!--',
    '<!',
    '<?',
    '<script>',
    '<style',
    '<template>',
    '</p',
    '&',
    '&#',
    '&amp',
    '&lt;',
    '<p a="',
    "<p a='>",
    '<a b=c ',
    '<br>',
    '<li>',
    ' ',
    '\n',
    '>',
    '<p>\n\n',
    '<title>',
    '<svg>',
    '<form>',
    '<![CDATA[',
    '<![CDATA[<p>]]>',
    '<noscript>',
    '<noscript></noscript>',
    '<iframe/>',
    '<iframe><title>',
    '</template>',
    '<textarea>',
    '<u8>',
    '</u8',
    '<o:p>',
    '<a-',
    '<b c>',
    '<a href=x>',
    '<a href="https://a.example/">',
    '<p a="><p b=\'>',
    '<td>',
    '&nbsp;',
    '<p  ',
    '-->',
    '\r',
    'İ',
  ])('of nothing but %j takes no longer than its length', (piece) => {
    for (const last of ['', '>', '<p a=">', '</template></noscript></iframe>'])
      expect(
        growth(20_000, (length) => {
          const html = `${piece.repeat(length / piece.length)}${last}`;
          return () => [descriptionText(html), htmlToText(html)];
        }),
      ).toBeLessThan(AT_MOST_LINEAR);
  });
});
