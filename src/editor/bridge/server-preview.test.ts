import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { previewMarkup } from '#editor/bridge/preview-markup.ts';
import { isShown } from '#editor/bridge/server-preview.ts';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'preview-')));
afterAll(() => rmSync(base, { recursive: true }));
const contentDir = join(base, 'content');
mkdirSync(contentDir);
for (const name of ['room.webp', 'about.mdx']) writeFileSync(join(contentDir, name), 'x');
writeFileSync(join(base, 'secret.webp'), 'x');
symlinkSync(join(base, 'secret.webp'), join(contentDir, 'linked.webp'));

const imageOf = (path: string) => `/_image?href=${encodeURIComponent(path)}&w=200&f=webp`;

test.each([
  '/',
  '/conditions/neck-pain/',
  '/src/assets/drawings/neck.svg',
  '/favicon.svg',
  `/@fs${contentDir}/room.webp?origWidth=4`,
  imageOf(`/@fs${contentDir}/room.webp?origWidth=4`),
])('the preview at the desk shows %s', (path) => {
  expect(isShown(path, contentDir)).toBe(true);
});

test.each([
  '/data/secret',
  '/data/comments.db',
  '/src/server/serve.ts',
  '/src/assets/../server/serve.ts',
  '/src/assets/%2e%2e/server/x.svg',
  '/@vite/client',
  '/@id/x',
  '/node_modules/astro/package.json',
  '/.env',
  '/package.json',
  '/conditions/neck-pain',
  '//evil.example/',
  '/\\evil.example/',
  '/x?raw',
  `/@fs${contentDir}/about.mdx`,
  `/@fs${contentDir}/linked.webp`,
  `/@fs${base}/secret.webp`,
  `/@fs${contentDir}/../secret.webp`,
  `/@fs${contentDir}/%2e%2e/secret.webp`,
  `/@fs${contentDir}/%zz.webp`,
  '/@fs/etc/passwd',
  imageOf('/data/secret'),
  imageOf('/@fs/etc/passwd'),
  imageOf(`/@fs${base}/secret.webp`),
  imageOf('https://evil.example/a.webp'),
  imageOf('//evil.example/a.webp'),
])('the preview at the desk shows no %s', (path) => {
  expect(isShown(path, contentDir)).toBe(false);
});

test('a page of the preview lies below the desk and brings no script of the program', () => {
  const html = `<html><head><style>@font-face { src: url('/src/assets/a.woff2') }</style>
<script type="module" src="/@vite/client"></script></head><body><a href="/about/">About</a>
<p title="<script>x</script>">Words</p><img src="/_image?href=a" srcset="/_image?w=1 1w, /_image?w=2 2w"><svg><use data-href="/src/assets/drawings/a.svg#d"></use></svg><script>1</script></body></html>`;
  const shown = previewMarkup(html, '/desk/edit/preview');
  expect(shown).toContain('<a href="/desk/edit/preview/about/">');
  expect(shown).toContain('srcset="/desk/edit/preview/_image?w=1 1w, /desk/edit/preview/_image?w=2 2w"');
  expect(shown).toContain("url('/desk/edit/preview/src/assets/a.woff2')");
  expect(shown).toContain('<p title="<script>x</script>">Words</p>');
  expect(shown).toContain('<use href="/desk/edit/preview/src/assets/drawings/a.svg#d">');
  expect(shown).not.toMatch(/<script type|<script>1/);
});
