import { redirectPages } from '#build/redirect-pages.ts';
import type { Files, Site } from '#build/site.ts';
import { readRedirects } from '#check/read-redirects.ts';
import { basePathOf, underBase } from '#lib/paths.ts';
import { hashedFolder, lastingCache, markdownHeaders, securityHeaders } from '#lib/response-headers.ts';

/**
 * Files that a host of files needs beside the pages. GitHub Pages reads no rules: it gets pages for the old
 * addresses, and the file that makes it publish the folder as it is.
 */
export function staticHostFiles(site: Site): Files {
  const { target, practice, content } = site;
  const base = basePathOf(practice.website);
  if (target.host === 'rules') return new Map([['client/_headers', headersFile(base)]]);
  if (target.host !== 'github-pages') return new Map();
  const { files, left } = redirectPages(readRedirects(content), practice.website ?? '', new Set(site.paths));
  for (const from of left)
    site.logger.warn(`GitHub Pages cannot send ${from} on: it pays no heed to what follows a question mark.`);
  return new Map([...files, ['client/.nojekyll', '']]);
}

/**
 * `_headers` as Netlify, Cloudflare Pages and their like read it. No two rules give one header to one file, since
 * these hosts would join the values; what is not named here is looked at anew each time, as these hosts do by
 * themselves.
 */
function headersFile(base: string): string {
  const rules: [path: string, headers: Record<string, string>][] = [
    ['/*', securityHeaders],
    [`${hashedFolder}*`, { 'Cache-Control': lastingCache }],
    ['/*/index.md', markdownHeaders],
  ];
  return rules
    .map(([path, headers]) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${underBase(path, base)}\n${lines.join('')}`;
    })
    .join('\n');
}
