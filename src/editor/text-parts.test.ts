import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { loadContent } from '#check/load-content.ts';
import { storeText } from '#editor/safe-text.ts';
import { joinTable, splitTable } from '#editor/table-text.ts';
import { textParts } from '#editor/text-parts.ts';
import { readOutline } from '#lib/outline.ts';
import { proseTags } from '#schemas/prose-tags.ts';
import { sites } from '../../tests/support/sites.ts';

const parts = textParts();

function part(id: string) {
  const found = parts.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no part ${id}.`);
  return found;
}

/** What a part makes of a text: taken out and written back, or undefined where it is left alone. */
function roundTrip(id: string, text: string): string | undefined {
  const { pattern, fromBlock, toBlock } = part(id);
  const match = pattern.exec(text);
  return match === null ? undefined : toBlock(fromBlock(match));
}

test('every tag that an author may use has a button', () => {
  const written = parts.map(({ pattern }) => pattern.source).join(' ');
  for (const name of Object.keys(proseTags)) expect(written).toMatch(new RegExp(`[(|]${name}[)|]`));
});

test.each(Object.values(sites))(
  'every tag of the $name content comes back to the letter',
  ({ contentDir }) => {
    let count = 0;
    for (const [path, text] of loadContent(contentDir)) {
      if (typeof text !== 'string' || !path.endsWith('.mdx')) continue;
      const lines = text.split('\n');
      for (const [index] of lines.entries()) {
        const rest = lines.slice(index).join('\n');
        for (const { id, pattern, fromBlock, toBlock } of parts.filter(({ id }) => id !== 'compare')) {
          const match = pattern.source.startsWith('^')
            ? pattern.exec(rest)
            : pattern.exec(lines[index] ?? '');
          if (match === null) continue;
          count += 1;
          expect(toBlock(fromBlock(match)), `${id} in ${path}`).toBe(match[0]);
        }
      }
    }
    expect(count).toBeGreaterThan(5);
  },
);

describe('a part that is written in another way is left in the text as it is', () => {
  test.each([
    ['advice', '<Do>\n- a\n</Do>'],
    ['advice', '<Do>- a</Do>'],
    ['advice', '<Do>\n\n- never closed'],
    ['note', '<Note>\n\nNo title.\n\n</Note>'],
    ['note', "<Note title='single'>\n\nText.\n\n</Note>"],
    ['note', '<Note title="5 &lt; 10">\n\nText.\n\n</Note>'],
    ['note', '<Note title="Fish &amp; chips">\n\nText.\n\n</Note>'],
    ['question', '<Ask answer="go" question="Why?">\n\nText.\n\n</Ask>'],
    ['figure', '<Figure>\n\nNo picture.\n\n</Figure>'],
    ['compare', '<Compare caption="x">\n\nNo table.\n\n</Compare>'],
    ['source', '<Source id={code} />'],
    ['source', '<Sources id="x" />'],
    ['drawn', '<Do />'],
  ])('%s: %j', (id, text) => {
    expect(roundTrip(id, text)).toBeUndefined();
  });
});

test('the button for a source says where the short names stand', () => {
  expect(part('source').fields).toMatchObject([
    { label: 'Short name of the source', hint: expect.stringContaining('under “Sources”') as unknown },
  ]);
});

test('the box of a part that has no words of its own says what it is, and not the name of a tag', () => {
  const { pattern, fromBlock, toBlock, summary, fields } = part('fact');
  const props = fromBlock(pattern.exec('<PracticeName />') ?? ['']);
  expect([summary, props]).toEqual(['{{kind}}', { kind: 'Name of the practice' }]);
  expect(fields).toMatchObject([{ options: expect.arrayContaining(['Name of the practice']) as unknown }]);
  expect(toBlock(props)).toBe('<PracticeName />');
  expect(part('care-card').toBlock({ kind: 'See a doctor first card', words: '- a' })).toBe(
    '<DoctorFirst>\n\n- a\n\n</DoctorFirst>',
  );
});

test('what is typed into a part cannot leave it', () => {
  const { toBlock } = part('note');
  expect(toBlock({ title: 'A "quoted"\n\n<b>title', words: 'Text.' })).toBe(
    '<Note title="A &quot;quoted&quot; <b>title">\n\nText.\n\n</Note>',
  );
  expect(part('figure').toBlock({ file: 'a.webp', alt: 'x](evil)' })).toBe(
    '<Figure>\n\n![x (evil)](./a.webp)\n\n</Figure>',
  );
  expect(part('care-card').toBlock({ kind: 'script', words: '- a' })).toBe(
    '<Emergency>\n\n- a\n\n</Emergency>',
  );
});

test.each([
  'Under 5 < 10 {a}',
  'A "quoted" \\{word\\}',
  'Fish & chips',
  '&lt; &amp;quot; &#60; &',
  "It's </Figure>",
])('the words %j of a picture are shown as they were typed, and come back to the form', (caption) => {
  const { toBlock, fromBlock, pattern } = part('figure');
  const text = storeText(toBlock({ file: 'a.webp', alt: 'A room', caption }));
  const [mark] = readOutline(mdxToMdast(text)).marks;
  expect(mark).toMatchObject({ name: 'Figure', attributes: { caption } });
  expect(fromBlock(pattern.exec(text) ?? [''])).toMatchObject({ caption });
});

test('a table keeps its cells, also those with a bar in them', () => {
  const text = '| a | b \\| c |\n|---|---|\n| 1 <Source id="x" /> | |';
  const table = splitTable(text);
  expect(table).toEqual({
    columns: ['a', 'b | c'],
    rows: [{ cells: ['1 <Source id="x" />', ''] }],
  });
  expect(splitTable(joinTable({ ...table }))).toEqual(table);
});
