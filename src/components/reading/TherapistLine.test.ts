import { describe, expect, test } from 'vitest';
import { allWords, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import TherapistLine from '#components/reading/TherapistLine.astro';

const therapist = { name: 'Robin', title: 'Massage therapist' };

describe('who gives the session', () => {
  test('is named, with the job in plain words and a way to read more', async () => {
    const page = await renderToFragment(TherapistLine, { props: { therapist, sessions: [] } });
    expect(wordsOf(page)).toContain('Sessions are given by Robin, massage therapist.');
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/about/');
  });

  test('lengths are listed where the practice gives them', async () => {
    const sessions = ['60 minutes, $80', '30 minutes'];
    const page = await renderToFragment(TherapistLine, { props: { therapist, sessions } });
    expect(allWords(page, 'li')).toEqual(sessions);
  });

  test('there is no list where it gives none', async () => {
    const page = await renderToFragment(TherapistLine, { props: { therapist, sessions: [] } });
    expect(page.querySelector('ul')).toBeNull();
  });
});
