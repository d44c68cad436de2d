import { describe, expect, it } from 'vitest';
import { descriptionText } from '#main/csv/htmlToText.ts';

type Cases = readonly (readonly [html: string, text: string])[];

describe('of a description nothing is swallowed', () => {
  const cases: Cases = [
    ['<p>Watch</p><iframe src="https://v.example"/><p>Apply until Friday</p>', 'Watch\nApply until Friday'],
    ['<p>Watch</p><iframe src="x"><p>Apply <b>until</b> Friday</p>', 'Watch\nApply until Friday'],
    ['<p>Watch</p><iframe>none</iframe><p>and</p><iframe><p>Apply</p>', 'Watch\nand\nApply'],
    ['<svg><title/></svg><p>rest</p>', 'rest'],
    ['<title/>Hello<p>rest</p>', 'Hello\nrest'],
    ['<p>a</p><noscript>x<noscript>y</noscript> tail<p>z</p>', 'a\nxy tail\nz'],
    ['<p>x</p><p title="never closed>Important</p><p>more</p>', 'x\nImportant\nmore'],
    ['<p a=">one</p><p b=\'>two</p><p>three</p>', 'one\ntwo\nthree'],
    ['<![CDATA[<p>one</p><p>two &amp; <b>three</b></p>]]>', 'one\ntwo & three'],
    ['<p>a</p><![CDATA[1 < 2, R&D]]>', 'a\n1 < 2, R&D'],
    ['<p>a</p><![CDATA[never <b>closed</b>', 'a\nnever closed'],
    ['<p>a</p><!-- never closed <p>rest</p>', 'a\n<!-- never closed\nrest'],
    ['<p>a</p><textarea>b <i>c</i></textarea>d', 'a\nb c\nd'],
    ['<p>a</p><script/>b', 'a\nb'],
  ];
  it.each(cases)('%j', (html, text) => expect(descriptionText(html)).toBe(text));

  it.each(['<script>x()</script>', '<!-- a --><p></p>', '<p><img src="https://a.example/job.png"></p>'])(
    'and %j, of which nothing would be left, stays as it is',
    (html) => expect(descriptionText(html)).toBe(html),
  );

  it('but a script is not shown, closed or not, and what an editor leaves of nothing is nothing', () => {
    expect(descriptionText('<p>a</p><script>x()</script>b<style>p{}<p>c</p>')).toBe('a\nb');
    expect(descriptionText('<p><br></p>')).toBe('');
  });
});

describe('words of a description that stand apart', () => {
  const cases: Cases = [
    ['<p>one<p>two<p>three', 'one\ntwo\nthree'],
    ['Intro<p>para</p>', 'Intro\npara'],
    ['<b>Salary</b><div>100k</div>', 'Salary\n100k'],
    ['<div><div>a<div>b</div></div></div><div>c</div>', 'a\nb\n\nc'],
    ['<table><tr><td>100k</td><td>Berlin</td></tr><tr><th>a</th><td>b</td></tr></table>', '100k Berlin\na b'],
    ['<td>100k</td><td>Berlin</td>', '100k Berlin'],
    ['text<h2>More', 'text\nMore'],
    ['a<hr>b', 'a\nb'],
    ...['figure', 'aside', 'form', 'address', 'option', 'button', 'nav', 'figcaption', 'details'].map(
      (name) => [`<b>x</b>a<${name}>b</${name}>c`, 'xa\nb\nc'] as const,
    ),
    ['<ul><li><p>a</p></li><li>b</ul>', '• a\n\n• b'],
  ];
  it.each(cases)('stay apart: %j', (html, text) => expect(descriptionText(html)).toBe(text));
});

describe('a description that is text with a tag or two', () => {
  const cases: Cases = [
    ['Tasks:\n- one\n- two\n\nUse <b>care</b>.\r\nEnd', 'Tasks:\n- one\n- two\n\nUse care.\nEnd'],
    ['less <b than, more > than\n\nSecond <i>one</i>', 'less <b than, more > than\n\nSecond one'],
    [
      'Vec<u8> and Map<String, List<T>> or </T> skills.<br>Two',
      'Vec<u8> and Map<String, List<T>> or </T> skills.\nTwo',
    ],
    [
      '<p>Mail Jane <jane@acme.example> or see <https://acme.example/jobs></p>',
      'Mail Jane <jane@acme.example> or see <https://acme.example/jobs>',
    ],
    [
      '<p>Mail <mailto:jane@acme.example>, call <tel:+4912345></p>',
      'Mail <mailto:jane@acme.example>, call <tel:+4912345>',
    ],
    ['<p>a<o:p></o:p> <b hidden>b</b><my-tag>c</my-tag></p>', 'a bc'],
  ];
  it.each(cases)('keeps its lines and what is no tag: %j', (html, text) => expect(descriptionText(html)).toBe(text));
});

describe('the address of a link', () => {
  const cases: Cases = [
    [
      '<p>See <a href="https://a.example/x?a=1&amp;b=2">the site</a>.</p>',
      'See the site (https://a.example/x?a=1&b=2).',
    ],
    ['<a href="https://www.acme.example/">acme.example</a>', 'acme.example'],
    [
      '<a href="mailto:j@a.example">Jane</a> <a href="mailto:j@a.example">j@a.example</a>',
      'Jane (j@a.example) j@a.example',
    ],
    ['<a href="#top">up</a> <a href="javascript:alert(1)">run</a> <a>no</a>', 'up run no'],
    ['<a href=https://a.example>one <a href=https://b.example>two', 'one (https://a.example)two (https://b.example)'],
    ['<a href="https://a.example"><img src="x.png"></a>', '(https://a.example)'],
  ];
  it.each(cases)('is kept behind its words: %j', (html, text) => expect(descriptionText(html)).toBe(text));
});
