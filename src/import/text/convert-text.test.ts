import { mdxToMdast } from 'satteri';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convert } from '../../../tests/support/convert-fixture.ts';

describe('the classic editor', () => {
  test.each([
    ['paragraphs and line breaks', 'One\ntwo\n\nThree', 'One\\\ntwo\n\nThree'],
    ['Windows line ends', 'One\r\n\r\nTwo', 'One\n\nTwo'],
    ['marks', '<b>a</b> <i>b</i> <del>c</del> <code>d</code>', '**a** *b* ~~c~~ `d`'],
    ['marks within marks', '<strong>one <b>two</b> three</strong>', '**one two three**'],
    ['a mark with a space in it', '<em>one </em>two', '*one* two'],
    [
      'headings, from the second level down',
      '<h1>One</h1>\n<h3>Two</h3>\n<h4>Three</h4>\n<h2>Four</h2>',
      '## One\n\n### Two\n\n### Three\n\n### Four',
    ],
    ['a bold heading', '<h2><strong>One</strong></h2>', '## One'],
    ['an empty heading', '<h2>&nbsp;</h2>\n\nWords', 'Words'],
    [
      'lists',
      '<ul>\n<li>One\n<ol>\n<li>Two</li>\n</ol>\n</li>\n<li>Three</li>\n</ul>',
      '- One\n  1. Two\n- Three',
    ],
    ['two lists', '<ul><li>a</li></ul><ul><li>b</li></ul>', '- a\n\n* b'],
    [
      'a quote with its author',
      '<blockquote>One\n\nTwo\n<cite>Somebody</cite></blockquote>',
      '> One\n>\n> Two\\\n> — Somebody',
    ],
    ['a definition', '<dl><dt>Fascia</dt><dd>Tissue</dd></dl>', '- **Fascia**\n\n  Tissue'],
    ['preformatted words', '<pre>a  <b>b</b>\n\n  c</pre>', '```\na  b\n\n  c\n```'],
    [
      'a table',
      '<table><tr><td>a</td><td>b</td></tr><tr><td><p>c</p><p>d</p></td><td>e|f</td></tr></table>',
      '| a   | b    |\n| --- | ---- |\n| c d | e\\|f |',
    ],
    [
      'a table with a caption',
      '<table><caption>About</caption><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
      '<Compare caption="About">\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n</Compare>',
    ],
    ['a table for the looks', '<table><tr><td>One</td></tr><tr><td>Two</td></tr></table>', 'One\n\nTwo'],
    ['raised and lowered signs', 'H<sub>2</sub>O, m<sup>2</sup>, 1<sup>st</sup>', 'H₂O, m², 1st'],
    ['a rule', 'a\n\n<hr />\n\nb', 'a\n\n---\n\nb'],
    ['more and the next page', 'a<!--more-->b\n\n<!--nextpage-->\n\nc', 'ab\n\nc'],
  ])('%s', async (_, html, mdx) => {
    expect((await convert(html)).mdx).toBe(mdx);
  });
});

describe('signs', () => {
  test.each([
    ['smart quotes', '“It’s fine,” she said – …', '“It’s fine,” she said – …'],
    ['spaces that do not break', '10&nbsp;minutes&nbsp; now&nbsp;', '10\u00A0minutes now'],
    ['nothing but such spaces', '<p>&nbsp;</p>\n<p>a</p>', 'a'],
    ['emoji, also as a picture', '👩‍⚕️ <img class="emoji" alt="🙂" src="https://s.w.org/x.svg">', '👩‍⚕️ 🙂'],
    [
      'entities in entities',
      'Q&amp;amp;A, it&amp;#8217;s &amp;nbsp;so &amp;lt;b&amp;gt;',
      'Q\\&A, it’s so \\<b>',
    ],
    ['braces and angle brackets', 'a {b} &lt;c&gt; {/* d */}', 'a \\{b\\} \\<c> \\{/\\* d \\*/\\}'],
    ['the end of CDATA', 'a ]]> b', 'a ]]> b'],
    ['words that are code in MDX', 'import this\n\nexport that', '&#x69;mport this\n\n&#x65;xport that'],
    [
      'signs of Markdown',
      '# no heading\n\n1. no list\n\n*a* _b_ [c](d)',
      '\\# no heading\n\n1\\. no list\n\n\\*a\\* \\_b\\_ \\[c]\\(d)',
    ],
    ['from right to left', '<p dir="rtl">שלום עולם</p>', 'שלום עולם'],
    ['soft hyphens and marks of the byte order', 'mas\u00ADsage\uFEFF', 'massage'],
  ])('%s', async (_, html, mdx) => {
    expect((await convert(html)).mdx).toBe(mdx);
  });

  test('words from right to left are in the report', async () => {
    const { notes } = await convert('<p dir="rtl">שלום</p>');
    expect(notes.map(({ kind }) => kind)).toEqual(['look']);
  });
});

