import { expect, test } from 'vitest';
import { readEntries } from '#check/read-entries.ts';
import { loadContent } from '#check/load-content.ts';
import { words } from '#i18n/interface-words.ts';
import { findNames } from '#lib/search/find-names.ts';
import { namesFrom } from '#lib/search/load-names.ts';
import { suggest } from '#lib/search/suggestions.ts';
import { urgentHelp } from '#lib/search/urgent-help.ts';
import type { Condition } from '#schemas/entries.ts';
import { namesFilesIn } from '#view-models/shipped-names.ts';
import type { Searchable } from '#view-models/search-records.ts';
import { readSearchables } from '../search/own-engine.ts';

type Content = Parameters<typeof namesFilesIn>[1];

/** The pages as the queries hand them over. */
function contentOf(pages: readonly Searchable[]): Content {
  const of = (collection: string) => pages.filter((page) => page.collection === collection);
  const conditions = of('conditions') as unknown as (Condition & Searchable)[];
  return [{ conditions, therapies: of('therapies'), articles: of('articles') }, of('pages')];
}

const originals = readSearchables();
const translated = readEntries(loadContent('content'), 'es').entries.map((entry) => ({
  ...entry,
  id: entry.slug,
  data: entry.data as Searchable['data'],
}));
const inSpanish = originals.map(
  (page) => translated.find(({ id, collection }) => id === page.id && collection === page.collection) ?? page,
);
const { first, parts } = namesFilesIn('es', contentOf(originals), contentOf(inSpanish), []);
const ask = namesFrom(first, (path) => Promise.resolve(parts.get(path) ?? {}));
const firstOf = (query: string) => ask((index) => findNames(index, query).matches[0]?.record);

test.each([
  ['siatica', '/es/conditions/sciatica/', 'Ciática'],
  ['dolor de cuello', '/es/conditions/neck-pain/', 'Dolor de cuello'],
  ['me duele el cuello', '/es/conditions/neck-pain/', 'Dolor de cuello'],
  ['neck pain', '/es/conditions/neck-pain/', 'Dolor de cuello'],
  ['masaje terapéutico', '/es/therapies/therapeutic-massage/', 'Masaje terapéutico'],
])('"%s" leads to the Spanish page %s', async (query, path, title) => {
  expect(await firstOf(query)).toMatchObject({ path, title });
});

test.each([
  ['me duele la cintura', '/conditions/low-back-pain/'],
  ['zumbido en los oidos', '/conditions/tinnitus/'],
  ['dolor de muela', '/conditions/toothache/'],
])('"%s" leads to %s, which is in English and says so', async (query, path) => {
  const { search } = words('es');
  const { items } = await ask((index) => suggest(index, query, [], search));
  expect(items[0]).toMatchObject({ path, note: 'Dolencia, en inglés' });
  expect(search.lang(path)).toBe('en');
  expect(items.at(-1)?.path).toBe(`/es/search/?q=${encodeURIComponent(query)}`);
});

test('a cry for help is answered in Spanish, with the signs on the Spanish page', async () => {
  const { search } = words('es');
  expect(await ask((index) => urgentHelp('dolor en el pecho', index, search))).toEqual({
    urgency: 'emergency',
    heading: 'Llame al 911 si esto está pasando ahora',
    text: 'Puede ser una emergencia. No espere a un masaje.',
    links: [
      ['tel:911', 'Llame al 911'],
      ['/es/safe/', 'Señales que no pueden esperar'],
    ],
  });
  expect(urgentHelp('i want to die', undefined, search)?.links).toEqual([
    ['tel:988', 'Llame al 988'],
    ['sms:988', 'Mande un mensaje al 988'],
    ['tel:911', 'Llame al 911'],
  ]);
});
