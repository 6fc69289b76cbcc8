import fc from 'fast-check';
import { type EditorNode, blockNode, lineBreak, textNode } from '#editor/rich-text/editor-node.ts';
import { openText } from '#editor/rich-text/text-document.ts';

/** Words with any sign of a keyboard and some from elsewhere. */
const words = fc
  .array(fc.stringMatching(/^[!-~éß“”–’]{1,8}$/), { minLength: 1, maxLength: 5 })
  .map((list) => list.join(' '));

const marked = fc
  .tuple(words, fc.constantFrom(0, 0, 0, 1, 2, 3, 4, 16))
  .map(([text, format]) => textNode(text, format));
const link = fc
  .tuple(
    words,
    fc.constantFrom('/about/', 'https://www.nhs.uk/a(b)', 'mailto:desk@massage.test', 'tel:+15175550100'),
  )
  .map(([text, url]) => blockNode('link', [textNode(text, 0)], { url, title: null }));
const part = fc.constantFrom<EditorNode>(
  { type: 'x-source', version: 1, props: { id: 'three' } },
  { type: 'x-fact', version: 1, props: { kind: 'Phone number' } },
);
const blank = textNode(' ', 0);

/** A line: words first, so that there is a place to type at. */
const line = fc
  .tuple(words, fc.array(fc.oneof(marked, marked, link, part, fc.constant(lineBreak)), { maxLength: 4 }))
  .map(([first, rest]) => [
    textNode(first, 0),
    ...rest.flatMap((node) => [blank, node]),
    blank,
    textNode('end', 0),
  ]);
const oneLine = line.map((nodes) => nodes.filter(({ type }) => type !== 'linebreak'));

const item = line.map((nodes) => blockNode('listitem', nodes));
const list: fc.Arbitrary<EditorNode> = fc
  .tuple(
    fc.boolean(),
    fc.array(item, { minLength: 1, maxLength: 3 }),
    fc.option(fc.array(item, { minLength: 1, maxLength: 2 })),
  )
  .map(([ordered, items, inner]) => {
    const fields = ordered ? { listType: 'number', start: 1 } : { listType: 'bullet', start: 1 };
    const nested =
      inner === null
        ? []
        : [blockNode('listitem', [blockNode('list', inner, { listType: 'bullet', start: 1 })])];
    return blockNode('list', [...items, ...nested], fields);
  });
const cell = oneLine.map((nodes) =>
  blockNode('tablecell', [blockNode('paragraph', nodes)], { headerState: 0, colSpan: 1 }),
);
const table = fc
  .array(
    fc.tuple(cell, cell).map((cells) => blockNode('tablerow', cells)),
    { minLength: 2, maxLength: 3 },
  )
  .map((rows) => blockNode('table', rows));

const ownBlock = fc
  .oneof(
    line.map((nodes) => blockNode('paragraph', nodes)),
    line.map((nodes) => blockNode('paragraph', nodes)),
    oneLine.map((nodes) => blockNode('heading', nodes, { tag: 'h2' })),
    line.map((nodes) => blockNode('quote', nodes)),
    list,
    table,
  )
  .map((node) => openText('').write([node]));

/** Blocks in a style that the editor would never write, and those that it has no button for. */
const otherBlock = fc.constantFrom(
  '* as  it\n* was\n\n* written',
  'A line that\nis folded  \nand breaks.',
  'Setext\n------',
  '1) one\n1) two',
  '| a | b |\n|:--|--:|\n| 1 \\| 2 | `x` |',
  '```js\nconst a = {b: 1};\n\n```',
  '___',
  'Fish &amp; chips, &copy; un_believ_able __x__ *y*',
  '<Note title="Good to know">\n\nThis *is* a note.\n\n</Note>',
  '<Do>\n\n* Rest.\n\n</Do>\n\n<Dont>\n\n- Worry.\n\n</Dont>',
  '<Compare caption="Two">\n\n| a   | b |\n|-----|---|\n| 1   | 2 |\n\n</Compare>',
  '> One.\n>\n> Two.',
  '> - a list in a quote',
  '- [ ] a task',
);

/** A text of everything that the editor allows, as it may stand in a file. */
export const randomText = fc
  .array(fc.oneof({ arbitrary: ownBlock, weight: 3 }, { arbitrary: otherBlock, weight: 1 }), {
    minLength: 2,
    maxLength: 6,
  })
  .map((blocks) => blocks.join('\n\n'));

/** What is typed at a place: no start of a list. */
export const typedWords = fc
  .stringMatching(/^[!-~]{1,4}( [!-~]{1,3})?$/)
  .filter((text) => !/^(?:[-*]|1\.)/.test(text));
