import { describe, expect, test } from 'vitest';
import { type Written, makeCondition, makeTherapy } from '../../../tests/support/makers.ts';
import { onCondition, onPage, onTherapy } from '../../../tests/support/prose-locals.ts';
import { allWords, nameOf, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import Conditions from '#components/prose/Conditions.astro';
import Evidence from '#components/prose/Evidence.astro';

const therapies: Written<'condition'>['therapies'] = [
  {
    therapy: 'cupping',
    evidence: 'Limited',
    sources: ['two', 'three'],
    basis: 'review',
    note: 'Eases the shoulders.',
  },
];
const neckPain = { title: 'Neck pain', therapies: therapies };
const cupping = makeTherapy({ title: 'Cupping' });

describe('<Evidence> and <Conditions>', () => {
  test('on a condition each therapy has a row with its label, its reason and where that can be checked', async () => {
    const page = await renderToFragment(Evidence, { locals: onCondition(neckPain, [cupping]) });
    expect(allWords(page, 'th[scope="col"]')).toEqual(['Therapy', 'Evidence', 'In short']);
    expect(wordsOf(page.querySelector('th[scope="row"] a[href="/therapies/cupping/"]'))).toBe('Cupping');
    expect(wordsOf(page.querySelector('tbody td'))).toBe('Limited');
    const note = page.querySelectorAll('tbody td')[1];
    expect(wordsOf(note)).toMatch(/^Eases the shoulders\./);
    for (const [number, name] of [
      [2, 'Source 2: Publisher two'],
      [3, 'Source 3: Publisher three'],
    ])
      expect(nameOf(note?.querySelector(`a[href="#source-${number}"]`), page)).toBe(name);
  });

  test('on a therapy each condition that names it has a row, whose reason stands on its own page', async () => {
    const locals = onTherapy({ title: 'Cupping' }, [makeCondition(neckPain)]);
    const page = await renderToFragment(Conditions, { locals });
    expect(allWords(page, 'th[scope="col"]')).toEqual(['Condition', 'Evidence']);
    expect(wordsOf(page.querySelector('th[scope="row"] a[href="/conditions/neck-pain/"]'))).toBe('Neck pain');
    expect(allWords(page, 'tbody td')).toEqual(['Limited']);
  });

  test('a therapy that no condition names has no table', async () => {
    const page = await renderToFragment(Conditions, { locals: onTherapy({ title: 'Stretching' }) });
    expect(wordsOf(page)).toBe('');
  });

  test("one of the practice's own pages has no table", async () => {
    expect(wordsOf(await renderToFragment(Evidence, { locals: onPage() }))).toBe('');
  });
});
