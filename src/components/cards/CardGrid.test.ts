import { expect, test } from 'vitest';
import { makeTherapy } from '../../../tests/support/makers.ts';
import { allWords, renderToFragment } from '../../../tests/support/render-fragment.ts';
import CardGrid from '#components/cards/CardGrid.astro';
import { therapyCard } from '#view-models/card.ts';

test('cards are a list, so that a screen reader announces how many there are', async () => {
  const cards = ['Cupping', 'Stretching'].map((title) => therapyCard(makeTherapy({ title })));
  const page = await renderToFragment(CardGrid, { props: { cards, depth: 2 } });
  expect(allWords(page, 'ul > li h2')).toEqual(['Cupping', 'Stretching']);
});
