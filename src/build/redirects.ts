import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadContent } from '#check/load-content.ts';
import { readRedirects } from '#check/read-redirects.ts';
import { nginxMap, redirectsFile } from '#lib/redirect-files.ts';

/**
 * Writes the old addresses of content/redirects.yaml in the forms that servers read. `_redirects` lies among the
 * pages, since the hosts that read it look there and keep it to themselves; the rest lies beside them, where no
 * visitor can ask for it. A site without old addresses gets no file.
 */
export function redirectFiles(contentDir: string): AstroIntegration {
  return {
    name: 'redirect-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const beside = new URL('../redirects/', dir);
        await rm(beside, { recursive: true, force: true });
        const redirects = readRedirects(loadContent(contentDir));
        if (redirects.length === 0) return;
        await mkdir(beside, { recursive: true });
        const files = [
          [new URL('redirects.json', beside), `${JSON.stringify(redirects, null, 2)}\n`],
          [new URL('nginx.conf', beside), nginxMap(redirects)],
          [new URL('_redirects', dir), redirectsFile(redirects)],
        ] as const;
        for (const [url, text] of files) await writeFile(fileURLToPath(url), text);
        logger.info(`${redirects.length} old addresses are sent on.`);
      },
    },
  };
}
