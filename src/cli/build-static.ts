import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ContentFiles } from '#check/content-files.ts';
import { loadContent } from '#check/load-content.ts';
import { type Entry, readEntries } from '#check/read-entries.ts';
import { readPractice } from '#check/read-practice.ts';
import { showProgress } from '#cli/show-progress.ts';
import { type CommentParts, speaksOfComments, withoutCommentParts } from '#lib/comment-parts.ts';
import { countOf } from '#lib/list-words.ts';
import { contentDir } from '#lib/content-dir.ts';
import { siteAddress } from '#lib/site-address.ts';
import { runTool } from '#release/make-site.ts';
import { stop } from '#server/stop.ts';

const usage = 'npm run build:static -- [--github-pages] [https://www.example.com]';
const root = process.env['OUT_DIR'] || 'dist';
/** The folder that is put online, and where a build stands until all of it has gone well. */
const folder = `${root}/static`;
const next = `${root}/static-next`;
/** Old addresses for nginx, which must not lie among the pages. */
const nginxRedirects = `${root}/static-redirects.conf`;

const { isForGitHub, address } = readArguments();
const progress = showProgress('Building the site for a static host');
rmSync(next, { recursive: true, force: true });
const { isDone, output } = await runTool(process.cwd(), 'astro', ['build'], {
  OUT_DIR: next,
  NODE_ENV: 'production',
  BUILD_TARGET: isForGitHub ? 'github-pages' : 'rules',
  SITE_URL: address ?? '',
});
progress.end(isDone ? 'done' : 'not done');
if (!isDone) {
  rmSync(next, { recursive: true, force: true });
  const before = existsSync(folder) ? ` ${folder} is as it was before.` : '';
  stop(
    `${output.slice(Math.max(0, output.indexOf('The site was not built'))).trim()}\n\nNothing was written.${before}`,
  );
}
replaceFolder();
const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
const pages = files.filter(({ name }) => name === 'index.html').length;
for (const line of commentNotes(loadContent(contentDir()))) console.log(line);
for (const warning of output.match(/GitHub Pages cannot send .*/g) ?? []) console.log(warning);
console.log(
  `${folder} holds ${countOf(pages, 'page')} in ${countOf(files.length, 'file')}, without comments. Put all of it online: docs/deploying.md says how.`,
);

/** Warnings where a page still mentions comments outside the sections that are left out. */
function commentNotes(content: ContentFiles): string[] {
  if (readPractice(content).facts?.comments === undefined) return [];
  const speaking = readEntries(content)
    .entries.filter(({ collection, ...page }) => collection === 'pages' && stillSpeaksOfComments(page))
    .map(({ file }) => file);
  const pages =
    speaking.length === 0
      ? ''
      : ` These pages speak of comments: ${speaking.join(', ')}. Put what they say into a section of its own, and name its heading in "commentSections".`;
  return [
    `A host of files takes no comments, so they are left out. To leave them out for good, take "comments" out of content/practice.yaml.${pages}`,
  ];
}

function stillSpeaksOfComments({ body, data }: Pick<Entry, 'body' | 'data'>): boolean {
  const page = withoutCommentParts({ body, data: data as CommentParts['data'] });
  const form = { ...page.data, commentSections: undefined };
  return speaksOfComments(page.body + JSON.stringify(form));
}

function replaceFolder(): void {
  rmSync(folder, { recursive: true, force: true });
  renameSync(`${next}/client`, folder);
  renameSync(`${next}/redirects/nginx.conf`, nginxRedirects);
  rmSync(next, { recursive: true, force: true });
}

function readArguments(): { isForGitHub: boolean; address: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      options: { 'github-pages': { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [address, ...others] = positionals;
    if (others.length > 0) throw new Error('One address is enough.');
    return {
      isForGitHub: values['github-pages'],
      address: address === undefined ? undefined : siteAddress(address),
    };
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)}\nUse: ${usage}`);
  }
}