describe('links', () => {
  test.each([
    ['to a page that was taken', '<a href="https://old.test/known/">a</a>', '[a](/articles/known/)'],
    ['to a page that was not', '<a href="https://old.test/lost/">a</a>', 'a'],
    ['elsewhere', '<a href="https://b.test/x" target="_blank">a</a>', '[a](https://b.test/x)'],
    ['without a safe connection', '<a href="http://b.test/x">a</a>', '[a](https://b.test/x)'],
    ['to a place of the page', '<a href="#part">a</a> <a name="part">b</a>', 'a b'],
    ['that run code', '<a href="javascript:alert(1)">a</a>', 'a'],
    [
      'an address among words',
      'See http://b.test/x. Or www.c.test!',
      'See [http://b.test/x](https://b.test/x). Or [www.c.test](https://www.c.test/)!'.replace(
        '.test/)!',
        '.test)!',
      ),
    ],
    [
      'an address of a page that is gone',
      'See https://old.test/lost/ now',
      'See `https://old.test/lost/` now',
    ],
    [
      'an address on a line of its own',
      'a\n\nhttps://youtu.be/abc\n\nb',
      'a\n\n[Video on YouTube](https://youtu.be/abc)\n\nb',
    ],
  ])('%s', async (_, html, mdx) => {
    expect((await convert(html)).mdx).toBe(mdx);
  });
});

test('a heading that repeats the title is left out', async () => {
  expect((await convert('<h1>A title</h1>\n\nWords', 'A title')).mdx).toBe('Words');
});

test('a text that is nested thousands of times gives its words', async () => {
  const { mdx } = await convert(`${'<div>'.repeat(20_000)}deep`);
  expect(mdx).toBe('deep');
});

test(
  '200 texts of all kinds of pieces compile, whatever stands beside what',
  { timeout: 120_000 },
  async () => {
    const pieces = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<ul><li>',
        '</li></ul>',
        '<table><tr><td>',
        '</td></tr></table>',
        '\n',
        '\n\n',
      ],
      ...[
        '{',
        '}',
        '<',
        '>',
        '&lt;',
        '&amp;lt;',
        '*',
        '_',
        '`',
        '#',
        '~~',
        '| ',
        ' ',
        '&nbsp;',
        '<br>',
        'import x',
        '"',
      ],
      ...[
        '<h2>',
        '</h2>',
        '<a href="https://b.test/x">',
        '</a>',
        '<blockquote>',
        '</blockquote>',
        '<pre>',
        '</pre>',
      ],
      ...[
        '[caption]',
        '[/caption]',
        '[x_y a="b"]',
        '[gallery ids="1"]',
        '<img src="1.jpg" alt="a]b">',
        'http://b.test/',
        'שלום',
        '🙂',
        'word',
      ],
      ...[
        '<!-- wp:paragraph -->',
        '<!-- /wp:paragraph -->',
        '<!-- wp:acme/x {"text":"hi there"} /-->',
        '<code>',
        '</code>',
        '- ',
        '1. ',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 30 }), async (parts) => {
        const { mdx } = await convert(parts.join(''));
        const tree = mdxToMdast(mdx);
        const kinds = /"type":"(mdx\w+Expression|mdxjsEsm|html)"/.exec(JSON.stringify(tree));
        expect(kinds).toBeNull();
      }),
      { numRuns: 200, seed: 20_261_128 },
    );
  },
);
