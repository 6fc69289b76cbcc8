import { describe, expect, test } from 'vitest';
import { type Written, makeTherapy } from '../../../tests/support/makers.ts';
import { onCondition, onPage } from '../../../tests/support/prose-locals.ts';
import { allWords, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import Evidence from '#components/prose/Evidence.astro';
import Prose from '#components/prose/Prose.astro';

const cupping: Written<'condition'>['therapies'] = [
  { therapy: 'cupping', evidence: 'Limited', sources: ['two'], basis: 'review', note: 'Eases the neck.' },
];

describe("an author's text", () => {
  test('a tag in it draws from the form of its own page', async () => {
    const context = onCondition({ therapies: cupping }, [makeTherapy({ title: 'Cupping' })]).prose;
    const page = await renderToFragment(Prose, { props: { Content: Evidence, context } });
    expect(allWords(page, 'tbody th')).toEqual(['Cupping']);
  });

  test('a tag in it draws nothing from the page that was drawn before', async () => {
    const locals = onCondition({ therapies: cupping }, [makeTherapy({ title: 'Cupping' })]);
    const context = onPage().prose;
    const page = await renderToFragment(Prose, { props: { Content: Evidence, context }, locals });
    expect(wordsOf(page)).toBe('');
  });
});
