import { nginxMap, redirectsFile } from '#build/redirect-files.ts';
import type { Files, Site } from '#build/site.ts';
import { readRedirects } from '#check/read-redirects.ts';
import { basePathOf, underBase } from '#lib/paths.ts';

/**
 * The old addresses of content/redirects.yaml in the forms that servers read. `_redirects` lies among the
 * pages, since the hosts that read it look there and keep it to themselves; the rest lies beside them, where no
 * visitor can ask for it. A site without old addresses gets no file, but for the one that the example
 * configuration of nginx includes.
 */
export function redirectFiles({ content, practice, target }: Site): Files {
  const base = basePathOf(practice.website);
  const redirects = readRedirects(content).map(({ from, to }) => ({
    from: underBase(from, base),
    to: underBase(to, base),
  }));
  const hasRules = target.host !== 'github-pages' && redirects.length > 0;
  if (redirects.length === 0 && target.host === 'server') return new Map();
  return new Map<string, string>([
    ['redirects/redirects.json', `${JSON.stringify(redirects, null, 2)}\n`],
    ['redirects/nginx.conf', nginxMap(redirects)],
    ...(hasRules ? [['client/_redirects', redirectsFile(redirects)] as const] : []),
  ]);
}
