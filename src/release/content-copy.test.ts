import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { copyContent, differingPaths, listContent } from '#release/content-copy.ts';
import { writeContent } from '../../tests/support/write-content.ts';

test('a content folder is copied whole, however its path is written', () => {
  const { base, dir, remove } = writeContent({});
  onTestFinished(remove);
  const paths = listContent(dir);
  expect(paths).toContain('practice.yaml');
  const here = relative(process.cwd(), dir);
  for (const written of [here, `./${here}`, `${dir}/`, `${base}/./content`]) {
    expect(listContent(written), written).toEqual(paths);
    const copy = join(base, 'copy');
    copyContent(written, copy);
    expect(differingPaths(written, copy)).toEqual([]);
    expect(existsSync(join(copy, 'conditions/test-pain.mdx'))).toBe(true);
  }
});
