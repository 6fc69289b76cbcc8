import { describe, expect, test } from 'vitest';
import { allWords, nameOf, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import CareCard from '#components/ui/CareCard.astro';

const heading = 'See a dentist first if';

describe('a care card', () => {
  test('is a region named by the heading that says what to do', async () => {
    const page = await renderToFragment(CareCard, {
      props: { level: 'doctor', heading, signs: ['it throbs'] },
    });
    expect(nameOf(page.querySelector('section'), page)).toBe(heading);
    expect(wordsOf(page.querySelector('h2'))).toBe(heading);
  });

  test('lists the signs that it is given, each on its own', async () => {
    const signs = ['it throbs', 'the gum is swollen'];
    const page = await renderToFragment(CareCard, { props: { level: 'doctor', heading, signs } });
    expect(allWords(page, 'section ul > li')).toEqual(signs);
  });

  test('dials the number that its heading begins with, by a button of its own', async () => {
    const props = { level: 'emergency', heading: 'Call 911 if', signs: ['you faint'] };
    const page = await renderToFragment(CareCard, { props });
    const link = page.querySelector('section > a');
    expect([wordsOf(link), link?.getAttribute('href')]).toEqual(['Call 911', 'tel:911']);
    expect(wordsOf(page.querySelector('h2'))).toBe('Call 911 if');
  });

  test('has no link in a heading that names no number', async () => {
    const page = await renderToFragment(CareCard, {
      props: { level: 'doctor', heading, signs: ['it throbs'] },
    });
    expect(page.querySelectorAll('a')).toHaveLength(0);
  });

  test("keeps an author's own list, and only that", async () => {
    const page = await renderToFragment(CareCard, {
      props: { level: 'emergency', heading },
      slots: { default: '<ul><li>you faint</li></ul>' },
    });
    expect(page.querySelectorAll('ul')).toHaveLength(1);
    expect(allWords(page, 'section li')).toEqual(['you faint']);
  });

  test('an emergency card and a doctor card stand on one page without taking the same name', async () => {
    const props = { heading, signs: ['it throbs'] };
    const emergency = await renderToFragment(CareCard, { props: { ...props, level: 'emergency' } });
    const doctor = await renderToFragment(CareCard, { props: { ...props, level: 'doctor' } });
    expect(emergency.querySelector('h2')?.id).not.toBe(doctor.querySelector('h2')?.id);
  });

  test('its drawing is silent, since the heading has said it', async () => {
    const page = await renderToFragment(CareCard, {
      props: { level: 'emergency', heading, signs: ['it throbs'] },
    });
    expect(page.querySelectorAll('svg').map((svg) => svg.getAttribute('aria-hidden'))).toEqual(['true']);
  });
});
