import { describe, expect, test } from 'vitest';
import { allWords, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import TherapistFacts from '#components/reading/TherapistFacts.astro';

const render = (papers: string[], therapies: object[] = [], others: object[] = []) =>
  renderToFragment(TherapistFacts, {
    props: { therapist: { name: 'Robin', title: 'Massage therapist', papers, therapies }, others },
  });

describe('what is known of the therapist', () => {
  test('is the name, the work and each paper as it is written', async () => {
    const page = await render(['Certificate for tests', 'License TEST-0001 (MI)']);
    expect(wordsOf(page)).toContain('Robin');
    expect(wordsOf(page)).toContain('Massage therapist');
    expect(allWords(page, 'li')).toEqual(['Certificate for tests', 'License TEST-0001 (MI)']);
  });

  test('ends there where nothing more is known', async () => {
    expect((await render([])).querySelector('ul')).toBeNull();
  });

  test('has what is given, and who else gives sessions, where there are several', async () => {
    const cupping = { text: 'Cupping', path: '/therapies/cupping/' };
    const kim = { name: 'Kim', title: 'Massage therapist', path: '/kim/' };
    const page = await render([], [cupping, { ...cupping, text: 'Taping' }], [kim]);
    expect(wordsOf(page.querySelector('.ruled'))).toContain('Gives Cupping, Taping');
    expect(allWords(page, 'li')).toEqual(['Kim, massage therapist']);
  });
});
