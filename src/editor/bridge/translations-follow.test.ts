import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import { withOriginalHash } from '#check/mark-current.ts';
import { formatProblem } from '#check/problem.ts';
import { splitFrontmatter } from '#check/read-entries.ts';
import { readYaml } from '#check/read-yaml.ts';
import { originalHash } from '#check/translation-state.ts';
import type { Change } from '#editor/change.ts';
import { original, spanishPain, translation } from '../../../tests/support/spanish-pain.ts';
import { TestBridge } from '../../../tests/support/test-bridge.ts';

const page = `content/${original}`;
const spanish = `content/${translation}`;
const newPage = 'content/conditions/new-pain.mdx';
const newSpanish = 'content/es/conditions/new-pain.mdx';
const other = 'content/conditions/other-pain.mdx';
let bridge: TestBridge;

beforeEach(() => {
  bridge = new TestBridge();
  write(spanish, spanishPain());
});
afterEach(() => bridge.content.remove());

const place = (path: string) => join(bridge.content.base, path);
function write(path: string, text: string): void {
  mkdirSync(dirname(place(path)), { recursive: true });
  writeFileSync(place(path), text);
}
const check = () => checkContent(loadContent(bridge.content.dir));
const problems = () => check().problems.map(formatProblem);
const ask = async (changes: Change[], confirmed?: true) => {
  const response = await bridge.ask('/api/change', { changes, confirmed });
  return (await response.json()) as {
    question?: string;
    message?: string;
    files?: { path: string }[];
    removed?: string[];
  };
};

describe('a translated page that gets another address', () => {
  const moved = (edit = (text: string) => text): Change[] => [
    { path: page, base: bridge.hashOf(page), remove: true },
    { path: newPage, base: null, text: edit(bridge.read(page)) },
  ];

  test('takes its translation along, word by word, and the content is good', async () => {
    const words = bridge.read(spanish);
    expect((await ask(moved())).question).toContain('Its translation, its pictures and its comments stay');
    const { removed, files = [] } = await ask(moved(), true);
    expect(removed).toEqual([page]);
    expect(files.map(({ path }) => path)).not.toContain(newSpanish);
    expect(existsSync(place(spanish))).toBe(false);
    expect(bridge.read(newSpanish)).toBe(words.replaceAll('/test-pain/', '/new-pain/'));
    expect(problems()).toEqual([]);
    expect(check().behind).toEqual([]);
  });

  test.each([
    ['which stays current where the page leads to itself', (text: string) => text, 0],
    [
      'which falls behind where words were written too',
      (text: string) => text.replace('Gently.', 'Softly.'),
      1,
    ],
  ])('takes its translation along, %s', async (_, edit, behind) => {
    const linked = (text: string) => `${text}\n[Up](/conditions/test-pain/).\n`;
    write(page, linked(bridge.read(page)));
    const { frontmatter = '', body = '' } = splitFrontmatter(bridge.read(page)) ?? {};
    const hash = originalHash({ data: readYaml(frontmatter).data, body });
    write(spanish, withOriginalHash(linked(spanishPain()), hash));
    expect(check().behind).toEqual([]);
    expect((await ask(moved(edit), true)).removed).toEqual([page]);
    expect(check().behind).toHaveLength(behind);
  });

  test('writes nothing where a translation without a page lies in its place', async () => {
    write(newSpanish, spanishPain());
    const before = bridge.everything();
    expect((await ask(moved(), true)).message).toContain('already a translation under this address');
    expect(bridge.everything()).toEqual(before);
  });
});

describe('a translated page that is deleted', () => {
  /** The page stands alone but for what the test adds. */
  beforeEach(() => {
    write(other, bridge.read(other).replaceAll('/conditions/test-pain/', '/about/'));
  });
  const article = 'content/articles/test-article.mdx';
  const unnamed = (text: string) => text.replace(', conditions: [test-pain]', '');
  const gone = (): Change[] => [
    { path: page, base: bridge.hashOf(page), remove: true },
    bridge.edited(article, unnamed),
  ];

  test('is asked about, and nothing is written before the answer', async () => {
    const before = bridge.everything();
    const { question } = await ask(gone());
    expect(question).toContain('“Dolor de prueba” is deleted too.');
    expect(bridge.everything()).toEqual(before);
  });

  test('goes with its translation and with old addresses that led to it', async () => {
    write(
      'content/redirects.yaml',
      '- from: /old/\n  to: /conditions/test-pain/\n- from: /a/\n  to: /about/\n',
    );
    const { removed, message } = await ask(gone(), true);
    expect(message).toBeUndefined();
    expect(removed).toEqual([page]);
    expect(existsSync(place(spanish))).toBe(false);
    expect(readFileSync(place('content/redirects.yaml'), 'utf8')).toBe('- from: /a/\n  to: /about/\n');
    expect(problems()).toEqual([]);
  });
});

test('a page that only translations and old addresses lead to still is deleted, and their words stay', async () => {
  const link = '[the other one](/conditions/other-pain/)';
  for (const file of [page, 'content/conditions/draft-pain.mdx'])
    write(file, bridge.read(file).replace(link, 'the other one'));
  const words = bridge.read(spanish);
  const gone: Change[] = [{ path: other, base: bridge.hashOf(other), remove: true }];
  expect((await ask(gone)).question).toContain(
    'Links to the page are taken out of other translations: “Dolor de prueba”. Their words stay.',
  );
  expect(await ask(gone, true)).toMatchObject({ removed: [other] });
  expect(bridge.read(spanish)).toBe(words.replace(link, 'the other one'));
  expect(bridge.read('content/redirects.yaml')).not.toContain('other-pain');
  expect(problems()).toEqual([]);
});

test.each([
  ['in brackets', '[the other [one]](/conditions/other-pain/)', 'the other [one]'],
  ['in bold words', '**[the _other_ one](/conditions/other-pain/#causes)**', '**the _other_ one**'],
  ['with a title', "[the other one](</conditions/other-pain/> 'Other')", 'the other one'],
  [
    'from a picture',
    '[![A square](../../conditions/square.png)](/conditions/other-pain/)',
    '![A square](../../conditions/square.png)',
  ],
  ['in a tag', '<Phone /> [<PracticeName /> too](/conditions/other-pain/)', '<Phone /> <PracticeName /> too'],
  [
    'in two places',
    '[the other one][other], [other][]\n\n[other]: /conditions/other-pain/ "Other"\n',
    'the other one, other\n\n\n',
  ],
])('a link %s is taken out of a translation with the page that it leads to', async (_, written, left) => {
  const link = '[the other one](/conditions/other-pain/)';
  for (const file of [page, 'content/conditions/draft-pain.mdx'])
    write(
      file,
      bridge.read(file).replace(link, () => left.replace('../../conditions/', './')),
    );
  const words = bridge.read(spanish);
  write(spanish, words.replace(link, written));
  const gone: Change[] = [{ path: other, base: bridge.hashOf(other), remove: true }];
  expect((await ask(gone)).question).toContain('“Dolor de prueba”');
  await ask(gone, true);
  expect(bridge.read(spanish)).toBe(words.replace(link, left));
});
