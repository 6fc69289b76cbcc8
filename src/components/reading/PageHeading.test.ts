import { describe, expect, test } from 'vitest';
import { renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import PageHeading from '#components/reading/PageHeading.astro';

const headingOf = async (props: Record<string, unknown>) =>
  wordsOf((await renderToFragment(PageHeading, { props })).querySelector('h1'));

describe('the heading of a page', () => {
  test('puts the medical name in brackets after the plain one', async () => {
    expect(await headingOf({ title: 'Neck pain', medicalName: 'cervicalgia' })).toBe(
      'Neck pain (cervicalgia)',
    );
  });

  test('without a medical name has no brackets', async () => {
    expect(await headingOf({ title: 'Neck pain' })).toBe('Neck pain');
  });
});
