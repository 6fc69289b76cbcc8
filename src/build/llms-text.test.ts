import { expect, test } from 'vitest';
import { llmsText } from '#build/llms-text.ts';

const practice = {
  name: 'Test Street Massage',
  description: 'A practice made up for tests.',
  phone: '517-555-0100',
  country: 'US',
  website: 'https://massage.test',
  therapist: { name: 'Tester', title: 'Massage therapist' },
};
const pages = [
  { collection: 'articles', path: '/articles/knots/', title: 'Knots', summary: 'What they are.' },
  { collection: 'conditions', path: '/conditions/neck-pain/', title: 'Neck pain', summary: 'What helps.' },
] as const;

test('the list for programs names the practice, then each page by its Markdown copy, kind by kind', () => {
  expect(llmsText(practice, pages).split('\n')).toEqual([
    '# Test Street Massage',
    '',
    '> A practice made up for tests.',
    '',
    'Massage therapist: Tester. To book, call 517-555-0100. These pages are general information, not medical advice. In an emergency call 911.',
    '',
    '## Conditions',
    '',
    '- [Neck pain](https://massage.test/conditions/neck-pain/index.md): What helps.',
    '',
    '## Articles',
    '',
    '- [Knots](https://massage.test/articles/knots/index.md): What they are.',
    '',
  ]);
});

test('translations follow under the name of their language', () => {
  const safe = {
    collection: 'pages',
    path: '/es/safe/',
    title: 'Seguridad',
    summary: 'Antes.',
    language: 'es',
  };
  expect(
    llmsText(practice, [...pages, safe] as never)
      .split('\n')
      .slice(-5),
  ).toEqual(['', '## Español', '', '- [Seguridad](https://massage.test/es/safe/index.md): Antes.', '']);
});

test('addresses begin at the root where the address of the site is not known', () => {
  expect(llmsText({ ...practice, website: undefined }, pages)).toContain('](/articles/knots/index.md)');
});
