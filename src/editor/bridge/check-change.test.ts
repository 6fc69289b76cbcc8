import { expect, test } from 'vitest';
import { loadContent } from '#check/load-content.ts';
import { problemsOf } from '#editor/bridge/check-change.ts';
import { spanishPain } from '../../../tests/support/spanish-pain.ts';
import { sites } from '../../../tests/support/sites.ts';

const files = loadContent(sites.second.contentDir);
const page = 'content/conditions/test-pain.mdx';
const text = String(files.get(page));
const after = (changes: Record<string, string | null>) =>
  problemsOf(
    files,
    new Map(Object.entries(changes).map(([path, to]) => [path, to === null ? null : Buffer.from(to)])),
  ).map(({ file }) => file);

test('a change is checked without any file being written', () => {
  expect(after({ [page]: text })).toEqual([]);
  expect(after({ [page]: text.replace('kind: condition', 'kind: pain') })).toEqual([page]);
  expect(String(files.get(page))).toBe(text);
});

test('a picture counts as there from the change that brings it, and a page that goes is missed elsewhere', () => {
  const shows = text.replace(
    '## Causes and prevention\n',
    '## Causes and prevention\n\n![A hand](./new.webp)\n',
  );
  expect(after({ [page]: shows })).toEqual([page]);
  expect(after({ [page]: shows, 'content/conditions/new.webp': 'bytes' })).toEqual([]);
  const missed = after({ [page]: null });
  expect(missed.length).toBeGreaterThan(0);
  expect(missed).not.toContain(page);
});

test('a translation that a change leaves behind keeps nobody from saving the original, and is held to it itself', () => {
  const place = 'content/es/conditions/test-pain.mdx';
  const both = new Map([...files, [place, spanishPain()]]);
  const wrongIn = (path: string, to: string) =>
    problemsOf(both, new Map([[path, Buffer.from(to)]])).map(({ file }) => file);
  const more = (from: string, sign: string) => `[${from}, ${sign}]`;
  const grown = text.replace('[the test catches fire]', more('the test catches fire', 'the test explodes'));
  expect(grown).not.toBe(text);
  expect(wrongIn(page, grown)).toEqual([]);
  const slip = spanishPain().replace(
    '[la prueba se incendia]',
    more('la prueba se incendia', 'la prueba arde'),
  );
  expect(wrongIn(place, slip)).toEqual([place]);
});
