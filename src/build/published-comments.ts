import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { htmlFiles } from '#build/html-files.ts';
import { pageTypeOf } from '#lib/page-type.ts';
import { commentPageOf } from '#publishing/comment-region.ts';
import { commentFeedFile } from '#publishing/comment-feed.ts';
import { loadPageHandler, screenDrawer } from '#publishing/draw-screen.ts';
import { Publisher, blankFolder } from '#publishing/publisher.ts';
import { type SiteFacts, writeSiteFacts } from '#publishing/site-facts.ts';
import { openStore } from '#store/open-store.ts';

type KnownPage = SiteFacts['pages'][number];

/** What the build knows of the practice beside its pages. */
export type PracticeFacts = Omit<SiteFacts, 'pages'>;

/**
 * Keeps each page that takes comments as it is without any, tells the server what it must know, and puts in what
 * is published already. It runs before the pages get their policy and their compressed twins.
 * @param readFacts called once the content was checked
 */
export function publishedComments(readFacts: () => PracticeFacts): AstroIntegration {
  return {
    name: 'published-comments',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const client = fileURLToPath(dir);
        const root = resolve(client, '..');
        const pages = await keepBlankPages(client, root);
        const facts: SiteFacts = { ...readFacts(), pages };
        writeSiteFacts(root, facts);
        if (pages.length === 0) return;
        const store = await openStore();
        try {
          const draw = screenDrawer(await loadPageHandler(root));
          const publisher = new Publisher({ root, facts, store, draw });
          const known = (await store.pages()).filter((page) => pages.some(({ path }) => path === page));
          for (const page of known)
            for (const [path, html] of await publisher.draw(page))
              await writePage(join(client, path, 'index.html'), html);
          await writeFile(join(client, commentFeedFile), await publisher.feed());
          logger.info(`Comments stand on ${known.length} of ${pages.length} pages that take them.`);
        } finally {
          await store.database.close();
        }
      },
    },
  };
}

async function keepBlankPages(client: string, root: string): Promise<KnownPage[]> {
  const pages: KnownPage[] = [];
  for (const file of await htmlFiles(client)) {
    const path = `/${file
      .split(sep)
      .join('/')
      .replace(/index\.html$/, '')}`;
    const html = await readFile(join(client, file), 'utf8');
    const page = commentPageOf(path, html);
    if (page === undefined) continue;
    const blank = join(blankFolder(root), file);
    await mkdir(dirname(blank), { recursive: true });
    await cp(join(client, file), blank);
    pages.push({ ...page, pageType: pageTypeOf(html) });
  }
  return pages;
}

async function writePage(file: string, html: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, html);
}
