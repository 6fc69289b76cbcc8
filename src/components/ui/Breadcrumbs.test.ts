import { describe, expect, test } from 'vitest';
import { allWords, nameOf, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import Breadcrumbs from '#components/ui/Breadcrumbs.astro';
import { crumbsTo } from '#view-models/crumbs.ts';

const render = () =>
  renderToFragment(Breadcrumbs, { props: { crumbs: crumbsTo('Neck pain', 'conditions') } });

describe('the trail', () => {
  test('is a navigation with a name of its own', async () => {
    const page = await render();
    expect(nameOf(page.querySelector('nav'), page)).toBe('Where you are');
  });

  test('links every step but the page itself', async () => {
    const page = await render();
    const links = page.querySelectorAll('ol a');
    expect(links.map((link) => `${wordsOf(link)} ${link.getAttribute('href')}`)).toEqual([
      'Home /',
      'Conditions /conditions/',
    ]);
  });

  test('marks the page itself as the current one', async () => {
    expect(allWords(await render(), '[aria-current="page"]')).toEqual(['Neck pain']);
  });

  test('its strokes are not read out', async () => {
    const page = await render();
    for (const silent of page.querySelectorAll('[aria-hidden="true"]')) silent.remove();
    expect(allWords(page, 'li')).toEqual(['Home', 'Conditions', 'Neck pain']);
  });
});
