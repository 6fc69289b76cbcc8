import { renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { contentStamp } from '#editor/bridge/content-stamp.ts';
import { writeContent } from '../../../tests/support/write-content.ts';

test('the stamp of a content folder changes with every change of a file, and with nothing else', () => {
  const { dir, remove } = writeContent({});
  onTestFinished(remove);
  const page = join(dir, 'conditions', 'test-pain.mdx');
  const seen = new Set([contentStamp(dir)]);
  const isNew = (change: () => void) => {
    change();
    const before = seen.size;
    seen.add(contentStamp(dir));
    return seen.size > before;
  };
  const added = join(dir, 'conditions', 'new.mdx');
  expect(isNew(() => undefined)).toBe(false);
  expect(isNew(() => utimesSync(page, 1, 1))).toBe(true);
  expect(isNew(() => writeFileSync(added, 'New'))).toBe(true);
  expect(isNew(() => renameSync(added, join(dir, 'conditions', 'newer.mdx')))).toBe(true);
  expect(isNew(() => rmSync(join(dir, 'conditions', 'newer.mdx')))).toBe(false);
  expect(isNew(() => writeFileSync(join(dir, '.unfinished-change.json'), '[]'))).toBe(false);
  // A link that leads nowhere is no reason to stop.
  expect(isNew(() => symlinkSync(join(dir, 'nowhere'), join(dir, 'conditions', 'x.mdx')))).toBe(false);
});
