import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type HTMLElement, parse } from 'node-html-parser';
import { askServer } from './ask-server.ts';
import { freePort } from './free-port.ts';
import { hasBrotliStatic, startNginx } from './nginx.ts';
import { listFiles } from './read-site.ts';
import { sites } from './sites.ts';
import { type StaticBuild, buildStatic } from './static-build.ts';

/** Builds the made-up practice for a static host, and serves it with nginx until `stop` is called. */
export async function serveStaticSite(): Promise<{
  build: StaticBuild;
  site: string;
  stop: () => Promise<void>;
}> {
  const build = await buildStatic('static', sites.second.contentDir);
  const port = await freePort();
  const stop = await startNginx(exampleConfiguration(build, port), [port]);
  return { build, site: `http://127.0.0.1:${port}`, stop };
}

/** deploy/nginx/static.conf with this machine's folder and port. */
function exampleConfiguration(build: StaticBuild, port: number): string {
  const changes: [from: string, to: string][] = [
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['listen [::]:80;', ''],
    ['/srv/massage/static-redirects.conf', build.redirects],
    ['/srv/massage/static;', `${build.folder};`],
    ...(hasBrotliStatic() ? [] : ([['brotli_static on;', '']] as [string, string][])),
  ];
  let text = readFileSync('deploy/nginx/static.conf', 'utf8');
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`deploy/nginx/static.conf has no "${from}".`);
    text = text.replace(from, to);
  }
  return text;
}

/** What readers, search engines and the search read of a static site, by file: scripts, styles and the editor aside. */
export function* textsOf(folder: string): Generator<[file: string, text: string]> {
  for (const file of listFiles(folder)) {
    const read = () => readFileSync(join(folder, file));
    if (file.endsWith('.pf_fragment')) yield [file, gunzipSync(read()).toString()];
    else if (file.endsWith('.html'))
      yield [
        file,
        read()
          .toString()
          .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, ''),
      ];
    else if (/\.(md|txt|json|xml|webmanifest)$/.test(file)) yield [file, read().toString()];
  }
}

/** Every page that can be reached by links from the front page, by its path. */
export async function crawl(site: string): Promise<Map<string, HTMLElement>> {
  const pages = new Map<string, HTMLElement>();
  const waiting = ['/'];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (pages.has(path)) continue;
    const { headers, body } = await askServer(site + path);
    if (!headers['content-type']?.startsWith('text/html')) continue;
    const root = parse(body.toString());
    pages.set(path, root);
    const links = root.querySelectorAll('a').map((link) => link.getAttribute('href') ?? '');
    waiting.push(...links.filter(isInside).map((link) => new URL(link, site + path).pathname));
  }
  return pages;
}

/** Whether an address, as a page writes it, leads to the same site. */
export const isInside = (address: string) => /^(\/(?!\/)|\.|[?#])/.test(address);
