import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { type EditorNode, blockNode, lineBreak, textNode } from '#editor/rich-text/editor-node.ts';
import { openText } from '#editor/rich-text/text-document.ts';

/** What is saved of `written` after the screen was made to show `shown`. */
const saved = (written: string, shown: string) => openText(written).write(openText(shown).nodes);

/** What is saved of a new text. */
const fresh = (...nodes: EditorNode[]) => openText('').write(nodes);
const paragraph = (...children: EditorNode[]) => blockNode('paragraph', children);
const words = (text: string, format = 0) => textNode(text, format);

/** A text around a block, in a style that the editor itself would never write. */
const around = (block: string) => `## A heading ##\n\n* as  it\n* was\n\n${block}\n\n\nThe _end_\nof it.`;

describe('an edit changes its own block and no other', () => {
  test.each([
    ['None are *known*.', 'None are **known**.'],
    ['None are **known**.', 'None are *known*.'],
    ['None are *known*.', 'None are known.'],
    ['1. a\n2. b', '3. a\n4. b'],
    ['One line and another.', 'One line and\\\nanother.'],
    ['One line and\\\nanother.', 'One line and another.'],
    ['Wait -- please.', 'Wait --- please.'],
    ['## Why', '### Why'],
    ['Why', '> Why'],
    ['See [this](/a/).', 'See [this](/b/).'],
    ['See [this](/a/).', 'See [this](/a/ "A title").'],
    ['See `a  b`.', 'See `a b`.'],
    ['10\u00A0minutes', '10 minutes'],
    ['Rest <Source id="a" />.', 'Rest <Source id="b" />.'],
    ['Rest.', 'Rest <Book />.'],
    ['<Note title="Good">\n\na\n\n</Note>', '<Note title="Good  to know">\n\na\n\n</Note>'],
  ])('%j becomes %j', (before, after) => {
    expect(saved(around(before), around(after))).toBe(around(after));
  });
});

describe('an untouched block is never rewritten', () => {
  test.each([
    '1. a\n1. b',
    '- a\n\n- b',
    '- a\n  - b\n    1. c',
    'A line that\nis folded.',
    'A line  \nthat breaks.',
    '***',
    '| a | b |\n|:--|--:|\n| 1 \\| 2 | 2 |',
    'Fish &amp; chips',
    '2 \\* 3 \\# \\_4\\_',
    'un*believ*able __x__',
    '`\\_` and \\_a\\_',
    'Under 5 \\< 10 \\{a\\}',
    '```\na {b}\n\nc\n```',
    '![A room](./a.webp)',
    '- [ ] a task',
    '> - a list in a quote',
    'A note[^1]\n\n[^1]: below',
  ])('%j', (block) => {
    const edited = saved(around(block), around(block).replace('The _end_', 'The very _end_'));
    expect(edited).toBe(around(block).replace('The _end_\nof', 'The very *end* of'));
    expect(openText(around(block)).write(openText(around(block)).nodes)).toBe(around(block));
  });
});

test('blocks are added, taken out and moved, and the others keep the space between them', () => {
  const written = 'One.\n\n\nTwo.\n\n\nThree.';
  expect(saved(written, 'One.\n\nTwo.\n\nTwo and a half.\n\nThree.')).toBe(
    'One.\n\n\nTwo.\n\nTwo and a half.\n\nThree.',
  );
  expect(saved(written, 'One.\n\nThree.')).toBe('One.\n\nThree.');
  expect(saved(written, 'Three.\n\nOne.\n\nTwo.')).toBe('Three.\n\nOne.\n\n\nTwo.');
  expect(saved(written, '')).toBe('');
  expect(saved('', 'One {new}.\n\nTwo.')).toBe('One \\{new\\}.\n\nTwo.');
});

test('two lists that come to stand below each other stay two', () => {
  const edited = saved('- a\n\nBetween.\n\n- b', '- a\n\n* b');
  expect(mdxToMdast(edited)).toMatchObject({ children: [{ type: 'list' }, { type: 'list' }] });
});

