import { expect, test } from 'vitest';
import { redirectPages } from '#build/redirect-pages.ts';

const website = 'https://me.github.io/website';
const pagesFor = (from: string, to = '/about/') =>
  redirectPages([{ from, to }], website, new Set(['/', '/about/']));

test.each([
  ['/old-post/', 'client/old-post/index.html'],
  ['/old-post', 'client/old-post/index.html'],
  ['/2019/05/Test-Post/', 'client/2019/05/Test-Post/index.html'],
  ['/old.html', 'client/old.html'],
  ['/caf%C3%A9/', 'client/café/index.html'],
])('%s gets the page %s', (from, file) => {
  expect([...pagesFor(from).files.keys()]).toEqual([file]);
});

test('such a page leads on at once, with and without a browser that follows it', () => {
  const [page] = pagesFor('/old/', '/about/?a=1&b="2"').files.values();
  expect(page).toContain('content="0; url=https://me.github.io/website/about/?a=1&amp;b=%222%22"');
  expect(page).toContain('<a href="https://me.github.io/website/about/?a=1&amp;b=%222%22">');
});

test.each(['/?p=12', '/about', '/about/'])('%s gets none, and that is reported', (from) => {
  expect(pagesFor(from)).toEqual({ files: new Map(), left: [from] });
});
