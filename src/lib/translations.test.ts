import { describe, expect, test } from 'vitest';
import { fileOf, inLanguage, originals, languagesBegun, splitId } from '#lib/translations.ts';

const entries = [
  { id: 'safe', title: 'Is it safe?' },
  { id: 'about', title: 'About' },
  { id: 'es/safe', title: '¿Es seguro?' },
  { id: 'es/gone', title: 'Sin original' },
];

test('the first language has the originals alone', () => {
  expect(inLanguage(entries, 'en').map(({ title }) => title)).toEqual(['Is it safe?', 'About']);
  expect(originals(entries).map(({ id }) => id)).toEqual(['safe', 'about']);
});

describe('another language', () => {
  const [safe, about, ...more] = inLanguage(entries, 'es');

  test('has the translation under the name of its original', () => {
    expect(safe).toMatchObject({ id: 'safe', title: '¿Es seguro?', language: 'es' });
  });

  test('keeps as it was written what is not translated', () => {
    expect(about).toEqual({ id: 'about', title: 'About' });
  });

  test('leaves out a translation whose original is not shown', () => {
    expect(more).toEqual([]);
  });
});

test('both versions know in which languages their page can be read', () => {
  expect(inLanguage(entries, 'en')[0]).toMatchObject({ id: 'safe', languages: ['en', 'es'] });
  expect(inLanguage(entries, 'es')[0]).toMatchObject({ id: 'safe', languages: ['en', 'es'] });
});

test('a language begins with its front page', () => {
  expect(languagesBegun(entries)).toEqual([]);
  expect(languagesBegun([...entries, { id: 'home' }, { id: 'es/home' }])).toEqual(['es']);
});

test('a file stands in the folder of its language', () => {
  expect(fileOf('pages', 'safe')).toBe('pages/safe');
  expect(fileOf('pages', 'es/safe')).toBe('es/pages/safe');
  expect(splitId('essentials')).toEqual({ language: 'en', slug: 'essentials' });
});
