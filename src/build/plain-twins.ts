import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPractice } from '#build/read-practice.ts';
import { publishedPages } from '#build/published-pages.ts';
import { llmsText } from '#lib/llms-text.ts';
import { pageMarkdown } from '#lib/page-markdown.ts';
import { dataUrl, twinPath } from '#lib/paths.ts';

/**
 * Writes a plain Markdown twin beside every page to read, and /llms.txt, which lists them. They are made of the
 * finished pages, so they cannot say anything else. Nothing on the site depends on them.
 */
export function plainTwins(contentDir: string): AstroIntegration {
  return {
    name: 'plain-twins',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const practice = readPractice(contentDir);
        const toAddress = (path: string) => dataUrl(path, practice.website);
        const pages = await publishedPages(contentDir, folder);
        for (const { path, html } of pages) {
          const text = `${pageMarkdown(html, toAddress)}\nPlain copy of ${toAddress(path)}\n`;
          await writeFile(join(folder, twinPath(path)), text);
        }
        await writeFile(join(folder, 'llms.txt'), llmsText(practice, pages));
        logger.info(`${pages.length} pages have a plain twin.`);
      },
    },
  };
}
