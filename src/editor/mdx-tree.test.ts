import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mdxToMdast as buildTree } from 'satteri';
import { describe, expect, test } from 'vitest';
import { mdxToMdast } from '#editor/mdx-tree.ts';
import { readOutline } from '#lib/outline.ts';
import { splitFrontmatter } from '#check/read-entries.ts';
import { sites } from '../../tests/support/sites.ts';

const bodies = Object.values(sites).flatMap(({ contentDir }) =>
  readdirSync(contentDir, { recursive: true, withFileTypes: true })
    .filter((item) => item.name.endsWith('.mdx'))
    .map((item) => join(item.parentPath, item.name))
    .map((path) => [path, splitFrontmatter(readFileSync(path, 'utf8'))?.body ?? ''] as const),
);

describe('the parser of the editor agrees with that of the build', () => {
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
