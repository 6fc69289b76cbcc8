import { describe, expect, test } from 'vitest';
import { makeArticle, makeTherapy } from '../../../tests/support/makers.ts';
import { renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import PageCard from '#components/cards/PageCard.astro';
import { articleCard, therapyCard } from '#view-models/card.ts';

const card = therapyCard(makeTherapy({ title: 'Cupping' }));

describe('a card', () => {
  test('has one link, named by the title of the page alone', async () => {
    const page = await renderToFragment(PageCard, { props: { card } });
    const links = page.querySelectorAll('a');
    expect(links).toHaveLength(1);
    expect(wordsOf(links[0])).toBe('Cupping');
    expect(links[0]?.getAttribute('href')).toBe('/therapies/cupping/');
    expect(wordsOf(page.querySelector('h3'))).toBe('Cupping');
  });

  test('its heading stands one below that of its list', async () => {
    const page = await renderToFragment(PageCard, { props: { card, depth: 2 } });
    expect(wordsOf(page.querySelector('h2'))).toBe('Cupping');
    expect(page.querySelector('h3')).toBeNull();
  });

  test('of a therapy says how good its evidence is', async () => {
    const page = await renderToFragment(PageCard, { props: { card } });
    expect(wordsOf(page)).toContain('Evidence: Limited');
  });

  test('of an article does not speak of evidence', async () => {
    const article = articleCard(makeArticle({ title: 'After an accident' }));
    const page = await renderToFragment(PageCard, { props: { card: article } });
    expect(wordsOf(page)).toContain('After an accident');
    expect(wordsOf(page)).not.toContain('Evidence');
  });
});
