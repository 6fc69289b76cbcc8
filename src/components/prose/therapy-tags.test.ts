import { describe, expect, test } from 'vitest';
import { onCondition, onTherapy } from '../../../tests/support/prose-locals.ts';
import { allWords, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import Aftercare from '#components/prose/Aftercare.astro';
import Comfort from '#components/prose/Comfort.astro';
import Differences from '#components/prose/Differences.astro';
import Suits from '#components/prose/Suits.astro';

const locals = onTherapy({
  title: 'Cupping',
  differences: [{ from: 'Stretching', difference: 'The cups do the pulling, not your arms.' }],
  pressure: 'A firm pull, and we let go when you say so.',
  clothing: 'Bare back, with a sheet over the rest of you.',
  suits: ['People with a stiff back.', 'People who sit all day.'],
  notFor: ['Anyone who bruises easily.'],
  aftercare: { normal: ['Round marks for a week.'], call: ['Blisters on the skin.'] },
});

describe('the tags that render the form of a therapy', () => {
  test('<Differences> compares it with each neighbor', async () => {
    const page = await renderToFragment(Differences, { locals });
    expect(wordsOf(page.querySelector('figcaption'))).toBe('Cupping and its neighbors');
    expect(allWords(page, 'tbody th[scope="row"]')).toEqual(['Stretching']);
    expect(allWords(page, 'tbody td')).toEqual(['The cups do the pulling, not your arms.']);
  });

  test('<Comfort> shows pressure and clothing', async () => {
    const page = await renderToFragment(Comfort, { locals });
    expect(allWords(page, 'dt')).toEqual(['Pressure', 'Clothing']);
    expect(allWords(page, 'dd')).toEqual([
      'A firm pull, and we let go when you say so.',
      'Bare back, with a sheet over the rest of you.',
    ]);
  });

  test('<Suits> keeps apart whom it suits and whom it does not', async () => {
    const page = await renderToFragment(Suits, { locals });
    expect(allWords(page, 'h3')).toEqual(['It often suits', 'It is not for']);
    const [suits, notFor] = page.querySelectorAll('ul').map((list) => allWords(list, 'li'));
    expect(suits).toEqual(['People with a stiff back.', 'People who sit all day.']);
    expect(notFor).toEqual(['Anyone who bruises easily.']);
  });

  test('<Aftercare> keeps apart what is normal and what is a reason to call', async () => {
    const page = await renderToFragment(Aftercare, { locals });
    expect(allWords(page, 'h3')).toEqual(['Normal afterward', 'Call us if']);
    const [normal, call] = page.querySelectorAll('ul').map((list) => allWords(list, 'li'));
    expect(normal).toEqual(['Round marks for a week.']);
    expect(call).toEqual(['Blisters on the skin.']);
  });

  test.each([
    ['Differences', Differences],
    ['Comfort', Comfort],
    ['Suits', Suits],
    ['Aftercare', Aftercare],
  ])('<%s> renders nothing on the page of a condition', async (_, Tag) => {
    expect(wordsOf(await renderToFragment(Tag, { locals: onCondition() }))).toBe('');
  });
});