describe('a table', () => {
  const table = '| a | b |\n|:--|--:|\n| 1 | 2 |';
  test('that is edited keeps its alignment', () => {
    expect(saved(table, table.replace('2', '3'))).toBe('| a  |  b |\n| :- | -: |\n| 1  |  3 |');
  });

  test('that was pasted has a head: its first row', () => {
    const cell = (...children: EditorNode[]) =>
      blockNode('tablecell', children, { headerState: 0, colSpan: 1 });
    const row = (...cells: EditorNode[]) => blockNode('tablerow', cells);
    const wide = { ...cell(paragraph(words('both'))), colSpan: 2 };
    const pasted = blockNode('table', [
      row(cell(paragraph(words('a | b'))), cell(paragraph(words('one'), lineBreak, words('two')))),
      row(wide),
      row(cell(paragraph(words('x')), paragraph(words('y'))), cell()),
    ]);
    expect(fresh(pasted)).toBe(
      '| a \\| b | one two |\n| ------ | ------- |\n| both   |         |\n| x y    |         |',
    );
  });
});

describe('words are saved as they were typed, whatever they begin with or hold', () => {
  const signs = Array.from({ length: 94 }, (_, index) => String.fromCodePoint(33 + index)).join('');
  const beginnings = [...signs].flatMap((sign) => [
    `${sign} stands first`,
    `${sign}${sign}${sign} x`,
    `${sign}x${sign} y`,
  ]);
  const others = [
    'import x from y',
    'export it',
    'I _am_ *x* <Do {a} [b](c) `d` ~~e~~ | f # g',
    '1) x',
    '&amp; \\_ \\',
    '|a|b|',
    '[^1] [ ] x',
    'a@b.com',
    signs,
  ];
  test.each([...beginnings, ...others])('%j', (typed) => {
    const text = fresh(paragraph(words(typed)), paragraph(words(`b ${typed}`), lineBreak, words(typed)));
    const [first, second, ...more] = (mdxToMdast(text) as unknown as { children: unknown }).children as {
      type: string;
    }[];
    expect([first?.type, second?.type, more]).toEqual(['paragraph', 'paragraph', []]);
    expect([wordsOf(first), wordsOf(second)]).toEqual([typed, `b ${typed}\n${typed}`]);
    expect(openText('').write(openText(text).nodes)).toBe(text);
  });
});

/** The words of a tree as a reader sees them. */
function wordsOf(node: unknown): string {
  const { type, value, children = [] } = node as { type: string; value?: string; children?: unknown[] };
  return type === 'break' ? '\n' : (value ?? children.map(wordsOf).join(''));
}

describe('what has a decided result', () => {
  test.each([
    ['italic inside a word', [words('un'), words('believ', 2), words('able')], 'un*believ*able'],
    ['a blank at the end of bold words', [words('bold ', 1), words('plain')], '**bold** plain'],
    ['bold signs before a letter', [words('(a)', 1), words('b')], '**(a)**&#x62;'],
    ['a backslash and a letter before struck signs', [words('w\\W'), words(';x', 4)], 'w\\\\&#x57;~~;x~~'],
    ['two of them before bold signs', [words('w\\\\W'), words('(a)', 1)], 'w\\\\\\\\&#x57;**(a)**'],
    ['bold and italic that cross', [words('a', 1), words('b', 3), words('c', 2)], '**a*b****c*'],
    ['struck words', [words('old', 4), words(' new')], '~~old~~ new'],
    ['code', [words('a`b', 16)], '``a`b``'],
    ['underlined, raised and lowered words', [words('a', 8), words('b', 32), words('c', 64)], 'abc'],
    ['a soft hyphen and blanks of no width', [words('mas\u00ADsage\u200B\uFEFF\u2060')], 'massage'],
    ['a blank that does not break', [words('10\u00A0minutes')], '10\u00A0minutes'],
    ['one beside another blank', [words('a\u00A0 b \u00A0c')], 'a b c'],
    ['a tab', [words('a'), { type: 'tab', version: 1, text: '\t' }, words('b')], 'a b'],
    ['blanks around a line break', [words('a '), lineBreak, words(' b')], 'a\\\nb'],
    ['a line break at the end', [words('a'), lineBreak], 'a'],
  ] satisfies [string, EditorNode[], string][])('%s', (_, nodes, text) => {
    expect(fresh(paragraph(...nodes))).toBe(text);
  });
});
