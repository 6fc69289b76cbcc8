import { describe, expect, test } from 'vitest';
import { type Written, makeTherapy } from '../../../tests/support/makers.ts';
import { onCondition, onPage } from '../../../tests/support/prose-locals.ts';
import { allWords, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import Prose from '#components/prose/Prose.astro';
import { renderText } from '#lib/rendered-text.ts';

const cupping: Written<'condition'>['therapies'] = [
  { therapy: 'cupping', evidence: 'Limited', sources: ['two'], basis: 'review', note: 'Eases the neck.' },
];

const { parts } = renderText('<Evidence />');

describe("an author's text", () => {
  test('a tag in it renders the form of its own page', async () => {
    const context = onCondition({ therapies: cupping }, [makeTherapy({ title: 'Cupping' })]).prose;
    const page = await renderToFragment(Prose, { props: { parts, context } });
    expect(allWords(page, 'tbody th')).toEqual(['Cupping']);
  });

  test('a tag in it renders nothing of the page that was rendered before', async () => {
    const locals = onCondition({ therapies: cupping }, [makeTherapy({ title: 'Cupping' })]);
    const context = onPage().prose;
    const page = await renderToFragment(Prose, { props: { parts, context }, locals });
    expect(wordsOf(page)).toBe('');
  });

  test('keeps its order of words and tags, and shows pictures beside its file', async () => {
    const { parts } = renderText(
      'One <Blank label="L" /> two.\n\n<Note title="Three">\n\nFour ![Five](./a.jpg).\n\n</Note>\n\nSix.',
    );
    const pictures = { './a.jpg': '/_astro/a.jpg' };
    const page = await renderToFragment(Prose, { props: { parts, pictures, context: onPage().prose } });
    expect(wordsOf(page)).toBe('One L: two. ThreeFour . Six.');
    expect(page.querySelector('.note img, img')?.getAttribute('src')).toBe('/_astro/a.jpg');
  });

  test('does not render a tag that is none of ours', async () => {
    const { parts } = renderText('<Script />');
    await expect(renderToFragment(Prose, { props: { parts, context: onPage().prose } })).rejects.toThrow(
      '<Script>, which is no tag of ours',
    );
  });
});
