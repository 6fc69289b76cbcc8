import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mdxToMdast as buildTree } from 'satteri';
import { describe, expect, test } from 'vitest';
import { mdxToMdast } from '#editor/mdx-tree.ts';
import { readOutline } from '#lib/outline.ts';
import { loadContent } from '#check/load-content.ts';
import { splitFrontmatter } from '#check/read-entries.ts';
import { refuseHosted } from '#editor/app/check-hosted.ts';
import { sites } from '../../../tests/support/sites.ts';

const bodies = Object.values(sites).flatMap(({ contentDir }) =>
  readdirSync(contentDir, { recursive: true, withFileTypes: true })
    .filter((item) => item.name.endsWith('.mdx'))
    .map((item) => join(item.parentPath, item.name))
    .map((path) => [path, splitFrontmatter(readFileSync(path, 'utf8'))?.body ?? ''] as const),
);

describe('the parser of the hosted editor agrees with that of the build', () => {
  test.each(bodies)('%s', (_, body) => {
    expect(readOutline(mdxToMdast(body) as never)).toEqual(readOutline(buildTree(body)));
  });

  test.each(['a { b', '<Do>\n\n- a\n', '<Do>\n\n</Dont>', '{', '<!-- x -->', '<https://a.test>'])(
    '%j is an error to both, on the same line',
    (text) => {
      const line = (parse: (body: string) => unknown) => {
        try {
          parse(text);
          return 'fine';
        } catch (error) {
          return /^(\d+):\d+/.exec((error as Error).message)?.[1];
        }
      };
      expect(line(mdxToMdast)).toBe(line(buildTree));
      expect(line(mdxToMdast)).not.toBe('fine');
    },
  );
});

describe('a save in the hosted editor', () => {
  const texts = new Map(
    [...loadContent(sites.second.contentDir)].flatMap(([path, text]) =>
      typeof text === 'string' ? [[path, text] as const] : [],
    ),
  );
  const page = 'content/conditions/test-pain.mdx';
  const text = texts.get(page) ?? '';

  test('is refused for what it would break, and for nothing that was wrong before', () => {
    expect(refuseHosted(texts, page, text)).toBeUndefined();
    const wrong = text.replace('kind: condition', 'kind: pain');
    expect(refuseHosted(texts, page, wrong)).toContain('“Kind” is “pain”');
    expect(refuseHosted(new Map([...texts, [page, wrong]]), page, `${wrong}\n`)).toBeUndefined();
  });

  test('may show a picture that is only being put up', () => {
    const shows = text.replace(
      '## Causes and prevention\n',
      '## Causes and prevention\n\n![A hand](./new.webp)\n',
    );
    expect(shows).not.toBe(text);
    expect(refuseHosted(texts, page, shows)).toBeUndefined();
  });

  test('is left to the build while the repository is not loaded', () => {
    expect(refuseHosted(new Map(), page, 'x')).toBeUndefined();
  });
});
