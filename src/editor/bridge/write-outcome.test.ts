import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import type { Outcome } from '#editor/bridge/check-change.ts';
import { finishChange, writeOutcome } from '#editor/bridge/write-outcome.ts';
import { TestBridge } from '../../../tests/support/test-bridge.ts';

const old = 'content/conditions/test-pain.mdx';
const moved = 'content/conditions/new-pain.mdx';
const journal = '.unfinished-change.json';

let outcome: Outcome;
beforeAll(async () => (outcome = await outcomeOfMove()));
let bridge: TestBridge;
beforeEach(() => (bridge = new TestBridge()));
afterEach(() => bridge.content.remove());

/** The outcome of a page that moves, its links with it: made by the real change in a folder of its own. */
async function outcomeOfMove(): Promise<Outcome> {
  const other = new TestBridge();
  try {
    const changes = [
      { path: old, base: other.hashOf(old), remove: true },
      { path: moved, base: null, text: other.read(old) },
    ];
    await other.ask('/api/change', { changes, confirmed: true });
    const after = [moved, 'content/redirects.yaml', ...linking].map(
      (path) => [path, Buffer.from(other.read(path))] as const,
    );
    return new Map([...after, [old, null]]);
  } finally {
    other.content.remove();
  }
}
const linking = ['content/articles/test-article.mdx', 'content/conditions/other-pain.mdx'];

/** A disk on which nothing happens any more after so many steps: as when the process is killed. */
const diedAfter = (steps: number) => {
  let left = steps;
  return (place: string, bytes: Buffer | null): void => {
    if (left === 0) throw new Error('Killed.');
    left -= 1;
    if (bytes === null) rmSync(place, { force: true });
    else writeFileSync(place, bytes);
  };
};

const problems = () => checkContent(loadContent(bridge.content.dir)).problems;
const isThere = (path: string) => existsSync(join(bridge.content.base, path));

describe('a page that moves, cut off by a kill', () => {
  test.each([1, 2, 3, 4, 5, 6])('after step %i: the rest is done at the next start', (steps) => {
    const words = bridge.read(old);
    expect(() => writeOutcome(bridge.content.dir, outcome, diedAfter(steps))).toThrow('Killed.');
    // What visitors would get is refused with its reason, and the page is never gone.
    const isWhole = steps === 1 || steps === 6;
    expect(problems().length > 0).toBe(!isWhole);
    expect(bridge.read(isThere(moved) ? moved : old)).toContain(words.split('\n---\n')[1]?.slice(0, 200));
    finishChange(bridge.content.dir);
    for (const [path, bytes] of outcome)
      expect(isThere(path) ? bridge.read(path) : null, path).toBe(bytes?.toString() ?? null);
    expect(problems()).toEqual([]);
    expect(isThere(`content/${journal}`)).toBe(false);
    expect(finishChange(bridge.content.dir)).toEqual([]);
  });

  test('before its first step nothing was changed', () => {
    const before = bridge.everything();
    expect(() => writeOutcome(bridge.content.dir, outcome, diedAfter(0))).toThrow('Killed.');
    expect(bridge.everything()).toEqual(before);
    expect(finishChange(bridge.content.dir)).toEqual([]);
  });

  test('what somebody changed meanwhile stays as they left it', () => {
    expect(() => writeOutcome(bridge.content.dir, outcome, diedAfter(2))).toThrow('Killed.');
    const [article = ''] = linking;
    writeFileSync(join(bridge.content.base, article), 'Written by hand.');
    expect(finishChange(bridge.content.dir)).not.toContain(article);
    expect(bridge.read(article)).toBe('Written by hand.');
  });

  test('the next save finishes it first, and is refused where its page moved', async () => {
    const change = bridge.edited(old, (text) => text.replace(/^title: .*$/m, 'title: Another'));
    expect(() => writeOutcome(bridge.content.dir, outcome, diedAfter(3))).toThrow('Killed.');
    expect((await bridge.change(change))[0]).toBe(409);
    expect([isThere(old), isThere(moved), problems()]).toEqual([false, true, []]);
  });
});

test('a file that cannot be written: those before it are put back, and nothing is left to finish', () => {
  const before = bridge.everything();
  let count = 0;
  const full = (place: string, bytes: Buffer | null): void => {
    count += 1;
    if (count === 4) throw new Error('No space left.');
    if (bytes === null) rmSync(place, { force: true });
    else writeFileSync(place, bytes);
  };
  expect(() => writeOutcome(bridge.content.dir, outcome, full)).toThrow('No space left.');
  expect(bridge.everything()).toEqual(before);
});

test.each([
  ['leads out of the content folder', [{ path: 'content/../secret.mdx', before: null, bytes: 'AAAA' }]],
  ['lists no steps', { path: old }],
])('a journal that %s changes nothing, and goes', (_, steps) => {
  const before = bridge.everything();
  writeFileSync(join(bridge.content.dir, journal), JSON.stringify(steps));
  expect(finishChange(bridge.content.dir)).toEqual([]);
  expect(bridge.everything()).toEqual(before);
});
