import type { Files } from '#build/site.ts';
import { fullUrl } from '#lib/paths.ts';

interface Redirect {
  from: string;
  to: string;
}

/**
 * A page for each old address that leads on to the new one, for hosts that read no rules. Search engines take it for
 * a lasting redirect. Source: Google Search Central, "Redirects and Google Search": meta refresh of 0 seconds.
 * @param taken paths of the site's own pages, which no old address may cover
 * @returns the pages, and the old addresses that no page can stand for
 */
export function redirectPages(
  redirects: readonly Redirect[],
  website: string,
  taken: ReadonlySet<string>,
): { files: Files; left: string[] } {
  const files = new Map<string, string>();
  const left: string[] = [];
  for (const { from, to } of redirects) {
    const path = decodeURI(from);
    if (path.includes('?') || taken.has(path) || taken.has(`${path}/`)) left.push(from);
    else files.set(`client${fileOf(path)}`, redirectPage(fullUrl(to, website)));
  }
  return { files, left };
}

/** The file that a host sends for a path: the path itself where it names a file. */
function fileOf(path: string): string {
  const bare = path.replace(/\/+$/, '');
  return bare.split('/').at(-1)?.includes('.') ? bare : `${bare}/index.html`;
}

function redirectPage(address: string): string {
  const target = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return [
    '<!doctype html><html lang="en-US"><head><meta charset="utf-8">',
    '<meta http-equiv="content-security-policy" content="default-src \'none\'">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="refresh" content="0; url=${target}"><link rel="canonical" href="${target}">`,
    `<title>This page has moved</title></head><body><main><h1>This page has moved</h1>`,
    `<p><a href="${target}">Go to its new address</a></p></main></body></html>\n`,
  ].join('');
}
