import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pageTemplateFolder } from '#publishing/publisher.ts';
import { writeSiteFacts } from '#publishing/site-facts.ts';
import { facts, openPage } from './comment-server.ts';

const page = (body: string) =>
  `<!doctype html><html lang="en-US"><head><meta charset="utf-8"></head><body>${body}</body></html>`;

/** Draws each screen as its data in JSON, like the built site's own handler would draw it as a page. */
const entry = `
export function handler(request, response, next, locals) {
  if (locals?.screen === undefined) return next();
  const data = JSON.stringify(locals.screen).replaceAll('<', '&lt;');
  const isRegion = request.url === '/screens/region/';
  response.end(isRegion
    ? '<comment-region data-comments>' + data + '</comment-region>'
    : '<!doctype html><html><head><meta charset="utf-8"></head><body><pre>' + data + '</pre></body></html>');
}
`;

/** A tiny folder that is laid out as a built site is, with the same one page that takes comments. */
export function makeStandInSite(): string {
  const root = mkdtempSync(join(tmpdir(), 'stand-in-site-'));
  const files: Record<string, string> = {
    'package.json': '{"type":"module"}',
    'client/index.html': page('<h1>Home</h1>'),
    'client/404.html': page('<h1>Not here</h1>'),
    [`client${openPage}index.html`]: page('<h1>Test pain</h1><comment-region>none</comment-region>'),
    'server/entry.mjs': entry,
  };
  for (const [file, text] of Object.entries(files)) write(join(root, file), text);
  for (const { path, title } of facts.pages)
    write(
      join(pageTemplateFolder(root), path, 'index.html'),
      page(`<h1>${title}</h1><comment-region>none</comment-region>`),
    );
  writeSiteFacts(root, facts);
  return root;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
