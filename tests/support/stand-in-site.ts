import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pageTemplateFolder } from '#publishing/page-files.ts';
import { writeSiteFacts } from '#publishing/site-facts.ts';
import { facts, openPage } from './comment-server.ts';

const page = (body: string) =>
  `<!doctype html><html lang="en-US"><head><meta charset="utf-8"></head><body>${body}</body></html>`;

/** Renders each screen as its data in JSON, from a file that it loads late, like the built site's own handler. */
const entry = `
export async function handler(request, response, next, locals) {
  if (locals?.screen === undefined) return next();
  const { version } = await import('./chunks/version.mjs');
  const data = JSON.stringify(locals.screen).replaceAll('<', '&lt;');
  const isRegion = request.url === '/screens/region/';
  response.end(isRegion
    ? '<comment-region data-comments>' + data + '</comment-region>'
    : '<!doctype html><html><head><meta charset="utf-8"></head><body><i>' + version + '</i><pre>' + data + '</pre></body></html>');
}
`;

/** A tiny folder that is laid out as a built site is, with the same one page that takes comments. */
export function makeStandInSite(): string {
  const root = mkdtempSync(join(tmpdir(), 'stand-in-site-'));
  writeStandInSite(root);
  return root;
}

/**
 * Writes such a site into a folder.
 * @param version stands in each page and screen, and in the name of the file that its pages load
 */
export function writeStandInSite(root: string, version = 'first'): void {
  const mark = `<i>${version}</i><script src="/_astro/${version}.js"></script>`;
  const files: Record<string, string> = {
    'package.json': '{"type":"module"}',
    'client/index.html': page(`<h1>Home</h1>${mark}`),
    'client/404.html': page('<h1>Not here</h1>'),
    [`client/_astro/${version}.js`]: `// ${version}`,
    [`client${openPage}index.html`]: page(`<h1>Test pain</h1>${mark}<comment-region>none</comment-region>`),
    'server/entry.mjs': entry,
    'server/chunks/version.mjs': `export const version = '${version}';`,
  };
  for (const [file, text] of Object.entries(files)) write(join(root, file), text);
  for (const { path, title } of facts.pages)
    write(
      join(pageTemplateFolder(root), path, 'index.html'),
      page(`<h1>${title}</h1>${mark}<comment-region>none</comment-region>`),
    );
  writeSiteFacts(root, facts);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
