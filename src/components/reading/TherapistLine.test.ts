import { describe, expect, test } from 'vitest';
import { allWords, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import TherapistLine from '#components/reading/TherapistLine.astro';

const therapists = [{ name: 'Robin', title: 'Massage therapist', path: '/about/' }];

describe('who gives the session', () => {
  test('is named, with the job in plain words and a way to read more', async () => {
    const page = await renderToFragment(TherapistLine, { props: { therapists, sessions: [] } });
    expect(wordsOf(page)).toContain('Sessions are given by Robin, massage therapist.');
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/about/');
  });

  test('lengths are listed where the practice gives them', async () => {
    const sessions = ['60 minutes, $80', '30 minutes'];
    const page = await renderToFragment(TherapistLine, { props: { therapists, sessions } });
    expect(allWords(page, 'li')).toEqual(sessions);
  });

  test('there is no list where it gives none', async () => {
    const page = await renderToFragment(TherapistLine, { props: { therapists, sessions: [] } });
    expect(page.querySelector('ul')).toBeNull();
  });

  test('several are a list, each with a way to read more', async () => {
    const both = [...therapists, { name: 'Kim', title: 'Massage therapist', path: '/kim/' }];
    const page = await renderToFragment(TherapistLine, { props: { therapists: both, sessions: [] } });
    expect(wordsOf(page.querySelector('h2'))).toBe('Your therapists');
    expect(allWords(page, 'li')).toEqual(['Robin, massage therapist', 'Kim, massage therapist']);
    expect(page.querySelectorAll('a').map((link) => link.getAttribute('href'))).toEqual(['/about/', '/kim/']);
  });
});
