import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { evaluate } from 'satteri';
import { describe, expect, test } from 'vitest';
import Ask from '#components/prose/Ask.astro';
import Blank from '#components/prose/Blank.astro';
import Compare from '#components/prose/Compare.astro';
import Figure from '#components/prose/Figure.astro';
import Note from '#components/prose/Note.astro';
import PrintSheet from '#components/prose/PrintSheet.astro';
import { storeText } from '#editor/safe-text.ts';
import { textParts } from '#editor/text-parts.ts';
import { proseTags } from '#schemas/prose-tags.ts';
import { renderToFragment, wordsOf } from '../../tests/support/render-fragment.ts';

/** Every attribute that takes words of the owner's own, the part that asks for it, and where it is read. */
const places: [
  tag: string,
  attribute: string,
  part: string,
  Component: AstroComponentFactory,
  read: string,
][] = [
  ['Figure', 'caption', 'figure', Figure, 'figcaption'],
  ['Note', 'title', 'note', Note, 'p'],
  ['Compare', 'caption', 'compare', Compare, 'caption, .caption, figcaption, p'],
  ['Ask', 'question', 'question', Ask, 'h3'],
  ['PrintSheet', 'title', 'print-sheet', PrintSheet, 'h3'],
  ['Blank', 'label', 'blank', Blank, '.blank > span'],
];

/** Filled in wherever a part asks for more than the words that are tried. */
const rest = { file: 'a.webp', alt: 'A room', words: 'Text.', answer: 'go', id: 'x', title: 'x' };
const table = { columns: ['a'], rows: [{ cells: ['b'] }] };

const typed = [
  'Knee {left}',
  'Under 5 < 10 > 3',
  'Fish & chips &amp; &lt; &#60;',
  'A "quoted" word',
  "It's the owner's",
  'Back\\slash, \\{ and \\"',
  '{1 + 1} </Figure> <b>',
];

describe.each(places)('%s %s', (tag, attribute, id, Component, read) => {
  const part = textParts().find((one) => one.id === id);

  test.each(typed)('%s is on the page as it was typed, and comes back to the form', async (words) => {
    const text = storeText(part?.toBlock({ ...rest, ...table, [attribute]: words }) ?? '');
    const props = compiled(text, tag);
    expect(props[attribute]).toBe(words);
    const page = await renderToFragment(Component, { props, slots: { default: '<p>Text.</p>' } });
    expect(wordsOf(page.querySelector(read))?.replace(/:$/, '')).toBe(words);
    expect(part?.fromBlock(part.pattern.exec(text) ?? [''])[attribute]).toBe(words);
  });
});

test('no attribute with words of the owner is left out', () => {
  const expected = Object.entries(proseTags).flatMap(([tag, { attributes }]) =>
    Object.entries(attributes)
      .filter(([name, takes]) => takes === 'text' && name !== 'id')
      .map(([name]) => `${tag} ${name}`),
  );
  expect(places.map(([tag, name]) => `${tag} ${name}`).toSorted()).toEqual(expected.toSorted());
});

interface CreatedElement {
  type: unknown;
  props: Record<string, unknown>;
}

/** What the page hands to a tag, once its text has been through the compiler that builds the site. */
function compiled(text: string, tag: string): Record<string, unknown> {
  const made: CreatedElement[] = [];
  const jsx = (type: unknown, props: unknown) => {
    const element = { type, props: props as Record<string, unknown> };
    made.push(element);
    return element;
  };
  const { default: Page } = evaluate(text, { Fragment: 'fragment', jsx, jsxs: jsx }) as {
    default: (props: object) => unknown;
  };
  Page({ components: { [tag]: tag } });
  return { ...made.find(({ type }) => type === tag)?.props, children: undefined };
}
