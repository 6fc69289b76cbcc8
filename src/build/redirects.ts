import { nginxMap, redirectsFile } from '#build/redirect-files.ts';
import type { Files, Site } from '#build/site.ts';
import { readRedirects } from '#check/read-redirects.ts';

/**
 * The old addresses of content/redirects.yaml in the forms that servers read. `_redirects` lies among the
 * pages, since the hosts that read it look there and keep it to themselves; the rest lies beside them, where no
 * visitor can ask for it. A site without old addresses gets no file.
 */
export function redirectFiles({ content }: Site): Files {
  const redirects = readRedirects(content);
  if (redirects.length === 0) return new Map();
  return new Map([
    ['redirects/redirects.json', `${JSON.stringify(redirects, null, 2)}\n`],
    ['redirects/nginx.conf', nginxMap(redirects)],
    ['client/_redirects', redirectsFile(redirects)],
  ]);
}
