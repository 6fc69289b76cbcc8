import { describe, expect, test } from 'vitest';
import { onCondition } from '../../../tests/support/prose-locals.ts';
import { renderToFragment } from '../../../tests/support/render-fragment.ts';
import { proseComponents } from '#components/prose/prose-components.ts';
import { type ProseTag, type ProseTagName, proseTags } from '#schemas/prose-tags.ts';

const sources = ['zebra', 'two', 'three'].map((id) => ({
  id,
  title: 'A plain source',
  publisher: id,
  url: 'https://source.test/',
  seen: '2026-01',
}));
const tags: [ProseTagName, ProseTag][] = Object.entries(proseTags) as [ProseTagName, ProseTag][];

async function renderTag(name: ProseTagName, props: Record<string, string>): Promise<string> {
  const page = await renderToFragment(proseComponents[name], {
    props,
    slots: proseTags[name].children === 'none' ? {} : { default: '<ul><li>quagga</li></ul>' },
    locals: onCondition({ sources }),
  });
  return page.outerHTML;
}

/** Something for each attribute: `word`, or the first value of a closed list. */
const filled = ({ attributes }: ProseTag, word: string) =>
  Object.fromEntries(
    Object.entries(attributes).map(([key, values]) => [key, values === 'text' ? word : (values[0] ?? '')]),
  );

describe('the tags an author may use', () => {
  test('are the ones that the check knows, no more and no fewer', () => {
    expect(Object.keys(proseComponents).toSorted()).toEqual(Object.keys(proseTags).toSorted());
  });

  const worded = tags.flatMap(([name, tag]) =>
    Object.entries(tag.attributes)
      .filter(([, values]) => values === 'text')
      .map(([key]) => ({ name, tag, key })),
  );
  test.each(worded)('<$name> shows what an author writes as its $key', async ({ name, tag, key }) => {
    expect(await renderTag(name, { ...filled(tag, 'other'), [key]: 'zebra' })).toContain('zebra');
  });

  test.each(tags.filter(([, { children }]) => children !== 'none'))(
    '<%s> keeps the text that stands in it',
    async (name, tag) => {
      expect(await renderTag(name, filled(tag, 'zebra'))).toContain('quagga');
    },
  );

  test.each(tags)('the example of <%s> shows that tag with all it needs', (name, { example, required }) => {
    expect(example).toMatch(new RegExp(`^<${name}\\b`));
    for (const attribute of required) expect(example).toContain(`${attribute}="`);
  });
});
