import { describe, expect, test } from 'vitest';
import { allWords, renderInPractice, wordsOf } from '../../../tests/support/render-fragment.ts';

describe('the tags that state a fact of practice.yaml', () => {
  test('<PracticeName> is the name of the practice', async () => {
    const load = () => import('#components/prose/PracticeName.astro');
    expect(wordsOf(await renderInPractice({ name: 'Robin Massage' }, load))).toBe('Robin Massage');
  });

  test('<TherapistName> is the name of the therapist', async () => {
    const load = () => import('#components/prose/TherapistName.astro');
    const therapist = { name: 'Robin', title: 'Massage therapist' };
    expect(wordsOf(await renderInPractice({ therapist }, load))).toBe('Robin');
  });

  test('<Phone> is a number that can be called', async () => {
    const load = () => import('#components/prose/Phone.astro');
    const link = (await renderInPractice({ phone: '517-555-0111' }, load)).querySelector('a');
    expect([wordsOf(link), link?.getAttribute('href')]).toEqual(['517-555-0111', 'tel:+15175550111']);
  });

  test('<Known> lists what the practice is known for', async () => {
    const load = () => import('#components/prose/Known.astro');
    const known = ['Many people come from a doctor.', 'Many people sit all day.'];
    expect(allWords(await renderInPractice({ known }, load), 'ul > li')).toEqual(known);
  });

  test('<Known> is not even an empty list where nothing is known', async () => {
    const load = () => import('#components/prose/Known.astro');
    expect((await renderInPractice({}, load)).querySelector('ul')).toBeNull();
  });
});
