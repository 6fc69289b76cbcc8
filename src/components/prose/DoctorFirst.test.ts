import { describe, expect, test } from 'vitest';
import { onCondition, onPage } from '../../../tests/support/prose-locals.ts';
import { allWords, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import DoctorFirst from '#components/prose/DoctorFirst.astro';

const redFlags = { who: 'dentist' as const, doctorFirst: ['a tooth is loose', 'the jaw locks'] };
const ownList = { default: '<ul><li>the pain followed a fall</li></ul>' };

describe('<DoctorFirst>', () => {
  test("without a list of its own shows the signs of the page's form, under whom to see", async () => {
    const page = await renderToFragment(DoctorFirst, { locals: onCondition({ redFlags }) });
    expect(wordsOf(page.querySelector('h2'))).toBe('See a dentist first if');
    expect(allWords(page, 'li')).toEqual(['a tooth is loose', 'the jaw locks']);
  });

  test("shows an author's list in place of the form's", async () => {
    const page = await renderToFragment(DoctorFirst, { locals: onCondition({ redFlags }), slots: ownList });
    expect(allWords(page, 'li')).toEqual(['the pain followed a fall']);
  });

  test("heads an author's list on one of the practice's own pages", async () => {
    const page = await renderToFragment(DoctorFirst, { locals: onPage(), slots: ownList });
    expect(wordsOf(page.querySelector('h2'))).toBe('See a doctor first if');
    expect(allWords(page, 'li')).toEqual(['the pain followed a fall']);
  });

  test('shows no heading without signs on a page that has none', async () => {
    const none = { none: 'Nothing on this page can hurt anybody.' };
    const page = await renderToFragment(DoctorFirst, { locals: onCondition({ redFlags: none }) });
    expect(wordsOf(page)).toBe('');
  });
});
