import { describe, expect, test } from 'vitest';
import { mdxToMdast } from 'satteri';
import { readOutline } from '#lib/outline.ts';
import { type ProseTag, proseTags } from '#schemas/prose-tags.ts';
import { lineOf, problemsAfter, replace } from '../../tests/support/write-content.ts';

const file = 'conditions/test-pain.mdx';
const place = `content/${file}, line ${lineOf('Gently. See', file)}`;
const problemsFor = (text: string) => problemsAfter({ [file]: replace('Gently. See', `${text} See`) });
const names = Object.keys(proseTags);
const these = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

test('an unknown tag is reported with the one that was meant and all that exist', () => {
  expect(problemsFor('<Nte title="x">Gently.</Nte>')).toEqual([
    `${place}: <Nte> is no tag that exists. Did you mean "Note"? These exist: ${these}.`,
  ]);
  expect(names).toContain('Emergency');
});

test.each(['script', 'iframe', 'b', 'a', 'style', 'constructor', 'toString'])(
  'HTML and other words are no tags: <%s>',
  (name) => {
    expect(problemsFor(`<${name}>Gently.</${name}>`)).toEqual([
      expect.stringContaining(`${place}: <${name}> is no tag that exists.`),
    ]);
  },
);

describe('what stands inside a tag', () => {
  const example = 'Write it like this: <Note title="Good to know"> ... </Note>';

  test('a missing word is reported with an example', () => {
    expect(problemsFor('<Note>Gently.</Note>')).toEqual([`${place}: <Note> needs title="...". ${example}`]);
    expect(problemsFor('<Note title="">Gently.</Note>')).toEqual([
      `${place}: <Note> needs title="...". ${example}`,
    ]);
  });

  test.each(['colour', 'constructor', 'onclick', 'class'])('an unknown word, %s, is reported', (word) => {
    expect(problemsFor(`<Note title="Good" ${word}="x">Gently.</Note>`)).toEqual([
      `${place}: <Note> has no "${word}". ${example}`,
    ]);
  });

  test('code is reported', () => {
    const fix = `${place}: <Note> has something other than name="words" in it. ${example}`;
    for (const code of ['title={x}', '{...x}', 'title'])
      expect(problemsFor(`<Note ${code}>Gently.</Note>`)).toEqual([fix]);
  });

  test('an answer outside the three is reported with the three', () => {
    expect(problemsFor('<Ask question="Fever?" answer="maybe">Gently.</Ask>')).toEqual([
      `${place}: <Ask> has answer="maybe". It must be one of: go, ask or not-today.`,
    ]);
  });

  test('a card without text and text in a tag that takes none are reported', () => {
    expect(problemsFor('<Dont />')).toEqual([
      `${place}: <Dont> is empty. Write it like this: <Dont> ... </Dont>`,
    ]);
    expect(problemsFor('<Phone>call</Phone>')).toEqual([
      `${place}: <Phone> takes no text. Write it like this: <Phone />`,
    ]);
  });
});

test('a tag that renders what only therapies have is reported on a condition', () => {
  expect(problemsFor('<Comfort />')).toEqual([
    `${place}: <Comfort /> shows what only therapies have. Take it out here.`,
  ]);
});

test.each(Object.entries<ProseTag>(proseTags))('the example for <%s> keeps its own rules', (name, tag) => {
  const [mark] = readOutline(mdxToMdast(tag.example)).marks;
  if (mark?.kind !== 'tag') throw new Error(`The example "${tag.example}" holds no tag.`);
  expect(mark.name).toBe(name);
  expect(mark.hasChildren).toBe(!tag.example.endsWith('/>'));
  expect(tag.children === 'none').toBe(!mark.hasChildren);
  expect(Object.keys(mark.attributes)).toEqual(expect.arrayContaining([...tag.required]));
  expect(Object.keys(tag.attributes)).toEqual(expect.arrayContaining(Object.keys(mark.attributes)));
});
