import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { holdChanges } from '#editor/bridge/held-changes.ts';

test('what changes while the preview starts is heard of once it runs, in order, and what follows at once', () => {
  const watcher = new EventEmitter();
  const release = holdChanges(watcher);
  const heard: unknown[] = [];
  watcher.on('change', (...event) => heard.push(event));
  watcher.emit('change', 'first.mdx', 1);
  watcher.emit('change', 'second.mdx', 2);
  expect(heard).toEqual([]);
  release();
  watcher.emit('change', 'third.mdx', 3);
  expect(heard).toEqual([
    ['first.mdx', 1],
    ['second.mdx', 2],
    ['third.mdx', 3],
  ]);
});
