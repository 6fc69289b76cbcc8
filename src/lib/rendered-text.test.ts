import { expect, test } from 'vitest';
import { renderText } from '#lib/rendered-text.ts';

test('a text is HTML, with curly quotes, tables and an anchor for each heading', () => {
  const { parts, headings } = renderText(
    '## Neck "pain"\n\nIt\'s *common*.\n\n## Neck "pain"\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n',
  );
  expect(parts).toEqual([
    '<h2 id="neck-pain">Neck “pain”</h2>\n<p>It’s <em>common</em>.</p>\n<h2 id="neck-pain-1">Neck “pain”</h2>\n<table>\n<thead>\n<tr>\n<th>a</th>\n<th style="text-align: right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td style="text-align: right">2</td>\n</tr>\n</tbody>\n</table>',
  ]);
  expect(headings).toEqual([
    { depth: 2, slug: 'neck-pain', text: 'Neck “pain”' },
    { depth: 2, slug: 'neck-pain-1', text: 'Neck “pain”' },
  ]);
});

test('tags and pictures stand between pieces of HTML, wherever the author put them', () => {
  const { parts } = renderText(
    'Call <Phone /> now.\n\n<Note title="One">\n\n- a <Source id="nhs" />\n\n![A neck](./neck.jpg)\n\n</Note>\n',
  );
  const picture = { name: 'img', attributes: { src: './neck.jpg', alt: 'A neck' }, children: [] };
  const source = { name: 'Source', attributes: { id: 'nhs' }, children: [] };
  expect(parts).toEqual([
    '<p>Call ',
    { name: 'Phone', attributes: {}, children: [] },
    ' now.</p>\n',
    {
      name: 'Note',
      attributes: { title: 'One' },
      children: ['<ul>\n<li>a ', source, '</li>\n</ul><p>', picture, '</p>'],
    },
  ]);
});

test('what would be a tag without Markdown meaning it is text', () => {
  expect(renderText('1 \\< 2 & 3').parts).toEqual(['<p>1 &#x3C; 2 &#x26; 3</p>']);
});

test.each([
  '{1 + 1}',
  '{process.exit()}',
  'export const a = 1',
  '<Note title={1}>x</Note>',
  '<Note {...a}>x</Note>',
])('code is not rendered: %s', (code) => {
  expect(() => renderText(code)).toThrow('holds code, which is not rendered');
});

test('an empty text has no parts', () => {
  expect(renderText('')).toEqual({ parts: [], headings: [] });
  expect(renderText()).toEqual({ parts: [], headings: [] });
});
